import { chartSvg } from "../../../host/draw/chartSvg";
import { chartValues, titleText } from "../../../host/draw/chartValues";
import type { Anchor } from "../../../host/model/anchor";
import { frameOf } from "../../../host/model/anchorFrames";
import type { HostSheet, HostWorkbook } from "../../../host/model/workbook";

/** Something drawn over the cells. */
export interface Drawn {
  readonly key: string;
  readonly anchor: Anchor;
  /** Address of its picture. */
  readonly picture: string;
  /** What it shows, in words. */
  readonly text: string;
}

/** What is drawn over a sheet, from back to front. */
export function drawnOn(workbook: HostWorkbook, sheet: HostSheet, culture: string): Drawn[] {
  return sheet.charts.map((chart) => {
    const { width, height } = frameOf(sheet, chart.anchor);
    const svg = chartSvg(workbook, chart, { width, height }, culture);
    const series = chartValues(workbook, chart, culture).map(({ name }) => name);
    const title = chart.title.visible ? titleText(workbook, chart, culture) : chart.name;
    return {
      key: chart.id,
      anchor: chart.anchor,
      picture: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      text: [title, ...series.filter((name) => name !== title)].join(", "),
    };
  });
}
