import { fileURLToPath } from "node:url";

import { version } from "../../../package.json";
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
  version,
  now: () => new Date(),
});
