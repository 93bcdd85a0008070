import { textOf } from "../format/text";
import type { CellStyle } from "../model/style";
import type { Cell } from "../model/workbook";
import type { HostContext } from "./context";

/** The text a cell shows in the user's culture, whatever the width of its column. */
export function displayText(
  cell: Readonly<Cell>,
  style: CellStyle,
  { culture, workbook }: HostContext,
): string {
  return textOf({ value: cell.value, style }, culture, workbook.date1904);
}
