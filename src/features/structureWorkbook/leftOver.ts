import { useEffect, useState } from "react";

import { type Language } from "../../i18n/messages";
import { correctWordsFor } from "../../i18n/correctWords";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { journalDate, planJournal } from "../../workbook/planJournal";
import { parseState } from "../../workbook/state";

/**
 * A workbook that was saved while a reading was shown in it, or left by a crash: the formats are taken away and the journal,
 * where there is one, says so. True when there was something to clear.
 */
export async function clearLeftOver(
  door: WorkbookDoor,
  language: Language,
  now: Date,
): Promise<boolean> {
  const state = await door.readState();
  if (!state.ok || parseState(state.value).overlay !== true) return false;
  const cleared = await door.clearOverlay();
  if (!cleared.ok || cleared.value === 0) return false;
  const tables = await door.readTables(["journal"]);
  const journal = tables.ok ? tables.value.get("journal") : undefined;
  if (journal === undefined) return true;
  const words = correctWordsFor(language);
  const row = {
    date: journalDate(now),
    action: words.leftOverAction,
    sheets: "",
    detail: words.leftOverDetail(String(cleared.value)),
  };
  await door.apply({ changes: planJournal(row, language, journal), show: null });
  return true;
}

/** Clears at the start of the pane; true once there was something to clear. */
export function useLeftOver(door: WorkbookDoor): boolean {
  const { language } = useWords();
  const [found, setFound] = useState(false);
  useEffect(() => {
    let gone = false;
    void clearLeftOver(door, language, new Date()).then((was) => {
      if (!gone) setFound(was);
    });
    return () => {
      gone = true;
    };
  }, [door, language]);
  return found;
}
