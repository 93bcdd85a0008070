import type { ChangeRecord } from "../model/journal";

/** Excel.InsertDeleteCellsShiftDirection of an event: where the other cells went. */
export function shiftDirectionOf({ kind, axis }: ChangeRecord): string {
  switch (kind) {
    case "RowInserted":
      return "ShiftCellDown";
    case "RowDeleted":
      return "ShiftCellUp";
    case "ColumnInserted":
      return "ShiftCellRight";
    case "ColumnDeleted":
      return "ShiftCellLeft";
    case "CellInserted":
      return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
    case "CellDeleted":
      return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
    default:
      return "None";
  }
}
