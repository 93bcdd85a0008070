import type { FontLook, LineLook } from "../../model/chart";
import { automaticLine } from "../../model/chartDefaults";
import type { AnyClass } from "../../protocol/members";
import { flag, number, oneOf, text } from "../args";
import { color } from "../color";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { change, inside } from "./chartPart";
import type { Part } from "./part";
import type { FontTarget, LineTarget, LookTarget } from "./chartTargets";

/** Text in charts: black at 65 %. */
export const textColor = "#595959";
/** Borders and gridlines: black at 15 %. */
export const lineColor = "#D9D9D9";

export const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

export function lineOf(part: Part<LineLook>, usual = lineColor): LineTarget {
  return { ...part, usual };
}

export function fontOf(part: Part<FontLook>, usual: number): FontTarget {
  return { ...part, usual };
}

const lineMembers = (colored: "1.1" | "1.7"): Members<LineTarget> => ({
  color: property(
    colored,
    (line) => line.get().color ?? line.usual,
    (line, value, context) => {
      const { style } = line.get();
      // A line that was taken away shows again in its new colour.
      change(context, line, {
        color: color(value),
        style: style === "None" ? "Continuous" : style,
      });
    },
  ),
  lineStyle: property(
    "1.7",
    (line) => line.get().style,
    (line, value, context) => {
      change(context, line, { style: oneOf(value, lineStyles) });
    },
  ),
  weight: property(
    "1.7",
    (line) => line.get().weight ?? 0.75,
    (line, value, context) => {
      change(context, line, { weight: number(value) });
    },
  ),
});

/** Excel.ChartLineFormat. */
const chartLineFormatClass = classTable("ChartLineFormat", {
  ...lineMembers("1.1"),
  clear: method("1.1", (line, _args, context) => {
    line.set(context, { ...automaticLine, style: "None" });
  }),
});

/** Excel.ChartBorder. */
const chartBorderClass = classTable("ChartBorder", {
  ...lineMembers("1.7"),
  clear: method("1.8", (line, _args, context) => {
    line.set(context, { ...automaticLine, style: "None" });
  }),
});

/** Excel.ChartFill. */
const chartFillClass = classTable("ChartFill", {
  clear: method("1.1", (fill, _args, context) => {
    fill.set(context, "None");
  }),
  getSolidColor: method("1.16", (fill) => {
    const now = fill.get();
    return now === "Automatic" ? fill.usual : now === "None" ? "" : now;
  }),
  setSolidColor: method("1.1", (fill, [value], context) => {
    fill.set(context, color(value));
  }),
});

/** Excel.ChartFont. */
const chartFontClass = classTable("ChartFont", {
  bold: property(
    "1.1",
    (font) => font.get().bold ?? false,
    (font, value, context) => {
      change(context, font, { bold: flag(value) });
    },
  ),
  italic: property(
    "1.1",
    (font) => font.get().italic ?? false,
    (font, value, context) => {
      change(context, font, { italic: flag(value) });
    },
  ),
  color: property(
    "1.1",
    (font) => font.get().color ?? textColor,
    (font, value, context) => {
      change(context, font, { color: color(value) });
    },
  ),
  name: property(
    "1.1",
    (font) => font.get().name ?? "Calibri",
    (font, value, context) => {
      change(context, font, { name: text(value) });
    },
  ),
  size: property(
    "1.1",
    (font) => font.get().size ?? font.usual,
    (font, value, context) => {
      change(context, font, { size: number(value) });
    },
  ),
  underline: property(
    "1.1",
    (font) => font.get().underline,
    (font, value, context) => {
      change(context, font, { underline: oneOf(value, ["None", "Single"] as const) });
    },
  ),
});

/** Excel.ChartFormatString: a stretch of a title. */
const chartFormatStringClass = classTable("ChartFormatString", {
  font: navigation("1.7", (font) => the("ChartFont", font)),
});

function lookMembers(
  border: "1.7" | "1.8" | "1.14",
  fill: "1.1" | "1.8" | "1.14",
  font: "1.1" | "1.14",
): Members<LookTarget> {
  return {
    border: navigation(border, (look) => the("ChartBorder", lineOf(inside(look, "border")))),
    fill: navigation(fill, (look) => the("ChartFill", { ...inside(look, "fill"), usual: "" })),
    font: navigation(font, (look) => the("ChartFont", fontOf(inside(look, "font"), look.size))),
  };
}

export const chartLookClasses: readonly AnyClass<HostContext>[] = [
  chartLineFormatClass,
  chartBorderClass,
  chartFillClass,
  chartFontClass,
  chartFormatStringClass,
  classTable("ChartTitleFormat", lookMembers("1.7", "1.1", "1.1")),
  classTable("ChartAxisTitleFormat", lookMembers("1.8", "1.8", "1.1")),
  classTable("ChartLegendFormat", lookMembers("1.8", "1.1", "1.1")),
  classTable("ChartDataLabelFormat", lookMembers("1.8", "1.1", "1.1")),
  classTable("ChartDataTableFormat", lookMembers("1.14", "1.14", "1.14")),
];
