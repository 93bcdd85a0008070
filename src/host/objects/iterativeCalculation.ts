import { put } from "../model/change";
import { HostError } from "../protocol/errors";
import { flag, integer, number } from "./args";
import type { HostContext } from "./context";
import type { HostWorkbook } from "../model/workbook";
import { classTable, property } from "./define";
import { checkWorkbookWritable } from "./guards";

function change(context: HostContext, part: Partial<HostWorkbook["iteration"]>): void {
  checkWorkbookWritable(context);
  const { workbook } = context;
  put(workbook, workbook, "iteration", { ...workbook.iteration, ...part });
}

/** Excel.IterativeCalculation: what was asked for. The engine reports circles and never iterates. */
export const iterativeCalculationClass = classTable("IterativeCalculation", {
  enabled: property(
    "1.9",
    ({ iteration }) => iteration.enabled,
    (_workbook, value, context) => {
      change(context, { enabled: flag(value) });
    },
  ),
  maxIteration: property(
    "1.9",
    ({ iteration }) => iteration.most,
    (_workbook, value, context) => {
      const most = integer(value);
      if (most < 1 || most > 32_767) throw new HostError("InvalidArgument", "1 to 32767 rounds");
      change(context, { most });
    },
  ),
  maxChange: property(
    "1.9",
    ({ iteration }) => iteration.leastChange,
    (_workbook, value, context) => {
      change(context, { leastChange: number(value) });
    },
  ),
});
