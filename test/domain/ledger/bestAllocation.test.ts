import fc from "fast-check";

import { allocate } from "../../../src/domain/ledger/allocation";
import { type BestAllocation, bestAllocation } from "../../../src/domain/ledger/bestAllocation";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { type Cents, cents, sumOf } from "../../../src/domain/quantities/money";
import { type PlainDate, day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { ratio, shareOf } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { type Rows, smallLedger } from "../../support/smallLedger";

const period = { start: day("2025-01-01"), end: day("2025-12-31") };
const invoice = (
  id: string,
  amount: number,
  more: Partial<RecordOf<"expenses">> = {},
): Partial<RecordOf<"expenses">> => ({
  id,
  account: "604",
  date: day("2025-03-01"),
  amount: cents(amount),
  projects: more.key === undefined ? [{ code: "P1", weight: 1 }] : null,
  ...more,
});
const agreement = (
  ref: string,
  granted: number,
  more: Partial<RecordOf<"agreements">> = {},
): Partial<RecordOf<"agreements">> => ({
  ref,
  projects: ["P1"],
  granted: cents(granted),
  ...period,
  ...more,
});
/** People with one month on P1 that costs 500 €. */
const staffOf = (...ids: string[]): Rows => ({
  employees: ids.map((id) => ({ id, name: id })),
  timesheets: ids.map((employee) => ({
    ...{ employee, date: day("2025-06-02"), project: "P1", minutes: minutes(420) },
  })),
  payroll: ids.map((employee) => ({
    ...{ employee, month: plainMonth(2025, 6), gross: cents(50000), cost: cents(50000) },
  })),
});
/** A common cost goes to the only project by this key. */
const keys: Rows["keys"] = [{ code: "K", basis: "fixed", project: "P1", weight: 100 }];

const natures = { ineligibleAccounts: ["6581"], ineligibleWords: ["amende"] };

function best(ledger: Ledger): BestAllocation {
  const costs = yearCosts(ledger, 2025);
  const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, 2025));
  return bestAllocation(ledger, costs, allocation, natures);
}

function of(rows: Rows): BestAllocation & { readonly told: readonly string[] } {
  const found = best(smallLedger({ projects: [{ code: "P1" }, { code: "P2" }], ...rows }));
  const told = found.shares.map(
    ({ source, agreement: ref, cents: amount, way }) => `${source} ${ref} ${amount} ${way}`,
  );
  return { ...found, told };
}

describe("the allocation that funds most", () => {
  it("is the oracle's where the order of agreements funds as much as any (domain.md § 10.4)", () => {
    const summary = oracle.results.allocation_summary;
    const found = best(ledgerOf(recordsOf(oracle.dataSet)));

    expect(Object.fromEntries(found.used)).toEqual(
      Object.fromEntries(Object.entries(summary).map(([ref, { used_cents: used }]) => [ref, used])),
    );
    expect(found.shares.every(({ way }) => way === "shared")).toBe(true);
    expect(found.optimal).toBe(true);
  });

  it("moves a cost to the one agreement that accepts it when the first can pay others", () => {
    const { told, funded, optimal } = of({
      agreements: [
        agreement("A1", 60000, { priority: 1 }),
        agreement("A2", 60000, { priority: 2, eligible: ["60"] }),
      ],
      expenses: [invoice("F1", 60000), invoice("F2", 60000, { account: "6251" })],
    });

    expect(told).toEqual(["F2 A1 60000 moved", "F1 A2 60000 moved"]);
    expect([funded, optimal]).toEqual([120000, true]);
  });

  it("lets no agreement pay before it starts, after it ends or too late (PER-01 to PER-03)", () => {
    const { told, left, optimal } = of({
      agreements: [
        agreement("A1", 90000, { start: day("2025-07-01"), paymentDeadline: day("2025-12-31") }),
      ],
      expenses: [
        invoice("F1", 10000),
        invoice("F2", 20000, { date: day("2025-07-01") }),
        invoice("F3", 40000, { date: day("2025-08-01"), paid: day("2026-01-02") }),
      ],
    });

    expect(told).toEqual(["F2 A1 20000 shared"]);
    expect(left.map(({ source }) => source)).toEqual(["F1", "F3"]);
    expect(optimal).toBe(true);
  });

  it("pays no fine, nor a service that is partly outside its dates (AMT-07, PER-04)", () => {
    const { told, left } = of({
      agreements: [agreement("A1", 90000)],
      expenses: [
        invoice("F1", 10000, { label: "Amendes de stationnement" }),
        invoice("F2", 20000, { account: "6581" }),
        invoice("F3", 40000, { serviceEnd: day("2026-01-01") }),
        invoice("F4", 5000, { serviceEnd: day("2025-12-31") }),
      ],
    });

    expect(told).toEqual(["F4 A1 5000 shared"]);
    expect(left.map(({ source }) => source).sort()).toEqual(["F1", "F2", "F3"]);
  });

  it("pays nothing done before European money was asked for, whoever else pays it (PER-05)", () => {
    const funders = [{ code: "UE", name: "FSE+", category: "european" }];
    const { told } = of({
      funders,
      agreements: [
        agreement("A1", 90000, { funder: "UE", requestedOn: day("2025-06-01") }),
        agreement("A2", 90000, { requestedOn: day("2025-06-01") }),
      ],
      expenses: [invoice("F1", 10000), invoice("F2", 20000, { date: day("2025-06-01") })],
    });

    expect(told).toEqual(["F2 A1 20000 shared", "F1 A2 10000 moved"]);
  });

  it("lets one European agreement alone pay an expense, and does not claim to be the most (ALL-05)", () => {
    const { told, optimal, notOptimised } = of({
      funders: [{ code: "UE", name: "FSE+", category: "european" }],
      agreements: [
        agreement("A1", 20000, { funder: "UE" }),
        agreement("A2", 90000, { funder: "UE" }),
      ],
      expenses: [invoice("F1", 50000), invoice("F2", 10000, { agreement: "A2" })],
    });

    expect(told).toEqual(["F1 A1 20000 moved", "F2 A2 10000 moved"]);
    expect(optimal).toBe(false);
    expect(notOptimised.map(({ agreement: ref, what }) => `${ref} ${what}`)).toEqual([
      "A1 european-once",
      "A2 european-once",
    ]);
  });

  it("pays only people whom an agreement at real costs names, where it names any (STA-02)", () => {
    const { told, left } = of({
      agreements: [agreement("A1", 90000, { staff: ["E1"] })],
      ...staffOf("E1", "E2"),
    });

    expect(told).toEqual(["E1 2025-06 A1 50000 moved"]);
    expect(left.map(({ source }) => source)).toEqual(["E2 2025-06"]);
  });

  it("keeps within funding lines by chapter", () => {
    const line = { agreement: "A1", project: "P1", year: 2025 };
    const { told } = of({
      agreements: [agreement("A1", 60000), agreement("A2", 50000, { eligible: ["60"] })],
      expenses: [invoice("F1", 50000), invoice("F2", 50000, { account: "6251" })],
      fundingLines: [
        { ...line, category: "60", amount: cents(15000) },
        { ...line, category: "62", amount: cents(45000) },
      ],
    });

    expect(told).toEqual(["F1 A1 15000 shared", "F2 A1 45000 shared", "F1 A2 35000 shared"]);
  });

  it("counts indirect costs only beside the direct ones that the agreement pays (ALL-12)", () => {
    const { used, shares, optimal } = of({
      keys,
      agreements: [agreement("A1", 90000, { indirectCap: ratio(1, 10) })],
      expenses: [invoice("F1", 10000), invoice("F2", 50000, { key: "K" })],
    });
    const indirect = shares.filter(({ source }) => source === "F2");

    expect(used.get("A1")).toBe(11000);
    expect(sumOf(indirect, (share) => share.cents)).toBe(1000);
    expect(optimal).toBe(true);
  });

  it("does not claim to be the most when a cap is shared and nothing proves it", () => {
    const cap = { indirectCap: ratio(1, 10) };
    const { funded, optimal, notOptimised } = of({
      keys,
      agreements: [agreement("A1", 90000, cap), agreement("A2", 90000, cap)],
      expenses: [invoice("F1", 10000), invoice("F2", 50000, { key: "K" })],
    });

    expect([funded, optimal]).toEqual([11000, false]);
    expect(notOptimised).toEqual([
      { agreement: "A1", what: "indirect-cap" },
      { agreement: "A2", what: "indirect-cap" },
    ]);
  });

  it("says that a maximum rate of public money (ALL-09) was not searched for, where money is paid", () => {
    const rate = { maxPublicRate: ratio(4, 5) };
    const idle = agreement("A2", 9000, { ...rate, projects: ["P2"] });
    const expenses = [invoice("F1", 10000)];
    const { notOptimised } = of({ agreements: [agreement("A1", 9000, rate), idle], expenses });

    expect(notOptimised).toEqual([{ agreement: "A1", what: "public-rate" }]);
  });

  it("leaves the rows of T_Affectations, and what they leave of their source", () => {
    const { told, left, funded } = of({
      agreements: [agreement("A1", 60000), agreement("A2", 60000)],
      expenses: [invoice("F1", 50000), invoice("F2", 50000)],
      allocations: [{ source: "F1", agreement: "A2", amount: cents(30000) }],
    });

    expect(told).toEqual(["F2 A1 50000 shared", "F1 A2 30000 asked"]);
    expect(left.map(({ source, cents: amount }) => [source, amount])).toEqual([["F1", 20000]]);
    expect(funded).toBe(80000);
  });
});

describe("any allocation that funds most", () => {
  interface Expense {
    readonly account: string;
    readonly amount: Cents;
    readonly project: string;
    readonly month: string;
  }
  interface Payer {
    readonly projects: readonly string[];
    readonly eligible: readonly string[] | null;
    readonly granted: Cents;
    readonly start: PlainDate;
  }
  const expense: fc.Arbitrary<Expense> = fc.record({
    account: fc.constantFrom("604", "6251", "6132"),
    amount: fc.integer({ min: 1, max: 900 }).map(cents),
    project: fc.constantFrom("P1", "P2"),
    month: fc.constantFrom("02", "09"),
  });
  const payer: fc.Arbitrary<Payer> = fc.record({
    projects: fc.constantFrom(["P1"], ["P2"], ["P1", "P2"]),
    eligible: fc.constantFrom(null, ["60"], ["61", "62"]),
    granted: fc.nat(1500).map(cents),
    start: fc.constantFrom(day("2025-01-01"), day("2025-06-01")),
  });

  const rowsOf = (expenses: readonly Expense[], payers: readonly Payer[]): Rows => ({
    agreements: payers.map((each, place) => agreement(`A${place}`, each.granted, each)),
    expenses: expenses.map(({ account, amount, project, month }, place) =>
      invoice(`F${place}`, amount, {
        account,
        date: day(`2025-${month}-01`),
        projects: [{ code: project, weight: 1 }],
      }),
    ),
  });
  const accepts = (each: Payer, { account, project, month }: Expense): boolean =>
    each.projects.includes(project) &&
    (each.eligible === null || each.eligible.includes(account.slice(0, 2))) &&
    each.start <= `2025-${month}-01`;

  /** Max-flow is min-cut: agreements outside a set give all they have, those inside cut every cost they accept. */
  function smallestCut(expenses: readonly Expense[], payers: readonly Payer[]): number {
    let least = Infinity;
    for (let set = 0; set < 1 << payers.length; set += 1) {
      const inside = payers.filter((_each, place) => (set & (1 << place)) !== 0);
      const outside = payers.filter((_each, place) => (set & (1 << place)) === 0);
      const given = outside.reduce((sum, { granted }) => sum + granted, 0);
      const costs = expenses.filter((each) => inside.some((payer) => accepts(payer, each)));
      least = Math.min(
        least,
        costs.reduce((sum, { amount }) => sum + amount, given),
      );
    }
    return least;
  }

  const expenses = fc.array(expense, { maxLength: 6 });
  const payers = fc.array(payer, { minLength: 1, maxLength: 4 });

  it("funds as much as the smallest cut, found by trying them all, and says so", () => {
    fc.assert(
      fc.property(expenses, payers, (list, agreements) => {
        const { funded, optimal } = of(rowsOf(list, agreements));

        expect([funded, optimal]).toEqual([smallestCut(list, agreements), true]);
      }),
      { numRuns: 60 },
    );
  });

  it("never pays what is not eligible, nor beyond a source or an agreement, and loses no cent", () => {
    fc.assert(
      fc.property(expenses, payers, (list, agreements) => {
        const { shares, left, used } = of(rowsOf(list, agreements));

        for (const share of shares) {
          const by = agreements[Number(share.agreement.slice(1))];
          const cost = list[Number(share.source.slice(1))];
          expect(by !== undefined && cost !== undefined && accepts(by, cost)).toBe(true);
        }
        agreements.forEach(({ granted }, place) => {
          expect(used.get(`A${place}`) ?? 0).toBeLessThanOrEqual(granted);
        });
        list.forEach(({ amount }, place) => {
          const parts = [...shares, ...left].filter(({ source }) => source === `F${place}`);
          expect(sumOf(parts, (part) => part.cents)).toBe(amount);
          expect(parts.every((part) => part.cents > 0)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keeps indirect costs within the cap on the direct ones it pays, to a cent", () => {
    const caps = fc.constantFrom(null, ratio(1, 10), ratio(1, 3));
    fc.assert(
      fc.property(
        expenses,
        fc.nat(900),
        fc.array(fc.tuple(payer, caps), { minLength: 1, maxLength: 3 }),
        (list, common, agreements) => {
          const rows = rowsOf(
            list,
            agreements.map(([each]) => each),
          );
          const { shares } = of({
            ...rows,
            keys,
            agreements: (rows.agreements ?? []).map((each, place) => ({
              ...each,
              indirectCap: agreements[place]?.[1] ?? null,
              eligible: null,
            })),
            expenses: [...(rows.expenses ?? []), invoice("G", common + 1, { key: "K" })],
          });
          agreements.forEach(([{ projects }, cap], place) => {
            const own = shares.filter((share) => share.agreement === `A${place}`);
            const of = (indirect: boolean) =>
              sumOf(
                own.filter(({ source }) => (source === "G") === indirect),
                (share) => share.cents,
              );
            if (cap === null) return;
            expect(of(true)).toBeLessThanOrEqual(
              shareOf(of(false), cap, "halfUp") + projects.length,
            );
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
