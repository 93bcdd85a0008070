import type { ChangeKind, ChangeRecord } from "../model/journal";

/** Excel.InsertDeleteCellsShiftDirection: where the other cells went when whole lines came or went. */
const ofLines: Partial<Record<ChangeKind, string>> = {
  RowInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnInserted: "ShiftCellRight",
  ColumnDeleted: "ShiftCellLeft",
};

/** The same for any change; « None » where nothing was shifted. */
export function shiftDirectionOf({ kind, axis }: ChangeRecord): string {
  if (kind === "CellInserted") return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  if (kind === "CellDeleted") return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
  return ofLines[kind] ?? "None";
}
