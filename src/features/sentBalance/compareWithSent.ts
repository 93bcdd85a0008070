import { type SentComparison, compareSent } from "../../domain/balances/sent/compareSent";
import type { SentBalance } from "../../domain/balances/sent/sentBalance";
import { stampBalance } from "../../domain/balances/sent/stampBalance";
import { computeBalance } from "../../domain/balances/templates";
import type { Failure } from "../../domain/failure";
import { type Result, ok } from "../../domain/result";
import type { Progress, WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import type { SentMark } from "../../workbook/state";
import { readRecords } from "../../workbook/tables";
import { findFrozen } from "./findFrozen";

/** What became of a balance since it was sent. */
export interface ComparedWithSent extends SentComparison {
  readonly mark: SentMark;
  readonly sent: SentBalance;
  /** A cell of the frozen copy is no longer what it was: its figures prove nothing any more. */
  readonly altered: boolean;
}

/** Computes the balance again from the tables as they stand, and tells line by line what changed since it was sent. */
export async function compareWithSent(
  door: WorkbookDoor,
  mark: SentMark,
  progress?: Progress,
): Promise<Result<ComparedWithSent, Failure>> {
  const copy = await findFrozen(door, mark);
  if (!copy.ok) return copy;
  progress?.report(0.3);
  const { sent, fingerprint } = copy.value;
  const on = sent.on;
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const tables = await door.readTables(["findings"]);
  if (!tables.ok) return tables;
  progress?.report(0.6);
  const { ledger } = loaded.value;
  const { agreement, template, year } = mark;
  const balance = computeBalance(ledger, { agreement, template, year });
  if (!balance.ok) return balance;
  const findings = tables.value.get("findings");
  const decisions = findings === undefined ? [] : readRecords("findings", findings).records;
  const now = stampBalance({
    ...{ ledger, balance: balance.value, sheet: null, decisions },
    ...{ on, by: sent.by },
  });
  progress?.report(1);
  const altered = fingerprint !== mark.fingerprint || on !== mark.on;
  const where = { ...mark, sheet: { ...mark.sheet, name: copy.value.sheet } };
  return ok({ mark: where, sent, altered, ...compareSent(sent, now) });
}
