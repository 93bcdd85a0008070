import { put } from "./change";
import type { HostChart } from "./chart";
import { asGroup, emit, type ChangeKind } from "./journal";
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
}

/** Replaces the chart of the same id. */
export function changeChart(workbook: HostWorkbook, sheet: HostSheet, chart: HostChart): void {
  const charts = sheet.charts.map((other) => (other.id === chart.id ? chart : other));
  changed(workbook, sheet, "DrawingChanged", chart.id, charts);
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
