import type { Frame } from "../../model/anchor";
import { anchorAt, frameOf } from "../../model/anchorFrames";
import { automaticLook } from "../../model/chartDefaults";
import { activateChart, changeChart, findChart, removeChart } from "../../model/editCharts";
import { activateSheet } from "../../model/edit";
import { asGroup } from "../../model/journal";
import { chartTypes } from "../../model/chartKinds";
import type { ChartDataTable } from "../../model/chart";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { AnyClass } from "../../protocol/members";
import { rangeArgument } from "../address";
import { flag, number, objectOf, oneOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, eventMembers, method, navigation, property, type Members } from "../define";
import { checkSheetWritable } from "../guards";
import { positionOf } from "../sizes";
import { the } from "../targets";
import { chartImage } from "./chartImage";
import { labelsOfChart } from "./chartLabels";
import { fontOf, lineOf } from "./chartLook";
import { change, field, inside } from "./chartPart";
import type { Part } from "./part";
import { allSeries } from "./chartSeries";
import { readSource } from "./chartSource";
import type { ChartTarget } from "./chartTargets";

/** A chart of a sheet, found again by its id. */
export function chartOf(sheet: HostSheet, id: string): ChartTarget {
  return {
    sheet,
    id,
    get: () => {
      const found = findChart(sheet, id);
      if (found === undefined) throw new HostError("ItemNotFound");
      return found;
    },
    set: (context, chart) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      changeChart(context.workbook, sheet, chart);
    },
  };
}

/** Points from the corner of the sheet; the size stays when it moves. */
function edge(key: keyof Frame): Members<ChartTarget>[string] {
  return property<ChartTarget>(
    "1.1",
    (chart) => frameOf(chart.sheet, chart.get().anchor)[key],
    (chart, value, context) => {
      const points = number(value);
      if (points < 0) throw new HostError("InvalidArgument", "outside the sheet");
      const { anchor } = chart.get();
      const frame = { ...frameOf(chart.sheet, anchor), [key]: points };
      change(context, chart, { anchor: anchorAt(chart.sheet, frame, anchor.placement) });
    },
  );
}

const state: Members<ChartTarget> = {
  id: property("1.7", (chart) => chart.id),
  name: property(
    "1.1",
    (chart) => chart.get().name,
    (chart, value, context) => {
      const name = text(value);
      if (name === "") throw new HostError("InvalidArgument", "a chart has a name");
      change(context, chart, { name });
    },
  ),
  left: edge("left"),
  top: edge("top"),
  width: edge("width"),
  height: edge("height"),
  chartType: property(
    "1.7",
    (chart) => chart.get().type,
    (chart, value, context) => {
      const type = oneOf(value, chartTypes);
      const series = chart.get().series.map((one) => ({ ...one, type }));
      change(context, chart, { type, series });
    },
  ),
  plotVisibleOnly: field("1.8", "plotVisibleOnly", flag),
  displayBlanksAs: field("1.8", "displayBlanksAs", (value) =>
    oneOf(value, ["NotPlotted", "Zero", "Interplotted"] as const),
  ),
  plotBy: field("1.8", "plotBy"),
};

const pieces: Members<ChartTarget> = {
  axes: navigation("1.1", (chart) => the("ChartAxes", chart)),
  dataLabels: navigation("1.1", (chart) =>
    the("ChartDataLabels", labelsOfChart(chart, allSeries(chart))),
  ),
  format: navigation("1.1", (chart) => the("ChartAreaFormat", chart)),
  legend: navigation("1.1", (chart) => the("ChartLegend", { ...inside(chart, "legend"), chart })),
  plotArea: navigation("1.8", (chart) =>
    the("ChartPlotArea", { ...inside(chart, "plotArea"), chart }),
  ),
  series: navigation("1.1", (chart) => the("ChartSeriesCollection", chart)),
  title: navigation("1.1", (chart) => the("ChartTitle", { ...inside(chart, "title"), chart })),
  worksheet: navigation("1.2", (chart) => the("Worksheet", chart.sheet)),
};

const actions: Members<ChartTarget> = {
  activate: method("1.9", (chart, _args, context) => {
    chart.get();
    asGroup(context.workbook, () => {
      activateSheet(context.workbook, chart.sheet);
      activateChart(context.workbook, chart.sheet, chart.id);
    });
  }),
  delete: method("1.1", (chart, _args, context) => {
    chart.get();
    checkSheetWritable(context, chart.sheet, "allowEditObjects");
    removeChart(context.workbook, chart.sheet, chart.id);
  }),
  setData: method("1.1", (chart, [range, seriesBy], context) => {
    const source = objectOf(range, "Range");
    if (source === null) throw new HostError("InvalidArgument", "expected a range");
    change(context, chart, readSource(source, chart.get().type, seriesByOf(seriesBy)));
  }),
  setPosition: method("1.1", (chart, [start, end], context) => {
    const from = positionOf(rangeArgument(context, start, chart.sheet));
    const to =
      end === undefined || end === null
        ? from
        : positionOf(rangeArgument(context, end, chart.sheet));
    const { anchor } = chart.get();
    const frame = {
      left: from.left,
      top: from.top,
      width: Math.max(to.left + to.width, from.left + from.width) - from.left,
      height: Math.max(to.top + to.height, from.top + from.height) - from.top,
    };
    change(context, chart, { anchor: anchorAt(chart.sheet, frame, anchor.placement) });
  }),
  getImage: method("1.2", (chart, sizes, context) => chartImage(chart, sizes, context)),
  getDataTable: method("1.14", (chart) => {
    if (chart.get().dataTable === null && !takesTable(chart)) throw new HostError("ItemNotFound");
    return the("ChartDataTable", dataTableOf(chart));
  }),
  getDataTableOrNullObject: method("1.14", (chart) =>
    chart.get().dataTable === null && !takesTable(chart)
      ? null
      : the("ChartDataTable", dataTableOf(chart)),
  ),
};

export function seriesByOf(value: unknown): "Auto" | "Rows" | "Columns" {
  return optional(value, (by) => oneOf(by, ["Auto", "Rows", "Columns"] as const)) ?? "Auto";
}

/** Charts with categories can show their data under the axis. */
function takesTable(chart: ChartTarget): boolean {
  return /^(?:3D)?(?:Column|Bar(?!Of)|Line|Area|Stock)/.test(chart.get().type);
}

const hiddenTable: ChartDataTable = {
  visible: false,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  showLegendKey: true,
  look: automaticLook,
};

function dataTableOf(chart: ChartTarget): Part<ChartDataTable> {
  return {
    get: () => chart.get().dataTable ?? hiddenTable,
    set: (context, dataTable) => {
      change(context, chart, { dataTable });
    },
  };
}

/** Excel.Chart. */
const chartClass = classTable(
  "Chart",
  {
    ...state,
    ...pieces,
    ...actions,
    ...eventMembers(
      {
        ActivatedEvent: { since: "1.8", type: 51 },
        DeactivatedEvent: { since: "1.8", type: 52 },
      },
      (chart: ChartTarget) => chart.id,
    ),
  },
  { identity: (chart) => ({ Id: chart.id }) },
);

const chartAreaFormatClass = classTable("ChartAreaFormat", {
  border: navigation("1.7", (chart) =>
    the("ChartBorder", lineOf(inside(inside(chart, "look"), "border"))),
  ),
  fill: navigation("1.1", (chart) =>
    the("ChartFill", { ...inside(inside(chart, "look"), "fill"), usual: "#FFFFFF" }),
  ),
  font: navigation("1.1", (chart) =>
    the("ChartFont", fontOf(inside(inside(chart, "look"), "font"), 10)),
  ),
  roundedCorners: field("1.9", "roundedCorners", flag),
});

export const chartClassesOfOne: readonly AnyClass<HostContext>[] = [
  chartClass,
  chartAreaFormatClass,
];
