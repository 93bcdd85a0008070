import type { SentBalance } from "../../domain/balances/sent/sentBalance";
import { readSentRows } from "../../domain/balances/sent/sentRows";
import type { Failure } from "../../domain/failure";
import { type Result, fail, ok } from "../../domain/result";
import type { SheetInfo, WorkbookDoor } from "../../workbook/door";
import type { SentMark } from "../../workbook/state";
import { type SheetRows, detailIn, fingerprintOf, rowsFrom } from "./freezeSheet";

/** The frozen copy of a balance, where it stands now. */
export interface FrozenCopy {
  readonly sheet: string;
  readonly sent: SentBalance;
  readonly fingerprint: string;
}

/**
 * The frozen copy of a mark: by its id, which survives a rename, or by its name; else, where another program gave every
 * sheet a new id and someone renamed it, by the detail that the copy itself holds. A copy whose fingerprint is intact
 * goes before one that was altered.
 */
export async function findFrozen(
  door: WorkbookDoor,
  mark: SentMark,
): Promise<Result<FrozenCopy, Failure>> {
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const known = sheets.value.filter(
    ({ id, name }) => id === mark.sheet.id || name === mark.sheet.name,
  );
  const others = sheets.value.filter((sheet) => !known.includes(sheet));
  for (const places of [known, others]) {
    const found = await bestOf(door, mark, places);
    if (!found.ok) return found;
    if (found.value !== null) return ok(found.value);
  }
  return fail(
    known.length > 0
      ? { code: "sent.unreadable", sheet: mark.sheet.name }
      : { code: "sent.lost", sheet: mark.sheet.name },
  );
}

async function bestOf(
  door: WorkbookDoor,
  mark: SentMark,
  sheets: readonly SheetInfo[],
): Promise<Result<FrozenCopy | null, Failure>> {
  const names = sheets.filter(({ cells }) => cells > 0).map(({ name }) => name);
  if (names.length === 0) return ok(null);
  const grids = await door.readGrids(names);
  if (!grids.ok) return grids;
  const copies: FrozenCopy[] = [];
  for (const grid of grids.value) {
    const rows = rowsFrom(grid);
    const sent = sentOf(rows, mark);
    if (sent === null) continue;
    const fingerprint = await fingerprintOf(rows, { ...mark, on: sent.on });
    copies.push({ sheet: grid.sheet, sent, fingerprint });
  }
  return ok(
    copies.find(({ fingerprint }) => fingerprint === mark.fingerprint) ?? copies[0] ?? null,
  );
}

/** What a sheet holds of that sending; null when it holds none, or another balance's. */
function sentOf(rows: SheetRows, mark: SentMark): SentBalance | null {
  const sent = readSentRows(detailIn(rows) ?? []);
  const isSame =
    sent?.agreement === mark.agreement &&
    sent.template === mark.template &&
    sent.year === mark.year;
  return isSame ? sent : null;
}
