import type { Font } from "../model/style";
import { HostError } from "../protocol/errors";
import { flag, number, oneOf, text } from "./args";
import { color } from "./color";
import type { HostContext } from "./context";
import { classTable, method, property, type Members } from "./define";
import { overAreas } from "./overAreas";
import { restyle } from "./rangeFormat";
import { common } from "./rangeRead";
import type { RangeTarget } from "./targets";

/** Excel.RangeFill. A cell without fill reads as white, as in Excel; mixed fills read as "". */
export const rangeFillClass = classTable(
  "RangeFill",
  overAreas({
    color: property(
      "1.1",
      (range) => common(range, ({ fill }) => fill?.color ?? "#FFFFFF") ?? "",
      (range, value, context) => {
        const solid = { color: color(value), pattern: "Solid" };
        restyle(context, range, (style) => ({ ...style, fill: solid }));
      },
    ),
    pattern: property(
      "1.9",
      (range) => common(range, ({ fill }) => fill?.pattern ?? "None"),
      (range, value, context) => {
        const pattern = text(value);
        restyle(context, range, (style) => ({
          ...style,
          fill: pattern === "None" ? null : { color: style.fill?.color ?? "#FFFFFF", pattern },
        }));
      },
    ),
    patternColor: property(
      "1.9",
      (range) => common(range, ({ fill }) => fill?.patternColor ?? "#000000") ?? "",
      (range, value, context) => {
        const patternColor = color(value);
        restyle(context, range, (style) => ({
          ...style,
          fill: { color: "#FFFFFF", pattern: "Solid", ...style.fill, patternColor },
        }));
      },
    ),
    clear: method("1.1", (range, _args, context) => {
      restyle(context, range, (style) => ({ ...style, fill: null }));
    }),
  }),
);

function script(kind: NonNullable<Font["script"]>): Members<RangeTarget>[string] {
  return property(
    "1.9",
    (range) => common(range, ({ font }) => font.script === kind),
    (range, value, context) => {
      const on = flag(value);
      setFont(context, range, { script: on ? kind : undefined });
    },
  );
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

function setFont(context: HostContext, range: RangeTarget, change: Partial<Font>): void {
  restyle(context, range, (style) => ({ ...style, font: { ...style.font, ...change } }));
}

/** Excel.RangeFont. */
export const rangeFontClass = classTable(
  "RangeFont",
  overAreas({
    name: property(
      "1.1",
      (range) => common(range, ({ font }) => font.name),
      (range, value, context) => {
        setFont(context, range, { name: text(value) });
      },
    ),
    size: property(
      "1.1",
      (range) => common(range, ({ font }) => font.size),
      (range, value, context) => {
        const size = number(value);
        if (size < 1 || size > 409) throw new HostError("InvalidArgument", "size 1 to 409");
        setFont(context, range, { size });
      },
    ),
    bold: property(
      "1.1",
      (range) => common(range, ({ font }) => font.bold),
      (range, value, context) => {
        setFont(context, range, { bold: flag(value) });
      },
    ),
    italic: property(
      "1.1",
      (range) => common(range, ({ font }) => font.italic),
      (range, value, context) => {
        setFont(context, range, { italic: flag(value) });
      },
    ),
    underline: property(
      "1.1",
      (range) => common(range, ({ font }) => font.underline),
      (range, value, context) => {
        setFont(context, range, { underline: oneOf(value, underlines) });
      },
    ),
    strikethrough: property(
      "1.9",
      (range) => common(range, ({ font }) => font.strikethrough),
      (range, value, context) => {
        setFont(context, range, { strikethrough: flag(value) });
      },
    ),
    subscript: script("Subscript"),
    superscript: script("Superscript"),
    color: property(
      "1.1",
      (range) => common(range, ({ font }) => font.color) ?? "",
      (range, value, context) => {
        setFont(context, range, { color: color(value) });
      },
    ),
  }),
);

/** Excel.FormatProtection. */
export const formatProtectionClass = classTable(
  "FormatProtection",
  overAreas({
    locked: property(
      "1.2",
      (range) => common(range, ({ locked }) => locked),
      (range, value, context) => {
        const locked = flag(value);
        restyle(context, range, (style) => ({ ...style, locked }));
      },
    ),
    formulaHidden: property(
      "1.2",
      (range) => common(range, ({ formulaHidden }) => formulaHidden),
      (range, value, context) => {
        const formulaHidden = flag(value);
        restyle(context, range, (style) => ({ ...style, formulaHidden }));
      },
    ),
  }),
);
