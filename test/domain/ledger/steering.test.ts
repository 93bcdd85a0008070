import fc from "fast-check";

import { allocate } from "../../../src/domain/ledger/allocation";
import { lineFunding } from "../../../src/domain/ledger/lineFunding";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { sourceShares } from "../../../src/domain/ledger/sourceShares";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { type Rows, smallLedger } from "../../support/smallLedger";

const period = { start: day("2025-01-01"), end: day("2025-12-31") };
const invoice = (id: string, amount: number, account = "604", project = "P1") => ({
  id,
  account,
  date: day("2025-03-01"),
  amount: cents(amount),
  projects: [{ code: project, weight: 1 }],
});
const two: Rows = {
  projects: [{ code: "P1" }, { code: "P2" }],
  funders: [
    { code: "ETAT", name: "DDETS", nature: "public" },
    { code: "FOND", name: "Fondation", nature: "private" },
  ],
  agreements: [
    { ref: "A1", funder: "ETAT", projects: ["P1"], priority: 1, granted: cents(60000), ...period },
    { ref: "A2", funder: "FOND", projects: ["P1"], priority: 2, granted: cents(60000), ...period },
  ],
};

function run(rows: Rows) {
  const ledger = smallLedger(rows);
  const costs = yearCosts(ledger, 2025);
  const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, 2025));
  const { agreements, left } = sourceShares(costs, allocation);
  const paid = Object.fromEntries(
    agreements.flatMap(({ agreement, shares }) =>
      shares.map((share) => [`${share.source} ${agreement}`, share.cents]),
    ),
  );
  return { ledger, costs, allocation, paid, left };
}

describe("an allocation told by T_Affectations", () => {
  it("pays the sources it names by its rows alone, and shares out the others", () => {
    const { paid, allocation } = run({
      ...two,
      expenses: [invoice("F1", 50000), invoice("F2", 50000)],
      allocations: [{ source: "F1", agreement: "A2", amount: cents(30000) }],
    });

    expect(paid).toEqual({ "F1 A2": 30000, "F2 A1": 50000 });
    expect(allocation.ownFunds.get("P1")).toBe(20000);
  });

  it("never pays beyond the source, the agreement or its projects", () => {
    const { paid } = run({
      ...two,
      expenses: [invoice("F1", 50000), invoice("F2", 90000), invoice("F3", 10000, "604", "P2")],
      allocations: [
        { source: "F1", agreement: "A1", amount: cents(70000) },
        { source: "F2", agreement: "A1", amount: cents(70000) },
        { source: "F3", agreement: "A1", amount: cents(5000) },
      ],
    });

    expect(paid).toEqual({ "F1 A1": 50000, "F2 A1": 10000 });
  });
});

describe("funding lines by chapter", () => {
  it("limit what is taken on each chapter", () => {
    const line = { agreement: "A1", project: "P1", year: 2025 };
    const { allocation } = run({
      ...two,
      expenses: [invoice("F1", 50000, "604"), invoice("F2", 50000, "6251")],
      fundingLines: [
        { ...line, category: "60", amount: cents(15000) },
        { ...line, category: "62", amount: cents(45000) },
      ],
    });

    expect(allocation.uses[0]?.lines).toEqual([
      { project: "P1", line: "60a", cents: 15000 },
      { project: "P1", line: "62c", cents: 45000 },
    ]);
  });
});

describe("who pays a line", () => {
  it("says the public share of each line, and what remains to be funded", () => {
    const { ledger, costs, allocation } = run({
      ...two,
      expenses: [invoice("F1", 80000, "604"), invoice("F2", 80000, "6251")],
    });
    const [first] = lineFunding(ledger, costs, allocation);

    expect(first?.publicMoney).toBe(30000);
    expect(first?.publicShare).toEqual(ratio(3, 8));
    expect(Object.fromEntries(first?.byAgreement ?? [])).toEqual({ A1: 30000, A2: 30000 });
    expect(first?.left).toBe(20000);
  });
});

describe("any allocation", () => {
  const amount = fc.integer({ min: -90000, max: 90000 }).map(cents);
  const expense = fc.record({
    account: fc.constantFrom("604", "6251", "6132"),
    amount,
    project: fc.constantFrom("P1", "P2"),
  });
  const row = fc.record({
    source: fc.constantFrom("F0", "F1", "F2", "E1 2025-01"),
    agreement: fc.constantFrom("A1", "A2", "A9"),
    amount: fc.nat(120000).map(cents),
    line: fc.constantFrom(null, "60", "62c"),
  });

  it("adds up source by source, within every cost, line and agreement", () => {
    fc.assert(
      fc.property(
        fc.array(expense, { maxLength: 6 }),
        fc.array(row, { maxLength: 4 }),
        (list, allocations) => {
          const expenses = list.map((each, place) =>
            invoice(`F${place}`, each.amount, each.account, each.project),
          );
          const { ledger, costs, allocation, left } = run({ ...two, expenses, allocations });
          const { agreements } = sourceShares(costs, allocation);

          for (const use of allocation.uses) {
            const shares = agreements.find((each) => each.agreement === use.agreement)?.shares;
            expect(sumOf(shares ?? [], (share) => share.cents)).toBe(use.used);
            expect(use.used).toBeLessThanOrEqual(use.available);
          }
          const total = sumOf(costs.parts, (part) => part.cents);
          const paid = sumOf(allocation.uses, (use) => use.used);
          expect(paid + sumOf(left, (share) => share.cents)).toBe(total);
          for (const funding of lineFunding(ledger, costs, allocation)) {
            const given = sumOf(funding.byAgreement.values(), (each) => each);
            expect(given).toBeLessThanOrEqual(Math.max(0, funding.cost));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
