import type { Anchor } from "./anchor";

/** `Automatic`, `None`, or `#RRGGBB`. */
export type FillLook = string;

/** A line or border; null is automatic. */
export interface LineLook {
  readonly color: string | null;
  /** Excel.ChartLineStyle: Automatic, None, Continuous, Dash, Dot… */
  readonly style: string;
  /** Points. */
  readonly weight: number | null;
}

/** Null is automatic. */
export interface FontLook {
  readonly name: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly color: string | null;
  readonly underline: "None" | "Single";
}

export interface BoxLook {
  readonly fill: FillLook;
  readonly border: LineLook;
  readonly font: FontLook;
}

/** A chart of one sheet. Formulas are en-US with their `=` and name a range, or are null. Replaced whole by every change. */
export interface HostChart {
  /** A GUID in braces. */
  readonly id: string;
  readonly name: string;
  readonly anchor: Anchor;
  /** Excel.ChartType */
  readonly type: string;
  readonly plotBy: "Rows" | "Columns";
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly axes: Readonly<Record<AxisPlace, ChartAxis>>;
  readonly series: readonly ChartSeries[];
  readonly plotArea: PlotArea;
  readonly look: BoxLook;
  readonly roundedCorners: boolean;
  readonly plotVisibleOnly: boolean;
  /** Excel.ChartDisplayBlanksAs: NotPlotted, Zero, Interplotted */
  readonly displayBlanksAs: string;
  readonly dataTable: ChartDataTable | null;
  /** Set on charts that a file held, so that what we do not model is written back. */
  readonly source?: ChartSource;
}

/** The chart part as its file had it. */
export interface ChartSource {
  readonly xml: string;
  /** What was understood of it, as text: while the chart still reads so, the part is written back as it was. */
  readonly understood: string;
  /** The parts it points to (styles, colours, pictures). */
  readonly relations: readonly KeptRelation[];
}

/** A part of a file kept with all it points to. */
export interface KeptRelation {
  readonly id: string;
  /** Full type of the relation. */
  readonly type: string;
  /** Address when it leads outside the file. */
  readonly address?: string;
  readonly part?: KeptPart;
}
export interface KeptPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly relations: readonly KeptRelation[];
}

export interface ChartTitle {
  readonly visible: boolean;
  /** Null: the name of the only series, or Excel's own words. */
  readonly text: string | null;
  readonly formula: string | null;
  readonly overlay: boolean;
  /** Excel.ChartTitlePosition */
  readonly position: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly textOrientation: number;
  readonly showShadow: boolean;
  /** Points inside the chart, where someone put it by hand; not saved. */
  readonly manual?: Partial<ManualPlace>;
  readonly look: BoxLook;
  /** Fonts of stretches of the text: from 0. */
  readonly runs: readonly {
    readonly start: number;
    readonly length: number;
    readonly font: FontLook;
  }[];
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: string;
  readonly overlay: boolean;
  readonly showShadow: boolean;
  /** Numbers of the entries that are not shown, from 0. */
  readonly hidden: readonly number[];
  /** Points inside the chart, where someone put it by hand. */
  readonly manual: Partial<ManualPlace>;
  readonly look: BoxLook;
}

export interface ManualPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotArea {
  readonly fill: FillLook;
  readonly border: LineLook;
  readonly manual: Partial<ManualPlace>;
}

export type AxisPlace = "category" | "value" | "secondaryCategory" | "secondaryValue";

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: {
    readonly visible: boolean;
    readonly text: string;
    readonly formula: string | null;
    readonly textOrientation: number | null;
    readonly look: BoxLook;
  };
  /** Null is automatic. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
  readonly majorGridlines: Gridlines;
  readonly minorGridlines: Gridlines;
  readonly numberFormat: string;
  readonly linkNumberFormat: boolean;
  /** Excel.ChartAxisDisplayUnit */
  readonly displayUnit: string;
  readonly customDisplayUnit: number;
  readonly showDisplayUnitLabel: boolean;
  readonly scaleType: "Linear" | "Logarithmic";
  readonly logBase: number;
  readonly reversePlotOrder: boolean;
  readonly majorTickMark: string;
  readonly minorTickMark: string;
  readonly tickLabelPosition: string;
  readonly tickLabelSpacing: number | null;
  readonly tickMarkSpacing: number;
  readonly textOrientation: number | null;
  readonly alignment: string;
  readonly offset: number;
  readonly multiLevel: boolean;
  readonly isBetweenCategories: boolean;
  readonly categoryType: string;
  readonly baseTimeUnit: string;
  readonly majorTimeUnitScale: string;
  readonly minorTimeUnitScale: string;
  /** Excel.ChartAxisPosition: where the other axis crosses it. */
  readonly position: string;
  readonly positionAt: number;
  readonly line: LineLook;
  readonly fill: FillLook;
  readonly font: FontLook;
}

export interface Gridlines {
  readonly visible: boolean;
  readonly line: LineLook;
}

export interface Marker {
  /** Excel.ChartMarkerStyle */
  readonly style: string;
  readonly size: number | null;
  readonly background: string | null;
  readonly foreground: string | null;
}

export interface DataLabels {
  readonly showValue: boolean;
  readonly showSeriesName: boolean;
  readonly showCategoryName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly showBubbleSize: boolean;
  readonly position: string;
  readonly separator: string;
  readonly numberFormat: string;
  readonly linkNumberFormat: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly textOrientation: number;
  /** Null: made from the data. */
  readonly text: string | null;
  readonly look: BoxLook;
  /** Excel.GeometricShapeType; absent: a rectangle. Not saved, as the two below. */
  readonly shape?: string;
  /** Where somebody put the label of a point: points inside the chart. */
  readonly manual?: Partial<ManualPlace>;
  /** Fonts of stretches of the text. */
  readonly runs?: ChartTitle["runs"];
}

export interface ChartPoint {
  readonly fill: FillLook;
  readonly border: LineLook;
  readonly marker: Marker;
  readonly explosion: number | null;
  readonly hasLabel: boolean | null;
  readonly label: DataLabels;
}

export interface Trendline {
  /** Excel.ChartTrendlineType */
  readonly type: string;
  readonly name: string | null;
  readonly polynomialOrder: number;
  readonly movingAveragePeriod: number;
  readonly intercept: number | null;
  readonly forwardPeriod: number;
  readonly backwardPeriod: number;
  readonly showEquation: boolean;
  readonly showRSquared: boolean;
  readonly line: LineLook;
}

export interface ErrorBars {
  readonly visible: boolean;
  readonly type: string;
  readonly include: string;
  readonly endStyleCap: boolean;
  /** For a fixed value or a percentage. */
  readonly amount: number;
  readonly line: LineLook;
}

export interface ChartSeries {
  /** Unique in its chart. */
  readonly id: string;
  /** Null: « Série1 ». */
  readonly name: string | null;
  readonly nameFormula: string | null;
  readonly values: string | null;
  /** Category labels, or x values of scatter and bubble charts. */
  readonly categories: string | null;
  readonly bubbleSizes: string | null;
  readonly type: string;
  readonly axisGroup: "Primary" | "Secondary";
  readonly fill: FillLook;
  readonly line: LineLook;
  readonly marker: Marker;
  readonly smooth: boolean;
  readonly gapWidth: number | null;
  readonly overlap: number | null;
  readonly explosion: number;
  readonly firstSliceAngle: number;
  readonly doughnutHoleSize: number | null;
  readonly bubbleScale: number;
  readonly varyByCategories: boolean | null;
  readonly invertIfNegative: boolean;
  readonly showShadow: boolean;
  readonly showLeaderLines: boolean;
  readonly leaderLine: LineLook;
  /** Hidden by the chart's own filter. */
  readonly filtered: boolean;
  readonly hasLabels: boolean;
  readonly labels: DataLabels;
  /** By number from 0: only points with a look of their own. */
  readonly points: Readonly<Record<number, ChartPoint>>;
  readonly trendlines: readonly Trendline[];
  readonly xErrorBars: ErrorBars;
  readonly yErrorBars: ErrorBars;
}

export interface ChartDataTable {
  readonly visible: boolean;
  readonly showHorizontalBorder: boolean;
  readonly showVerticalBorder: boolean;
  readonly showOutlineBorder: boolean;
  readonly showLegendKey: boolean;
  readonly look: BoxLook;
}
