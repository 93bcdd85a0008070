import { boxToAddress } from "../../../domain/intake/grid";
import { type Vocabulary, joined, noVocabulary } from "../../../domain/intake/vocabulary";
import type { SheetReading } from "../../../domain/intake/reading";
import { type Intake, takeIn } from "../../../domain/intake/records/intake";
import { tableOf } from "../../../domain/schema/tables";
import { readAll, wordsIn } from "../../../features/structureWorkbook/understand";
import type { Arguments } from "../arguments";
import { readInput, vocabularyOf } from "../files";
import { inspectJson } from "../inspectJson";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";

/** What was understood of each sheet; nothing is written. */
export async function inspect(args: Arguments, output: Output): Promise<0> {
  if (args.files.length === 0) throw new Refused(output.messages.cli.usage.noFile);
  const vocabulary = await vocabularyOf(args.options.mapping, output);
  const documents: object[] = [];
  for (const file of args.files) {
    const readings = await readingsOf(file, output, vocabulary);
    const intake = takeIn(readings, { accept: "all" });
    documents.push(inspectJson(file, readings, intake, output.messages));
    if (!output.json) sayReadings(readings, intake, output);
  }
  output.document(args.files.length === 1 ? documents[0] : documents);
  return 0;
}

/** Our own sheets are no sources: they are not inspected. What the user corrected in this workbook counts. */
export async function readingsOf(
  file: string,
  output: Output,
  vocabulary: Vocabulary = noVocabulary,
): Promise<readonly SheetReading[]> {
  output.note(output.messages.cli.reading(file));
  const input = await readInput(file, output);
  if (input.kind === "text")
    return orRefuse(await readAll([input.sheet], undefined, vocabulary), output);
  const { door } = await openSession(input.workbook);
  const sheets = orRefuse(await door.listSheets(), output);
  const sources = sheets.flatMap(({ name, ours }) => (ours ? [] : [name]));
  const words = joined(vocabulary, wordsIn(orRefuse(await door.readState(), output)));
  const grids = orRefuse(await door.readGrids(sources), output);
  return orRefuse(await readAll(grids, undefined, words), output);
}

function sayReadings(readings: readonly SheetReading[], intake: Intake, output: Output): void {
  const words = output.messages.cli.inspect;
  for (const { grid, tables } of readings) {
    output.say(words.sheet(grid.sheet));
    if (tables.length === 0) output.say(words.noTable);
    for (const { reading, rows, accepted, questions } of intake.tables) {
      if (!tables.includes(reading)) continue;
      const { target, box } = reading;
      const name = target === null ? words.noTarget : tableOf(target).name[output.language];
      const count = output.formats.plural(rows, words.row, words.rows);
      const sure = accepted ? words.sure : words.toConfirm;
      output.say(words.table(boxToAddress(box), name, count, sure));
      for (const { cell, code, facts } of questions.slice(0, 5)) {
        output.say(words.question(cell, output.messages.questions[code](facts)));
      }
    }
  }
}
