import { put } from "../../model/change";
import { asGroup, emit } from "../../model/journal";
import type { HostSlicer } from "../../model/slicer";
import type { HostSheet, HostWorkbook } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import { checkSheetWritable } from "../guards";
import type { SlicerTarget } from "./pivotTargets";

/** A slicer of a sheet, found again by its id at every use; ItemNotFound when it is gone. */
export function slicerOf(sheet: HostSheet, id: string): SlicerTarget {
  const get = (): HostSlicer => {
    const found = sheet.slicers.find((slicer) => slicer.id === id);
    if (found === undefined) throw new HostError("ItemNotFound");
    return found;
  };
  return {
    sheet,
    id,
    get,
    set: (context, change) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      const next = { ...get(), ...change };
      putSlicers(
        context.workbook,
        sheet,
        sheet.slicers.map((slicer) => (slicer.id === id ? next : slicer)),
      );
    },
  };
}

/** The slicers of a sheet from now on. No file keeps them: a save has to say so. */
export function putSlicers(workbook: HostWorkbook, sheet: HostSheet, slicers: HostSlicer[]): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "slicers", slicers);
    if (slicers.length > 0 && !workbook.losses.includes("slicers"))
      put(workbook, workbook, "losses", [...workbook.losses, "slicers"]);
    emit(workbook, { sheet: sheet.id, box: null, kind: "DrawingChanged" });
  });
}
