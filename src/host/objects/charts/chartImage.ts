import { chartSvg } from "../../draw/chartSvg";
import { frameOf } from "../../model/anchorFrames";
import { HostError } from "../../protocol/errors";
import { number, oneOf, optional } from "../args";
import type { HostContext } from "../context";
import type { ChartTarget } from "./chartTargets";

/** Pixels of a point on a screen of 96 dots per inch. */
const pixelsPerPoint = 96 / 72;

/**
 * `Chart.getImage`: a PNG in base64 of the chart as the stand-in draws it, as large as on the screen or within the asked
 * width and height (pixels); its proportions stay.
 */
export function chartImage(
  chart: ChartTarget,
  [width, height, fitting]: readonly unknown[],
  context: HostContext,
): string {
  optional(fitting, (mode) => oneOf(mode, ["Fit", "FitAndCenter", "Fill"] as const));
  const now = chart.get();
  const frame = frameOf(chart.sheet, now.anchor);
  const asked = {
    width: optional(width, number) ?? Infinity,
    height: optional(height, number) ?? Infinity,
  };
  if (asked.width <= 0 || asked.height <= 0) throw new HostError("InvalidArgument", "no size");
  const within = Math.min(asked.width, (asked.height * frame.width) / frame.height);
  const pixels = Number.isFinite(within) ? within : frame.width * pixelsPerPoint;
  const svg = chartSvg(context.workbook, now, frame, context.culture);
  return context.rasterize(svg, Math.max(1, Math.round(pixels)));
}
