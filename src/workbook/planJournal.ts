import type { RecordOf } from "../domain/schema/tables";
import type { RawTable } from "./door";
import type { WorkbookChange } from "./plan";
import { planTable } from "./planTable";

/** One more row in the visible journal of what Fléchage did; the journal is made on its first row. */
export function planJournal(
  row: RecordOf<"journal">,
  language: "fr" | "en",
  existing: RawTable | undefined,
): WorkbookChange[] {
  const records = [{ values: row, source: "" }];
  return planTable("journal", records, language, existing === undefined ? {} : { existing });
}

/** `2026-03-31 09:05`, in the user's time: for people to read, never computed with. */
export function journalDate(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const date = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join("-");
  return `${date} ${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
