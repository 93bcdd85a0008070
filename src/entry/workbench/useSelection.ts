import { useCallback, useMemo, useState } from "react";
import { sameBox } from "../../host/model/box";
import { select } from "../../host/model/edit";
import type { HostSheet } from "../../host/model/workbook";
import { selectBox, selectedBox, type Selection } from "./grid/selection";
import type { Session } from "./session";

/**
 * The selection in the making. The workbook holds only its box; when an add-in selects elsewhere, or another sheet
 * shows, the box of the workbook is what counts.
 */
export function useSelection(
  session: Session,
  sheet: HostSheet,
): readonly [Selection, (next: Selection) => void] {
  const [held, setHeld] = useState<{ sheet: string; selection: Selection } | null>(null);
  const { merges, selection: inWorkbook, id } = sheet;
  const fromWorkbook = useMemo(() => selectBox(inWorkbook), [inWorkbook]);
  const isHeld = held?.sheet === id && sameBox(selectedBox(held.selection, merges), inWorkbook);
  const setSelection = useCallback(
    (next: Selection): void => {
      setHeld({ sheet: id, selection: next });
      const box = selectedBox(next, merges);
      if (!sameBox(box, sheet.selection)) select(session.workbook, sheet, box);
    },
    [session, sheet, id, merges],
  );
  return [isHeld ? held.selection : fromWorkbook, setSelection];
}
