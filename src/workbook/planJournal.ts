import { type RecordOf, tableOf } from "../domain/schema/tables";
import type { RawTable } from "./door";
import { columnsOf, matchHeaders } from "./headers";
import type { JournalEntry, PlanCell, WorkbookChange } from "./plan";
import { planTable } from "./planTable";
import type { SheetSnapshot } from "./snapshot";

/** One more row in the visible journal of what Fléchage did; the journal is made on its first row. */
export function planJournal(
  row: RecordOf<"journal">,
  language: "fr" | "en",
  existing: RawTable | undefined,
): WorkbookChange[] {
  const records = [{ values: row, source: "" }];
  return planTable("journal", records, language, existing === undefined ? {} : { existing });
}

/** Where the journal stands unless the user moved or renamed it. */
export function usualJournal(language: "fr" | "en"): { sheet: string; table: string } {
  const { sheet, name } = tableOf("journal");
  return { sheet: sheet[language], table: name[language] };
}

/** The row right under a journal that stands; null when its table is not the one that was expected there. */
export function appendToJournal(
  { row }: JournalEntry,
  { name: sheet, used, formulas, tables }: SheetSnapshot,
): WorkbookChange[] | null {
  const [table] = tables;
  if (table === undefined || used === null) return null;
  const { box, name } = table;
  const cellsOf = (sheetRow: number): readonly unknown[] =>
    (formulas[sheetRow - used.top] ?? []).slice(box.left - used.left, box.right - used.left + 1);
  const headers = cellsOf(box.top).map((cell) => String(cell).replace(/^'/, ""));
  const { positions, missing } = matchHeaders("journal", headers);
  if (missing.length > 0) return null;
  const line = headers.map((): PlanCell => null);
  for (const [key] of columnsOf("journal")) {
    const text = row[key as keyof typeof row];
    const position = positions.get(key);
    if (text !== null && position !== undefined) line[position] = { text };
  }
  // A table without rows shows a blank one (officejs A-49).
  const lastIsBlank = cellsOf(box.bottom).every((cell) => cell === "");
  const at = lastIsBlank ? box.bottom : box.bottom + 1;
  return [
    { kind: "write", sheet, top: at, left: box.left, cells: [line] },
    {
      kind: "table",
      sheet,
      box: { ...box, bottom: at },
      name,
      style: "TableStyleLight1",
      id: "journal",
    },
  ];
}

/** `2026-03-31 09:05`, in the user's time: for people to read, never computed with. */
export function journalDate(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const date = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join("-");
  return `${date} ${pad(now.getHours())}:${pad(now.getMinutes())}`;
}
