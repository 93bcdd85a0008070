import { columnLetters } from "../../domain/intake/grid";
import type { Question } from "../../domain/intake/reading";
import type { Failure } from "../../domain/failure";
import type { Result } from "../../domain/result";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import type { PlanCell } from "../../workbook/plan";
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

/** A cell of ours that the user corrected, and what its source says: theirs stays until they take the source's. */
export interface KeptCorrection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fresh: PlanCell;
}

export function keptCorrections(tables: readonly TableAgain[]): KeptCorrection[] {
  return tables.flatMap(({ sheet, top, left, kept }) =>
    kept.map(({ row, column, fresh }) => ({
      sheet,
      row: top + row,
      column: left + column,
      fresh,
    })),
  );
}

export function cellOfCorrection({ row, column }: KeptCorrection): string {
  return `${columnLetters(column)}${row}`;
}

/** Writes the source's value over the user's correction; nothing else changes, and it can be undone. */
export async function takeSource(
  door: WorkbookDoor,
  { sheet, row, column, fresh }: KeptCorrection,
): Promise<Result<Applied, Failure>> {
  return await door.apply({
    changes: [{ kind: "write", sheet, top: row, left: column, cells: [[fresh]] }],
    show: null,
  });
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
