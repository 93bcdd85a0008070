import type { CellValue } from "../domain/intake/grid";
import { plainText } from "../domain/intake/read/text";
import { type Cell, errorCell } from "./cell";
import type { CellOut } from "./define";
import type { Place } from "./readCell";
import { Refused } from "./refused";

/**
 * The answer of a function that works cell by cell: the shape of the range, blank where it is blank. A cell that cannot
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
      if (cell === null || (typeof cell === "string" && plainText(cell) === "")) return "";
      try {
        return answer(cell, place);
      } catch (error) {
        if (error instanceof Refused) return error;
        throw error;
      }
    }),
  );
}
