import type { Steps } from "../../steps";
import { sideOfText } from "../read/side";
import type { RoughTable } from "./roughTable";
import { sortingRows } from "./rows";
import { isTotalLabel } from "./totalWords";
import { type View, kinds } from "./view";

/**
 * Charges, their total, a blank row, then products and their total, under one header written once: two tables that
 * share its rows. Blocks that a heading opens or that a later total adds up stay together.
 */
export function* stackedBlocks(view: View, table: RoughTable): Steps<RoughTable[]> {
  const { groups, totals, data } = yield* sortingRows(view, table);
  if (groups.length > 0) return [table];
  for (const row of totals) {
    const side = sideOfTotal(view, table, row);
    if (side === null || !isBlank(view, table, row + 1)) continue;
    const next = data.find((each) => each > row);
    const closing = totals.find((each) => next !== undefined && each > next);
    if (next === undefined || closing === undefined || data.every((each) => each > row)) continue;
    const other = sideOfTotal(view, table, closing);
    if (other === null || other === side) continue;
    const below = { ...table, box: { ...table.box, top: next }, bodyTop: next };
    return [
      { ...table, box: { ...table.box, bottom: row }, bodyBottom: row },
      ...(yield* stackedBlocks(view, below)),
    ];
  }
  return [table];
}

function sideOfTotal(view: View, { box }: RoughTable, row: number): "charge" | "product" | null {
  for (let column = box.left; column <= box.right; column++) {
    const text = view.text(row, column);
    if (view.kind(row, column) === kinds.text && isTotalLabel(text)) return sideOfText(text);
  }
  return null;
}

function isBlank(view: View, { box }: RoughTable, row: number): boolean {
  for (let column = box.left; column <= box.right; column++) {
    if (view.kind(row, column) !== kinds.empty) return false;
  }
  return true;
}
