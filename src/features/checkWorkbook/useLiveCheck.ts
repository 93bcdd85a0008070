import { useEffect } from "react";

import type { CheckReport } from "../../domain/checks/finding";
import type { PlainDate } from "../../domain/quantities/plainDate";
import type { WorkbookDoor } from "../../workbook/door";
import { checkWorkbook } from "./checkWorkbook";

/** Checks again whenever edits have settled. A check that an edit overtakes is forgotten; a failing one leaves the last report. */
export function useLiveCheck(
  isOn: boolean,
  door: WorkbookDoor,
  today: () => PlainDate,
  onReport: (report: CheckReport) => void,
): void {
  useEffect(() => {
    if (!isOn) return undefined;
    let last = 0;
    let isStopped = false;
    let stop = (): void => undefined;
    const check = async (): Promise<void> => {
      last += 1;
      const mine = last;
      const checked = await checkWorkbook(door, { today: today() });
      if (!isStopped && mine === last && checked.ok) onReport(checked.value);
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
