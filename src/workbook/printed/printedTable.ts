import type { Format } from "../plan";
import type { CellKind, PrintedCell } from "./printedCell";

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

/** Row of the sheet that the nth row of a table stands on. */
export type RowAt = (place: number) => number;

/**
 * Rows of a table. Those that name cells of their own table are made for the rows that they come to stand on: where a
 * page ends, the titles of the columns are written again and what follows moves down by one.
 */
export type PrintedRows = readonly PrintedRow[] | ((rowAt: RowAt) => readonly PrintedRow[]);

export const colors = {
  dark: "#1F3864",
  head: "#D9E2F0",
  group: "#EDEDED",
  line: "#7F7F7F",
  link: "#0563C1",
};

/** First sheet column of each column of a table. */
export function startsOf(columns: readonly PrintedColumn[]): number[] {
  let next = 1;
  return columns.map(({ span = 1 }) => {
    const start = next;
    next += span;
    return start;
  });
}

/** Size of the letters of a detail. */
export const smallLetters = 8;

/** Look of a row by what it is. */
export function lookOf({ look = "plain" }: PrintedRow): Format {
  switch (look) {
    case "plain":
      return {};
    case "detail":
      return { fontSize: smallLetters };
    case "group":
      return { bold: true, fill: colors.group };
    case "total":
      return { bold: true, fill: colors.head };
  }
}
