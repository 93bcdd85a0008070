import { columnNumber } from "../../intake/grid";
import { folded } from "../../intake/read/text";
import type { Form, FormCell, FormMeasure, FormPayer, FormRow } from "./form";
import { formLine } from "./formLines";
import { matchLine } from "./matchLine";

/** What a column shows, as confirmed by the user. */
export interface ColumnChoice {
  readonly measure: FormMeasure | null;
  readonly payer: FormPayer | null;
}

/** Which of our lines each label of a form stands for: confirmed once, used again next year. */
export interface FormMapping {
  readonly version: 1;
  /** Sheet it was made on. */
  readonly sheet: string;
  /** Keys of every label of the form, mapped or not: the shape by which the form is known again. */
  readonly labels: readonly string[];
  /** Key of a label → id of a line (formLines). */
  readonly rows: Readonly<Record<string, string>>;
  /** Key of a heading → what its column shows. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
}

export interface ProposedMapping {
  readonly mapping: FormMapping;
  /** Key of a label → 0-1, for those that are proposed. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** A line of ours for every label that one is near to; the user has the last word. */
export function proposeMapping(form: Form): ProposedMapping {
  const matches = new Map<string, { line: string; confidence: number }>();
  for (const row of form.rows) {
    const match = row.isHeading ? null : matchLine(row);
    if (match !== null) matches.set(row.key, match);
  }
  plainTotals(form, matches);
  leaveTaxesToTheirRow(matches);
  oneRowForEachLine(form, matches);
  dropSumsBesideTheirParts(form, matches);
  return {
    mapping: {
      version: 1,
      sheet: form.sheet,
      labels: form.rows.map(({ key }) => key),
      rows: Object.fromEntries([...matches].map(([key, { line }]) => [key, line])),
      columns: Object.fromEntries(
        form.columns.map(({ key, meaning: { measure, payer } }) => [key, { measure, payer }]),
      ),
    },
    confidence: new Map([...matches].map(([key, { confidence }]) => [key, confidence])),
  };
}

type Matches = Map<string, { line: string; confidence: number }>;

/** The only « TOTAL » of a side that says no more is the total of that side. */
function plainTotals(form: Form, matches: Matches): void {
  for (const side of ["charge", "product"] as const) {
    const totals = form.rows.filter((row) => row.isTotal && row.side === side && !row.isHeading);
    const [only, ...others] = totals;
    if (only === undefined || others.length > 0 || matches.has(only.key)) continue;
    if (!/^total( general)?$/.test(folded(only.label))) continue;
    matches.set(only.key, { line: `total:${side}`, confidence: 0.85 });
  }
}

/** « Personnel » holds the taxes on pay, unless they have a row of their own. */
function leaveTaxesToTheirRow(matches: Matches): void {
  const lines = new Set([...matches.values()].map(({ line }) => line));
  if (!lines.has("chapter:63") && !lines.has("line:63a")) return;
  for (const [key, match] of matches) {
    if (match.line === "staff") matches.set(key, { ...match, line: "chapter:64" });
  }
}

/** Two rows under the same headings would show the same money twice: the surer keeps the line, the user places the rest. */
function oneRowForEachLine(form: Form, matches: Matches): void {
  const cellsIn = new Map<string, string[]>();
  for (const { rowKey, columnKey } of form.cells) {
    cellsIn.set(rowKey, [...(cellsIn.get(rowKey) ?? []), columnKey]);
  }
  const best = new Map<string, string>();
  for (const { key, alone, isTotal } of form.rows) {
    const match = matches.get(key);
    if (match === undefined || alone || isTotal) continue;
    const columns = new Set(cellsIn.get(key));
    const place = `${match.line} ${[...columns].sort().join(" ")}`;
    const other = best.get(place);
    const isSurer = match.confidence > (matches.get(other ?? "")?.confidence ?? 0);
    if (other !== undefined) matches.delete(isSurer ? other : key);
    if (isSurer) best.set(place, key);
  }
}

/** A sum to type in over its parts is left blank when a total of the form would add up both. */
function dropSumsBesideTheirParts(form: Form, matches: Matches): void {
  const linesOf = (key: string): readonly string[] => {
    const line = formLine(matches.get(key)?.line ?? "");
    return line?.kind === "lines" ? line.lines : [];
  };
  const totals = form.cells.flatMap(({ formula, column }) =>
    formula === null ? [] : [{ column, covers: coverage(formula) }],
  );
  for (const row of form.rows) {
    const line = formLine(matches.get(row.key)?.line ?? "");
    if (line?.kind !== "lines" || !line.isSum) continue;
    const parts = form.rows.filter(
      (other) => other.key !== row.key && isPart(linesOf(other.key), line.lines),
    );
    const twice = cellsOf(form, row).some((cell) =>
      totals.some(
        ({ covers }) =>
          covers(cell.row, cell.column) && parts.some((part) => covers(part.row, cell.column)),
      ),
    );
    if (twice) matches.delete(row.key);
  }
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return (
    part.length > 0 && part.length < whole.length && part.every((code) => whole.includes(code))
  );
}

/** Cells of a row that are typed, not worked out. */
function cellsOf(form: Form, row: FormRow): readonly FormCell[] {
  return form.cells.filter(({ rowKey, formula }) => rowKey === row.key && formula === null);
}

/** Whether a formula of the sheet takes in a cell by name or within a range. */
export function coverage(formula: string): (row: number, column: number) => boolean {
  const found = [...formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g)];
  const boxes = found.map(([, left = "", top = "", right = left, bottom = top]) => ({
    left: columnNumber(left),
    right: columnNumber(right),
    top: Number(top),
    bottom: Number(bottom),
  }));
  return (row, column) =>
    boxes.some(
      (box) => box.left <= column && column <= box.right && box.top <= row && row <= box.bottom,
    );
}

/** Share of labels two forms must have in common for one to be the other of another year. */
const sameForm = 0.5;

/** The mapping made on a form of this shape; null when none is known. */
export function mappingFor(form: Form, known: readonly FormMapping[]): FormMapping | null {
  const keys = new Set(form.rows.map(({ key }) => key));
  let best: FormMapping | null = null;
  let most = 0;
  for (const mapping of known) {
    const common = mapping.labels.filter((label) => keys.has(label)).length;
    const all = new Set([...keys, ...mapping.labels]).size;
    const share = all === 0 ? 0 : common / all;
    if (share >= sameForm && share > most) {
      best = mapping;
      most = share;
    }
  }
  return best;
}

/** What changed in a form since its mapping was made. */
export interface FormChanges {
  /** Labels that were mapped and are gone. */
  readonly gone: readonly string[];
  /** Labels that the mapping has never seen. */
  readonly fresh: readonly FormRow[];
}

export function changesOf(form: Form, mapping: FormMapping): FormChanges {
  const now = new Set(form.rows.map(({ key }) => key));
  const then = new Set(mapping.labels);
  return {
    gone: Object.keys(mapping.rows).filter((key) => !now.has(key)),
    fresh: form.rows.filter(({ key, isHeading }) => !isHeading && !then.has(key)),
  };
}
