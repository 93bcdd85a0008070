import {
  type PlainMonth,
  daysInMonth,
  monthNumber,
  monthOf,
  plainDate,
  weekday,
  yearOf,
} from "../../domain/quantities/plainDate";
import type { RecordOf } from "../../domain/schema/tables";
import {
  frenchDate,
  gridFormat,
  ink,
  monthName,
  numberFormats,
  subtitleFormat,
  sumAcross,
  sumDown,
  titleFormat,
} from "./look";
import { familyName, managerOf } from "./people";
import type { SampleFacts } from "./sampleFacts";
import { type Content, SheetDraft, box } from "./sheetDraft";
import { absenceWords } from "./words";

type Employee = RecordOf<"employees">;
type Entry = RecordOf<"timesheets">;

/** Place of the matrix: labels in A, days 1-31 in B-AF, totals in AG. */
const firstDayColumn = 2;
const totalColumn = firstDayColumn + 31;
const letters = "LMMJVSD";
const monthsPerPage = 3;

interface Line {
  readonly label: string;
  readonly code: string | null;
}

/** How an employee writes hours: most type decimals, one writes `7h30`. */
type Hand = "decimal" | "hours-and-minutes";

/** One sheet per employee, with a monthly matrix under the other, as they were handed in and signed. */
export function drawTimesheets(facts: SampleFacts): SheetDraft[] {
  const { employees } = facts.records;
  const names = sheetNames(employees);
  const written = employees.filter((employee) => entriesOf(facts, employee).length > 0);
  return written.map((employee, place) =>
    drawEmployee(
      facts,
      employee,
      names.get(employee.id) ?? employee.id,
      place === Math.min(2, written.length - 1) ? "hours-and-minutes" : "decimal",
    ),
  );
}

/** `Temps – BENALI`, with the given name where two people share a family name. */
function sheetNames(employees: readonly Employee[]): Map<string, string> {
  const families = employees.map(({ name }) => familyName(name));
  return new Map(
    employees.map(({ id, name }) => {
      const family = familyName(name);
      const shared = families.filter((other) => other === family).length > 1;
      const shown = `Temps – ${shared ? name : family}`.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
      return [id, shown];
    }),
  );
}

function entriesOf(facts: SampleFacts, employee: Employee): Entry[] {
  return facts.records.timesheets.filter((entry) => entry.employee === employee.id);
}

function drawEmployee(
  facts: SampleFacts,
  employee: Employee,
  name: string,
  hand: Hand,
): SheetDraft {
  const draft = new SheetDraft(name, "#A9D08E");
  const byMonth = new Map<PlainMonth, Entry[]>();
  for (const entry of entriesOf(facts, employee)) {
    const month = monthOf(entry.date);
    byMonth.set(month, [...(byMonth.get(month) ?? []), entry]);
  }
  const breaks: number[] = [];
  let top = 1;
  let drawn = 0;
  for (const month of [...byMonth.keys()].sort()) {
    drawn += 1;
    if (drawn > 1 && drawn % monthsPerPage === 1) breaks.push(top);
    top = drawMonth(draft, facts, {
      employee,
      month,
      entries: byMonth.get(month) ?? [],
      hand,
      top,
    });
  }
  draft.widths([30, ...Array.from({ length: 31 }, () => 5.3), 9]);
  draft.freeze(0, 1);
  draft.page("Landscape", { breaksBefore: breaks });
  return draft;
}

interface MonthSheet {
  readonly employee: Employee;
  readonly month: PlainMonth;
  readonly entries: readonly Entry[];
  readonly hand: Hand;
  /** Row of its title. */
  readonly top: number;
}

/** @returns the row where the next month begins. */
function drawMonth(draft: SheetDraft, facts: SampleFacts, sheet: MonthSheet): number {
  const { employee, month, entries, hand, top } = sheet;
  const lines = linesOf(facts);
  const numbers = top + 3;
  const first = numbers + 1;
  const absences = first + lines.length;
  const total = absences + 1;
  drawHead(draft, sheet);
  drawDays(draft, month, top + 2, total);
  lines.forEach((line, place) => {
    const worked = entries.filter(
      ({ absence, project }) => absence === null && project === line.code,
    );
    draft.row(first + place, 1, [line.label, ...dayCells(worked, hand)]);
    draft.cell(
      first + place,
      totalColumn,
      totalOf(worked, hand, sumAcross(first + place, firstDayColumn, totalColumn - 1)),
    );
  });
  draft.cell(absences, 1, "Absences");
  for (const { date, absence } of entries) {
    if (absence !== null) draft.cell(absences, firstDayColumn - 1 + Number(date.slice(8)), absence);
  }
  draft.cell(total, 1, "Total du jour");
  const worked = entries.filter(({ absence }) => absence === null);
  for (let column = firstDayColumn; column <= totalColumn; column += 1) {
    const date = column - firstDayColumn + 1;
    const ofDay =
      column === totalColumn
        ? worked
        : worked.filter((entry) => Number(entry.date.slice(8)) === date);
    if (column < totalColumn && ofDay.length === 0) continue;
    draft.cell(total, column, totalOf(ofDay, hand, sumDown(column, first, absences - 1)));
  }
  drawLook(draft, { letters: top + 2, numbers, first, absences, total });
  drawSignatures(draft, facts, employee, entries, total + 2);
  return total + 5;
}

function linesOf(facts: SampleFacts): Line[] {
  const lines = facts.records.projects.map(({ code, name, offProject }): Line => ({
    code,
    label:
      offProject === true ? `${name.replace(/\s*\(.*\)$/, "")} (${code})` : `${code} – ${name}`,
  }));
  return [...lines, { code: "GEN", label: "Fonctions support (GEN)" }];
}

function drawHead(draft: SheetDraft, { employee, month, top }: MonthSheet): void {
  const title = `Feuille de temps – ${employee.name} – ${monthName(monthNumber(month))} ${yearOf(month)}`;
  draft.merged(box(top, 1, top, totalColumn), title, titleFormat);
  const weekly = employee.weekly === null ? "" : ` – ${formatHours(employee.weekly)} par semaine`;
  draft.cell(top + 1, 1, `Matricule ${employee.id} – ${employee.job ?? ""}${weekly}`);
  draft.format(box(top + 1, 1), subtitleFormat);
}

/** Weekday letters above day numbers, weekends in grey down to the last row. */
function drawDays(draft: SheetDraft, month: PlainMonth, top: number, bottom: number): void {
  const days = daysInMonth(yearOf(month), monthNumber(month));
  draft.cell(top + 1, 1, "Projet / action");
  draft.cell(top + 1, totalColumn, "Total");
  for (let number = 1; number <= days; number += 1) {
    const date = plainDate(yearOf(month), monthNumber(month), number);
    const day = date === null ? 1 : weekday(date);
    const column = firstDayColumn + number - 1;
    draft.cell(top, column, letters.charAt(day - 1));
    draft.cell(top + 1, column, number);
    if (day >= 6) draft.format(box(top, column, bottom, column), { fill: ink.grey });
  }
  if (days < 31) {
    draft.format(box(top, firstDayColumn + days, bottom, totalColumn - 1), { fill: ink.dark });
  }
}

function dayCells(entries: readonly Entry[], hand: Hand): Content[] {
  const minutesByDay = new Map<number, number>();
  for (const { date, minutes } of entries) {
    const day = Number(date.slice(8));
    minutesByDay.set(day, (minutesByDay.get(day) ?? 0) + minutes);
  }
  return Array.from({ length: 31 }, (_, place) => {
    const minutes = minutesByDay.get(place + 1);
    if (minutes === undefined || minutes === 0) return null;
    return hand === "decimal" ? minutes / 60 : formatHours(minutes);
  });
}

/** Hours kept as text cannot be summed by the sheet: such a total is typed too. */
function totalOf(entries: readonly Entry[], hand: Hand, formula: Content): Content {
  return hand === "decimal"
    ? formula
    : formatHours(entries.reduce((sum, entry) => sum + entry.minutes, 0));
}

/** What the letters of the absences mean: `CP : congés payés – MAL : maladie`. */
function legendOf(facts: SampleFacts): string {
  const codes = new Set(facts.records.timesheets.flatMap(({ absence }) => absence ?? []));
  return [...codes]
    .sort()
    .map((code) => `${code} : ${absenceWords(code)}`)
    .join(" – ");
}

/** `450` → `7h30`, `420` → `7h`. */
function formatHours(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}h${rest === 0 ? "" : String(rest).padStart(2, "0")}`;
}

interface Rows {
  readonly letters: number;
  readonly numbers: number;
  readonly first: number;
  readonly absences: number;
  readonly total: number;
}

function drawLook(draft: SheetDraft, rows: Rows): void {
  draft.format(box(rows.letters, firstDayColumn, rows.total, totalColumn), {
    horizontal: "Center",
    fontSize: 9,
    numberFormat: numberFormats.hours,
  });
  draft.format(box(rows.letters, firstDayColumn, rows.numbers, totalColumn), {
    bold: true,
    numberFormat: "0",
  });
  draft.format(box(rows.numbers, 1, rows.total, totalColumn), gridFormat);
  draft.format(box(rows.numbers, 1), { bold: true, fill: ink.band });
  draft.format(box(rows.numbers, totalColumn, rows.total, totalColumn), {
    bold: true,
    fill: ink.band,
  });
  draft.format(box(rows.absences, 1, rows.absences, totalColumn - 1), {
    italic: true,
    color: "#C00000",
  });
  draft.format(box(rows.total, 1, rows.total, totalColumn), { bold: true, fill: ink.band });
}

function drawSignatures(
  draft: SheetDraft,
  facts: SampleFacts,
  employee: Employee,
  entries: readonly Entry[],
  row: number,
): void {
  const signed = entries.find((entry) => entry.signedEmployee !== null)?.signedEmployee ?? null;
  const approved = entries.find((entry) => entry.signedManager !== null)?.signedManager ?? null;
  const on = (date: typeof signed): string => (date === null ? "" : ` le ${frenchDate(date)}`);
  const manager = managerOf(employee, facts.records.employees);
  draft.cell(row - 1, 1, legendOf(facts));
  draft.format(box(row - 1, 1), { ...subtitleFormat, fontSize: 8 });
  draft.cell(row, 1, `Signature du salarié : ${signed === null ? "" : employee.name}${on(signed)}`);
  draft.cell(row, 16, `Visa du responsable : ${approved === null ? "" : manager}${on(approved)}`);
  draft.format(box(row, 1, row, totalColumn), { italic: true });
}
