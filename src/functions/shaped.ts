import type { CellValue } from "../domain/intake/grid";
import { isNothing } from "../domain/intake/read/problem";
import { type Cell, errorCell } from "./cell";
import type { CellOut } from "./define";
import { isWords } from "./column";
import type { Place } from "./readCell";
import { Refused } from "./refused";

/**
 * The answer of a function that works cell by cell: the shape of the range, blank where it is blank (or says so with a dash). A cell that cannot
 * be read shows its own error and leaves the others alone (officejs F-27).
 */
export function cellByCell(
  parameter: string,
  rows: readonly (readonly Cell[])[],
  answer: (value: CellValue & {}, place: Place) => CellOut,
): CellOut[][] {
  const isOne = rows.length === 1 && rows[0]?.length === 1;
  return rows.map((row, at) =>
    row.map((cell): CellOut => {
      const place: Place = isOne ? { parameter } : { parameter, row: at + 1 };
      if (cell === errorCell) return new Refused({ code: "error", ...place });
      if (cell === null || isNothing(cell)) return "";
      try {
        return answer(cell, place);
      } catch (error) {
        if (error instanceof Refused) return error;
        throw error;
      }
    }),
  );
}

/** The rows of a range of figures; a first row of titles above them reads as blank. */
export function withoutTitles(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const [titles = [], ...figures] = rows;
  const isTitled = figures.length > 0 && titles.every(isWords);
  return isTitled ? [titles.map(() => null), ...figures] : rows;
}
