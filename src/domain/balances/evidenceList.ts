import type { Ledger } from "../ledger/ledger";
import { personMonth } from "../ledger/workedTime";
import { isCalculatedCharge } from "../ledger/expenses";
import { type Cents, addCents, cents, zeroCents } from "../quantities/money";
import { type PlainDate, monthOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Balance, BalanceEvidence, BalanceLine } from "./balance";

/** What a control would ask for and that our tables do not hold (domain.md § 3.2). */
export type Missing = "invoice" | "payment" | "proof" | "payslip" | "signature";

/** One supporting piece of one line of a balance. */
export interface Piece {
  readonly record: string;
  readonly date: PlainDate | null;
  readonly label: string;
  readonly invoice: string | null;
  readonly paid: PlainDate | null;
  /** How it was paid, with the reference on the bank statement where it is known: the proof of payment. */
  readonly means: string | null;
  /** File or link of the document. */
  readonly proof: string | null;
  readonly cents: Cents;
  readonly cell: string;
  readonly missing: readonly Missing[];
}

export interface LinePieces {
  readonly line: BalanceLine;
  readonly pieces: readonly Piece[];
}

/** Pieces of every line that has some, in the order of the balance; parts of one record on one line are one piece. */
export function evidenceList(ledger: Ledger, balance: Balance): LinePieces[] {
  const expenses = new Map(ledger.expenses.map((expense) => [expense.id, expense]));
  const signed = signatures(ledger);
  const paid = new Set(
    ledger.payroll.map(({ employee, month }): string => personMonth(employee, month)),
  );
  return balance.lines.flatMap((line): LinePieces[] => {
    if (line.kind !== "leaf" || line.side !== "charge" || line.evidence.length === 0) return [];
    const pieces = merged(line.evidence).map((item): Piece => {
      const expense = expenses.get(item.record);
      if (expense !== undefined) return expensePiece(expense, item);
      const isPerson = signed.has(item.record) || paid.has(item.record);
      const missing: Missing[] = [];
      if (isPerson && !paid.has(item.record)) missing.push("payslip");
      if (isPerson && signed.get(item.record) === false) missing.push("signature");
      const { record, label, cents: amount, cell } = item;
      return { ...noPaper, record, label, cents: amount, cell, missing };
    });
    return [{ line, pieces }];
  });
}

const noPaper = { date: null, invoice: null, paid: null, means: null, proof: null };

function expensePiece(expense: Placed<"expenses">, item: BalanceEvidence): Piece {
  const { date, invoice, paid, bankReference, evidence } = expense;
  const payment = [expense.means, bankReference].filter((part) => part !== null);
  const means = payment.length === 0 ? null : payment.join(" – ");
  const missing: Missing[] = [];
  if (!isCalculatedCharge(expense.account)) {
    if (invoice === null) missing.push("invoice");
    if (paid === null) missing.push("payment");
    if (evidence === null) missing.push("proof");
  }
  const { record, label, cents: amount, cell } = item;
  return {
    record,
    date,
    label,
    invoice,
    paid,
    means,
    proof: evidence,
    cents: amount,
    cell,
    missing,
  };
}

function merged(items: readonly BalanceEvidence[]): BalanceEvidence[] {
  const byRecord = new Map<string, BalanceEvidence>();
  for (const item of items) {
    const known = byRecord.get(item.record);
    const sum = addCents(known?.cents ?? zeroCents, cents(item.cents));
    byRecord.set(item.record, { ...(known ?? item), cents: sum });
  }
  return [...byRecord.values()];
}

/** By person-month: whether every entry bears both signatures. */
function signatures(ledger: Ledger): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const row of ledger.timesheets) {
    if (row.project === null || row.minutes === 0) continue;
    const key = personMonth(row.employee, monthOf(row.date));
    const isSigned = row.signedEmployee !== null && row.signedManager !== null;
    found.set(key, (found.get(key) ?? true) && isSigned);
  }
  return found;
}
