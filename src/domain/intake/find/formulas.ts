import { columnLetters } from "../grid";

const functions = /^=\s*\+?\s*(?:SUM|SOMME|SUBTOTAL|SOUS\.TOTAL|AGGREGATE)\s*\(/i;
const reference = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g;

interface Reference {
  readonly from: string;
  readonly to: string;
  readonly top: number;
  readonly bottom: number;
}

function referencesOf(formula: string): Reference[] | null {
  if (/!|"/.test(formula)) return null;
  return [...formula.matchAll(reference)].map((match) => ({
    from: match[1] ?? "",
    to: match[3] ?? match[1] ?? "",
    top: Number(match[2]),
    bottom: Number(match[4] ?? match[2]),
  }));
}

function isSumOrAddition(formula: string): boolean {
  if (functions.test(formula)) return true;
  return /^=\s*\+?\s*\$?[A-Z]{1,3}\$?\d+(\s*\+\s*\$?[A-Z]{1,3}\$?\d+)+\s*$/i.test(formula);
}

/** The formula adds cells of its own column, from the first to the last row of its table: the row totals others. */
export function isVerticalSum(
  formula: string,
  row: number,
  column: number,
  [first, last]: readonly [number, number],
): boolean {
  if (!isSumOrAddition(formula)) return false;
  const found = referencesOf(formula.toUpperCase());
  if (!found || found.length === 0) return false;
  const letters = columnLetters(column);
  // Most totals stand under their column; a few were moved beside their label.
  const source = found.every((ref) => ref.from === letters) ? letters : (found[0]?.from ?? "");
  const own = found.filter((ref) => ref.from === source && ref.to === source);
  if (own.length < found.length) return false;
  const rows = own.reduce((sum, ref) => sum + ref.bottom - ref.top + 1, 0);
  if (rows < 2 && !functions.test(formula)) return false;
  const inside = own.some((ref) => ref.bottom >= first && ref.top <= last);
  return inside && own.every((ref) => ref.bottom < row || ref.top > row);
}

/** The formula adds up two cells or more, wherever they are. */
export function isAnySum(formula: string): boolean {
  const found = isSumOrAddition(formula) ? referencesOf(formula) : null;
  return found !== null && found.reduce((sum, ref) => sum + ref.bottom - ref.top + 1, 0) >= 2;
}

/** The formula adds up cells that lie in the given rows. */
export function addsRows(formula: string, top: number, bottom: number): boolean {
  const found = isSumOrAddition(formula) ? referencesOf(formula.toUpperCase()) : null;
  return found?.some((ref) => ref.top <= bottom && ref.bottom >= top) === true;
}

/** The formula takes one cell of its own column in the same table, as the total of a single row does. */
export function isVerticalCopy(
  formula: string,
  row: number,
  column: number,
  [first, last]: readonly [number, number],
): boolean {
  const match = /^=\s*\+?\$?([A-Z]{1,3})\$?(\d+)\s*$/i.exec(formula);
  const source = Number(match?.[2]);
  return (
    match?.[1]?.toUpperCase() === columnLetters(column) &&
    source !== row &&
    source >= first &&
    source <= last
  );
}

/** Columns of its own row that the formula takes, none for a calculation with typed figures; null when it looks elsewhere. */
export function ownRowColumns(formula: string, row: number): readonly string[] | null {
  const found = referencesOf(formula.toUpperCase());
  if (found === null) return null;
  return found.every((ref) => ref.top === row && ref.bottom === row)
    ? found.flatMap((ref) => (ref.from === ref.to ? [ref.from] : [ref.from, ref.to]))
    : null;
}

const cell = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const combination = new RegExp(`^=\\s*\\+?${cell}(?:\\s*[+-]\\s*${cell})+\\s*$`, "i");

/** Rows of its own column that the formula adds to or takes from one another (`=D16-D27`), or null for any other formula. */
export function combinedRows(formula: string, column: number): readonly number[] | null {
  if (!combination.test(formula)) return null;
  const found = referencesOf(formula.toUpperCase()) ?? [];
  const letters = columnLetters(column);
  return found.every((ref) => ref.from === letters) ? found.map((ref) => ref.top) : null;
}

/** The formula adds cells of its own row: the column totals others. */
export function isHorizontalSum(formula: string, row: number, column: number): boolean {
  if (!isSumOrAddition(formula)) return false;
  const found = referencesOf(formula.toUpperCase());
  if (!found || found.length === 0) return false;
  const letters = columnLetters(column);
  const cells = found.filter(
    (ref) => ref.top === row && ref.bottom === row && ref.from !== letters,
  );
  return cells.length === found.length && (found.length >= 2 || found[0]?.from !== found[0]?.to);
}
