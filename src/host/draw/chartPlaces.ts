import type { HostChart, ManualPlace } from "../model/chart";
import { chartKind } from "../model/chartKinds";
import type { HostWorkbook } from "../model/workbook";
import { layField, roomUnder } from "./chartField";
import { drawLegend } from "./chartLegend";
import { chartValues, numberText, titleText, type SeriesData } from "./chartValues";
import { widthOf, type Rect } from "./svg";

interface Size {
  readonly width: number;
  readonly height: number;
}

const labelSize = 9;

/** Where the stand-in draws the pieces of a chart, in points from its corner: near Excel's places, not the same. */
export class ChartPlaces {
  readonly #workbook: HostWorkbook;
  readonly #chart: HostChart;
  readonly #size: Size;
  readonly #culture: string;
  readonly #data: readonly SeriesData[];
  readonly #room: Rect;

  constructor(workbook: HostWorkbook, chart: HostChart, size: Size, culture: string) {
    this.#workbook = workbook;
    this.#chart = chart;
    this.#size = size;
    this.#culture = culture;
    this.#data = chartValues(workbook, chart, culture);
    this.#room = roomUnder(chart, size);
  }

  get title(): ManualPlace {
    const size = this.#chart.title.look.font.size ?? 14;
    const words = titleText(this.#workbook, this.#chart, this.#culture);
    const width = Math.min(widthOf(words, size) + 10, this.#size.width - 12);
    return { left: (this.#size.width - width) / 2, top: 4, width, height: size + 8 };
  }

  get legend(): ManualPlace {
    const { left: rest } = drawLegend(this.#chart, this.#data, this.#room);
    const { x, y, width, height } = this.#room;
    switch (this.#chart.legend.position) {
      case "Top":
        return place({ x, y, width, height: height - rest.height });
      case "Bottom":
        return place({ x, y: y + rest.height, width, height: height - rest.height });
      case "Left":
        return place({ x, y, width: width - rest.width, height });
      default:
        return place({ x: x + rest.width, y, width: width - rest.width, height });
    }
  }

  /** Inside the axes. */
  get plot(): ManualPlace {
    const rest = drawLegend(this.#chart, this.#data, this.#room).left;
    return place(layField(this.#chart, this.#data, rest, this.#culture)?.plot ?? rest);
  }

  /** The label of a point: over it where the chart has axes, else in the middle. */
  label(seriesId: string, index: number): ManualPlace {
    const data = this.#data.find(({ series }) => series.id === seriesId);
    const rest = drawLegend(this.#chart, this.#data, this.#room).left;
    const value = data?.values[index] ?? null;
    const text = value === null || data === undefined ? "" : this.#text(value, data);
    const [width, height] = [widthOf(text, labelSize) + 6, labelSize + 6];
    const at = this.#point(data, index, value, rest);
    return { left: at.x - width / 2, top: at.y - height - 2, width, height };
  }

  #text(value: number, { numberFormat }: SeriesData): string {
    return numberText(value, numberFormat, this.#culture);
  }

  #point(
    data: SeriesData | undefined,
    index: number,
    value: number | null,
    rest: Rect,
  ): { readonly x: number; readonly y: number } {
    const middle = { x: rest.x + rest.width / 2, y: rest.y + rest.height / 2 };
    if (data === undefined || value === null) return middle;
    if (chartKind(data.series.type).axes === "none") return middle;
    const field = layField(this.#chart, this.#data, rest, this.#culture);
    if (field === null) return middle;
    const { plot, values, horizontal, count } = field;
    const share = (index + 0.5) / count;
    return horizontal
      ? { x: values.at(value), y: plot.y + plot.height * (1 - share) }
      : { x: plot.x + plot.width * share, y: values.at(value) };
  }
}

function place({ x, y, width, height }: Rect): ManualPlace {
  return { left: x, top: y, width, height };
}
