import { put } from "./change";
import type { HostChart } from "./chart";
import { contentOf } from "./chartFormulas";
import { chartKind } from "./chartKinds";
import { asGroup, emit, type ChangeKind } from "./journal";
import { noteLoss } from "./noteLoss";
import type { HostSheet, HostWorkbook } from "./workbook";

export function findChart(sheet: HostSheet, nameOrId: string): HostChart | undefined {
  const wanted = nameOrId.toLowerCase();
  return (
    sheet.charts.find(({ name }) => name.toLowerCase() === wanted) ??
    sheet.charts.find(({ id }) => id.toLowerCase() === wanted)
  );
}

export function addChart(workbook: HostWorkbook, sheet: HostSheet, chart: HostChart): void {
  changed(workbook, sheet, "ChartAdded", chart.id, [...sheet.charts, chart]);
  noteLosses(workbook, undefined, chart);
}

/** Replaces the chart of the same id. */
export function changeChart(workbook: HostWorkbook, sheet: HostSheet, chart: HostChart): void {
  const charts = sheet.charts.map((other) => (other.id === chart.id ? chart : other));
  const before = findChart(sheet, chart.id);
  changed(workbook, sheet, "DrawingChanged", chart.id, charts);
  noteLosses(workbook, before, chart);
}

/** A save leaves out charts of the newer kinds, and what is not modelled of a chart of a file that was changed. */
function noteLosses(workbook: HostWorkbook, before: HostChart | undefined, after: HostChart): void {
  if (after.series.some(({ type }) => chartKind(type).family === "extended"))
    noteLoss(workbook, "charts");
  if (hasUnsaved(after)) noteLoss(workbook, "chartDetails");
  const source = before?.source;
  if (source === undefined || before === undefined) return;
  if (source.understood === contentOf(before) && source.understood !== contentOf(after))
    noteLoss(workbook, "chartDetails");
}

/** Places of titles and labels, shapes of labels and fonts of their words go in no file. */
function hasUnsaved({ title, series }: HostChart): boolean {
  const labels = series.flatMap((one) => [
    one.labels,
    ...Object.values(one.points).map(({ label }) => label),
  ]);
  return (
    title.manual !== undefined ||
    labels.some(({ shape, manual, runs }) => (shape ?? manual ?? runs?.[0]) !== undefined)
  );
}

/** Gives a chart the focus; the one that had it hears of it first. */
export function activateChart(workbook: HostWorkbook, sheet: HostSheet, id: string): void {
  if (workbook.activeChart === id) return;
  deactivateChart(workbook);
  workbook.activeChart = id;
  emit(workbook, { sheet: sheet.id, box: null, kind: "ChartActivated", subject: id });
}

/** Cells have the focus again. */
export function deactivateChart(workbook: HostWorkbook): void {
  const active = activeChart(workbook);
  workbook.activeChart = null;
  if (active === null) return;
  const { sheet, chart } = active;
  emit(workbook, { sheet: sheet.id, box: null, kind: "ChartDeactivated", subject: chart.id });
}

export function activeChart(
  workbook: HostWorkbook,
): { readonly sheet: HostSheet; readonly chart: HostChart } | null {
  for (const sheet of workbook.sheets)
    for (const chart of sheet.charts)
      if (chart.id === workbook.activeChart) return { sheet, chart };
  return null;
}

export function removeChart(workbook: HostWorkbook, sheet: HostSheet, id: string): void {
  const charts = sheet.charts.filter((other) => other.id !== id);
  changed(workbook, sheet, "ChartDeleted", id, charts);
}

function changed(
  workbook: HostWorkbook,
  sheet: HostSheet,
  kind: ChangeKind,
  subject: string,
  charts: HostChart[],
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "charts", charts);
    emit(workbook, { sheet: sheet.id, box: null, kind, subject });
  });
}
