import type { Ledger } from "../../ledger/ledger";
import { funderCategory } from "../../ledger/projectResources";
import { type Cents, sumOf } from "../../quantities/money";
import type { Placed } from "../../schema/tables";
import type { PostCode } from "../operation/costPosts";
import { type OperationReport, operationReport } from "../operation/operationReport";

const declared =
  (...codes: readonly PostCode[]) =>
  ({ costs }: OperationReport): Cents =>
    sumOf(
      costs.filter(({ code }) => codes.includes(code)),
      (post) => post.cents,
    );

/** Amounts of the report on an operation of European money (FSE+, FEDER, FAMI, Interreg, Horizon; domain.md § 3.2). */
const amounts = {
  declaredStaff: declared("staff", "staffFlat", "deducted"),
  declaredOperating: declared("operating"),
  declaredExternal: declared("external"),
  declaredParticipants: declared("participants"),
  declaredIndirect: declared("indirect"),
  declaredFlat: declared("flat"),
  eligibleCost: ({ due }: OperationReport): Cents => due.totalEligible,
  otherResources: ({ due }: OperationReport): Cents => due.otherResources,
  amountDue: ({ due }: OperationReport): Cents => due.due,
  operationBalance: ({ due }: OperationReport): Cents => due.balance,
  operationOwnFunds: ({ due }: OperationReport): Cents => due.ownFunds,
};

export type OperationFact = keyof typeof amounts;

export function isOperationFact(fact: string): fact is OperationFact {
  return fact in amounts;
}

/** To the cent, as the report of the same agreement and year says it; null where the money is not European. */
export function operationFact(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  year: number,
  fact: OperationFact,
): Cents | null {
  if (funderCategory(ledger, agreement.funder) !== "european") return null;
  return amounts[fact](operationReport(ledger, agreement, year));
}
