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
    let edited = new Set<string>();
    let stop = (): void => undefined;
    const check = async (): Promise<void> => {
      if (isRunning) {
        isWaiting = true;
        return;
      }
      isRunning = true;
      const since = edited;
      edited = new Set();
      const checked = await checks.run({ today: today(), edited: since });
      isRunning = false;
      // What could not be read is still to be.
      if (!checked.ok) edited = new Set([...since, ...edited]);
      if (isStopped) return;
      // What was edited meanwhile makes this report old before it is shown.
      if (isWaiting) {
        isWaiting = false;
        await check();
      } else if (checked.ok) onReport(checked.value);
    };
    door
      .watch((sheet) => {
        edited.add(sheet);
        void check();
      })
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
