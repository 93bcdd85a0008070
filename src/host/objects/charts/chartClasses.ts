import type { AnyClass } from "../../protocol/members";
import type { HostContext } from "../context";
import { chartClassesOfOne } from "./chart";
import { chartAxisClasses } from "./chartAxis";
import { chartLabelClasses } from "./chartLabels";
import { chartLookClasses } from "./chartLook";
import { chartPointClasses } from "./chartPoints";
import { chartSeriesClasses } from "./chartSeries";
import { chartTextClasses } from "./chartText";
import { chartTrendlineClasses } from "./chartTrendlines";
import { chartCollectionClass } from "./charts";

/** Every class of charts. */
export const chartClasses: readonly AnyClass<HostContext>[] = [
  chartCollectionClass,
  ...chartClassesOfOne,
  ...chartAxisClasses,
  ...chartLabelClasses,
  ...chartLookClasses,
  ...chartPointClasses,
  ...chartSeriesClasses,
  ...chartTextClasses,
  ...chartTrendlineClasses,
];
