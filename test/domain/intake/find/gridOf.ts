import type { Box, CellStyle, CellValue, Grid } from "../../../../src/domain/intake/grid";

export interface Extras {
  readonly sheet?: string;
  readonly top?: number;
  readonly left?: number;
  readonly merges?: readonly Box[];
  /** Rows of the text (1-based) in bold. */
  readonly bold?: readonly number[];
  readonly nativeTables?: Grid["nativeTables"];
}

/**
 * A grid written as text: one line a row, cells between `|`, spaces around them left out. `=SUM(B2:B3)>12` is a formula
 * with its value; a plain number is a number, everything else text. Leading dots indent: `..6061`.
 */
export function gridOf(text: string, extras: Extras = {}): Grid {
  const lines = text.replace(/^\n|\n\s*$/g, "").split("\n");
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const width = Math.max(...cells.map((line) => line.length));
  const parsed = cells.map((line) =>
    Array.from({ length: width }, (_, at) => parse(line[at] ?? "")),
  );
  const bold = new Set(extras.bold ?? []);
  const styled = extras.bold !== undefined;
  return {
    sheet: extras.sheet ?? "Feuil1",
    hidden: false,
    top: extras.top ?? 1,
    left: extras.left ?? 1,
    values: parsed.map((line) => line.map(({ value }) => value)),
    formulas: parsed.some((line) => line.some(({ formula }) => formula !== null))
      ? parsed.map((line) => line.map(({ formula }) => formula))
      : null,
    formats: null,
    styles: styled
      ? parsed.map((line, at) =>
          line.map((): CellStyle => ({ bold: bold.has(at + 1), fill: null, indent: 0 })),
        )
      : null,
    merges: extras.merges ?? [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nativeTables: extras.nativeTables ?? [],
    date1904: false,
  };
}

function parse(cell: string): { value: CellValue; formula: string | null } {
  const formula = /^(=[^>]+)>(.*)$/.exec(cell);
  if (formula) return { value: plain(formula[2] ?? ""), formula: formula[1] ?? null };
  return {
    value: plain(cell.replace(/^\.+(?=\S)/, (dots) => " ".repeat(dots.length))),
    formula: null,
  };
}

function plain(text: string): CellValue {
  if (text === "") return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
