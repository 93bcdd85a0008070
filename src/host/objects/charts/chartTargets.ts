import type {
  BoxLook,
  ChartAxis,
  ChartDataTable,
  ChartLegend,
  ChartPoint,
  ChartSeries,
  ChartTitle,
  DataLabels,
  ErrorBars,
  FillLook,
  FontLook,
  Gridlines,
  HostChart,
  LineLook,
  PlotArea,
  Trendline,
} from "../../model/chart";
import type { HostSheet } from "../../model/workbook";
import type { Part } from "./part";

export interface ChartTarget extends Part<HostChart> {
  readonly sheet: HostSheet;
  readonly id: string;
}

export interface SeriesTarget extends Part<ChartSeries> {
  readonly chart: ChartTarget;
  readonly id: string;
}

export interface AxisTarget extends Part<ChartAxis> {
  readonly chart: ChartTarget;
  readonly type: "Category" | "Value" | "Series";
  readonly group: "Primary" | "Secondary";
}

export interface PointTarget extends Part<ChartPoint> {
  readonly series: SeriesTarget;
  readonly index: number;
}

export interface TrendlineTarget extends Part<Trendline> {
  readonly series: SeriesTarget;
  readonly index: number;
}

/** A line or fill with the colour Excel gives it while nobody chose one. */
export interface LineTarget extends Part<LineLook> {
  readonly usual: string;
}
export interface FillTarget extends Part<FillLook> {
  readonly usual: string;
}

/** A font with the size Excel gives it there. */
export interface FontTarget extends Part<FontLook> {
  readonly usual: number;
}

/** Fill, border and font of a text, with the size of its font. */
export interface LookTarget extends Part<BoxLook> {
  readonly size: number;
}

export interface AxisTitleTarget extends Part<ChartAxis["title"]> {
  readonly chart: ChartTarget;
}

/** What each class of charts stands for. */
export interface ChartTargets {
  ChartCollection: HostSheet;
  Chart: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartAxisFormat: AxisTarget;
  ChartAxisTitle: AxisTitleTarget;
  ChartAxisTitleFormat: LookTarget;
  ChartBorder: LineTarget;
  ChartDataLabel: PointTarget;
  ChartDataLabelFormat: LookTarget;
  ChartDataLabels: Part<DataLabels> & { readonly series: readonly SeriesTarget[] };
  ChartDataTable: Part<ChartDataTable>;
  ChartDataTableFormat: LookTarget;
  ChartErrorBars: Part<ErrorBars>;
  ChartErrorBarsFormat: Part<ErrorBars>;
  ChartFill: FillTarget;
  ChartFont: FontTarget;
  ChartFormatString: FontTarget;
  ChartGridlines: Part<Gridlines>;
  ChartGridlinesFormat: Part<Gridlines>;
  ChartLeaderLines: readonly SeriesTarget[];
  ChartLeaderLinesFormat: readonly SeriesTarget[];
  ChartLegend: Part<ChartLegend> & { readonly chart: ChartTarget };
  ChartLegendEntry: { readonly chart: ChartTarget; readonly index: number };
  ChartLegendEntryCollection: ChartTarget;
  ChartLegendFormat: LookTarget;
  ChartLineFormat: LineTarget;
  ChartPlotArea: Part<PlotArea> & { readonly chart: ChartTarget };
  ChartPlotAreaFormat: Part<PlotArea>;
  ChartPoint: PointTarget;
  ChartPointFormat: PointTarget;
  ChartPointsCollection: SeriesTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartTitle: Part<ChartTitle> & { readonly chart: ChartTarget };
  ChartTitleFormat: LookTarget;
  ChartTrendline: TrendlineTarget;
  ChartTrendlineCollection: SeriesTarget;
  ChartTrendlineFormat: TrendlineTarget;
}
