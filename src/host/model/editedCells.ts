import { boxAt } from "./box";
import { cellAt } from "./change";
import { emit, type ChangeRecord } from "./journal";
import type { Scalar } from "./scalar";
import type { Box, HostSheet, HostWorkbook } from "./workbook";

/** What is written in one cell: undefined leaves it alone, null clears it. */
export type Written = Scalar | { readonly formula: string } | undefined;

/** Cells where a formula is put, changed or taken away. */
export function changedFormulas(
  sheet: HostSheet,
  box: Box,
  rows: readonly (readonly Written[])[],
): NonNullable<ChangeRecord["formulas"]> {
  const changed: { box: Box; previous: string }[] = [];
  rows.forEach((inputs, i) => {
    inputs.forEach((input, j) => {
      const next = typeof input === "object" && input !== null && "formula" in input;
      const old = cellAt(sheet, box.top + i, box.left + j);
      const previous = old?.formula ?? null;
      if (input === undefined || (!next && previous === null)) return;
      if (next && input.formula === previous) return;
      const value = old?.value ?? null;
      const shown = typeof value === "object" ? (value?.error ?? "") : String(value);
      changed.push({
        box: boxAt(box.top + i, box.left + j),
        previous: previous ?? shown,
      });
    });
  });
  return changed;
}

/** Tells that cells were written or cleared; the value before and after when it is a single one (officejs A-72). */
export function emitEdited(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  before: Scalar,
  changed: NonNullable<ChangeRecord["formulas"]> = [],
): void {
  const single = box.top === box.bottom && box.left === box.right;
  const after = cellAt(sheet, box.top, box.left)?.value ?? null;
  const formulas = changed.length === 0 ? {} : { formulas: changed };
  const details = single ? { details: { before, after } } : {};
  emit(workbook, { sheet: sheet.id, box, kind: "RangeEdited", ...details, ...formulas });
}
