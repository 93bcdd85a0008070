import { intersection } from "../model/box";
import { usedBox } from "../model/edit";
import type { Box, Cell } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { oneOf, optional } from "./args";
import { valueType } from "./rangeRead";
import { the, type RangeTarget } from "./targets";

const kinds = ["Blanks", "Constants", "Formulas", "Visible"] as const;
type Kind = (typeof kinds)[number];

/** Excel.SpecialCellValueType → types of values. */
const valueTypes = {
  All: ["Double", "String", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
} as const;
type ValueKind = keyof typeof valueTypes;

/** Cells of one kind inside the used range, as runs of rows; null when there is none. Other kinds answer ApiNotFound. */
export function specialCells(
  { sheet, box }: RangeTarget,
  [kind, valueKind]: readonly unknown[],
): HostObject | null {
  const wanted = kinds.find((known) => known === kind);
  if (wanted === undefined) throw new HostError("ApiNotFound", `special cells: ${String(kind)}`);
  const names = Object.keys(valueTypes) as ValueKind[];
  const types = valueTypes[optional(valueKind, (value) => oneOf(value, names)) ?? "All"];
  const used = usedBox(sheet);
  const within = used === null ? null : intersection(used, box);
  if (within === null) return null;
  const runs = new Runs();
  for (let row = within.top; row <= within.bottom; row += 1) {
    const line = sheet.cells.get(row);
    let from = 0;
    for (let column = within.left; column <= within.right + 1; column += 1) {
      const inside =
        column <= within.right &&
        isWanted(line?.get(column), wanted, types) &&
        (wanted !== "Visible" || !(sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column)));
      if (inside && from === 0) from = column;
      if (!inside && from !== 0) {
        runs.add({ top: row, bottom: row, left: from, right: column - 1 });
        from = 0;
      }
    }
  }
  const { boxes } = runs;
  return boxes.length === 0 ? null : the("RangeAreas", { sheet, boxes });
}

function isWanted(cell: Readonly<Cell> | undefined, kind: Kind, types: readonly string[]): boolean {
  const empty = cell === undefined || (cell.value === null && cell.formula === null);
  if (kind === "Visible") return true;
  if (kind === "Blanks") return empty;
  if (empty) return false;
  return (cell.formula !== null) === (kind === "Formulas") && types.includes(valueType(cell));
}

/** Runs of the same columns on successive rows become one rectangle. */
export class Runs {
  readonly boxes: Box[] = [];
  /** Last box of each pair of columns. */
  readonly #last = new Map<string, number>();

  add(run: Box): void {
    const key = `${run.left} ${run.right}`;
    const at = this.#last.get(key);
    const above = at === undefined ? undefined : this.boxes[at];
    if (at !== undefined && above?.bottom === run.top - 1) {
      this.boxes[at] = { ...above, bottom: run.bottom };
      return;
    }
    this.#last.set(key, this.boxes.length);
    this.boxes.push(run);
  }
}
