/** A cell's raw value as Excel gives it: an empty cell is null, an error its text (`#REF!`). */
export type CellValue = string | number | boolean | null;

/** Rows and columns are 1-based sheet numbers, both ends inside. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The used range of one sheet, as read: what the user wrote and how it looks. Text files give a grid
 * without formulas, formats or styles; everything that reads a grid must do without them.
 */
export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Sheet row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** A rectangle; `[]` for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`: the formula's text with its `=`, or null. */
  readonly formulas: readonly (readonly (string | null)[])[] | null;
  /** Same shape: en-US number format codes (`dd/mm/yyyy`), `General` by default. */
  readonly formats: readonly (readonly string[])[] | null;
  /** Same shape. */
  readonly styles: readonly (readonly CellStyle[])[] | null;
  readonly merges: readonly Box[];
  /** Sheet numbers of hidden rows and columns. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Native Excel tables on the sheet. */
  readonly nativeTables: readonly { readonly name: string; readonly box: Box }[];
  readonly date1904: boolean;
}

export interface CellStyle {
  readonly bold: boolean;
  /** `#RRGGBB`, or null when the cell has no fill. */
  readonly fill: string | null;
  /** Indent of the text, 0 by default: shows levels in budgets. */
  readonly indent: number;
}

/** Value at sheet coordinates; null outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `"AH"` → 34. @throws RangeError when it is not made of letters. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]+$/.test(letters)) throw new RangeError(`not a column: ${letters}`);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `{4,2,32,34}` → `"B4:AH32"`; one cell gives `"B4"`. */
export function boxToAddress(box: Box): string {
  const first = `${columnLetters(box.left)}${box.top}`;
  const last = `${columnLetters(box.right)}${box.bottom}`;
  return first === last ? first : `${first}:${last}`;
}
