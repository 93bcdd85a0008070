import type { Balance } from "../../../src/domain/balances/balance";
import type { OperationReport } from "../../../src/domain/balances/operation/operationReport";
import { computeBalance, templates } from "../../../src/domain/balances/templates";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { costMethods } from "../../../src/domain/schema/tables/agreements";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));

function balanceOf(
  agreement: string,
  from: Ledger = ledger,
): Balance & { operation: OperationReport } {
  const balance = computeBalance(from, { agreement, template: "fse-bilan", year: 2025 });
  if (!balance.ok || balance.value.operation === null) throw new Error("no report");
  return { ...balance.value, operation: balance.value.operation };
}

function centsOf(balance: Balance, code: string): number | undefined {
  return balance.lines.find((line) => line.code === code)?.actualCents;
}

describe("the FSE+ report against the oracle", () => {
  const balance = balanceOf("A1");
  const expected = results.fse;

  it("gives the staff table", () => {
    expect(
      balance.operation.staff.map(({ employee, name, minutes, parts, cents }) => ({
        employee,
        name,
        minutes,
        rate: parts[0]?.rate,
        cents,
      })),
    ).toEqual(
      expected.staff.map(({ employee, name, qh, rate_cents, cost_cents }) => ({
        employee,
        name,
        minutes: qh * 15,
        rate: rate_cents,
        cents: cost_cents,
      })),
    );
  });

  it("gives the costs, the resources and the amount due", () => {
    expect(centsOf(balance, "staff")).toBe(expected.direct_staff_cents);
    expect(centsOf(balance, "flat")).toBe(expected.flat40_cents);
    expect(centsOf(balance, "total_eligible")).toBe(expected.total_eligible_cents);
    expect(centsOf(balance, "grant")).toBe(expected.due_cents);
    expect(centsOf(balance, "own_funds")).toBe(expected.own_funds_cents);
    expect(balance.operation.due).toMatchObject({
      byRate: expected.due_by_rate_cents,
      byGap: expected.due_by_gap_cents,
      cap: expected.cap_agreement_cents,
      binding: "rate",
      advance: expected.advance_received_cents,
      balance: expected.balance_cents,
    });
  });

  it("declares nothing at real cost beside the 40 % (domain.md § 0.2, 6)", () => {
    expect(balance.operation.costs.map(({ code }) => code)).toEqual(["staff", "flat"]);
  });
});

describe("a report on European money", () => {
  const cases = costMethods.flatMap((method) =>
    (["resource", "deducted"] as const).map((aids) => [method, aids] as const),
  );

  it.each(cases)("adds up by line, by record and on both sides (%s, aids %s)", (method, aids) => {
    const changed: Ledger = {
      ...ledger,
      agreements: ledger.agreements.map((agreement) => ({
        ...agreement,
        method,
        aids,
        refunds: aids,
        eligible: null,
      })),
    };
    for (const agreement of ["A1", "A3", "A4"]) {
      const { operation, totals, lines } = balanceOf(agreement, changed);
      const sum = (items: readonly { readonly cents: number }[]): number =>
        items.reduce((all, item) => all + item.cents, 0);

      expect(sum(operation.costs)).toBe(operation.due.totalEligible);
      expect(sum(operation.resources)).toBe(operation.due.otherResources);
      expect(totals.productsCents).toBe(totals.chargesCents);
      for (const { months, cents, evidence } of operation.staff) {
        expect(sum(evidence)).toBe(cents);
        expect(sum(months)).toBe(cents);
      }
      for (const line of lines.filter(({ evidence }) => evidence.length > 0)) {
        const part = line.kind === "total" ? sum(line.evidence) : line.actualCents;

        expect(sum(line.evidence)).toBe(part);
      }
    }
  });

  it("says which months lack a signature", () => {
    const unsigned: Ledger = {
      ...ledger,
      timesheets: ledger.timesheets.map((row) =>
        row.employee === "E3" && row.date.startsWith("2025-05")
          ? { ...row, signedManager: null }
          : row,
      ),
    };
    const missing = balanceOf("A1", unsigned).operation.staff.flatMap(({ employee, months }) =>
      months.filter(({ isSigned }) => !isSigned).map(({ month }) => `${employee} ${month}`),
    );

    expect(missing).toEqual(["E3 2025-05"]);
  });

  it("is named in the list of templates", () => {
    expect(templates.map(({ id }) => id)).toContain("fse-bilan");
  });
});
