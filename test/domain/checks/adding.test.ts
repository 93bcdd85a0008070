import fc from "fast-check";

import { findingMarks } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { splitCents } from "../../../src/domain/quantities/split";
import { minutes } from "../../../src/domain/quantities/time";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { invoice, rent, to, today } from "./cases/build";

/** One row of each table that has nothing to do with the fault: another project, person, supplier and agreement. */
const strangers: Rows = {
  projects: [{ code: "PZ", name: "Autre projet" }],
  funders: [{ code: "FZ", name: "Département", nature: "public" }],
  agreements: [
    {
      ref: "AZ",
      funder: "FZ",
      projects: ["PZ"],
      granted: cents(500000),
      start: day("2025-01-01"),
      end: day("2027-12-31"),
    },
  ],
  budget: [{ project: "PZ", year: 2025, side: "charge", line: "60a", amount: cents(5) }],
  expenses: [
    {
      id: "FZ1",
      date: day("2025-06-04"),
      paid: day("2025-06-20"),
      supplier: "Quincaillerie",
      invoice: "QZ-1",
      account: "6063",
      amount: cents(777),
      projects: [{ code: "PZ", weight: 1 }],
    },
  ],
  employees: [{ id: "EZ", name: "Zoé AUTRE", job: "Animatrice" }],
  payroll: [{ employee: "EZ", month: plainMonth(2025, 6), gross: cents(1), cost: cents(1) }],
  timesheets: [
    {
      employee: "EZ",
      date: day("2025-06-04"),
      project: "PZ",
      minutes: minutes(420),
      signedEmployee: day("2025-07-01"),
      signedManager: day("2025-07-01"),
    },
  ],
  keys: [{ code: "KZ", basis: "area", project: "PZ", weight: 1 }],
  allocations: [{ source: "FZ1", agreement: "AZ", project: "PZ", amount: cents(5) }],
  payments: [{ agreement: "AZ", rank: 1, amount: cents(5) }],
  resources: [{ id: "RZ", account: "756", amount: cents(5) }],
};

function marksOf(rows: Rows): string[] {
  return findingMarks(runChecks(smallLedger(rows), [], { today }).findings);
}

describe("adding a row", () => {
  it.each(cases)("never hides what %s found", (_rule, fires) => {
    const before = marksOf(fires);
    for (const [table, rows] of Object.entries(strangers)) {
      const own = (fires as Readonly<Record<string, readonly object[]>>)[table] ?? [];
      const after = marksOf({ ...fires, [table]: [...own, ...rows] });

      expect(before.filter((mark) => !after.includes(mark))).toEqual([]);
    }
  });
});

describe("a cost that arrives", () => {
  const amount = fc.integer({ min: 1, max: 30_000 }).map(cents);
  /** What a rule says that P1 has too much of in 2025; nothing when it is quiet. */
  const surplus = (rows: Rows, rule: string): number =>
    runChecks(smallLedger(rows), [], { today }).findings.find(
      ({ rule: found, records }) => found === rule && records[0] === "P1 2025",
    )?.amountCents ?? 0;

  it("takes from the surplus of its project (ALL-08) what it brings, and leaves that of others", () => {
    const shared = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(amount, amount, shared, (claimed, brought, weights) => {
        const [own = 0] = splitCents(brought, weights);
        const projects = [
          { code: "P1", weight: weights[0] },
          { code: "P2", weight: weights[1] },
        ];
        const before = {
          expenses: [invoice],
          allocations: [{ source: "F1", agreement: "A1", project: "P1", amount: claimed }],
        };
        const more = { ...invoice, id: "F9", invoice: "2025-099", amount: brought, projects };
        const after = { ...before, expenses: [invoice, more] };
        const excess = Math.max(0, claimed - invoice.amount);

        expect(surplus(before, "ALL-08")).toBe(excess);
        expect(surplus(after, "ALL-08")).toBe(Math.max(0, excess - own));
      }),
      { numRuns: 40 },
    );
  });

  it("takes from the surplus of common costs (SCO-04) what its key brings", () => {
    fc.assert(
      fc.property(amount, amount, (claimed, brought) => {
        const common = { ...rent, key: "K" };
        const before = {
          projects: [{ code: "P1" }, { code: "P2" }],
          keys: [
            { code: "K", basis: "area", project: "P1", weight: 3 },
            { code: "K", basis: "area", project: "P2", weight: 4 },
          ],
          expenses: [common],
          allocations: [{ source: "F2", agreement: "A1", project: "P1", amount: claimed }],
        };
        const more = { ...common, id: "F9", invoice: "L9", amount: brought };
        const direct = { ...more, key: null, account: "604", projects: to("P1") };
        const [cost = 0] = splitCents(cents(rent.amount), [3, 4]);
        const [costAfter = 0] = splitCents(cents(rent.amount + brought), [3, 4]);

        expect(surplus(before, "SCO-04")).toBe(Math.max(0, claimed - cost));
        expect(surplus({ ...before, expenses: [common, more] }, "SCO-04")).toBe(
          Math.max(0, claimed - costAfter),
        );
        expect(surplus({ ...before, expenses: [common, direct] }, "SCO-04")).toBe(
          Math.max(0, claimed - cost),
        );
      }),
      { numRuns: 40 },
    );
  });
});
