import { templates } from "../../domain/balances/templates";
import type { Failure } from "../../domain/failure";
import { yearOf } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { SheetInfo, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { type SentMark, parseState } from "../../workbook/state";
import type { SentRequest } from "./markAsSent";

/** A balance whose sheet stands in the workbook. */
export interface WrittenBalance extends SentRequest {
  readonly sheet: string;
}

/** What can be marked as sent, and what was. */
export interface SentOverview {
  readonly written: readonly WrittenBalance[];
  readonly sent: readonly SentMark[];
}

/** The name of the sheet that shows a balance. */
export type SheetNameOf = (balance: SentRequest) => string;

/** Balances marked as sent in this workbook, the latest first. */
export async function listSent(door: WorkbookDoor): Promise<Result<readonly SentMark[], Failure>> {
  const state = await door.readState();
  if (!state.ok) return state;
  const marks = parseState(state.value).sent ?? [];
  if (marks.length === 0) return ok([]);
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  return ok(marks.map((mark) => renamed(mark, sheets.value)).reverse());
}

/** The mark with the name that its sheet has now: the id survives a rename. */
function renamed(mark: SentMark, sheets: readonly SheetInfo[]): SentMark {
  if (sheets.some(({ name }) => name === mark.sheet.name)) return mark;
  const now = sheets.find(({ id }) => id === mark.sheet.id);
  return now === undefined ? mark : { ...mark, sheet: { ...mark.sheet, name: now.name } };
}

/** Balances written in the workbook (documents that go with one are not sent alone), and those marked as sent. */
export async function listBalances(
  door: WorkbookDoor,
  sheetNameOf: SheetNameOf,
): Promise<Result<SentOverview, Failure>> {
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const sent = await listSent(door);
  if (!sent.ok) return sent;
  const ours = new Set(sheets.value.filter((sheet) => sheet.ours).map(({ name }) => name));
  const balances = templates.filter(({ kind }) => kind !== "document");
  const written = loaded.value.ledger.agreements.flatMap(({ ref, start, end }) => {
    const years = Array.from(
      { length: Math.max(1, yearOf(end) - yearOf(start) + 1) },
      (_none, place) => yearOf(start) + place,
    );
    return years.flatMap((year) =>
      balances.flatMap(({ id }): WrittenBalance[] => {
        const request = { agreement: ref, template: id, year };
        const sheet = sheetNameOf(request);
        return ours.has(sheet) ? [{ ...request, sheet }] : [];
      }),
    );
  });
  return ok({ written: onePerSheet(written), sent: sent.value });
}

/** Templates that share a sheet's name cannot be told apart by it: the first one is meant. */
function onePerSheet(written: readonly WrittenBalance[]): WrittenBalance[] {
  const seen = new Set<string>();
  return written.filter(({ sheet }) => {
    if (seen.has(sheet)) return false;
    seen.add(sheet);
    return true;
  });
}
