import { quotedSheet, referenceText, tokenize, type Area, type Token } from "./formulaTokens";
import { maxColumn, maxRow, type Box } from "./workbook";

/** Rows or columns put in (count > 0) or taken out (count < 0) at a place, over a stretch of the other axis. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** Bounds on the other axis that move along; the whole sheet for whole rows and columns. */
  readonly from: number;
  readonly to: number;
}

/** The formula as it reads after being copied some rows and columns further; a reference off the sheet is `#REF!`. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference") return token.text;
    const { area } = token;
    const moved = {
      ...area,
      top: area.fixed.top ? area.top : area.top + rows,
      bottom: area.fixed.bottom ? area.bottom : area.bottom + rows,
      left: area.fixed.left ? area.left : area.left + columns,
      right: area.fixed.right ? area.right : area.right + columns,
    };
    const outside =
      Math.min(moved.top, moved.bottom, moved.left, moved.right) < 1 ||
      Math.max(moved.top, moved.bottom) > maxRow ||
      Math.max(moved.left, moved.right) > maxColumn;
    return outside ? "#REF!" : referenceText(token.sheet, moved);
  });
}

/**
 * The formula of a cell copied from `from` to `to` with rows and columns exchanged: cells so many rows away are then as many
 * columns away. A reference half fixed (`A$1`) moves as in any copy.
 */
export function transposeFormula(formula: string, from: Place, to: Place): string {
  const turned = (row: number, column: number): [number, number] => [
    to.row + (column - from.column),
    to.column + (row - from.row),
  ];
  return rewrite(formula, (token) => {
    if (token.kind !== "reference") return token.text;
    const { area } = token;
    const { shape, fixed } = area;
    const isFree = !(fixed.top || fixed.left || fixed.bottom || fixed.right);
    if (!isFree || shape === "columns" || shape === "rows")
      return translateFormula(token.text, to.row - from.row, to.column - from.column);
    const [top, left] = turned(area.top, area.left);
    const [bottom, right] = turned(area.bottom, area.right);
    const isOutside = Math.min(top, left) < 1 || bottom > maxRow || right > maxColumn;
    return isOutside ? "#REF!" : referenceText(token.sheet, { ...area, top, left, bottom, right });
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The formula after rows, columns or cells of `shifted` were put in or taken out. `home` is the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference") return token.text;
    if ((token.sheet ?? home).toLowerCase() !== shifted.toLowerCase()) return token.text;
    const box = shiftBox(token.area, shift);
    return box === null ? "#REF!" : referenceText(token.sheet, { ...token.area, ...box });
  });
}

/** Where a box stands after a shift; null when all of it was taken out. */
export function shiftBox<B extends Box | Area>(box: B, shift: Shift): B | null {
  const onRows = shift.axis === "rows";
  const [low, high] = onRows ? [box.left, box.right] : [box.top, box.bottom];
  if (low < shift.from || high > shift.to) return box;
  const limit = onRows ? maxRow : maxColumn;
  const span = onRows ? [box.top, box.bottom] : [box.left, box.right];
  const [first, last] = shiftSpan(span[0] ?? 1, span[1] ?? 1, shift, limit);
  if (first > last) return null;
  return onRows ? { ...box, top: first, bottom: last } : { ...box, left: first, right: last };
}

function shiftSpan(
  first: number,
  last: number,
  { at, count }: Shift,
  limit: number,
): readonly [number, number] {
  if (first === 1 && last === limit) return [first, last];
  if (count > 0) {
    const moved = first >= at ? first + count : first;
    if (moved > limit) return [1, 0];
    return [moved, Math.min(limit, last >= at ? last + count : last)];
  }
  const end = at - count;
  const down = (line: number, inside: number): number =>
    line < at ? line : line < end ? inside : line + count;
  return [down(first, at), down(last, at - 1)];
}

/** The formula after a sheet got another name. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if ((token.kind !== "reference" && token.kind !== "name") || token.sheet === null)
      return token.text;
    if (token.sheet.toLowerCase() !== from.toLowerCase()) return token.text;
    return token.kind === "reference"
      ? referenceText(to, token.area)
      : `${quotedSheet(to)}!${token.name}`;
  });
}

/** The formula after a sheet was deleted: its references become `#REF!`. */
export function dropSheetIn(formula: string, gone: string): string {
  return rewrite(formula, (token) => {
    if ((token.kind !== "reference" && token.kind !== "name") || token.sheet === null)
      return token.text;
    return token.sheet.toLowerCase() === gone.toLowerCase() ? "#REF!" : token.text;
  });
}

/** The formula after a table or a defined name got another name. */
export function renameNameIn(formula: string, from: string, to: string): string {
  const same = (text: string): boolean => text.toLowerCase() === from.toLowerCase();
  return rewrite(formula, (token) => {
    if (token.kind === "name" && token.sheet === null && same(token.name)) return to;
    if (token.kind !== "structured") return token.text;
    const open = token.text.indexOf("[");
    return same(token.text.slice(0, open)) ? to + token.text.slice(open) : token.text;
  });
}

/** The formula after a column of a table got another name. `inside` says that the formula stands in that table. */
export function renameColumnIn(
  formula: string,
  table: string,
  inside: boolean,
  from: string,
  to: string,
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "structured") return token.text;
    const open = token.text.indexOf("[");
    const name = token.text.slice(0, open);
    const concerned = name === "" ? inside : name.toLowerCase() === table.toLowerCase();
    if (!concerned) return token.text;
    return name + renameInBrackets(token.text.slice(open), from, to);
  });
}

function renameInBrackets(brackets: string, from: string, to: string): string {
  const old = escapeColumn(from);
  const simple = brackets.slice(1, -1);
  if (simple.toLowerCase() === old.toLowerCase()) return `[${escapeColumn(to)}]`;
  if (simple.toLowerCase() === `@${old.toLowerCase()}`) {
    const name = escapeColumn(to);
    return /^[\p{L}\p{N}_]+$/u.test(name) ? `[@${name}]` : `[@[${name}]]`;
  }
  const wanted = `[${old}]`.toLowerCase();
  let result = "";
  for (let at = 0; at < brackets.length; at += 1) {
    if (at > 0 && brackets.slice(at, at + wanted.length).toLowerCase() === wanted) {
      result += `[${escapeColumn(to)}]`;
      at += wanted.length - 1;
    } else result += brackets[at] ?? "";
  }
  return result;
}

/** A column name inside brackets: the letters that mean something there take an apostrophe. */
export function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

/** True when the formula may be touched by such a rewrite at all: a cheap test before cutting it. */
function rewrite(formula: string, replace: (token: Token) => string): string {
  const tokens = tokenize(formula);
  return tokens === null ? formula : tokens.map(replace).join("");
}
