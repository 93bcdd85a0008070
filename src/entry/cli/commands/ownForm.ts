import { columnLetters } from "../../../domain/intake/grid";
import type { FormMapping } from "../../../domain/balances/ownForm/formMapping";
import {
  type OpenForm,
  type PreparedForm,
  type WrittenForm,
  openForm,
  prepareForm,
  typedValues,
  writeForm,
} from "../../../features/ownForm/ownForm";
import { formWordsFor } from "../../../i18n/formWords";
import type { WorkbookDoor } from "../../../workbook/door";
import { parseFormMapping } from "../../../workbook/formMemory";
import { journalDate } from "../../../workbook/planJournal";
import type { Arguments } from "../arguments";
import type { ExitStatus, Machine } from "../command";
import { outputFile, readJson, readWorkbook, saveTo } from "../files";
import { type Output, Refused, orRefuse } from "../output";
import { openSession } from "../session";
import { onlyFile, todayFor } from "./check";
import { yearOption } from "./yearOption";

/**
 * A funder's own form, filled in a copy: on a sheet of the workbook, or in a workbook of its own (`--form-file`), which
 * is then what is saved.
 */
export async function fillOwnForm(
  args: Arguments,
  output: Output,
  machine: Machine,
): Promise<ExitStatus> {
  const { options } = args;
  const { cli } = output.messages;
  const file = onlyFile(args, output);
  const { agreement } = options;
  if (agreement === undefined) throw new Refused(cli.usage.missing("--agreement"));
  const formFile = options["form-file"];
  const inputs = formFile === undefined ? [file] : [file, formFile];
  const year = yearOption(options.year, output);
  const out =
    options.out === undefined ? null : outputFile(options.out, inputs, options.force, output);
  const given = await mappingOf(options.mapping, output);

  output.note(cli.reading(file));
  const tables = await openSession(await readWorkbook(file, output));
  const session =
    formFile === undefined ? tables : await openSession(await readWorkbook(formFile, output));
  const open = await chosenForm(session.door, options.form, given, output);
  const today = todayFor(options.today, machine, output);
  const request = { agreement, today, ...(year === null ? {} : { year }) };
  const prepared = orRefuse(await prepareForm(tables.door, open, request), output);
  let written: WrittenForm | null = null;
  if (out !== null) {
    const how = {
      language: output.language,
      replace: options.replace,
      remember: formFile === undefined,
      now: journalDate(machine.now()),
    };
    written = orRefuse(await writeForm(session.door, prepared, how, output.progress), output);
    await saveTo(out, session.workbook, output);
  }
  output.document(formJson(prepared, written));
  sayForm(prepared, written, output);
  return prepared.blocking > 0 ? 1 : 0;
}

async function mappingOf(file: string | undefined, output: Output): Promise<FormMapping | null> {
  if (file === undefined) return null;
  const mapping = parseFormMapping(await readJson(file, output));
  if (mapping === null) throw new Refused(formWordsFor(output.language).cli.notMapping(file));
  return mapping;
}

/** The sheet asked for, or the only one that is not ours. */
async function chosenForm(
  door: WorkbookDoor,
  sheet: string | undefined,
  given: FormMapping | null,
  output: Output,
): Promise<OpenForm> {
  if (sheet !== undefined) return orRefuse(await openForm(door, sheet, given), output);
  const sheets = orRefuse(await door.listSheets(), output);
  const theirs = sheets.filter(({ ours, hidden, cells }) => !ours && !hidden && cells > 0);
  const [first] = theirs;
  if (first === undefined || theirs.length > 1) {
    throw new Refused(output.messages.cli.usage.missing("--form"));
  }
  return orRefuse(await openForm(door, first.name, given), output);
}

function at({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row}`;
}

/** What is filled and what is not; `filled` is what would be when nothing is written. */
function formJson(
  { open, agreement, year, filling, unplaced, twice, alreadyIn, blocking }: PreparedForm,
  written: WrittenForm | null,
): object {
  const { form, mapping, known, confidence, changes } = open;
  const { typed, locked } = typedValues(open, filling);
  const filled = written?.filled ?? typed.filter(({ replaces }) => !replaces);
  const kept = written?.kept ?? typed.filter(({ replaces }) => replaces);
  const isMapped = new Set(Object.keys(mapping.rows));
  return {
    agreement,
    template: "own",
    year,
    sheet: form.sheet,
    unit: form.unit,
    currency: form.currency ?? "EUR",
    provisional: blocking > 0,
    known: known !== null,
    filled: filled.map((value) => ({
      cell: at(value),
      label: value.label,
      header: value.header,
      line: value.line,
      value: value.value,
      cents: value.cents,
      old: value.old,
    })),
    kept: kept.map((value) => ({
      cell: at(value),
      label: value.label,
      line: value.line,
      old: value.old,
      value: value.value,
    })),
    locked: locked.map((value) => ({
      cell: at(value),
      label: value.label,
      line: value.line,
      value: value.value,
    })),
    skipped: filling.left.map(({ label, header, line, why, ...place }) => ({
      cell: at(place),
      label,
      header,
      line,
      why,
    })),
    unmatched: form.rows
      .filter(({ key, isHeading }) => !isHeading && !isMapped.has(key))
      .map(({ label, section, row }) => ({ label, section, row })),
    gone: changes.gone,
    fresh: changes.fresh.map(({ label }) => label),
    unplaced,
    twice: twice.map(({ label, in: keeper, ...place }) => ({
      cell: at(place),
      label,
      alreadyIn: keeper.label,
    })),
    alreadyIn: Object.fromEntries(alreadyIn),
    noTotal: written?.noTotal ?? [],
    totals: (written?.totals ?? []).map(
      ({ label, header, line, ours, theirs, agrees, ...place }) => ({
        cell: at(place),
        label,
        header,
        line,
        ours,
        theirs,
        agrees,
      }),
    ),
    confidence: Object.fromEntries(confidence),
    mapping,
  };
}

function sayForm(
  { open, agreement, year, filling, unplaced, twice, alreadyIn, blocking }: PreparedForm,
  written: WrittenForm | null,
  output: Output,
): void {
  const words = formWordsFor(output.language).cli;
  const { form, changes } = open;
  output.say(words.title(form.sheet, agreement, year));
  const { typed, locked } = typedValues(open, filling);
  const filled = written?.filled ?? typed;
  for (const value of filled) {
    output.say(words.filled(at(value), value.label, value.header, String(value.value)));
  }
  for (const value of written?.kept ?? []) {
    output.say(words.kept(at(value), value.label, String(value.old), String(value.value)));
  }
  for (const value of locked) {
    output.say(words.locked(at(value), value.label, String(value.value)));
  }
  for (const { label, ours, theirs, agrees, ...place } of written?.totals ?? []) {
    output.say(
      (agrees ? words.agrees : words.differs)(at(place), label, String(theirs), String(ours)),
    );
  }
  for (const { label, cents } of unplaced) {
    output.say(words.unplaced(label, output.formats.money(cents)));
  }
  for (const { label, in: keeper, ...place } of twice) {
    output.say(words.twice(at(place), label, keeper.label));
  }
  for (const { key, label } of form.rows) {
    const keeper = alreadyIn.get(key);
    if (keeper !== undefined && open.mapping.rows[key] === undefined) {
      output.say(words.alreadyIn(label, keeper));
    }
  }
  for (const side of written?.noTotal ?? []) {
    output.say(`  ${formWordsFor(output.language).pane.noTotal[side]}`);
  }
  if (changes.gone.length > 0) output.say(words.gone(changes.gone.join(", ")));
  if (open.known !== null && changes.fresh.length > 0) {
    output.say(words.fresh(changes.fresh.map(({ label }) => label).join(", ")));
  }
  if (blocking > 0) output.say(output.messages.cli.balance.provisional);
}
