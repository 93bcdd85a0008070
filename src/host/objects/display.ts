import { textOf } from "../format/text";
import type { CellStyle } from "../model/style";
import type { Cell } from "../model/workbook";
import type { HostContext } from "./context";

/** The text a cell shows in the user's culture, whatever the width of its column. */
export function displayText(
  cell: Readonly<Cell>,
  style: CellStyle,
  { culture, workbook, suffers }: HostContext,
): string {
  // with spaces for thousands, a format that types one is lost.
  if (
    culture.startsWith("fr") &&
    style.numberFormat.includes(" ") &&
    suffers("spacedFormatsIgnored")
  )
    return textOf({ ...cell, style: { ...style, numberFormat: "General" } }, culture);
  return textOf({ ...cell, style }, culture, workbook.date1904);
}
