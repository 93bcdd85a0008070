import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

interface Running {
  readonly address: string;
  readonly pid: number;
}

const root = join(__dirname, "../..");
/** A cold build on a busy machine. */
const longestStart = 300_000;

/**
 * Address of the workbench, `https://localhost:…/`. The first test of a run that asks starts it; scripts/tests/end.mjs
 * stops it. WORKBENCH_ADDRESS names one that runs already.
 */
export async function workbenchAddress(): Promise<string> {
  const given = process.env["WORKBENCH_ADDRESS"];
  if (given !== undefined) return given;
  const run = process.env["FLECHAGE_TEST_RUN"] ?? "none";
  const directory = join(root, ".cache/browser-tests", run);
  const file = join(directory, "server.json");
  mkdirSync(directory, { recursive: true });
  if (isFirst(directory)) {
    const running = await start(directory);
    // Renamed, so that nobody reads half a file.
    writeFileSync(`${file}.new`, JSON.stringify(running));
    renameSync(`${file}.new`, file);
    return running.address;
  }
  const limit = Date.now() + longestStart;
  while (!existsSync(file)) {
    if (Date.now() > limit) throw new Error("the workbench server did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return (JSON.parse(readFileSync(file, "utf8")) as Running).address;
}

/** Jest runs files in several processes: the one that makes the directory starts the server. */
function isFirst(directory: string): boolean {
  try {
    mkdirSync(join(directory, "lock"));
    return true;
  } catch {
    return false;
  }
}

/** The server outlives the process that starts it: it writes to a file, for a closed pipe would end it. */
async function start(directory: string): Promise<Running> {
  const log = join(directory, "server.log");
  const output = openSync(log, "w");
  const child = spawn(
    process.execPath,
    [join(root, "scripts/start.mjs"), "--once", "--no-open", "--port", "0"],
    { cwd: root, detached: true, stdio: ["ignore", output, output] },
  );
  child.unref();
  closeSync(output);
  const limit = Date.now() + longestStart;
  for (;;) {
    const said = readFileSync(log, "utf8");
    const address = /https:\/\/localhost:\d+\//.exec(said);
    if (address !== null && child.pid !== undefined) return { address: address[0], pid: child.pid };
    if (child.exitCode !== null || Date.now() > limit) {
      throw new Error(`the workbench server did not start:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
