import type { AxisPlace } from "../../model/chart";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, number, oneOf, optional, text, objectOf } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { chartAxisScale } from "./chartAxisScale";
import { formulaOf } from "./chartFormula";
import { fontOf, lineOf } from "./chartLook";
import { automatic, change, field, inside } from "./chartPart";
import type { AxisTarget, AxisTitleTarget, ChartTarget } from "./chartTargets";

const types = ["Category", "Value", "Series"] as const;
const groups = ["Primary", "Secondary"] as const;
const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;
const timeUnits = ["Days", "Months", "Years"] as const;

function axisOf(
  chart: ChartTarget,
  type: AxisTarget["type"],
  group: AxisTarget["group"] = "Primary",
): AxisTarget {
  // Only surfaces and true 3-D charts have a third axis.
  if (type === "Series") throw new HostError("ItemNotFound", "no series axis");
  const place: AxisPlace =
    group === "Primary"
      ? type === "Category"
        ? "category"
        : "value"
      : type === "Category"
        ? "secondaryCategory"
        : "secondaryValue";
  return { ...inside(inside(chart, "axes"), place), chart, type, group };
}

/** Excel.ChartAxes. */
const chartAxesClass = classTable("ChartAxes", {
  categoryAxis: navigation("1.1", (chart) => the("ChartAxis", axisOf(chart, "Category"))),
  valueAxis: navigation("1.1", (chart) => the("ChartAxis", axisOf(chart, "Value"))),
  seriesAxis: navigation("1.1", (chart) => the("ChartAxis", axisOf(chart, "Series"))),
  getItem: method("1.7", (chart, [type, group]) =>
    the(
      "ChartAxis",
      axisOf(
        chart,
        oneOf(type, types),
        optional(group, (value) => oneOf(value, groups)),
      ),
    ),
  ),
});

const bounds: Members<AxisTarget> = {
  minimum: scale("minimum"),
  maximum: scale("maximum"),
  majorUnit: scale("majorUnit"),
  minorUnit: scale("minorUnit"),
};

/** What someone set, or what Excel works out from the data; "" makes it automatic again. */
function scale(
  key: "minimum" | "maximum" | "majorUnit" | "minorUnit",
): Members<AxisTarget>[string] {
  return property<AxisTarget>(
    "1.1",
    (axis, context) => axis.get()[key] ?? chartAxisScale(context, axis)?.[key] ?? "",
    (axis, value, context) => {
      change(context, axis, { [key]: automatic(number)(value) });
    },
  );
}

const marks: Members<AxisTarget> = {
  majorTickMark: field("1.7", "majorTickMark", (value) => oneOf(value, tickMarks)),
  minorTickMark: field("1.7", "minorTickMark", (value) => oneOf(value, tickMarks)),
  tickLabelPosition: field("1.7", "tickLabelPosition", (value) =>
    oneOf(value, ["NextToAxis", "High", "Low", "None"] as const),
  ),
  tickLabelSpacing: property(
    "1.7",
    (axis) => axis.get().tickLabelSpacing ?? "",
    (axis, value, context) => {
      change(context, axis, { tickLabelSpacing: automatic(integer)(value) });
    },
  ),
  tickMarkSpacing: field("1.7", "tickMarkSpacing", integer),
  textOrientation: property(
    "1.8",
    (axis) => axis.get().textOrientation ?? "",
    (axis, value, context) => {
      change(context, axis, { textOrientation: automatic(integer)(value) });
    },
  ),
  alignment: field("1.8", "alignment", (value) =>
    oneOf(value, ["Center", "Left", "Right"] as const),
  ),
  offset: field("1.8", "offset", integer),
  multiLevel: field("1.8", "multiLevel", flag),
};

const units: Members<AxisTarget> = {
  numberFormat: property(
    "1.8",
    (axis) => axis.get().numberFormat,
    (axis, value, context) => {
      change(context, axis, { numberFormat: text(value), linkNumberFormat: false });
    },
  ),
  linkNumberFormat: field("1.9", "linkNumberFormat", flag),
  displayUnit: field("1.7", "displayUnit", (value) => oneOf(value, displayUnits)),
  showDisplayUnitLabel: field("1.7", "showDisplayUnitLabel", flag),
  customDisplayUnit: field("1.7", "customDisplayUnit"),
  setCustomDisplayUnit: method("1.7", (axis, [value], context) => {
    const customDisplayUnit = number(value);
    if (customDisplayUnit <= 0) throw new HostError("InvalidArgument", "display unit");
    change(context, axis, { displayUnit: "Custom", customDisplayUnit });
  }),
  baseTimeUnit: field("1.7", "baseTimeUnit", (value) => oneOf(value, timeUnits)),
  majorTimeUnitScale: field("1.7", "majorTimeUnitScale", (value) => oneOf(value, timeUnits)),
  minorTimeUnitScale: field("1.7", "minorTimeUnitScale", (value) => oneOf(value, timeUnits)),
  categoryType: field("1.7", "categoryType", (value) =>
    oneOf(value, ["Automatic", "TextAxis", "DateAxis"] as const),
  ),
};

const displayUnits = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
] as const;

const placing: Members<AxisTarget> = {
  type: property("1.7", (axis) => axis.type),
  axisGroup: property("1.7", (axis) => axis.group),
  visible: field("1.7", "visible", flag),
  reversePlotOrder: field("1.7", "reversePlotOrder", flag),
  scaleType: field("1.7", "scaleType", (value) => oneOf(value, ["Linear", "Logarithmic"] as const)),
  logBase: field("1.7", "logBase", number),
  isBetweenCategories: field("1.8", "isBetweenCategories", flag),
  position: field("1.8", "position", (value) =>
    oneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"] as const),
  ),
  positionAt: field("1.8", "positionAt"),
  setPositionAt: method("1.8", (axis, [value], context) => {
    change(context, axis, { position: "Custom", positionAt: number(value) });
  }),
  setCategoryNames: method("1.7", (axis, [range], context) => {
    const source = objectOf(range, "Range");
    if (source === null) throw new HostError("InvalidArgument", "expected a range");
    const series = axis.chart.get().series.map((one) => ({
      ...one,
      categories: formulaOf(source),
    }));
    change(context, axis.chart, { series });
  }),
};

/** Excel.ChartAxis. Its place in points is not known here: `left`, `top`, `width` and `height` answer ApiNotFound. */
const chartAxisClass = classTable("ChartAxis", {
  ...bounds,
  ...marks,
  ...units,
  ...placing,
  format: navigation("1.1", (axis) => the("ChartAxisFormat", axis)),
  majorGridlines: navigation("1.1", (axis) =>
    the("ChartGridlines", inside(axis, "majorGridlines")),
  ),
  minorGridlines: navigation("1.1", (axis) =>
    the("ChartGridlines", inside(axis, "minorGridlines")),
  ),
  title: navigation("1.1", (axis) =>
    the("ChartAxisTitle", { ...inside(axis, "title"), chart: axis.chart }),
  ),
});

const chartAxisFormatClass = classTable("ChartAxisFormat", {
  fill: navigation("1.8", (axis) => the("ChartFill", { ...inside(axis, "fill"), usual: "" })),
  font: navigation("1.1", (axis) => the("ChartFont", fontOf(inside(axis, "font"), 9))),
  line: navigation("1.1", (axis) => the("ChartLineFormat", lineOf(inside(axis, "line")))),
});

/** Excel.ChartAxisTitle. Giving it a text shows it. */
const chartAxisTitleClass = classTable("ChartAxisTitle", {
  format: navigation("1.1", (title) =>
    the("ChartAxisTitleFormat", { ...inside(title, "look"), size: 10 }),
  ),
  text: property(
    "1.1",
    (title) => title.get().text,
    (title, value, context) => {
      change(context, title, { text: text(value), formula: null, visible: true });
    },
  ),
  textOrientation: property(
    "1.12",
    (title) => title.get().textOrientation ?? 0,
    (title, value, context) => {
      change(context, title, { textOrientation: integer(value) });
    },
  ),
  visible: property(
    "1.1",
    (title) => title.get().visible,
    (title: AxisTitleTarget, value, context) => {
      const visible = flag(value);
      const words = title.get().text;
      change(context, title, {
        visible,
        text: visible && words === "" ? axisTitle(context) : words,
      });
    },
  ),
  setFormula: method("1.8", (title, [formula], context) => {
    change(context, title, { formula: text(formula), visible: true });
  }),
});

/** What Excel writes where a title is asked for and none is given. */
function axisTitle({ culture }: HostContext): string {
  return culture.toLowerCase().startsWith("fr") ? "Titre de l’axe" : "Axis Title";
}

const chartGridlinesClass = classTable("ChartGridlines", {
  visible: field("1.1", "visible", flag),
  format: navigation("1.1", (grid) => the("ChartGridlinesFormat", grid)),
});

const chartGridlinesFormatClass = classTable("ChartGridlinesFormat", {
  line: navigation("1.1", (grid) => the("ChartLineFormat", lineOf(inside(grid, "line")))),
});

export const chartAxisClasses: readonly AnyClass<HostContext>[] = [
  chartAxesClass,
  chartAxisClass,
  chartAxisFormatClass,
  chartAxisTitleClass,
  chartGridlinesClass,
  chartGridlinesFormatClass,
];
