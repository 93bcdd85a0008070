import type { TableCorrection } from "../corrections";
import type { Question, Spread, TableReading } from "../reading";
import { type ColumnProfile, profilingColumns } from "./columnProfile";
import { type Title, constantsOf, titlesAbove } from "./constants";
import { columnsSaid, sayColumns, withRoles } from "./corrected";
import type { RoughTable } from "./roughTable";
import { matchHeader } from "./matchHeader";
import { type Meaning, type Surroundings, meaningOf } from "./meaning";
import { fillIn } from "./fillIn";
import { addsRows } from "./formulas";
import { sortingRows } from "./rows";
import { isFunderName } from "./names";
import { spreading } from "./spread";
import type { Spreading } from "./spreading";
import { totalColumns } from "./totalColumns";
import { isTotalLabel } from "./totalWords";
import { unitOf } from "./unit";
import { type View, kinds } from "./view";
import { columnLetters } from "../grid";
import type { Steps } from "../../steps";
import type { Vocabulary } from "../vocabulary";

interface Known {
  readonly floor: number;
  readonly vocabulary: Vocabulary;
  /** What the user says about it. */
  readonly correction: TableCorrection | null;
}

/**
 * Understands one table: its rows, its columns, what it feeds.
 * @param floor sheet row just under the table before, where this table's titles begin
 */
export function* readingTable(
  view: View,
  table: RoughTable,
  { floor, vocabulary, correction }: Known,
): Steps<TableReading> {
  const rows = withRoles(yield* sortingRows(view, table), correction);
  yield;
  const profiles = yield* profilingColumns(view, table, rows.data, rows.totals);
  yield;
  const totals = totalColumns(view, profiles, rows.data);
  yield;
  const spread = spreading(view, table, profiles, totals);
  yield;
  const titles = titlesAbove(view, table.box, floor);
  yield;
  const texts = [view.grid.sheet, ...titles.map((title) => title.text)];
  const sections = [...rows.groups, ...rows.totals].map((row) => wordsOfRow(view, table, row));
  const headers = new Map(profiles.map((profile) => [profile.column, profile.header]));
  const said = columnsSaid(correction, headers);
  const meaning = meaningOf(profiles, spread, {
    ...{ titles: texts, sections, totals, vocabulary },
    ...{ said, target: correction?.target },
  });
  yield;
  const settled = settle(profiles, meaning, meaning.known ? null : spread, { totals, said });
  return {
    box: { ...table.box, bottom: rows.bottom },
    headerRows: table.headerRows,
    firstDataRow: rows.data[0] ?? table.bodyTop,
    lastDataRow: rows.data[rows.data.length - 1] ?? table.bodyBottom,
    totalRows: [...totalsAbove(view, table), ...rows.totals],
    ofWhichRows: rows.ofWhich,
    ...(rows.doubtful.length === 0 ? {} : { doubtfulRows: rows.doubtful }),
    groupRows: rows.groups,
    ...(rows.ignored.length === 0 ? {} : { ignoredRows: rows.ignored }),
    ...(correction === null
      ? {}
      : { correction: { ...correction, columns: said, named: undefined } }),
    totalColumns: totals,
    orientation: settled.spread ? (spread?.orientation ?? "long") : "long",
    target: meaning.target,
    columns: settled.columns,
    headers,
    spread: settled.spread,
    unit: unitOf(view, profiles, settled.columns, rows.data, texts),
    constants: constantsOf(titles, view.grid.sheet),
    confidence: meaning.confidence,
    questions: questionsOf(view, table, meaning, titles),
  };
}

/** First words of a row. */
function wordsOfRow(view: View, { box }: RoughTable, row: number): string {
  for (let column = box.left; column <= box.right; column++) {
    if (view.kind(row, column) === kinds.text) return view.text(row, column);
  }
  return "";
}

/** Totals written over the header: a total's name, and formulas that add up rows of the body. */
function totalsAbove(view: View, { box, bodyTop, bodyBottom }: RoughTable): number[] {
  const found: number[] = [];
  for (let row = Math.max(1, box.top - 3); row < box.top; row++) {
    let named = false;
    let sums = false;
    for (let column = box.left; column <= box.right; column++) {
      if (view.kind(row, column) === kinds.text && isTotalLabel(view.text(row, column)))
        named = true;
      const formula = view.formula(row, column);
      if (formula !== null && addsRows(formula, bodyTop, bodyBottom)) sums = true;
    }
    if (named && sums) found.push(row);
  }
  return found;
}

/** Gives the columns that spread one measure their field, and the columns left without one a likely field. */
function settle(
  profiles: readonly ColumnProfile[],
  meaning: Meaning,
  spreading: Spreading | null,
  { totals, said }: Pick<Surroundings, "totals" | "said">,
): { columns: Map<number, string | null>; spread: Spread | null } {
  const columns = new Map<number, string | null>(profiles.map((profile) => [profile.column, null]));
  for (const [column, field] of meaning.columns) columns.set(column, field);
  const own = spreading && {
    ...spreading,
    columns: spreading.columns.filter((column) => !said.has(column)),
  };
  const spread = own && own.columns.length > 0 ? spreadOf(own, meaning, profiles) : null;
  if (spread) for (const column of spread.columns) columns.set(column, spread.valueField);
  if (meaning.target === "timesheets")
    for (const column of totals) columns.set(column, "time.total");
  if (meaning.target === "payroll") nameCost(profiles, columns, totals);
  sayColumns(columns, said);
  if (!meaning.known) fillIn(profiles, meaning.target, columns, { spread, totals });
  sayColumns(columns, said);
  return { columns: new Map([...columns].sort(([a], [b]) => a - b)), spread };
}

/** « Coût total » adds up the parts of a payslip: named for the user, it stays a total. */
function nameCost(
  profiles: readonly ColumnProfile[],
  columns: Map<number, string | null>,
  totals: readonly number[],
): void {
  for (const { column, titles } of profiles) {
    if (!totals.includes(column)) continue;
    const matches = matchHeader(titles.at(-1) ?? "");
    if (matches.some(({ field, score }) => field === "payroll.cost" && score >= 0.95))
      columns.set(column, "payroll.cost");
  }
}

function spreadOf(
  { columns, headerRow, kind }: Spreading,
  { target }: Meaning,
  profiles: readonly ColumnProfile[],
): Spread {
  const base = { columns, headerRow, kind };
  if (kind === "day") return { ...base, headerField: "time.date", valueField: "time.hours" };
  if (kind === "month") {
    if (target === "payroll")
      return { ...base, headerField: "payroll.month", valueField: "payroll.cost" };
    if (target === "timesheets")
      return { ...base, headerField: "time.date", valueField: "time.hours" };
    return { ...base, headerField: "expense.period", valueField: "budget.planned" };
  }
  if (target === "payroll")
    return { ...base, headerField: "employee.name", valueField: "payroll.cost" };
  const names = profiles
    .filter((profile) => columns.includes(profile.column))
    .map((profile) => profile.titles[profile.titles.length - 1] ?? "");
  const funders = names.filter(isFunderName).length * 3 >= names.length;
  if (target === "timesheets")
    return { ...base, headerField: "project.code", valueField: "time.hours" };
  if (target === "expenses")
    return { ...base, headerField: "project.code", valueField: "expense.amount_ttc" };
  return {
    ...base,
    headerField: funders || target === "budget" ? "funder.name" : "project.code",
    valueField: target === "agreements" ? "agreement.granted" : "budget.planned",
  };
}

function questionsOf(
  view: View,
  table: RoughTable,
  meaning: Meaning,
  titles: readonly Title[],
): Question[] {
  if (meaning.known || (meaning.target !== null && meaning.confidence >= 0.6)) return [];
  return [
    {
      sheet: view.grid.sheet,
      cell: `${columnLetters(table.box.left)}${table.box.top}`,
      code: "unknown-target",
      facts: { guess: meaning.target ?? "", title: titles[0]?.text ?? "" },
    },
  ];
}
