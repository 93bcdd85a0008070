import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openWorkbook } from "../../host/files/open";
import { NotAWorkbook } from "../../host/files/package";
import { saveWorkbook } from "../../host/files/save";
import { newWorkbook } from "../../host/model/create";
import type { HostWorkbook } from "../../host/model/workbook";
import { platforms, type Profile } from "../../host/protocol/profiles";
import { runSnippet } from "./run";
import { readSnippet, Unreadable } from "./snippet";

const usage =
  "npm run --silent host:run -- FILE.js|FILE.ts|FILE.yaml [--workbook IN.xlsx] [--out OUT.xlsx] [--profile W|D|L21|L24|M] [--culture en-US] [--json]";

/** Runs a public snippet on the stand-in Excel. Exit status: 0 done, 1 the snippet failed, 2 bad usage, 3 our fault. */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      workbook: { type: "string" },
      out: { type: "string" },
      profile: { type: "string", default: "W" },
      culture: { type: "string", default: "en-US" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Unreadable(usage);
  const { profile } = values;
  if (!isProfile(profile)) throw new Unreadable(`--profile is one of ${profiles.join(", ")}.`);
  const out = outputFile(values.out, values.workbook);
  const snippet = await readSnippet(file);
  const workbook =
    values.workbook === undefined ? blank(values.culture) : await openFile(values.workbook);
  const report = await runSnippet(snippet, {
    workbook,
    profile,
    culture: values.culture,
    folder: dirname(resolve(file)),
    echo: (line) => {
      (values.json ? process.stderr : process.stdout).write(`${line}\n`);
    },
    patience: 60_000,
  });
  if (out !== null) await writeFile(out, await saveWorkbook(workbook));
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (report.error !== null)
    process.stderr.write(
      `${[report.error.code, report.error.location].filter(Boolean).join(" ")}: ${report.error.message}\n`,
    );
  return report.ok ? 0 : 1;
}

/** Who works in Excel here: the author of comments too. */
const user = "Utilisateur";

const profiles = Object.keys(platforms);

function isProfile(text: string): text is Profile {
  return profiles.includes(text);
}

/** The first sheet is called as Excel of that language calls it; a user has just made the workbook. */
function blank(culture: string): HostWorkbook {
  const workbook = newWorkbook();
  workbook.properties.set("author", user);
  workbook.properties.set("lastAuthor", user);
  workbook.properties.set("creationDate", new Date());
  const [sheet] = workbook.sheets;
  if (sheet !== undefined && !culture.startsWith("fr")) sheet.name = "Sheet1";
  return workbook;
}

async function openFile(file: string): Promise<HostWorkbook> {
  try {
    return await openWorkbook(await readFile(file), basename(file));
  } catch (error) {
    if (error instanceof NotAWorkbook) throw new Unreadable(`${file} is no workbook.`);
    if (error instanceof Error && "code" in error) throw new Unreadable(`${file} cannot be read.`);
    throw error;
  }
}

function outputFile(out: string | undefined, input: string | undefined): string | null {
  if (out === undefined) return null;
  if (extname(out).toLowerCase() !== ".xlsx") throw new Unreadable(`${out} is no .xlsx file.`);
  if (input !== undefined && resolve(input) === resolve(out))
    throw new Unreadable("the input file is never written: give --out another name.");
  return out;
}

/** An option that `parseArgs` does not know, or one without its value. */
function isBadOption(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof Unreadable || isBadOption(error);
  const said =
    error instanceof Error ? (isUsage ? error.message : (error.stack ?? "")) : String(error);
  process.stderr.write(isBadOption(error) ? `${said}\n${usage}\n` : `${said}\n`);
  process.exitCode = isUsage ? 2 : 3;
}
