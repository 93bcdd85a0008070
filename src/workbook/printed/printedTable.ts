import type { Format } from "../plan";
import type { CellKind, LiveCell, PrintedCell } from "./printedCell";

/** A column of a printed table; it may run over several columns of the sheet. */
export interface PrintedColumn {
  readonly title: string;
  readonly kind: CellKind;
  readonly span?: number;
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  readonly look?: "plain" | "group" | "total" | "detail";
}

export const colors = {
  dark: "#1F3864",
  head: "#D9E2F0",
  group: "#EDEDED",
  line: "#7F7F7F",
  link: "#0563C1",
};
/** What a formula can hold twice, with room to spare (8192 characters). */
const longestCheck = 3500;

/** First sheet column of each column of a table. */
export function startsOf(columns: readonly PrintedColumn[]): number[] {
  let next = 1;
  return columns.map(({ span = 1 }) => {
    const start = next;
    next += span;
    return start;
  });
}

/** Look of a row by what it is. */
export function lookOf({ look = "plain" }: PrintedRow): Format {
  switch (look) {
    case "plain":
      return {};
    case "detail":
      return { fontSize: 8 };
    case "group":
      return { bold: true, fill: colors.group };
    case "total":
      return { bold: true, fill: colors.head };
  }
}

export function isLive(cell: PrintedCell): cell is LiveCell {
  return typeof cell === "object" && cell !== null;
}

/** Tests in groups that fit one formula each. */
export function chunks(tests: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let length = 0;
  for (const test of tests) {
    if (length + test.length > longestCheck || (found.at(-1)?.length ?? 0) >= 250) {
      found.push([]);
      length = 0;
    }
    found.at(-1)?.push(test);
    length += test.length + 1;
  }
  return found;
}
