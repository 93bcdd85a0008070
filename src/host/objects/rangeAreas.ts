import {
  cellCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  intersects,
  covers,
} from "../model/box";
import { clearCells, usedBox } from "../model/edit";
import { maxColumn, maxRow, type Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { areasArgument, fullAddress } from "./address";
import { flag, integer, oneOf, optional } from "./args";
import type { HostContext } from "./context";
import { copyInto } from "./copyRange";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkContentsWritable, checkFormatsWritable } from "./guards";
import { specialCells } from "./specialCells";
import { applyStyle, styleNameOf } from "./styleNames";
import { rangeOf, the, type AreasTarget, type RangeTarget } from "./targets";

/** Addresses longer than this are cut. */
const longestAddress = 8192;

function addresses({ sheet, boxes }: AreasTarget): string {
  return boxes
    .map((box) => fullAddress({ sheet, box }))
    .join(",")
    .slice(0, longestAddress);
}

/** The areas as one target whose format is theirs all. */
function together({ sheet, boxes }: AreasTarget): RangeTarget {
  const [first, ...others] = boxes;
  if (first === undefined) throw new HostError("ItemNotFound", "no area");
  return { sheet, box: first, others };
}

function mapped(
  { sheet, boxes }: AreasTarget,
  change: (box: Box) => Box | readonly Box[] | null,
): AreasTarget | null {
  const next = boxes.flatMap((box) => change(box) ?? []);
  return next.length === 0 ? null : { sheet, boxes: next };
}

function areasOrNull(target: AreasTarget | null): HostObject | null {
  return target === null ? null : the("RangeAreas", target);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

function meeting(target: AreasTarget, other: unknown, context: HostContext): HostObject | null {
  const { sheet, boxes } = areasArgument(context, other, target.sheet);
  if (sheet !== target.sheet) return null;
  return areasOrNull(mapped(target, (box) => boxes.flatMap((one) => intersection(box, one) ?? [])));
}

function used(target: AreasTarget, valuesOnly: unknown): HostObject | null {
  const only = optional(valuesOnly, flag) ?? false;
  return areasOrNull(mapped(target, (box) => usedBox(target.sheet, only, box)));
}

function special(target: AreasTarget, args: readonly unknown[]): HostObject | null {
  const boxes = target.boxes.flatMap((box) => {
    const cells = specialCells({ sheet: target.sheet, box }, args);
    return cells === null ? [] : (cells.target as AreasTarget).boxes;
  });
  return boxes.length === 0 ? null : the("RangeAreas", { sheet: target.sheet, boxes });
}

function offset(box: Box, rows: number, columns: number): Box {
  const moved = {
    top: box.top + rows,
    bottom: box.bottom + rows,
    left: box.left + columns,
    right: box.right + columns,
  };
  if (moved.top < 1 || moved.left < 1 || moved.bottom > maxRow || moved.right > maxColumn)
    throw new HostError("InvalidArgument", "outside the sheet");
  return moved;
}

const places: Members<AreasTarget> = {
  address: property("1.9", addresses),
  addressLocal: property("1.9", addresses),
  areaCount: property("1.9", ({ boxes }) => boxes.length),
  cellCount: property("1.9", ({ boxes }) =>
    boxes.reduce((total, box) => total + cellCount(box), 0),
  ),
  isEntireColumn: property("1.9", ({ boxes }) => boxes.every(isWholeColumns)),
  isEntireRow: property("1.9", ({ boxes }) => boxes.every(isWholeRows)),
  areas: navigation("1.9", ({ sheet, boxes }) =>
    the(
      "RangeCollection",
      boxes.map((box) => ({ sheet, box })),
    ),
  ),
  worksheet: navigation("1.9", ({ sheet }) => the("Worksheet", sheet)),
  getEntireRow: method("1.9", (target) =>
    areasOrNull(mapped(target, (box) => ({ ...box, left: 1, right: maxColumn }))),
  ),
  getEntireColumn: method("1.9", (target) =>
    areasOrNull(mapped(target, (box) => ({ ...box, top: 1, bottom: maxRow }))),
  ),
  getOffsetRangeAreas: method("1.9", (target, [rows, columns]) =>
    areasOrNull(mapped(target, (box) => offset(box, integer(rows), integer(columns)))),
  ),
  getIntersection: method("1.9", (target, [other], context) =>
    found(meeting(target, other, context)),
  ),
  getIntersectionOrNullObject: method("1.9", (target, [other], context) =>
    meeting(target, other, context),
  ),
  getUsedRangeAreas: method("1.9", (target, [valuesOnly]) => found(used(target, valuesOnly))),
  getUsedRangeAreasOrNullObject: method("1.9", (target, [valuesOnly]) => used(target, valuesOnly)),
  getSpecialCells: method("1.9", (target, args) => found(special(target, args))),
  getSpecialCellsOrNullObject: method("1.9", special),
  getTables: method("1.9", ({ sheet, boxes }, [fullyContained]) => {
    const fully = optional(fullyContained, flag) ?? false;
    const tables = sheet.tables
      .filter(({ box }) => boxes.some((own) => (fully ? covers(own, box) : intersects(own, box))))
      .map((table) => ({ sheet, table }));
    return the("TableScopedCollection", { tables });
  }),
};

/** Excel.RangeAreas: several rectangles of one sheet. */
const rangeAreasClass = classTable(
  "RangeAreas",
  {
    ...places,
    format: navigation("1.9", (target) => the("RangeFormat", together(target))),
    dataValidation: navigation("1.9", (target) => the("DataValidation", together(target))),
    conditionalFormats: navigation("1.9", (target) => the("ConditionalFormatCollection", target)),
    style: property(
      "1.9",
      ({ sheet, boxes }) => {
        const names = new Set(boxes.map((box) => styleNameOf({ sheet, box })));
        return names.size === 1 ? ([...names][0] ?? null) : null;
      },
      ({ sheet, boxes }, value, context) => {
        for (const box of boxes) applyStyle(context, { sheet, box }, value);
      },
    ),
    calculate: method("1.9", (_target, _args, context) => {
      context.calculate("Recalculate");
    }),
    setDirty: method("1.9", (_target, _args, context) => {
      context.calculate("Full");
    }),
    copyFrom: method("1.9", (target, [source, type, skipBlanks, transpose], context) => {
      for (const box of target.boxes)
        copyInto(
          context,
          { sheet: target.sheet, box },
          {
            source,
            type:
              optional(type, (value) =>
                oneOf(value, ["All", "Formulas", "Values", "Formats"] as const),
              ) ?? "All",
            skipBlanks: optional(skipBlanks, flag) ?? false,
            transpose: optional(transpose, flag) ?? false,
          },
        );
    }),
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
const rangeCollectionClass = classTable(
  "RangeCollection",
  {
    getCount: method("1.9", (ranges) => ranges.length),
    getItemAt: method("1.9", (ranges, [index]) => {
      const range = ranges[integer(index)];
      if (range === undefined) throw new HostError("InvalidArgument", "no such area");
      return rangeOf(range.sheet, range.box);
    }),
  },
  { collection: { items: (ranges) => ranges.map(({ sheet, box }) => rangeOf(sheet, box)) } },
);

export const rangeAreasClasses = [rangeAreasClass, rangeCollectionClass] as const;
