import type { Failure } from "../../domain/failure";
import { yearOf } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";

/** What a form can be filled from: the user's own sheets, the agreements and their years. */
export interface FormChoices {
  readonly sheets: readonly string[];
  readonly agreements: readonly FormAgreement[];
}

export interface FormAgreement {
  readonly ref: string;
  readonly label: string;
  /** The latest first. */
  readonly years: readonly number[];
}

/** A mistyped end date is a finding, not a list of a thousand years. */
const longest = 12;

export async function listForms(door: WorkbookDoor): Promise<Result<FormChoices, Failure>> {
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  return ok({
    sheets: sheets.value
      .filter(({ ours, hidden, cells }) => !ours && !hidden && cells > 0)
      .map(({ name }) => name),
    agreements: loaded.value.ledger.agreements.map(({ ref, label, start, end }) => {
      const last = yearOf(end);
      const count = Math.min(longest, Math.max(1, last - yearOf(start) + 1));
      const years = Array.from({ length: count }, (_none, back) => last - back);
      return { ref, label: label ?? "", years };
    }),
  });
}
