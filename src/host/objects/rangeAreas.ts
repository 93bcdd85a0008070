import { cellCount, isWholeColumns, isWholeRows } from "../model/box";
import { clearCells } from "../model/edit";
import { maxColumn, maxRow } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { fullAddress } from "./address";
import { integer, oneOf, optional } from "./args";
import { classTable, method, navigation, property } from "./define";
import { checkContentsWritable, checkFormatsWritable } from "./guards";
import { rangeOf, the, type AreasTarget } from "./targets";

function ranges({ sheet, boxes }: AreasTarget): HostObject[] {
  return boxes.map((box) => rangeOf(sheet, box));
}

/** Addresses longer than this are cut. */
const longestAddress = 8192;

function addresses({ sheet, boxes }: AreasTarget): string {
  return boxes
    .map((box) => fullAddress({ sheet, box }))
    .join(",")
    .slice(0, longestAddress);
}

/** Excel.RangeAreas: several rectangles of one sheet. Their common format is not part of the stand-in. */
export const rangeAreasClass = classTable(
  "RangeAreas",
  {
    address: property("1.9", addresses),
    addressLocal: property("1.9", addresses),
    areaCount: property("1.9", ({ boxes }) => boxes.length),
    cellCount: property("1.9", ({ boxes }) =>
      boxes.reduce((total, box) => total + cellCount(box), 0),
    ),
    isEntireColumn: property("1.9", ({ boxes }) => boxes.every(isWholeColumns)),
    isEntireRow: property("1.9", ({ boxes }) => boxes.every(isWholeRows)),
    areas: navigation("1.9", (target) => the("RangeCollection", target)),
    worksheet: navigation("1.9", ({ sheet }) => the("Worksheet", sheet)),
    getEntireRow: method("1.9", ({ sheet, boxes }) =>
      the("RangeAreas", {
        sheet,
        boxes: boxes.map((box) => ({ ...box, left: 1, right: maxColumn })),
      }),
    ),
    getEntireColumn: method("1.9", ({ sheet, boxes }) =>
      the("RangeAreas", { sheet, boxes: boxes.map((box) => ({ ...box, top: 1, bottom: maxRow })) }),
    ),
    clear: method("1.9", ({ sheet, boxes }, [applyTo], context) => {
      const what =
        optional(applyTo, (value) => oneOf(value, ["All", "Contents", "Formats"] as const)) ??
        "All";
      for (const box of boxes) {
        if (what === "Formats") checkFormatsWritable(context, { sheet, box });
        else checkContentsWritable(context, { sheet, box });
      }
      for (const box of boxes) clearCells(context.workbook, sheet, box, what);
    }),
  },
  { kept: true },
);

/** Excel.RangeCollection: the rectangles of a RangeAreas. */
export const rangeCollectionClass = classTable(
  "RangeCollection",
  {
    getCount: method("1.9", ({ boxes }) => boxes.length),
    getItemAt: method("1.9", ({ sheet, boxes }, [index]) => {
      const box = boxes[integer(index)];
      if (box === undefined) throw new HostError("InvalidArgument", "no such area");
      return rangeOf(sheet, box);
    }),
  },
  { collection: { items: ranges } },
);
