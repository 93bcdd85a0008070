import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** After all tests: stops the workbench server that a browser test of this run started, if any did. */
export default function end({ rootDir }) {
  const run = process.env.FLECHAGE_TEST_RUN ?? "none";
  const directory = join(rootDir, ".cache/browser-tests", run);
  const server = join(directory, "server.json");
  if (existsSync(server)) {
    try {
      process.kill(JSON.parse(readFileSync(server, "utf8")).pid);
    } catch {
      // It has stopped by itself.
    }
  }
  rmSync(directory, { recursive: true, force: true });
}
