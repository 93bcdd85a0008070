import type { Balance } from "../../domain/balances/balance";
import type { Failure } from "../../domain/failure";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import type { Plan } from "../../workbook/plan";
import { balanceSheetName } from "./balanceSheetName";
import {
  type BalanceOptions,
  computeFunderBalance,
  isProvisional,
  planBalance,
} from "./funderBalance";

/** A balance with the plan of its sheet, no formula in it; nothing is written. */
export interface BalanceLayout {
  readonly balance: Balance;
  readonly ledger: Ledger;
  readonly sheet: string;
  readonly plan: Plan;
  /** Blocking findings: while there are any the balance is provisional. */
  readonly blocking: number;
}

/** How the sheet of a balance is laid out, for whoever freezes it. */
export async function layOutBalance(
  door: WorkbookDoor,
  options: BalanceOptions,
): Promise<Result<BalanceLayout, Failure>> {
  const computed = await computeFunderBalance(door, options);
  if (!computed.ok) return computed;
  const { balance, ledger, identity } = computed.value;
  const provisional = isProvisional(computed.value);
  const { today } = options;
  const plan = planBalance(computed.value, { identity, provisional, today, valuesOnly: true });
  const blocking = computed.value.findings.filter(({ severity }) => severity === "blocking").length;
  return ok({ balance, ledger, sheet: balanceSheetName(balance), plan, blocking });
}
