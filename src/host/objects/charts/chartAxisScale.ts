import { axisScale } from "../../draw/chartExtent";
import type { Scale } from "../../draw/chartScale";
import { chartValues } from "../../draw/chartValues";
import type { HostContext } from "../context";
import type { AxisTarget } from "./chartTargets";

/** The scale an axis shows; null for an axis of categories or without series. */
export function chartAxisScale(context: HostContext, axis: AxisTarget): Scale | null {
  if (axis.type === "Series") return null;
  const chart = axis.chart.get();
  const primary = axis.group === "Primary";
  const place =
    axis.type === "Category"
      ? primary
        ? "category"
        : "secondaryCategory"
      : primary
        ? "value"
        : "secondaryValue";
  return axisScale(chart, chartValues(context.workbook, chart, context.culture), place);
}
