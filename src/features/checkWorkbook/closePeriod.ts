import { type ClosedScope, closingRows } from "../../domain/checks/closing";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import type { Result } from "../../domain/result";
import type { Language } from "../../i18n/messages";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { planTable } from "../../workbook/planTable";

export interface ClosePeriodOptions {
  readonly language: Language;
  readonly on: PlainDate;
  readonly by: string | null;
}

/**
 * Marks a month, or the report of an agreement, closed: T_Clotures keeps what each of its records holds, and every later
 * check tells what changed, with before and after. Nothing is protected; closing the same period again adds only what is new.
 */
export async function closePeriod(
  door: WorkbookDoor,
  scope: ClosedScope,
  { language, on, by }: ClosePeriodOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const standing = await door.readTables(["closings"]);
  if (!standing.ok) return standing;
  const existing = standing.value.get("closings");
  const records = closingRows(loaded.value.ledger, scope, { on, by }).map((values) => ({
    values,
    source: "",
  }));
  const changes = planTable(
    "closings",
    records,
    language,
    existing === undefined ? {} : { existing },
  );
  return await door.apply({ changes, show: null }, progress);
}
