import type { Box } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { boxOf, boxProperties, rangeAt } from "./blocks";
import { readBlocks } from "./readBlocks";

/** A cell's lock takes some 60 bytes on the way. */
const locksPerRead = 40_000;

/**
 * Cells that a protected sheet leaves open, as `row:column`; null on a sheet that is not protected. A cell is locked
 * unless its own format says otherwise (officejs A-61).
 */
export async function readUnlockedCells(
  batch: Batch,
  name: string,
): Promise<ReadonlySet<string> | null> {
  const sheet = batch.context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject().load(boxProperties);
  await batch.sync();
  if (!protection.protected) return null;
  const open = new Set<string>();
  if (used.isNullObject) return open;
  await readBlocks(batch, [{ box: boxOf(used) }], {
    cells: locksPerRead,
    ask: ({ box }: { readonly box: Box }) => ({
      box,
      cells: rangeAt(sheet, box).getCellProperties({ format: { protection: true } }),
    }),
    take: ({ box, cells }) => {
      cells.value.forEach((line, down) => {
        line.forEach(({ format }, right) => {
          if (format?.protection?.locked === false)
            open.add(`${box.top + down}:${box.left + right}`);
        });
      });
    },
  });
  return open;
}
