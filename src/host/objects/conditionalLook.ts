import type { ConditionalLook } from "../model/conditionalFormat";
import { changeConditionalFormat, conditionalFormat } from "../model/editConditionalFormats";
import type { Border, BorderSide } from "../model/style";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { flag, integer, oneOf, text } from "./args";
import { color } from "./color";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkSheetWritable } from "./guards";
import { the, type ConditionalBorderTarget, type ConditionalTarget } from "./targets";

/** What a conditional format gives to the cells where its rule holds. null reads: the format says nothing of it. */
function lookOf({ sheet, id }: ConditionalTarget): ConditionalLook {
  return conditionalFormat(sheet, id).look;
}

/** undefined takes a part of the look off. */
type LookChange = { readonly [K in keyof ConditionalLook]?: ConditionalLook[K] | undefined };

function changeLook(context: HostContext, target: ConditionalTarget, change: LookChange): void {
  checkSheetWritable(context, target.sheet, "allowFormatCells");
  const merged = Object.entries({ ...lookOf(target), ...change });
  const look = Object.fromEntries(
    merged.filter(([, value]) => value !== undefined),
  ) as ConditionalLook;
  changeConditionalFormat(context.workbook, target.sheet, target.id, { look });
}

function part<K extends Exclude<keyof ConditionalLook, "borders">>(
  key: K,
  read: (value: unknown) => ConditionalLook[K],
): Members<ConditionalTarget>[string] {
  return property(
    "1.6",
    (target) => lookOf(target)[key] ?? null,
    (target, value, context) => {
      changeLook(context, target, { [key]: read(value) });
    },
  );
}

/** Excel.ConditionalRangeFormat. */
const conditionalRangeFormatClass = classTable("ConditionalRangeFormat", {
  numberFormat: part("numberFormat", text),
  borders: navigation("1.6", (target) => the("ConditionalRangeBorderCollection", target)),
  fill: navigation("1.6", (target) => the("ConditionalRangeFill", target)),
  font: navigation("1.6", (target) => the("ConditionalRangeFont", target)),
  clearFormat: method("1.17", ({ sheet, id }, _args, context) => {
    checkSheetWritable(context, sheet, "allowFormatCells");
    changeConditionalFormat(context.workbook, sheet, id, { look: {} });
  }),
});

const conditionalRangeFillClass = classTable("ConditionalRangeFill", {
  color: part("fillColor", color),
  clear: method("1.6", (target, _args, context) => {
    changeLook(context, target, { fillColor: undefined });
  }),
});

const conditionalRangeFontClass = classTable("ConditionalRangeFont", {
  bold: part("bold", flag),
  italic: part("italic", flag),
  strikethrough: part("strikethrough", flag),
  underline: part("underline", (value) => oneOf(value, ["None", "Single", "Double"])),
  color: part("fontColor", color),
  clear: method("1.6", (target, _args, context) => {
    changeLook(context, target, {
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
      fontColor: undefined,
    });
  }),
});

const sides = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const satisfies Readonly<Record<string, BorderSide>>;
type Edge = keyof typeof sides;
const edges = Object.keys(sides) as Edge[];

function edge(target: ConditionalTarget, index: Edge): HostObject {
  return the("ConditionalRangeBorder", { ...target, index });
}

/** Excel.ConditionalRangeBorderCollection. */
const conditionalRangeBorderCollectionClass = classTable(
  "ConditionalRangeBorderCollection",
  {
    count: property("1.6", () => edges.length),
    top: navigation("1.6", (target) => edge(target, "EdgeTop")),
    bottom: navigation("1.6", (target) => edge(target, "EdgeBottom")),
    left: navigation("1.6", (target) => edge(target, "EdgeLeft")),
    right: navigation("1.6", (target) => edge(target, "EdgeRight")),
    getItemAt: method("1.6", (target, [at]) => {
      const index = edges[integer(at)];
      if (index === undefined) throw new HostError("InvalidArgument", "no such border");
      return edge(target, index);
    }),
  },
  {
    collection: {
      items: (target) => edges.map((index) => edge(target, index)),
      item: (target, key) => edge(target, oneOf(key, edges)),
    },
  },
);

const plain: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderOf(target: ConditionalBorderTarget): Border | undefined {
  return lookOf(target).borders?.[sides[target.index as Edge]];
}

function setBorder(
  context: HostContext,
  target: ConditionalBorderTarget,
  border: Border | null,
): void {
  const side = sides[target.index as Edge];
  const others = Object.entries(lookOf(target).borders ?? {}).filter(([other]) => other !== side);
  const borders = Object.fromEntries(border === null ? others : [...others, [side, border]]);
  changeLook(context, target, { borders });
}

/** Excel.ConditionalRangeBorder. */
const conditionalRangeBorderClass = classTable(
  "ConditionalRangeBorder",
  {
    sideIndex: property("1.6", ({ index }) => index),
    style: property(
      "1.6",
      (target) => borderOf(target)?.style ?? "None",
      (target, value, context) => {
        const style = oneOf(value, [
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
        ] as const);
        setBorder(
          context,
          target,
          style === "None" ? null : { ...(borderOf(target) ?? plain), style },
        );
      },
    ),
    color: property(
      "1.6",
      (target) => borderOf(target)?.color ?? "",
      (target, value, context) => {
        setBorder(context, target, { ...(borderOf(target) ?? plain), color: color(value) });
      },
    ),
  },
  { identity: ({ index }) => ({ SideIndex: index }) },
);

/** What conditional formats give to cells. */
export const conditionalLookClasses = [
  conditionalRangeFormatClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeBorderClass,
] as const;
