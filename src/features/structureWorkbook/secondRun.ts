import { columnLetters } from "../../domain/intake/grid";
import type { Question } from "../../domain/intake/reading";
import type { TableAgain } from "../../workbook/planTable";

/** What running again did to the tables that stood, counted over all of them. */
export interface SecondRun {
  readonly updated: number;
  readonly added: number;
  readonly vanished: number;
  readonly kept: number;
}

/** Null on a first run. */
export function secondRunOf(tables: readonly TableAgain[]): SecondRun | null {
  if (tables.length === 0) return null;
  const sum = (count: (table: TableAgain) => number): number =>
    tables.reduce((total, table) => total + count(table), 0);
  return {
    updated: sum(({ updated }) => updated),
    added: sum(({ added }) => added),
    vanished: sum(({ vanished }) => vanished.length),
    kept: sum(({ kept }) => kept.length),
  };
}

/** One question for each cell whose correction was kept, and one for each row whose source is gone. */
export function secondRunQuestions(tables: readonly TableAgain[]): Question[] {
  return tables.flatMap(({ sheet, top, left, headers, kept, vanished }): Question[] => [
    ...kept.map(({ row, column, yours, theirs, from }): Question => ({
      sheet,
      cell: `${columnLetters(left + column)}${top + row}`,
      code: "corrected-cell",
      facts: { header: headers[column] ?? "", yours, source: theirs, from },
    })),
    ...vanished.map(({ key, source, row }): Question => ({
      sheet,
      cell: `${columnLetters(left)}${row === null ? top - 1 : top + row}`,
      code: "vanished-row",
      facts: { row: key, from: source, kept: row === null ? "no" : "yes" },
    })),
  ]);
}
