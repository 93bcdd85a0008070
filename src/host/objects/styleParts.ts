import type { Border, CellStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { flag, integer, number, oneOf, text } from "./args";
import { color } from "./color";
import type { HostContext } from "./context";
import { classTable, method, property, type Members } from "./define";
import { changeLook, styleOfName } from "./styles";
import { the, type StyleBorderTarget, type StyleTarget } from "./targets";

function font<K extends keyof CellStyle["font"]>(
  key: K,
  read: (value: unknown) => CellStyle["font"][K],
): Members<StyleTarget>[string] {
  return property(
    "1.7",
    (target, context) => styleOfName(context, target).look.font[key] ?? null,
    (target, value, context) => {
      const chosen = read(value);
      changeLook(context, target, (look) => ({ ...look, font: { ...look.font, [key]: chosen } }));
    },
  );
}

/** `style.font`: a RangeFont of a style and not of cells. */
const styleFontClass = classTable("StyleFont", {
  name: font("name", text),
  size: font("size", number),
  bold: font("bold", flag),
  italic: font("italic", flag),
  strikethrough: font("strikethrough", flag),
  color: font("color", color),
  underline: font("underline", (value) =>
    oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const),
  ),
});

/** `style.fill`. */
const styleFillClass = classTable("StyleFill", {
  color: property(
    "1.7",
    (target, context) => styleOfName(context, target).look.fill?.color ?? "#FFFFFF",
    (target, value, context) => {
      const fill = { color: color(value), pattern: "Solid" };
      changeLook(context, target, (look) => ({ ...look, fill }));
    },
  ),
  clear: method("1.7", (target, _args, context) => {
    changeLook(context, target, (look) => ({ ...look, fill: null }));
  }),
});

const sides = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
} as const;
type Side = keyof typeof sides;
const indexes = Object.keys(sides) as Side[];

const styleBorderCollectionClass = classTable(
  "StyleBorderCollection",
  {
    count: property("1.7", () => indexes.length),
    getItemAt: method("1.7", (target, [at]) => {
      const index = indexes[integer(at)];
      if (index === undefined) throw new HostError("InvalidArgument", "no such border");
      return border(target, index);
    }),
  },
  {
    collection: {
      items: (target) => indexes.map((index) => border(target, index)),
      item: (target, key) => border(target, oneOf(key, indexes)),
    },
  },
);

function border(target: StyleTarget, index: string): HostObject {
  return the("StyleBorder", { name: target.name, index });
}

const plain: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderOf(context: HostContext, target: StyleBorderTarget): Border | undefined {
  return styleOfName(context, target).look.borders[sides[target.index as Side]];
}

function setBorder(context: HostContext, target: StyleBorderTarget, next: Border | null): void {
  const side = sides[target.index as Side];
  changeLook(context, target, (look) => {
    const others = Object.entries(look.borders).filter(([other]) => other !== side);
    const borders = Object.fromEntries(next === null ? others : [...others, [side, next]]);
    return { ...look, borders };
  });
}

const styleBorderClass = classTable(
  "StyleBorder",
  {
    sideIndex: property("1.7", ({ index }) => index),
    style: property(
      "1.7",
      (target, context) => borderOf(context, target)?.style ?? "None",
      (target, value, context) => {
        const style = text(value);
        const next = { ...(borderOf(context, target) ?? plain), style };
        setBorder(context, target, style === "None" ? null : next);
      },
    ),
    weight: property(
      "1.7",
      (target, context) => borderOf(context, target)?.weight ?? "Thin",
      (target, value, context) => {
        const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"] as const);
        setBorder(context, target, { ...(borderOf(context, target) ?? plain), weight });
      },
    ),
    color: property(
      "1.7",
      (target, context) => borderOf(context, target)?.color ?? "",
      (target, value, context) => {
        setBorder(context, target, {
          ...(borderOf(context, target) ?? plain),
          color: color(value),
        });
      },
    ),
  },
  { identity: ({ index }) => ({ SideIndex: index }) },
);

export const stylePartClasses = [
  styleFontClass,
  styleFillClass,
  styleBorderCollectionClass,
  styleBorderClass,
] as const;
