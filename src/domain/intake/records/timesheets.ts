import {
  type PlainDate,
  type PlainMonth,
  contains,
  firstDay,
  lastDay,
} from "../../quantities/plainDate";
import { type Minutes, minutes } from "../../quantities/time";
import type { Steps } from "../../steps";
import { readAbsence } from "../read/absence";
import { readDayOf } from "../read/date";
import { plainText, wordsOf } from "../read/text";
import type { Book, Harvest } from "./book";
import { absenceIn, askAboutHalfDays, halfDaysOf, timeOfHalfDays } from "./halfDays";
import { LineReader } from "./lineReader";
import { periodOf } from "./period";
import { personOfRow, personOfTable, resolvePerson } from "./persons";
import { type Signatures, legendOf, signaturesBelow } from "./sheetNotes";
import { type Cell, type SourceTable, isWritten } from "./sourceTable";

/** What a table of hours says outside its cells. */
interface Frame {
  readonly table: SourceTable;
  readonly book: Book;
  readonly harvest: Harvest;
  readonly month: PlainMonth | null;
  readonly year: number | null;
  readonly person: string | null;
  readonly project: string | null;
  readonly legend: ReadonlyMap<string, string>;
  readonly signatures: Signatures;
}

/** Hours by person, day and project from any layout: days in columns, projects in columns, or one row an entry. */
export function* takeTimesheets(
  table: SourceTable,
  book: Book,
  harvest: Harvest,
): Steps<undefined> {
  const period = periodOf(table);
  const frame: Frame = {
    table,
    book,
    harvest,
    month: period.month,
    year: period.year ?? book.year,
    person: personOfTable(table, book),
    project: projectOfTable(table, book),
    legend: legendOf(table),
    signatures: signaturesBelow(table),
  };
  const { spread } = table.reading;
  if (spread === null) yield* takeLong(frame);
  else if (spread.kind === "day") yield* takeDays(frame, spread.columns, spread.headerRow);
  else yield* takeMatrix(frame, spread.columns, spread.headerField);
  askAboutTotals(frame);
  return undefined;
}

/** A « total » that bears a project's name may be the hours of that project, equal to the others by chance. */
function askAboutTotals({ table, book }: Frame): void {
  const column = table.columnOf("project.code", "project.name", "time.activity");
  if (column === null) return;
  for (const row of table.reading.totalRows) {
    const cell = table.cell(row, column);
    const text = plainText(cell.value);
    if (text !== "" && book.projects.find(text) !== null)
      table.ask(cell.address, "doubtful-total", { text });
  }
}

function projectOfTable(table: SourceTable, book: Book): string | null {
  const constant =
    table.reading.constants.get("project.code") ?? table.reading.constants.get("project.name");
  return constant === undefined ? null : book.projects.resolve(constant.text);
}

/** Identity of a row: whose hours, on what. */
interface Owner {
  readonly employee: string | null;
  readonly project: string | null;
  readonly activity: string | null;
  /** The whole row is absences of this kind. */
  readonly absence: string | null;
  /** The row holds codes of absences and no hours. */
  readonly codesOnly: boolean;
}

function ownerOf(frame: Frame, row: number): Owner {
  const { table, book, legend } = frame;
  const named = personOfRow(table, book, row);
  const employee = named === undefined ? frame.person : named;
  const projectCell = filled(table, row, table.columnOf("project.code", "project.name"));
  const activityCell = filled(table, row, table.columnOf("time.activity"));
  const label = projectCell ?? activityCell;
  const text = label === null ? "" : String(label.value);
  const codesOnly = /^(?:absences?|conges?(?: et absences?)?|motif(?: d absence)?|leave)$/.test(
    wordsOf(text).join(" "),
  );
  const absence =
    label === null || codesOnly || book.projects.find(text) !== null
      ? null
      : absenceOfRow(frame, label, legend);
  if (codesOnly || absence !== null)
    return { employee, project: null, activity: null, absence, codesOnly };
  const ofActivity = activityCell === null ? null : projectOfActivity(frame, activityCell);
  const project =
    projectCell !== null
      ? book.projects.resolve(text)
      : (ofActivity ??
        frame.project ??
        table.headingAbove(row, (each) => book.projects.find(each)));
  const isProject = projectCell === null && ofActivity !== null;
  const activity = activityCell === null || isProject ? null : plainText(activityCell.value);
  return { employee, project, activity, absence: null, codesOnly: false };
}

/** « Projet / action » holds projects even when nobody listed them; other activities may name one that is known. */
function projectOfActivity({ table, book }: Frame, cell: Cell): string | null {
  const text = plainText(cell.value);
  const saysProject = /\b(?:projets?|projects?|sections?)\b/.test(
    wordsOf(table.header(cell.column)).join(" "),
  );
  return saysProject ? book.projects.resolve(text) : book.projects.find(text);
}

/** A row named « Congés payés » or « Maladie »; a training may be an activity, and stays one. */
function absenceOfRow(
  { table }: Frame,
  label: Cell,
  legend: ReadonlyMap<string, string>,
): string | null {
  const half = halfDaysOf(table, label);
  if (half === "doubt") askAboutHalfDays(table, label);
  if (half !== null) return null;
  const text = String(label.value);
  const code = wordsOf(text).join(" ").length < 2 ? null : readAbsence(text, legend);
  return code === "FOR" || code === "DEL" ? null : code;
}

function filled(table: SourceTable, row: number, column: number | null): Cell | null {
  if (column === null) return null;
  const cell = table.cellFilledDown(row, column);
  return isWritten(cell) ? cell : null;
}

function* takeDays(frame: Frame, columns: readonly number[], headerRow: number): Steps<undefined> {
  const { table } = frame;
  if (frame.month === null) {
    // A header of whole dates says its month itself.
    const dated = columns.every((column) => Number(table.cell(headerRow, column).value ?? 0) > 366);
    if (!dated) table.ask(table.corner, "missing-period");
  }
  const dates = new Map(
    columns.map((column) => [column, dayOfColumn(frame, table.cell(headerRow, column))]),
  );
  for (const row of table.rows) {
    const owner = ownerOf(frame, row);
    for (const column of columns) {
      takeCell(frame, owner, { cell: table.cell(row, column), date: dates.get(column) ?? null });
    }
    yield;
  }
  return undefined;
}

function dayOfColumn({ month, year, table }: Frame, header: Cell): PlainDate | null {
  const base = month ?? (year === null ? null : (`${year}-01` as PlainMonth));
  if (base === null) return null;
  const read = readDayOf(base, header.value, table.grid.date1904);
  if (!read.ok) return null;
  const inMonth =
    month === null || contains({ first: firstDay(month), last: lastDay(month) }, read.value);
  return inMonth ? read.value : null;
}

/** Projects, activities or people in columns; a day per row. */
function* takeMatrix(
  frame: Frame,
  columns: readonly number[],
  headerField: string,
): Steps<undefined> {
  const { table, book } = frame;
  const dateColumn = table.columnOf("time.date", "expense.date");
  const headerRow = table.reading.spread?.headerRow ?? table.reading.box.top;
  if (dateColumn === null) table.ask(table.corner, "missing-period");
  let last: PlainDate | null = null;
  for (const row of table.rows) {
    const line = new LineReader(table, frame.year);
    const dateCell = dateColumn === null ? null : table.cellFilledDown(row, dateColumn);
    const date = dateCell === null ? null : dateIn(frame, line, dateCell);
    last = date ?? (dateCell !== null && isWritten(dateCell) ? null : last);
    const owner = ownerOf(frame, row);
    for (const column of columns) {
      const name = String(table.cell(headerRow, column).value ?? table.header(column));
      const cell = table.cell(row, column);
      takeCell(frame, ownerOfColumn(owner, headerField, name, table, book), { cell, date: last });
    }
    yield;
  }
  return undefined;
}

function ownerOfColumn(
  owner: Owner,
  field: string,
  name: string,
  table: SourceTable,
  book: Book,
): Owner {
  if (field.startsWith("employee.")) {
    return { ...owner, employee: resolvePerson(table, book, name, table.corner) };
  }
  if (field.startsWith("project.")) return { ...owner, project: book.projects.resolve(name) };
  const known = book.projects.find(name);
  return known === null ? { ...owner, activity: name } : { ...owner, project: known };
}

function* takeLong(frame: Frame): Steps<undefined> {
  const { table, legend } = frame;
  const hoursColumn = table.columnOf("time.hours", "time.days");
  const dateColumn = table.columnOf("time.date", "expense.date");
  const absenceColumn = table.columnOf("time.absence");
  if (hoursColumn === null) return undefined;
  if (dateColumn === null) table.ask(table.corner, "missing-period");
  for (const row of table.rows) {
    const line = new LineReader(table, frame.year);
    const dateCell = filled(table, row, dateColumn);
    const date = dateCell === null ? null : dateIn(frame, line, dateCell);
    const owner = ownerOf(frame, row);
    const absenceCell = filled(table, row, absenceColumn);
    const absence = absenceCell === null ? owner.absence : absenceIn(table, absenceCell, legend);
    takeCell(frame, { ...owner, absence }, { cell: table.cell(row, hoursColumn), date });
    yield;
  }
  return undefined;
}

function dateIn(frame: Frame, line: LineReader, cell: Cell): PlainDate | null {
  if (frame.month !== null && isWritten(cell)) {
    const read = readDayOf(frame.month, cell.value, frame.table.grid.date1904);
    if (read.ok) return read.value;
  }
  return line.date(cell);
}

function takeCell(
  frame: Frame,
  owner: Owner,
  { cell, date }: { readonly cell: Cell; readonly date: PlainDate | null },
): void {
  if (!isWritten(cell)) return;
  const { table, harvest, legend } = frame;
  const half = halfDaysOf(table, cell);
  const line = new LineReader(table, frame.year);
  const code =
    half === null && typeof cell.value === "string" ? readAbsence(cell.value, legend) : null;
  let time: Minutes | null = minutes(0);
  if (half !== null) time = timeOfHalfDays(table, line, cell, half);
  else if (code === null) time = line.hours(cell, null);
  if (line.hasFailed()) {
    harvest.waiting += 1;
    return;
  }
  if (time === null || (code === null && time === 0)) return;
  if (date === null || owner.employee === null) {
    harvest.waiting += 1;
    if (
      owner.employee === null &&
      table.questions.every(({ code: asked }) => asked !== "unknown-person")
    ) {
      table.ask(table.corner, "unknown-person", { name: "", known: "" });
    }
    if (date === null && frame.month !== null) table.reject(cell, "unreadable-date");
    return;
  }
  const absence = code ?? owner.absence;
  const signed = frame.signatures;
  harvest.add(
    "timesheets",
    {
      employee: owner.employee,
      date,
      project: absence === null ? owner.project : null,
      activity: absence === null ? owner.activity : null,
      minutes: time,
      absence,
      agreement: null,
      signedEmployee: signed.employee,
      signedManager: signed.manager,
    },
    table.source(cell),
  );
}
