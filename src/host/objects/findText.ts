import { boxAt, intersection } from "../model/box";
import { usedBox } from "../model/edit";
import type { Box, Cell } from "../model/workbook";
import { flag, optional, record, text } from "./args";
import type { HostContext } from "./context";
import { displayText } from "./display";
import { styleOf } from "./rangeRead";
import { writeContents } from "./rangeWrite";
import type { RangeTarget } from "./targets";

/** Cells whose formula or shown text holds a text, row by row. */
export function cellsWith(
  { sheet, box }: RangeTarget,
  wanted: unknown,
  criteria: unknown,
  context: HostContext,
): Box[] {
  const options = optional(criteria, record) ?? {};
  const matchCase = optional(options["matchCase"], flag) ?? false;
  const complete = optional(options["completeMatch"], flag) ?? false;
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const needle = fold(text(wanted));
  const used = usedBox(sheet, true);
  const within = used === null ? null : intersection(box, used);
  const found: Box[] = [];
  if (within === null) return found;
  for (let row = within.top; row <= within.bottom; row += 1) {
    const line = sheet.cells.get(row);
    for (let column = within.left; line !== undefined && column <= within.right; column += 1) {
      const cell = line.get(column);
      if (cell === undefined) continue;
      const shown = fold(contentText(cell, sheet, row, column, context));
      if (complete ? shown === needle : shown.includes(needle)) found.push(boxAt(row, column));
    }
  }
  return found;
}

function contentText(
  cell: Readonly<Cell>,
  sheet: RangeTarget["sheet"],
  row: number,
  column: number,
  context: HostContext,
): string {
  return cell.formula ?? displayText(cell, styleOf(sheet, cell, row, column), context);
}

/** Replaces a text in formulas and values, read again as typed; answers how many cells changed. */
export function replaceAll(
  range: RangeTarget,
  [wanted, replacement, criteria]: readonly unknown[],
  context: HostContext,
): number {
  const { sheet } = range;
  const needle = text(wanted);
  const put = text(replacement);
  const options = optional(criteria, record) ?? {};
  const flags = options["matchCase"] === true ? "g" : "gi";
  const pattern = new RegExp(needle.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), flags);
  const found = cellsWith(range, needle, criteria, context);
  for (const box of found) {
    const cell = sheet.cells.get(box.top)?.get(box.left);
    if (cell === undefined) continue;
    const old =
      cell.formula ?? plainText(cell) ?? contentText(cell, sheet, box.top, box.left, context);
    writeContents({ sheet, box }, [[old.replaceAll(pattern, () => put)]], context);
  }
  return found.length;
}

/** What was typed, where the cell shows it another way. */
function plainText({ value }: Readonly<Cell>): string | null {
  return typeof value === "number" || typeof value === "string" ? String(value) : null;
}
