import type { CellStyle } from "../model/style";
import type { Cell } from "../model/workbook";
import type { HostContext } from "./context";
import { cultureOf } from "./cultures";
import { rawValue } from "./rangeRead";

/** The text a cell shows, whatever the width of its column. */
export function displayText(
  cell: Readonly<Cell>,
  style: CellStyle,
  { culture }: HostContext,
): string {
  if (typeof cell.value === "number" && style.numberFormat === "General")
    return String(cell.value).replace(".", cultureOf(culture).decimal);
  return String(rawValue(cell.value));
}
