import type { ChartSeries } from "../../model/chart";
import { childNamed, childrenNamed, type XmlElement } from "../xml";
import { flagOf, numberOf, valueOf } from "./readLook";
import { readSeries } from "./readSeries";

/** A series with its place among all series of its chart. */
export interface OrderedSeries {
  readonly order: number;
  readonly series: ChartSeries;
}

/** The series of one `barChart`, `lineChart`…; null when the kind of chart is not known. */
export function readGroup(
  group: XmlElement,
  secondary: boolean,
  theme: readonly string[],
): OrderedSeries[] | null {
  if (typeOf(group, undefined) === null) return null;
  return childrenNamed(group, "ser").map((element, i) => {
    const type = typeOf(group, element) ?? "ColumnClustered";
    const series = readSeries(element, type, theme);
    const vary = valueOf(group, "varyColors");
    return {
      order: numberOf(element, "order") ?? i,
      series: {
        ...series,
        axisGroup: secondary ? "Secondary" : "Primary",
        gapWidth: numberOf(group, "gapWidth"),
        overlap: numberOf(group, "overlap"),
        firstSliceAngle: numberOf(group, "firstSliceAng") ?? 0,
        doughnutHoleSize: numberOf(group, "holeSize"),
        bubbleScale: numberOf(group, "bubbleScale") ?? 100,
        varyByCategories: vary === undefined ? null : flagOf(group, "varyColors"),
      },
    };
  });
}

/** Excel.ChartType of a series in its group. */
function typeOf(group: XmlElement, series: XmlElement | undefined): string | null {
  const solid = group.name.includes("3D");
  const bare = group.name.replace("3D", "").replace(/Chart$/, "");
  const front = solid ? "3D" : "";
  const marked = valueOf(childNamed(series, "marker"), "symbol") !== "none";
  switch (bare) {
    case "bar":
      return barType(group, solid);
    case "line": {
      const stacked = stackedWord(group);
      if (solid) return "3DLine";
      return flagOf(group, "marker") && marked ? `LineMarkers${stacked}` : `Line${stacked}`;
    }
    case "area":
      return `${front}Area${stackedWord(group)}`;
    case "pie":
      return `${front}Pie${exploded(series)}`;
    case "doughnut":
      return `Doughnut${exploded(series)}`;
    case "ofPie":
      return valueOf(group, "ofPieType") === "bar" ? "BarOfPie" : "PieOfPie";
    case "scatter":
      return scatterType(series, marked);
    case "bubble":
      return flagOf(series, "bubble3D") ? "Bubble3DEffect" : "Bubble";
    case "radar":
      if (valueOf(group, "radarStyle") === "filled") return "RadarFilled";
      return marked ? "RadarMarkers" : "Radar";
    case "stock":
      return childrenNamed(group, "ser").length > 3 ? "StockOHLC" : "StockHLC";
    case "surface":
      return `Surface${solid ? "" : "TopView"}${flagOf(group, "wireframe") ? "Wireframe" : ""}`;
    default:
      return null;
  }
}

function stackedWord(group: XmlElement): string {
  const grouping = valueOf(group, "grouping");
  if (grouping === "percentStacked") return "Stacked100";
  return grouping === "stacked" ? "Stacked" : "";
}

function barType(group: XmlElement, solid: boolean): string {
  const lying = valueOf(group, "barDir") === "bar";
  const stacked = stackedWord(group);
  const shape = valueOf(group, "shape") ?? "box";
  const grouping = stacked === "" ? "Clustered" : stacked;
  if (solid && shape !== "box")
    return `${shape.slice(0, 1).toUpperCase()}${shape.slice(1).replace("ToMax", "")}${lying ? "Bar" : "Col"}${grouping}`;
  if (solid && valueOf(group, "grouping") === "standard") return "3DColumn";
  return `${solid ? "3D" : ""}${lying ? "Bar" : "Column"}${grouping}`;
}

function exploded(series: XmlElement | undefined): string {
  return (numberOf(series, "explosion") ?? 0) > 0 ? "Exploded" : "";
}

function scatterType(series: XmlElement | undefined, marked: boolean): string {
  const line = childNamed(childNamed(series, "spPr"), "ln");
  if (childNamed(line, "noFill") !== undefined) return "XYScatter";
  const joined = flagOf(series, "smooth") ? "XYScatterSmooth" : "XYScatterLines";
  return marked ? joined : `${joined}NoMarkers`;
}
