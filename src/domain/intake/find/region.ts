import type { Line } from "./lines";
import type { View } from "./view";

/** Where a table starts: its header lines and its first body line, as indexes in the region's lines. */
export interface Start {
  readonly headers: readonly number[];
  readonly body: number;
}

export interface Region {
  readonly view: View;
  readonly lines: readonly Line[];
  /** The line can be a row of a body: it carries values, or it is as full as the rows of a table of words. */
  isBody(line: Line): boolean;
}

/** « Salarié : | Amina Benali » is about the table, it does not head it. */
export function isKeyAndValue(region: Region, line: Line): boolean {
  if (line.names && line.cells.length > 3) return false;
  const colons = line.texts.filter((column) =>
    /:\s*$|\S ?: +\S/.test(region.view.text(line.row, column)),
  );
  return colons.length > 0 && colons.length * 3 >= line.cells.length;
}

/** First column written on the line. */
export function leftOf(region: Region, body: number): number {
  return region.lines[body]?.cells[0] ?? 0;
}
