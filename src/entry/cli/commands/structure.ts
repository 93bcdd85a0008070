import type { Grid } from "../../../domain/intake/grid";
import type { SourceSheet } from "../../../domain/intake/reading";
import { newWorkbook } from "../../../host/model/create";
import type { HostWorkbook } from "../../../host/model/workbook";
import type { StructureReport } from "../../../features/structureWorkbook/structureWorkbook";
import { structure as structureWorkbook } from "../../../features/structureWorkbook/structureWorkbook";
import { heldBackText } from "../../../features/structureWorkbook/heldBack";
import { renumberedText } from "../../../features/structureWorkbook/renumbered";
import { correctWordsFor } from "../../../i18n/correctWords";
import { understand } from "../../../features/structureWorkbook/understand";
import { sheetName } from "../../../workbook/textFile";
import { journalDate } from "../../../workbook/planJournal";
import type { Arguments } from "../arguments";
import { type InputFile, outputFile, readInput, saveTo, vocabularyOf } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import type { Machine } from "../command";
import { openSession } from "../session";
import { removeBlankSheets } from "../blankSheets";
import { basename } from "node:path";

/** Writes the tables of one or several files into one workbook: the first workbook given, or a new one. */
export async function structure(args: Arguments, output: Output, machine: Machine): Promise<0> {
  const words = output.messages.cli;
  const { files, options } = args;
  if (files.length === 0) throw new Refused(words.usage.noFile);
  if (options.out === undefined) throw new Refused(words.usage.missing("--out"));
  const accept = acceptOf(options.accept, output);
  const vocabulary = await vocabularyOf(options.mapping, output);
  const out = outputFile(options.out, files, options.force, output);

  const inputs: InputFile[] = [];
  for (const file of files) {
    output.note(words.reading(file));
    inputs.push(await readInput(file, output, (name) => elsewhereName(name, sheetName(name))));
  }
  const { base, elsewhere } = await gather(inputs, output);
  const session = await openSession(base ?? newWorkbook());
  const understanding = orRefuse(
    await understand(session.door, output.progress, elsewhere, vocabulary),
    output,
  );
  const now = journalDate(machine.now());
  const report = orRefuse(
    await structureWorkbook(
      session.door,
      understanding,
      { language: output.language, accept, now },
      output.progress,
    ),
    output,
  );
  if (base === null) await removeBlankSheets(session);
  await saveTo(out, session.workbook, output);
  output.document(structureJson(report, output));
  sayReport(report, output);
  return 0;
}

function acceptOf(text: string | undefined, output: Output): "all" | "confident" {
  if (text === undefined || text === "confident") return "confident";
  if (text === "all") return "all";
  const { usage } = output.messages.cli;
  throw new Refused(usage.badValue("--accept", text, "all, confident"));
}

/** As Excel names another file's cells. */
function elsewhereName(file: string, sheet: string): string {
  return `[${file}]${sheet}`;
}

/** The first workbook keeps its sheets; those of the other files come beside it. */
async function gather(
  inputs: readonly InputFile[],
  output: Output,
): Promise<{ readonly base: HostWorkbook | null; readonly elsewhere: readonly SourceSheet[] }> {
  const first = inputs.find((input) => input.kind === "workbook");
  const elsewhere: SourceSheet[] = [];
  for (const input of inputs) {
    if (input === first) continue;
    if (input.kind === "text") {
      elsewhere.push(input.sheet);
      continue;
    }
    const file = basename(input.file);
    const grids = await gridsOf(input.workbook, output);
    elsewhere.push(...grids.map((grid) => ({ ...grid, sheet: elsewhereName(file, grid.sheet) })));
  }
  return { base: first?.workbook ?? null, elsewhere };
}

async function gridsOf(workbook: HostWorkbook, output: Output): Promise<readonly Grid[]> {
  const { door } = await openSession(workbook);
  const sheets = orRefuse(await door.listSheets(), output);
  const sources = sheets.flatMap(({ name, ours, cells }) => (ours || cells === 0 ? [] : [name]));
  return orRefuse(await door.readGrids(sources), output);
}

/** The contract's `structure` document. */
export function structureJson(
  report: StructureReport,
  { messages, language, formats }: Output,
): object {
  const said = correctWordsFor(language);
  const { held } = said;
  return {
    tables: report.tables,
    rejected: report.rejected.map(({ sheet, cell, code, facts }) => ({
      sheet,
      cell,
      code,
      text: messages.questions[code](facts),
    })),
    questions: [
      ...report.heldBack.map((each) => ({
        sheet: each.sheet,
        cell: each.cell,
        code: each.code,
        text: heldBackText(each, held, held.acceptAll),
      })),
      ...report.questions.map(({ sheet, cell, code, facts }) => ({
        sheet,
        cell,
        code,
        text: messages.questions[code](facts),
      })),
    ],
    renumbered: report.renumbered.map((table) => ({
      sheet: table.sheet,
      count: table.renumbered.count,
      first: table.renumbered.first,
      text: renumberedText(table, said, formats),
    })),
    sourceHashBefore: report.sourceHashBefore,
    sourceHashAfter: report.sourceHashAfter,
  };
}

const shown = 10;

function sayReport(report: StructureReport, output: Output): void {
  const { inspect, structure: words } = output.messages.cli;
  const { formats, messages } = output;
  for (const { name, rows } of report.tables) {
    output.say(words.table(name, formats.plural(rows, inspect.row, inspect.rows)));
  }
  if (report.tables.length === 0) output.say(words.nothing);
  const said = correctWordsFor(output.language);
  for (const each of report.heldBack)
    output.say(heldBackText(each, said.held, said.held.acceptAll));
  for (const table of report.renumbered) output.say(renumberedText(table, said, formats));
  const lists = [
    [report.rejected, words.cell, words.cells],
    [report.questions, words.question, words.questions],
  ] as const;
  for (const [list, one, other] of lists) {
    if (list.length === 0) continue;
    output.say(words.rejected(formats.plural(list.length, one, other)));
    for (const { sheet, cell, code, facts } of list.slice(0, shown)) {
      output.say(inspect.question(`${sheet}!${cell}`, messages.questions[code](facts)));
    }
    if (list.length > shown) output.say(words.more(formats.number(list.length - shown)));
  }
  const same = report.sourceHashBefore === report.sourceHashAfter;
  output.say(same ? words.untouched : words.touched);
}
