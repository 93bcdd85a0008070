import { formLine } from "../../../../src/domain/balances/ownForm/formLines";
import {
  type OperationFact,
  operationFact,
} from "../../../../src/domain/balances/ownForm/operationFact";
import { recordsOf } from "../../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../../support/dataSets";
import { ledgerOf } from "../../../support/ledgerOf";

const { fse } = oracle.results;
const ledger = ledgerOf(recordsOf(oracle.dataSet));

function amountOf(ref: string, fact: OperationFact): number | null {
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  if (agreement === undefined) throw new Error(ref);
  return operationFact(ledger, agreement, 2025, fact);
}

describe("amounts of a European report that a funder's own form can be given", () => {
  it.each([
    ["declaredStaff", fse.direct_staff_cents],
    ["declaredFlat", fse.flat40_cents],
    ["declaredOperating", 0],
    ["eligibleCost", fse.total_eligible_cents],
    ["otherResources", fse.other_resources_cents],
    ["amountDue", fse.due_cents],
    ["operationBalance", fse.balance_cents],
    ["operationOwnFunds", fse.own_funds_cents],
  ] as const)("%s is the one of the report and can be chosen", (fact, expected) => {
    expect(amountOf("A1", fact)).toBe(expected);
    expect(formLine(`fact:${fact}`)).toMatchObject({ kind: "fact", fact });
  });

  it.each(["A2", "A3", "A4", "A5"])("mean nothing for %s, which is not European", (ref) => {
    expect(amountOf(ref, "eligibleCost")).toBeNull();
  });
});
