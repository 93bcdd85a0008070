import { useEffect } from "react";

import type { CheckReport } from "../../domain/checks/finding";
import type { PlainDate } from "../../domain/quantities/plainDate";
import type { WorkbookDoor } from "../../workbook/door";
import { WorkbookChecks } from "./workbookChecks";

/**
 * Checks again whenever edits have settled, looking only at what has changed since the check before. One check at a time:
 * edits made meanwhile wait for it and are checked together. A failing check leaves the last report.
 */
export function useLiveCheck(
  isOn: boolean,
  door: WorkbookDoor,
  today: () => PlainDate,
  onReport: (report: CheckReport) => void,
): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const checks = new WorkbookChecks(door);
    let isStopped = false;
    let isRunning = false;
    let isWaiting = false;
    let stop = (): void => undefined;
    const check = async (): Promise<void> => {
      if (isRunning) {
        isWaiting = true;
        return;
      }
      isRunning = true;
      const checked = await checks.run({ today: today() });
      isRunning = false;
      if (isStopped) return;
      // What was edited meanwhile makes this report old before it is shown.
      if (isWaiting) {
        isWaiting = false;
        await check();
      } else if (checked.ok) onReport(checked.value);
    };
    door
      .watch(() => void check())
      .then((unwatch) => {
        if (isStopped) unwatch();
        else stop = unwatch;
      })
      .catch(() => {
        // No events in this Excel: « Contrôler à nouveau » remains.
      });
    return () => {
      isStopped = true;
      stop();
    };
  }, [isOn, door, today, onReport]);
}
