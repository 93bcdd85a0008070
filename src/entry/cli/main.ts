import { fileURLToPath } from "node:url";

import { runCommand } from "./run";

process.exitCode = await runCommand(process.argv.slice(2), {
  streams: {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
  },
  lang: process.env["LANG"],
  samples: fileURLToPath(new URL("../../../assets/samples/", import.meta.url)),
  now: () => new Date(),
});
