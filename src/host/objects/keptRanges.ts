import { shiftBox, type Shift } from "../model/formulaRewrite";
import type { ChangeRecord } from "../model/journal";
import { maxColumn, maxRow } from "../model/workbook";
import type { HostObject } from "../protocol/members";
import type { References } from "../protocol/references";
import { rangeOf, type RangeTarget } from "./targets";

/** Ranges that an add-in keeps follow whole rows and columns put in or taken out; one that is gone is forgotten. */
export function moveKeptRanges(references: References, change: ChangeRecord): void {
  const shift = shiftOf(change);
  if (shift === null) return;
  references.replaceAll((object: HostObject) => {
    if (object.type !== "Range") return object;
    const { sheet, box } = object.target as RangeTarget;
    if (sheet.id !== change.sheet) return object;
    const moved = shiftBox(box, shift);
    return moved === null ? null : rangeOf(sheet, moved);
  });
}

function shiftOf({ kind, box }: ChangeRecord): Shift | null {
  const sign = signs[kind];
  if (box === null || sign === undefined) return null;
  return kind.startsWith("Row")
    ? {
        axis: "rows",
        at: box.top,
        count: sign * (box.bottom - box.top + 1),
        from: 1,
        to: maxColumn,
      }
    : {
        axis: "columns",
        at: box.left,
        count: sign * (box.right - box.left + 1),
        from: 1,
        to: maxRow,
      };
}

const signs: Partial<Record<ChangeRecord["kind"], 1 | -1>> = {
  RowInserted: 1,
  ColumnInserted: 1,
  RowDeleted: -1,
  ColumnDeleted: -1,
};
