import { execFile, spawnSync } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

/** Whether this machine has LibreOffice, our independent oracle; said once when it has not. */
export function hasLibreOffice(): boolean {
  found ??= spawnSync("soffice", ["--version"]).status === 0;
  if (!found) process.stderr.write("LibreOffice is not here: what needs it was left out.\n");
  return found;
}
let found: boolean | undefined;

/** The workbook as LibreOffice opens, recalculates and saves it; the path of its copy. */
export async function recalculated(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "flechage-soffice-"));
  const home = `-env:UserInstallation=file://${folder}/home`;
  const filter = "xlsx:Calc MS Excel 2007 XML";
  await promisify(execFile)(
    "soffice",
    [home, "--headless", "--convert-to", filter, "--outdir", folder, path],
    { timeout: 240_000 },
  );
  return join(folder, basename(path));
}
