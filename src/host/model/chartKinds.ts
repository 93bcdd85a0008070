/** What a chart type of the API means for drawing and for files. */
export interface ChartKind {
  readonly family: ChartFamily;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Bars lie instead of standing. */
  readonly horizontal: boolean;
  readonly threeD: boolean;
  /** Lines and scatter: what joins and marks the points. */
  readonly markers: boolean;
  readonly lines: boolean;
  readonly smooth: boolean;
  /** `numbers`: both axes carry numbers; `labels`: one carries categories. */
  readonly axes: "labels" | "numbers" | "none";
}
export type ChartFamily =
  | "bar"
  | "line"
  | "pie"
  | "ofPie"
  | "doughnut"
  | "area"
  | "scatter"
  | "bubble"
  | "radar"
  | "stock"
  | "surface"
  | "extended";

/** Types that only the newer chart format has: it has no room in a plain chart part. */
const extended = new Set([
  "Histogram",
  "Boxwhisker",
  "Pareto",
  "RegionMap",
  "Treemap",
  "Waterfall",
  "Sunburst",
  "Funnel",
]);

const plain = [
  ...["Clustered", "Stacked", "Stacked100"].flatMap((grouping) => [
    `Column${grouping}`,
    `3DColumn${grouping}`,
    `Bar${grouping}`,
    `3DBar${grouping}`,
    ...["Cylinder", "Cone", "Pyramid"].flatMap((solid) => [
      `${solid}Col${grouping}`,
      `${solid}Bar${grouping}`,
    ]),
  ]),
  ...["CylinderCol", "ConeCol", "PyramidCol", "3DColumn"],
  ...["Line", "LineStacked", "LineStacked100", "3DLine"],
  ...["LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"],
  ...["Pie", "PieExploded", "3DPie", "3DPieExploded", "PieOfPie", "BarOfPie"],
  ...["Doughnut", "DoughnutExploded"],
  ...["XYScatter", "XYScatterSmooth", "XYScatterSmoothNoMarkers"],
  ...["XYScatterLines", "XYScatterLinesNoMarkers"],
  ...["Area", "AreaStacked", "AreaStacked100", "3DArea", "3DAreaStacked", "3DAreaStacked100"],
  ...["Radar", "RadarMarkers", "RadarFilled"],
  ...["Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe"],
  ...["Bubble", "Bubble3DEffect"],
  ...["StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC"],
];

/** Every type that a chart may be given. */
export const chartTypes: readonly string[] = [...plain, ...extended];

export function chartKind(type: string): ChartKind {
  const family = familyOf(type);
  const stacking = type.endsWith("100") ? "percentStacked" : "stacked";
  const solid = /^(?:Cylinder|Cone|Pyramid)/.test(type);
  return {
    family,
    grouping: type.includes("Stacked") ? stacking : family === "bar" ? "clustered" : "standard",
    horizontal: family === "bar" && type.includes("Bar"),
    threeD: type.startsWith("3D") || solid || type === "Bubble3DEffect",
    markers: type.includes("Markers") ? !type.includes("NoMarkers") : scatterMarks(type),
    lines: family === "line" || family === "radar" || /Smooth|Lines/.test(type),
    smooth: type.startsWith("XYScatterSmooth"),
    axes:
      family === "pie" || family === "doughnut" || family === "ofPie"
        ? "none"
        : family === "scatter" || family === "bubble"
          ? "numbers"
          : "labels",
  };
}

function scatterMarks(type: string): boolean {
  return type === "XYScatter" || type === "XYScatterSmooth" || type === "XYScatterLines";
}

function familyOf(type: string): ChartFamily {
  // A chart of volumes and prices is two charts in a file.
  if (extended.has(type) || type.startsWith("StockV")) return "extended";
  const bare = type.replace(/^3D/, "");
  if (/^(?:Column|Bar(?!Of)|Cylinder|Cone|Pyramid)/.test(bare)) return "bar";
  if (bare.startsWith("Line")) return "line";
  if (bare === "PieOfPie" || bare === "BarOfPie") return "ofPie";
  if (bare.startsWith("Pie")) return "pie";
  if (bare.startsWith("Doughnut")) return "doughnut";
  if (bare.startsWith("XYScatter")) return "scatter";
  if (bare.startsWith("Area")) return "area";
  if (bare.startsWith("Radar")) return "radar";
  if (bare.startsWith("Surface")) return "surface";
  if (bare.startsWith("Bubble")) return "bubble";
  return "stock";
}
