import { quotedSheet, referenceText, tokenize, type Area } from "../model/formulaTokens";
import { maxColumn, maxRow } from "../model/workbook";

/** A formula in R1C1 style, for a cell at this row and column: `=SUM(A1:A3)` in B4 is `=SUM(R[-3]C[-1]:R[-1]C[-1])`. */
export function toR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = tokenize(formula);
  if (tokens === null) return formula;
  return tokens
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const sheet = token.sheet === null ? "" : `${quotedSheet(token.sheet)}!`;
      return sheet + areaText(token.area, row, column);
    })
    .join("");
}

function areaText(area: Area, row: number, column: number): string {
  const { top, left, bottom, right, shape, fixed } = area;
  const first = { r: part("R", top, row, fixed.top), c: part("C", left, column, fixed.left) };
  const last = {
    r: part("R", bottom, row, fixed.bottom),
    c: part("C", right, column, fixed.right),
  };
  if (shape === "columns") return first.c === last.c ? first.c : `${first.c}:${last.c}`;
  if (shape === "rows") return first.r === last.r ? first.r : `${first.r}:${last.r}`;
  const start = first.r + first.c;
  return shape === "cell" ? start : `${start}:${last.r}${last.c}`;
}

function part(letter: "R" | "C", at: number, home: number, fixed: boolean): string {
  if (fixed) return `${letter}${at}`;
  return at === home ? letter : `${letter}[${at - home}]`;
}

const number = String.raw`(\d+|\[-?\d+\])?`;
const cell = `R${number}C${number}`;
const pieces = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')+'|(?<![\p{L}\p{N}_.\\])(?:${cell}(?::${cell})?|R${number}(?::R${number})?|C${number}(?::C${number})?)(?![\p{L}\p{N}_.(!\\[])`,
  "giu",
);

/** The A1 formula of a text in R1C1 style at this row and column. */
export function fromR1C1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replaceAll(pieces, (piece: string) =>
    /^["']/.test(piece) ? piece : a1Text(piece, row, column),
  );
}

function a1Text(piece: string, row: number, column: number): string {
  const [start = "", end] = piece.toUpperCase().split(":");
  const first = parse(start, row, column);
  const last = end === undefined ? first : parse(end, row, column);
  if (first.row === null || last.row === null) {
    if (first.column === null || last.column === null) return piece;
    return referenceText(null, {
      ...spanned(1, first.column.at, maxRow, last.column.at),
      shape: "columns",
      fixed: { top: true, left: first.column.fixed, bottom: true, right: last.column.fixed },
    });
  }
  if (first.column === null || last.column === null)
    return referenceText(null, {
      ...spanned(first.row.at, 1, last.row.at, maxColumn),
      shape: "rows",
      fixed: { top: first.row.fixed, left: true, bottom: last.row.fixed, right: true },
    });
  return referenceText(null, {
    ...spanned(first.row.at, first.column.at, last.row.at, last.column.at),
    shape: end === undefined ? "cell" : "range",
    fixed: {
      top: first.row.fixed,
      left: first.column.fixed,
      bottom: last.row.fixed,
      right: last.column.fixed,
    },
  });
}

interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

function parse(
  text: string,
  row: number,
  column: number,
): { row: Line | null; column: Line | null } {
  const found = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/.exec(text);
  return {
    row: text.startsWith("R") ? line(found?.[1], row, maxRow) : null,
    column: text.includes("C") ? line(found?.[2], column, maxColumn) : null,
  };
}

/** `[-2]` counts from home, around the end of the sheet as Excel does; `3` is the third line; nothing is home. */
function line(text: string | undefined, home: number, last: number): Line {
  if (text === undefined) return { at: home, fixed: false };
  if (!text.startsWith("[")) return { at: Number(text), fixed: true };
  const at = home + Number(text.slice(1, -1));
  return { at: ((at - 1 + last) % last) + 1, fixed: false };
}

function spanned(
  top: number,
  left: number,
  bottom: number,
  right: number,
): Pick<Area, "top" | "left" | "bottom" | "right"> {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}
