import { titleText } from "../../draw/chartValues";
import type { ChartLegend, ChartTitle, PlotArea } from "../../model/chart";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { flag, integer, oneOf, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property } from "../define";
import { the } from "../targets";
import { horizontals, verticals } from "./chartEnums";
import { fontOf, lineOf } from "./chartLook";
import { change, field, inside } from "./chartPart";
import { inManual, leftToHeight, placeMembers } from "./manualPlace";
import { runOf } from "./runOf";
import type { ChartTarget } from "./chartTargets";

/** Excel.ChartTitle. Giving it a text shows it. */
const chartTitleClass = classTable("ChartTitle", {
  format: navigation("1.1", (title) =>
    the("ChartTitleFormat", { ...inside(title, "look"), size: 14 }),
  ),
  text: property(
    "1.1",
    (title, { workbook, culture }) => titleText(workbook, title.chart.get(), culture),
    (title, value, context) => {
      change(context, title, { text: text(value), formula: null, visible: true, runs: [] });
    },
  ),
  visible: field("1.1", "visible", flag),
  overlay: field("1.1", "overlay", flag),
  position: field("1.7", "position", (value) =>
    oneOf(value, ["Automatic", "Top", "Bottom", "Left", "Right"] as const),
  ),
  horizontalAlignment: field("1.7", "horizontalAlignment", (value) => oneOf(value, horizontals)),
  verticalAlignment: field("1.7", "verticalAlignment", (value) => oneOf(value, verticals)),
  textOrientation: field("1.7", "textOrientation", integer),
  showShadow: field("1.7", "showShadow", flag),
  ...placeMembers(
    "1.7",
    leftToHeight,
    inManual<ChartTitle>((places) => places.title),
  ),
  setFormula: method("1.7", (title, [formula], context) => {
    change(context, title, { formula: text(formula), visible: true });
  }),
  getSubstring: method("1.7", (title, [start, length], { workbook, culture }) => {
    const [from, count] = [integer(start), integer(length)];
    const words = titleText(workbook, title.chart.get(), culture);
    if (from < 0 || count < 0 || from + count > words.length)
      throw new HostError("InvalidArgument", "outside the title");
    return the("ChartFormatString", fontOf(runOf(title, from, count), 14));
  }),
});

/** Excel.ChartLegend. Its place is where the stand-in draws it until it is set by hand. */
const chartLegendClass = classTable("ChartLegend", {
  format: navigation("1.1", (legend) =>
    the("ChartLegendFormat", { ...inside(legend, "look"), size: 9 }),
  ),
  legendEntries: navigation("1.7", (legend) => the("ChartLegendEntryCollection", legend.chart)),
  visible: field("1.1", "visible", flag),
  overlay: field("1.1", "overlay", flag),
  position: property(
    "1.1",
    (legend) => legend.get().position,
    (legend, value, context) => {
      const position = oneOf(value, legendPositions);
      change(context, legend, { position, manual: {} });
    },
  ),
  showShadow: field("1.7", "showShadow", flag),
  ...placeMembers(
    "1.7",
    leftToHeight,
    inManual<ChartLegend>((places) => places.legend),
  ),
});

const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

function entryCount(chart: ChartTarget): number {
  return chart.get().series.length;
}

const chartLegendEntryCollectionClass = classTable(
  "ChartLegendEntryCollection",
  {
    getCount: method("1.7", entryCount),
    getItemAt: method("1.7", (chart, [at]) => {
      const index = integer(at);
      if (index < 0 || index >= entryCount(chart)) throw new HostError("InvalidArgument");
      return the("ChartLegendEntry", { chart, index });
    }),
  },
  {
    collection: {
      items: (chart) =>
        chart.get().series.map((_, index) => the("ChartLegendEntry", { chart, index })),
    },
  },
);

const chartLegendEntryClass = classTable("ChartLegendEntry", {
  index: property("1.8", (entry) => entry.index),
  visible: property(
    "1.7",
    (entry) => !entry.chart.get().legend.hidden.includes(entry.index),
    ({ chart, index }, value, context) => {
      const { legend } = chart.get();
      const others = legend.hidden.filter((hidden) => hidden !== index);
      const hidden = flag(value) ? others : [...others, index];
      change(context, inside(chart, "legend"), { hidden });
    },
  ),
});

/** Excel.ChartPlotArea. Its place is where the stand-in draws it until it is set by hand. */
const chartPlotAreaClass = classTable("ChartPlotArea", {
  ...placeMembers(
    "1.8",
    leftToHeight,
    inManual<PlotArea>((places) => places.plot),
  ),
  ...placeMembers(
    "1.8",
    { left: "insideLeft", top: "insideTop", width: "insideWidth", height: "insideHeight" },
    inManual<PlotArea>((places) => places.plot),
  ),
  format: navigation("1.8", (area) => the("ChartPlotAreaFormat", area)),
});

const chartPlotAreaFormatClass = classTable("ChartPlotAreaFormat", {
  border: navigation("1.8", (area) => the("ChartBorder", lineOf(inside(area, "border")))),
  fill: navigation("1.8", (area) => the("ChartFill", { ...inside(area, "fill"), usual: "" })),
});

const chartDataTableClass = classTable("ChartDataTable", {
  format: navigation("1.14", (table) =>
    the("ChartDataTableFormat", { ...inside(table, "look"), size: 9 }),
  ),
  visible: field("1.14", "visible", flag),
  showHorizontalBorder: field("1.14", "showHorizontalBorder", flag),
  showVerticalBorder: field("1.14", "showVerticalBorder", flag),
  showOutlineBorder: field("1.14", "showOutlineBorder", flag),
  showLegendKey: field("1.14", "showLegendKey", flag),
});

export const chartTextClasses: readonly AnyClass<HostContext>[] = [
  chartTitleClass,
  chartLegendClass,
  chartLegendEntryCollectionClass,
  chartLegendEntryClass,
  chartPlotAreaClass,
  chartPlotAreaFormatClass,
  chartDataTableClass,
];
