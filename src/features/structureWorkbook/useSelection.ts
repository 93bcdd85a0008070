import { useCallback, useEffect, useState } from "react";

import type { Selection, WorkbookDoor } from "../../workbook/door";

/** What is selected in the workbook, followed while the component stands; `read` asks again where no event comes (officejs I-24). */
export function useSelection(door: WorkbookDoor): {
  readonly selection: Selection | null;
  readonly read: () => void;
} {
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void door.watchSelection(setSelection).then((stopWatching) => {
      if (gone) stopWatching();
      else stop = stopWatching;
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [door]);
  const read = useCallback(() => {
    void door.selection().then((result) => {
      if (result.ok) setSelection(result.value);
    });
  }, [door]);
  return { selection, read };
}
