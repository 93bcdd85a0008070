import type { Box } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { boxOf, boxProperties, rangeAt } from "./blocks";
import type { CellPlace, Selection } from "./door";

export async function readSelection({ context }: Batch): Promise<Selection> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  const areas = context.workbook.getSelectedRanges().areas.load(`items/${boxProperties}`);
  await context.sync();
  return { sheet: sheet.name, boxes: areas.items.map(boxOf) };
}

/** The cells that each formula fills: its spill, or itself alone. */
export async function readSpills(batch: Batch, cells: readonly CellPlace[]): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let from = 0; from < cells.length; from += perTrip) {
    const asked = cells.slice(from, from + perTrip).map(({ sheet, row, column }) => {
      const box = { top: row, bottom: row, left: column, right: column };
      const cell = rangeAt(batch.context.workbook.worksheets.getItem(sheet), box);
      return { box, spill: cell.getSpillingToRangeOrNullObject().load(boxProperties) };
    });
    await batch.sync();
    for (const { box, spill } of asked) boxes.push(spill.isNullObject ? box : boxOf(spill));
  }
  return boxes;
}

const perTrip = 500;
