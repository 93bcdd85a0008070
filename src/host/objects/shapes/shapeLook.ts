import type { ShapeFill, ShapeLine } from "../../model/shape";
import { shapeBlue } from "../../model/shapeDefaults";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, number, oneOf } from "../args";
import { change } from "../charts/chartPart";
import type { Part } from "../charts/part";
import { color } from "../color";
import type { HostContext } from "../context";
import { classTable, method, property } from "../define";

/** Excel.ShapeLineDashStyle. */
const dashStyles = [
  "Dash",
  "DashDot",
  "DashDotDot",
  "LongDash",
  "LongDashDot",
  "LongDashDotDot",
  "RoundDot",
  "Solid",
  "SquareDot",
  "SystemDash",
  "SystemDot",
  "SystemDashDot",
] as const;

const lineStyles = ["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"] as const;

/** 0 opaque to 1 clear. */
function share(value: unknown): number {
  const read = number(value);
  if (read < 0 || read > 1) throw new HostError("InvalidArgument", "from 0 to 1");
  return read;
}

function paint(context: HostContext, fill: Part<ShapeFill>, value: unknown): void {
  change(context, fill, { color: color(value) });
}

const shapeFillClass = classTable("ShapeFill", {
  foregroundColor: property(
    "1.9",
    (fill) => fill.get().color ?? "",
    (fill, value, context) => {
      paint(context, fill, value);
    },
  ),
  transparency: property(
    "1.9",
    (fill) => fill.get().transparency,
    (fill, value, context) => {
      const now = fill.get();
      fill.set(context, { color: now.color ?? shapeBlue, transparency: share(value) });
    },
  ),
  type: property("1.9", (fill) => (fill.get().color === null ? "NoFill" : "Solid")),
  clear: method("1.9", (fill, _args, context) => {
    fill.set(context, { color: null, transparency: 0 });
  }),
  setSolidColor: method("1.9", (fill, [value], context) => {
    paint(context, fill, value);
  }),
});

/** A line that gets a look shows. */
function draw(context: HostContext, line: Part<ShapeLine>, values: Partial<ShapeLine>): void {
  change(context, line, { visible: true, ...values });
}

const shapeLineFormatClass = classTable("ShapeLineFormat", {
  color: property(
    "1.9",
    (line) => line.get().color,
    (line, value, context) => {
      draw(context, line, { color: color(value) });
    },
  ),
  dashStyle: property(
    "1.9",
    (line) => line.get().dash,
    (line, value, context) => {
      draw(context, line, { dash: oneOf(value, dashStyles) });
    },
  ),
  style: property(
    "1.9",
    (line) => line.get().style,
    (line, value, context) => {
      draw(context, line, { style: oneOf(value, lineStyles) });
    },
  ),
  transparency: property(
    "1.9",
    (line) => line.get().transparency,
    (line, value, context) => {
      draw(context, line, { transparency: share(value) });
    },
  ),
  visible: property(
    "1.9",
    (line) => line.get().visible,
    (line, value, context) => {
      change(context, line, { visible: flag(value) });
    },
  ),
  weight: property(
    "1.9",
    (line) => line.get().weight,
    (line, value, context) => {
      const weight = number(value);
      if (weight < 0) throw new HostError("InvalidArgument", "a weight in points");
      draw(context, line, { weight });
    },
  ),
});

export const shapeLookClasses: readonly AnyClass<HostContext>[] = [
  shapeFillClass,
  shapeLineFormatClass,
];
