import type { HostSlicer } from "../../model/slicer";
import { HostError } from "../../protocol/errors";
import { list, number, oneOf, optional, text } from "../args";
import { classTable, method, navigation, property, type Members } from "../define";
import { checkSheetWritable } from "../guards";
import { the } from "../targets";
import type { SlicerTarget } from "./pivotTargets";
import { slicerCollectionClass } from "./slicerCollection";
import { choose, chosenOf, keysOf, textsOf } from "./slicerFilter";
import { slicerItemClasses } from "./slicerItems";
import { putSlicers } from "./slicerTargets";

function side(key: keyof HostSlicer["frame"]): Members<SlicerTarget>[string] {
  return property(
    "1.10",
    (target) => target.get().frame[key],
    (target, value, context) => {
      const size = number(value);
      if (size < 0) throw new HostError("InvalidArgument", "a size is not negative");
      target.set(context, { frame: { ...target.get().frame, [key]: size } });
    },
  );
}

function words(key: "caption" | "name" | "style"): Members<SlicerTarget>[string] {
  return property(
    "1.10",
    (target) => target.get()[key],
    (target, value, context) => {
      target.set(context, { [key]: text(value) });
    },
  );
}

/** Excel.Slicer. */
const slicerClass = classTable(
  "Slicer",
  {
    id: property("1.10", ({ id }) => id),
    name: words("name"),
    caption: words("caption"),
    style: words("style"),
    left: side("left"),
    top: side("top"),
    width: side("width"),
    height: side("height"),
    sortBy: property(
      "1.10",
      (target) => target.get().sortBy,
      (target, value, context) => {
        const sortBy = oneOf(value, ["DataSourceOrder", "Ascending", "Descending"] as const);
        target.set(context, { sortBy });
      },
    ),
    isFilterCleared: property(
      "1.10",
      (target, context) => chosenOf(context, target.get()) === null,
    ),
    worksheet: navigation("1.10", ({ sheet }) => the("Worksheet", sheet)),
    slicerItems: navigation("1.10", (target) => the("SlicerItemCollection", target)),
    clearFilters: method("1.10", (target, _args, context) => {
      choose(context, target.get(), null);
    }),
    selectItems: method("1.10", (target, [items], context) => {
      const keys = (optional(items, list) ?? []).map(text);
      const known = new Set(textsOf(context, target.get()));
      const strange = keys.find((key) => !known.has(key));
      if (strange !== undefined) throw new HostError("InvalidArgument", `no item ${strange}`);
      choose(context, target.get(), keys.length === 0 ? null : keys);
    }),
    getSelectedItems: method(
      "1.10",
      (target, _args, context) => chosenOf(context, target.get()) ?? keysOf(context, target.get()),
    ),
    delete: method("1.10", ({ sheet, id }, _args, context) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      putSlicers(
        context.workbook,
        sheet,
        sheet.slicers.filter((slicer) => slicer.id !== id),
      );
    }),
  },
  { identity: ({ id }) => ({ Id: id }) },
);

export const slicerClasses = [slicerCollectionClass, slicerClass, ...slicerItemClasses] as const;
