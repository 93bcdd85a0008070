import type { Format } from "../../workbook/plan";
import { gridFormat, headerFormat } from "./look";
import { type Content, type SheetDraft, box } from "./sheetDraft";

export interface RawColumn<Row> {
  readonly header: string;
  readonly width?: number;
  readonly format?: Format;
  readonly content: (row: Row) => Content;
}

/**
 * Draws a plain list: one header row, then one row per item.
 * @returns the sheet row of the last item (the header's when there is none).
 */
export function drawList<Row>(
  draft: SheetDraft,
  top: number,
  columns: readonly RawColumn<Row>[],
  rows: readonly Row[],
): number {
  const last = top + rows.length;
  draft.row(
    top,
    1,
    columns.map((column) => column.header),
  );
  rows.forEach((row, place) => {
    draft.row(
      top + 1 + place,
      1,
      columns.map((column) => column.content(row)),
    );
  });
  draft.format(box(top, 1, last, columns.length), gridFormat);
  draft.format(box(top, 1, top, columns.length), headerFormat);
  draft.height(top, 32);
  columns.forEach((column, place) => {
    if (column.format !== undefined && rows.length > 0) {
      draft.format(box(top + 1, place + 1, last, place + 1), column.format);
    }
  });
  return last;
}
