import { ChartPlaces } from "../../draw/chartPlaces";
import { frameOf } from "../../model/anchorFrames";
import type { ManualPlace } from "../../model/chart";
import type { Since } from "../../protocol/members";
import { number } from "../args";
import type { HostContext } from "../context";
import { property, type Members } from "../define";
import { change } from "./chartPart";
import type { ChartTarget } from "./chartTargets";
import type { Part } from "./part";

type Place = Partial<ManualPlace>;

/** How a piece of a chart keeps where somebody put it (points inside the chart). */
export interface Placing<T> {
  readonly read: (target: T) => Place;
  readonly write: (target: T, context: HostContext, place: Place) => void;
  /** Where the stand-in draws it by itself: near Excel's place. */
  readonly usual: (target: T, context: HostContext) => ManualPlace;
}

export const leftToHeight = { left: "left", top: "top", width: "width", height: "height" };

/** Members that put a piece by hand, by the edge that each one says. */
export function placeMembers<T>(
  since: Since,
  names: Readonly<Record<keyof ManualPlace, string>>,
  { read, write, usual }: Placing<T>,
): Members<T> {
  const keys = ["left", "top", "width", "height"] as const;
  return Object.fromEntries(
    keys.map((key) => [
      names[key],
      property<T>(
        since,
        (target, context) => {
          return read(target)[key] ?? usual(target, context)[key];
        },
        (target, value, context) => {
          write(target, context, { ...read(target), [key]: number(value) });
        },
      ),
    ]),
  );
}

/** Where the stand-in draws the pieces of a chart. */
export function placesIn(chart: ChartTarget, { workbook, culture }: HostContext): ChartPlaces {
  const now = chart.get();
  return new ChartPlaces(workbook, now, frameOf(chart.sheet, now.anchor), culture);
}

/** For pieces that hold their place themselves. */
export function inManual<P extends { readonly manual?: Place }>(
  usual: (places: ChartPlaces) => ManualPlace,
): Placing<Part<P> & { readonly chart: ChartTarget }> {
  return {
    usual: (piece, context) => usual(placesIn(piece.chart, context)),
    read: (piece) => piece.get().manual ?? {},
    write: (piece, context, manual) => {
      change(context, piece, { manual } as Partial<P>);
    },
  };
}
