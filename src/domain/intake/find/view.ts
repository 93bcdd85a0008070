import { type Steps, itemsInStep } from "../../steps";
import type { Box, CellValue, Grid } from "../grid";
import { isNoteMark, isPlaceholder, looksLikeDate, looseHours, looseNumber } from "./shapes";

/** What a cell looks like. `blank` stands for « no value » marks, `mark` for footnote marks. */
export const kinds = {
  empty: 0,
  text: 1,
  number: 2,
  date: 3,
  time: 4,
  blank: 5,
  mark: 6,
  error: 7,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A grid with the look of each cell worked out once. Rows and columns are 1-based sheet numbers. */
export interface View {
  readonly grid: Grid;
  /** Used range without its empty borders; null when nothing is written. */
  readonly used: Box | null;
  kind(row: number, column: number): Kind;
  /** Number of a `number` or `time` cell (hours), else NaN. */
  number(row: number, column: number): number;
  /** Text as shown when it is text, else the value's plain text; "" when empty. */
  text(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  bold(row: number, column: number): boolean;
  fill(row: number, column: number): string | null;
  indent(row: number, column: number): number;
  /** The merged range that starts at this cell. */
  mergeAt(row: number, column: number): Box | null;
  /** Left column of the text that covers this cell: itself, or the start of its merged range. */
  anchor(row: number, column: number): { row: number; column: number };
}

const dateFormat = /(^|[^\\"[])[dy]|mmm|m\/|-m|m-/i;
const timeFormat = /h|\[m|\[s|mm:ss/i;

function formatKind(format: string): "date" | "time" | null {
  const bare = format.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, "");
  if (/general|standard/i.test(bare) || bare === "@") return null;
  if (/[dy]/i.test(bare) || /mmm/i.test(bare)) return "date";
  if (timeFormat.test(bare)) return "time";
  return dateFormat.test(bare) ? "date" : null;
}

interface Look {
  readonly kind: Kind;
  readonly number: number;
}

/** Looks of the texts met: the same dates, accounts and labels come back all over a sheet. Small, whatever the sheet. */
function textLooks(): (text: string) => Look {
  const known = new Map<string, Look>();
  return (text) => {
    const same = known.get(text);
    if (same) return same;
    const look = lookOfText(text);
    if (known.size < 50_000) known.set(text, look);
    return look;
  };
}

function lookOfText(text: string): Look {
  const none = Number.NaN;
  if (text.trim() === "") return { kind: kinds.empty, number: none };
  if (isNoteMark(text)) return { kind: kinds.mark, number: none };
  if (isPlaceholder(text)) return { kind: kinds.blank, number: none };
  if (/^#(REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)/.test(text))
    return { kind: kinds.error, number: none };
  if (!/\d/.test(text)) return { kind: kinds.text, number: none };
  const hours = looseHours(text);
  if (hours !== null) return { kind: kinds.time, number: hours };
  if (looksLikeDate(text)) return { kind: kinds.date, number: none };
  const number = looseNumber(text);
  return number === null ? { kind: kinds.text, number: none } : { kind: kinds.number, number };
}

/** Works out the look of every cell. Linear in cells. */
export function* viewing(grid: Grid): Steps<View> {
  const height = grid.values.length;
  const width = grid.values[0]?.length ?? 0;
  const kind = new Uint8Array(height * width);
  const number = new Float64Array(height * width).fill(Number.NaN);
  const formats = new Map<string, "date" | "time" | null>();
  const formatOf = (r: number, c: number) => {
    const format = grid.formats?.[r]?.[c];
    if (format === undefined) return null;
    const known = formats.get(format);
    if (known !== undefined) return known;
    const found = formatKind(format);
    formats.set(format, found);
    return found;
  };
  const lookOfKnown = textLooks();
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (let r = 0; r < height; r++) {
    const line = grid.values[r] ?? [];
    for (let c = 0; c < width; c++) {
      const value = line[c] ?? null;
      let look =
        typeof value === "string" ? lookOfKnown(value) : lookOf(value, () => formatOf(r, c));
      // A formula that was never calculated: something is there, its value is not known.
      if (
        look.kind === kinds.empty &&
        line[c] !== "" &&
        (grid.formulas?.[r]?.[c] ?? null) !== null
      ) {
        look = { kind: kinds.number, number: Number.NaN };
      }
      if (look.kind === kinds.empty) continue;
      kind[r * width + c] = look.kind;
      number[r * width + c] = look.number;
      used ??= { top: r, left: c, bottom: r, right: c };
      used.bottom = r;
      if (c < used.left) used.left = c;
      if (c > used.right) used.right = c;
    }
    if (r % itemsInStep === itemsInStep - 1) yield;
  }
  const anchors = new Map<number, Box>();
  const covered = new Map<number, Box>();
  for (const merge of grid.merges) {
    anchors.set(merge.top * 20000 + merge.left, merge);
    const cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
    if (cells > 5000) continue;
    for (let r = merge.top; r <= merge.bottom; r++) {
      for (let c = merge.left; c <= merge.right; c++) covered.set(r * 20000 + c, merge);
    }
  }
  const inside = (row: number, column: number) => {
    const r = row - grid.top;
    const c = column - grid.left;
    return r < 0 || c < 0 || r >= height || c >= width ? -1 : r * width + c;
  };
  const style = (row: number, column: number) =>
    grid.styles?.[row - grid.top]?.[column - grid.left];
  return {
    grid,
    used: used && {
      top: used.top + grid.top,
      left: used.left + grid.left,
      bottom: used.bottom + grid.top,
      right: used.right + grid.left,
    },
    kind: (row, column) => {
      const at = inside(row, column);
      return at < 0 ? kinds.empty : ((kind[at] ?? 0) as Kind);
    },
    number: (row, column) => {
      const at = inside(row, column);
      return at < 0 ? Number.NaN : (number[at] ?? Number.NaN);
    },
    text: (row, column) => {
      const value = grid.values[row - grid.top]?.[column - grid.left] ?? null;
      return value === null ? "" : String(value).trim();
    },
    formula: (row, column) => grid.formulas?.[row - grid.top]?.[column - grid.left] ?? null,
    bold: (row, column) => style(row, column)?.bold ?? false,
    fill: (row, column) => style(row, column)?.fill ?? null,
    indent: (row, column) => style(row, column)?.indent ?? leadingSpaces(grid, row, column),
    mergeAt: (row, column) => anchors.get(row * 20000 + column) ?? null,
    anchor: (row, column) => {
      const merge = covered.get(row * 20000 + column);
      return merge ? { row: merge.top, column: merge.left } : { row, column };
    },
  };
}

function lookOf(value: Exclude<CellValue, string>, format: () => "date" | "time" | null): Look {
  if (value === null) return { kind: kinds.empty, number: Number.NaN };
  if (typeof value === "boolean") return { kind: kinds.text, number: Number.NaN };
  const shown = format();
  if (shown === "date" && value > 0) return { kind: kinds.date, number: Number.NaN };
  if (shown === "time") return { kind: kinds.time, number: value * 24 };
  return { kind: kinds.number, number: value };
}

function leadingSpaces(grid: Grid, row: number, column: number): number {
  const value = grid.values[row - grid.top]?.[column - grid.left];
  if (typeof value !== "string") return 0;
  return value.length - value.replace(/^[\s\u00a0Ê]+/, "").length;
}
