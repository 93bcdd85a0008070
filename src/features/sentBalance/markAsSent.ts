import type { Balance } from "../../domain/balances/balance";
import { sentRows } from "../../domain/balances/sent/sentRows";
import { typedRecord } from "../../domain/balances/sent/sentBalance";
import { stampBalance } from "../../domain/balances/sent/stampBalance";
import type { Failure } from "../../domain/failure";
import type { Ledger } from "../../domain/ledger/ledger";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { type Result, fail, ok } from "../../domain/result";
import type { Placed } from "../../domain/schema/tables";
import { formatsFor } from "../../i18n/formats";
import type { Language } from "../../i18n/messages";
import { sentWordsFor } from "../../i18n/sentWords";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import type { Plan } from "../../workbook/plan";
import { planJournal } from "../../workbook/planJournal";
import type { SentFacts } from "../../workbook/state";
import { readRecords } from "../../workbook/tables";
import { fingerprintOf, planFrozen, rowsFrom, withDetail } from "./freezeSheet";

/** A balance that can be marked as sent. */
export interface SentRequest {
  readonly agreement: string;
  readonly template: string;
  readonly year: number;
}

/** A balance with what lays its sheet out, values only. */
export interface LaidOut {
  readonly balance: Balance;
  readonly ledger: Ledger;
  readonly sheet: string;
  readonly plan: Plan;
  /** Blocking findings: with any, the balance is provisional. */
  readonly blocking: number;
}

/** How balances are computed and laid out: given by whoever knows the feature that writes them. */
export type LayOut = (
  door: WorkbookDoor,
  request: SentRequest,
  today: PlainDate,
) => Promise<Result<LaidOut, Failure>>;

export interface SentOptions {
  readonly on: PlainDate;
  readonly by: string | null;
  readonly language: Language;
  /** For the journal. */
  readonly now: string;
}

/** What was kept. */
export interface MarkedAsSent {
  readonly applied: Applied;
  /** The frozen copy. */
  readonly sheet: string;
  readonly fingerprint: string;
  /** Figures of the sheet that are not those of the tables: typed over, or written before the tables changed. */
  readonly typed: number;
  /** Blocking findings of a balance that was provisional when it was sent; else 0. */
  readonly blocking: number;
}

/**
 * Keeps the sheet of a balance as it is sent: a frozen copy, values only, with every figure and the records behind it
 * beside the page, its fingerprint in the workbook's state and a line in the journal.
 */
export async function markAsSent(
  door: WorkbookDoor,
  layOut: LayOut,
  request: SentRequest,
  { on, by, language, now }: SentOptions,
  progress?: Progress,
): Promise<Result<MarkedAsSent, Failure>> {
  const laidOut = await layOut(door, request, on);
  if (!laidOut.ok) return laidOut;
  progress?.report(0.4);
  const { balance, ledger, sheet: from, plan, blocking } = laidOut.value;
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const names = new Set(sheets.value.map(({ name }) => name));
  if (!names.has(from)) return fail({ code: "sent.notWritten", sheet: from });
  const grids = await door.readGrids([from]);
  if (!grids.ok) return grids;
  const tables = await door.readTables(["findings", "journal"]);
  if (!tables.ok) return tables;
  const [grid] = grids.value;
  if (grid === undefined) return fail({ code: "sent.notWritten", sheet: from });
  const findings = tables.value.get("findings");
  const decisions: readonly Placed<"findings">[] =
    findings === undefined ? [] : readRecords("findings", findings).records;
  const sent = stampBalance({ ledger, balance, sheet: grid, decisions, on, by });
  const rows = withDetail(rowsFrom(grid), sentRows(sent));
  const { agreement, template, year } = balance;
  const fingerprint = await fingerprintOf(rows, { agreement, template, year, on });
  const facts: SentFacts = { agreement, template, year, on, by, fingerprint };
  const sheet = frozenName(from, on, names);
  const words = sentWordsFor(language);
  const mention = words.mention(formatsFor(language).date(on), fingerprint.slice(0, 12));
  const frozen = planFrozen(plan, from, { sheet, rows, facts, mention });
  const { journal } = words;
  const row = {
    date: now,
    action: journal.action,
    sheets: sheet,
    detail: journal.detail(agreement, year, by, fingerprint.slice(0, 12)),
  };
  const changes = [...frozen.changes, ...planJournal(row, language, tables.value.get("journal"))];
  progress?.report(0.6);
  const applied = await door.apply({ ...frozen, changes }, progress);
  if (!applied.ok) return applied;
  const typed = sent.figures.filter(({ parts }) =>
    parts.some(({ record }) => record === typedRecord),
  ).length;
  return ok({ applied: applied.value, sheet, fingerprint, typed, blocking });
}

/**
 * `Envoyé CRF A2 2025 2026-11-24`: what fits in the 31 characters of a sheet's name, never one that is taken. The year and
 * the day stay whole; the name of the template is cut before the agreement is.
 */
export function frozenName(from: string, on: PlainDate, taken: ReadonlySet<string>): string {
  const [, template = "", agreement = "", year = ""] = /^(.*?)( ?\S*?)( \d{4})?$/.exec(from) ?? [];
  const known = new Set([...taken].map((name) => name.toLocaleUpperCase("fr")));
  for (let rank = 1; ; rank += 1) {
    const end = `${year} ${on}${rank === 1 ? "" : ` ${rank}`}`;
    const name = fitted(template, agreement, 31 - end.length) + end;
    if (!known.has(name.toLocaleUpperCase("fr"))) return name;
  }
}

function fitted(template: string, agreement: string, room: number): string {
  const whole = `Envoyé ${template}${agreement}`;
  if (whole.length <= room) return whole;
  const begin = `Env. ${template}`.slice(0, Math.max(4, room - agreement.length)).trimEnd();
  return `${begin}${agreement}`.slice(0, room).trimEnd();
}
