import { anchorAt } from "../../model/anchorFrames";
import { newChart } from "../../model/chartDefaults";
import { chartTypes } from "../../model/chartKinds";
import { newGuid } from "../../model/create";
import { addChart, findChart } from "../../model/editCharts";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { integer, objectOf, oneOf, text } from "../args";
import { classTable, eventMembers, method, property } from "../define";
import { checkSheetWritable } from "../guards";
import { positionOf } from "../sizes";
import { the, type RangeTarget } from "../targets";
import { chartOf, seriesByOf } from "./chart";
import { readSource } from "./chartSource";
import type { ChartTarget } from "./chartTargets";

/** Points: Excel's size of a new chart. */
const usualSize = { width: 360, height: 216 };

/** Excel.ChartCollection of one sheet. Keys are names (any case) or ids. */
export const chartCollectionClass = classTable(
  "ChartCollection",
  {
    count: property("1.1", (sheet) => sheet.charts.length),
    getCount: method("1.4", (sheet) => sheet.charts.length),
    add: method("1.1", (sheet, [type, range, seriesBy], context) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      const chartType = oneOf(type, chartTypes);
      const source = objectOf(range, "Range");
      if (source === null) throw new HostError("InvalidArgument", "expected a range");
      const { plotBy, series } = readSource(source, chartType, seriesByOf(seriesBy));
      const base = newChart({
        id: newGuid(),
        name: freeName(sheet, context.culture),
        anchor: anchorAt(sheet, { ...usualPlace(sheet, source), ...usualSize }),
        type: chartType,
        plotBy,
      });
      addChart(context.workbook, sheet, { ...base, series });
      return the("Chart", chartOf(sheet, base.id));
    }),
    getItemAt: method("1.1", (sheet, [index]) => {
      const chart = sheet.charts[integer(index)];
      if (chart === undefined) throw new HostError("InvalidArgument", "no chart at this index");
      return the("Chart", chartOf(sheet, chart.id));
    }),
    getItem: method("1.1", (sheet, [key]) => found(sheet, key)),
    getItemOrNullObject: method("1.4", (sheet, [key]) => {
      const chart = find(sheet, key);
      return chart === null ? null : the("Chart", chart);
    }),
    ...eventMembers(
      {
        AddedEvent: { since: "1.8", type: 50 },
        ActivatedEvent: { since: "1.8", type: 51 },
        DeactivatedEvent: { since: "1.8", type: 52 },
        DeletedEvent: { since: "1.8", type: 53 },
      },
      (sheet: HostSheet) => sheet.id,
    ),
  },
  {
    collection: {
      items: (sheet) => sheet.charts.map(({ id }) => the("Chart", chartOf(sheet, id))),
      item: found,
    },
  },
);

function found(sheet: HostSheet, key: unknown): HostObject {
  const chart = find(sheet, key);
  if (chart === null) throw new HostError("ItemNotFound");
  return the("Chart", chart);
}

function find(sheet: HostSheet, key: unknown): ChartTarget | null {
  const chart = findChart(sheet, text(key));
  return chart === undefined ? null : chartOf(sheet, chart.id);
}

/** Beside its data, where it hides nothing; Excel takes the middle of the window, which is not known here. */
function usualPlace(sheet: HostSheet, source: RangeTarget): { left: number; top: number } {
  if (source.sheet !== sheet) return { left: 96, top: 30 };
  const { left, width, top } = positionOf(source);
  return { left: Math.min(left + width, 100_000) + 24, top };
}

/** « Graphique 1 », Chart 1: the next number on this sheet. */
function freeName(sheet: HostSheet, culture: string): string {
  const stem = culture.toLowerCase().startsWith("fr") ? "Graphique" : "Chart";
  let number = 1;
  while (findChart(sheet, `${stem} ${number}`) !== undefined) number += 1;
  return `${stem} ${number}`;
}
