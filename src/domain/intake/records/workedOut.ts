import { columnLetters } from "../grid";
import { ownRowColumns } from "../find/formulas";
import type { SourceTable } from "./sourceTable";

/** Cells as numbers, row after row; null for anything else. */
type Figures = readonly (number | null)[];

/**
 * Columns that hold nothing of their own: worked out from columns that are understood (« Reste » = prévu − réalisé, a
 * percentage), or the quantity and the price of an amount that is. Each is proved on every row that has figures, and on
 * two rows at least; formulas count as proof.
 * @param known sheet columns that are understood
 * @param unknown sheet columns that nobody understood
 */
export function workedOutColumns(
  table: SourceTable,
  known: readonly number[],
  unknown: readonly number[],
): ReadonlySet<number> {
  const understood = [...known];
  const found = new Set<number>();
  const figures = new Map(
    [...known, ...unknown].map((column) => [column, figuresOf(table, column)] as const),
  );
  const of = (column: number): Figures => figures.get(column) ?? [];
  const measures = known.filter((column) => of(column).some((value) => value !== null));
  if (measures.length > mostMeasures || unknown.length > mostMeasures) return found;
  for (const column of unknown) {
    const own = of(column);
    const worked =
      isByFormula(table, column, understood) ||
      pairs(measures).some(
        ([a, b]) => agree(own, of(a), of(b), sum) || agree(own, of(a), of(b), difference),
      ) ||
      pairs(measures).some(
        ([a, b]) => areFactors(of(a), own, of(b)) || areFactors(of(b), own, of(a)),
      );
    if (!worked) continue;
    found.add(column);
    understood.push(column);
  }
  for (const amount of measures) {
    for (const [a, b] of pairs(unknown)) {
      if (!areFactors(of(amount), of(a), of(b))) continue;
      found.add(a);
      found.add(b);
    }
  }
  return found;
}

/** Grids as wide as this hold something else than measures side by side. */
const mostMeasures = 12;

function figuresOf(table: SourceTable, column: number): Figures {
  return table.rows.map((row) => {
    const { value } = table.cell(row, column);
    return typeof value === "number" ? value : null;
  });
}

/** Every figure of the column is a formula of its own row that takes understood columns only. */
function isByFormula(table: SourceTable, column: number, understood: readonly number[]): boolean {
  const letters = new Set(understood.map(columnLetters));
  let formulas = 0;
  for (const row of table.rows) {
    const formula = table.formula(row, column);
    if (formula === null) {
      const { value } = table.cell(row, column);
      if (typeof value === "number" && value !== 0) return false;
      continue;
    }
    const used = ownRowColumns(formula, row);
    if (used === null || used.length === 0 || !used.every((each) => letters.has(each)))
      return false;
    formulas += 1;
  }
  return formulas >= 2;
}

const sum = (a: number, b: number): number => a + b;
const difference = (a: number, b: number): number => a - b;
const product = (a: number, b: number): number => a * b;

/** The result of both columns on every row where it is written, blanks as nothing; two rows at least have all three. */
function agree(
  result: Figures,
  first: Figures,
  second: Figures,
  work: (a: number, b: number) => number,
): boolean {
  let proofs = 0;
  for (const [at, value] of result.entries()) {
    if (value === null) continue;
    const a = first[at] ?? 0;
    const b = second[at] ?? 0;
    // A cent, and the rounding that a percentage or a price leaves.
    if (Math.abs(work(a, b) - value) > Math.max(0.011, Math.abs(value) * 1e-6)) return false;
    if (a !== 0 && b !== 0 && value !== 0) proofs += 1;
  }
  return proofs >= 2;
}

/**
 * A quantity and a price on every row that has either; other rows may have an amount alone. One of them beside an empty
 * amount would be money that nobody counts.
 */
function areFactors(amount: Figures, first: Figures, second: Figures): boolean {
  const used = amount.map((_, at) => (first[at] ?? 0) !== 0 || (second[at] ?? 0) !== 0);
  const only = (figures: Figures): Figures => figures.filter((_, at) => used[at] === true);
  return (
    amount.every((value, at) => used[at] !== true || value !== null) &&
    agree(only(amount), only(first), only(second), product)
  );
}

function pairs(columns: readonly number[]): (readonly [number, number])[] {
  return columns.flatMap((a, at) => columns.slice(at + 1).flatMap((b) => [[a, b] as const]));
}
