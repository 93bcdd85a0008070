import fc from "fast-check";

import { allocate } from "../../../src/domain/ledger/allocation";
import { splitTraced, traced } from "../../../src/domain/ledger/evidence";
import { type YearCosts, projectCost, yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { computeBalance } from "../../../src/domain/balances/templates";
import { ruleIdList } from "../../../src/domain/checks/ruleId";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { minutes } from "../../../src/domain/quantities/time";
import { type Rows, smallLedger } from "../../support/smallLedger";

const codes = ["P1", "P2", "P3", "GEN"];
const accounts = ["604", "6064", "6132", "6251", "695", "9"];
const dates = [1, 2, 3].map((month) => day(`2025-0${month}-15`));

const expense = fc.record({
  id: fc.constantFrom("F1", "F2", "F3", "F4"),
  date: fc.constantFrom(...dates),
  account: fc.constantFrom(...accounts),
  supplier: fc.constantFrom("A", "B", null),
  invoice: fc.constantFrom("1", "01", "2", null),
  agreement: fc.constantFrom("A1", "A2", null),
  amount: fc.integer({ min: -200000, max: 200000 }).map(cents),
  projects: fc.option(
    fc.array(fc.record({ code: fc.constantFrom("P1", "P2"), weight: fc.nat(9) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  key: fc.constantFrom("K", "H", null),
});
const timesheet = fc.record({
  employee: fc.constantFrom("E1", "E2"),
  date: fc.constantFrom(...dates),
  project: fc.constantFrom(...codes),
  minutes: fc.integer({ min: -60, max: 900 }).map(minutes),
});
const payslip = fc.record({
  employee: fc.constantFrom("E1", "E2", "E3"),
  month: fc.constantFrom(plainMonth(2025, 1), plainMonth(2025, 2)),
  gross: fc.nat(400000).map(cents),
  employerCharges: fc.nat(100000).map(cents),
  cost: fc.nat(500000).map(cents),
});
const allocation = fc.record({
  source: fc.constantFrom("F1", "F2"),
  agreement: fc.constantFrom("A1", "A2"),
  amount: fc.nat(300000).map(cents),
});
const fixed: Rows = {
  projects: [{ code: "P1" }, { code: "P2" }, { code: "P3" }],
  keys: [
    { code: "H", basis: "hours" },
    { code: "K", basis: "area", project: "P1", weight: 3 },
    { code: "K", basis: "area", project: "P2", weight: 4 },
  ],
  agreements: [
    {
      ref: "A1",
      projects: ["P1"],
      granted: cents(100000),
      priority: 1,
      start: day("2025-01-01"),
      end: day("2025-12-31"),
    },
    {
      ref: "A2",
      projects: ["P1", "P2"],
      granted: cents(50000),
      priority: 2,
      start: day("2025-02-01"),
      end: day("2025-12-31"),
    },
  ],
};
const rows = fc.record({
  expenses: fc.array(expense, { maxLength: 8 }),
  timesheets: fc.array(timesheet, { maxLength: 12 }),
  payroll: fc.array(payslip, { maxLength: 5 }),
  allocations: fc.array(allocation, { maxLength: 5 }),
});

function costsOf(data: Rows): YearCosts {
  return yearCosts(smallLedger({ ...fixed, ...data }), 2025);
}

function byProject(costs: YearCosts): number[] {
  return codes.map((code) => projectCost(costs, code));
}

describe("costs of any data", () => {
  it("put every cent of payroll and of class 6 in exactly one place", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const costs = costsOf(data);
        const placed =
          sumOf(costs.parts, (part) => part.cents) + sumOf(costs.unassigned, (item) => item.cents);
        const spent = sumOf(
          data.expenses.filter(({ account }) => account.startsWith("6")),
          ({ amount }) => amount,
        );
        const paid = sumOf(data.payroll, (row) => cents(row.gross + row.employerCharges));

        expect(placed).toBe(spent + paid);
      }),
    );
  });

  it("are explained to the cent by the records behind them", () => {
    fc.assert(
      fc.property(rows, (data) => {
        for (const part of costsOf(data).parts) {
          expect(sumOf(part.evidence, (item) => item.cents)).toBe(part.cents);
        }
      }),
    );
  });

  it("do not change with the order of rows or the scale of weights", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const scaled = {
          ...data,
          expenses: [...data.expenses].reverse().map((each) => ({
            ...each,
            projects:
              each.projects?.map(({ code, weight }) => ({ code, weight: weight * 7 })) ?? null,
          })),
          timesheets: [...data.timesheets].reverse(),
        };

        expect(byProject(costsOf(scaled))).toEqual(byProject(costsOf(data)));
      }),
    );
  });

  it("mirror an invoice by its credit note on every project and line", () => {
    fc.assert(
      fc.property(rows, expense, (data, bill) => {
        const credit = { ...bill, amount: cents(0 - bill.amount) };
        const alone = { ...data, expenses: [] };
        const both = { ...data, expenses: [bill, credit] };

        expect(byProject(costsOf(both))).toEqual(byProject(costsOf(alone)));
      }),
    );
  });
});

describe("the allocation of any data", () => {
  it("never uses more than an agreement has, nor more than a project costs", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const ledger = smallLedger({ ...fixed, ...data });
        const costs = yearCosts(ledger, 2025);
        const { uses } = allocate(ledger, costs, yearResources(ledger, costs.time, 2025));

        for (const { used, available, lines } of uses) {
          expect(used).toBeLessThanOrEqual(available);
          expect(sumOf(lines, (line) => line.cents)).toBe(used);
          expect(lines.every((line) => line.cents > 0)).toBe(true);
        }
        const paid = (project: string): number =>
          uses
            .flatMap((use) => use.lines)
            .filter((line) => line.project === project)
            .reduce((sum, line) => sum + line.cents, 0);
        const positive = (project: string): number =>
          costs.parts
            .filter((part) => part.project === project)
            .reduce((sum, part) => sum + Math.max(0, part.cents), 0);

        expect(paid("P1")).toBeLessThanOrEqual(positive("P1"));
      }),
    );
  });
});

describe("the balance of any data", () => {
  it("adds up in printed euros, and is balanced", () => {
    fc.assert(
      fc.property(rows, (data) => {
        const balance = computeBalance(smallLedger({ ...fixed, ...data }), {
          agreement: "A2",
          template: "cerfa-15059",
          year: 2025,
        });
        if (!balance.ok) throw new Error(balance.error.code);
        const { lines, totals } = balance.value;
        const sum = (side: string): number =>
          lines
            .filter((line) => line.side === side && line.kind === "leaf")
            .reduce((total, line) => total + line.actual, 0);

        expect([sum("charge"), sum("product")]).toEqual([totals.charges, totals.products]);
        expect(totals.charges).toBe(totals.products);
        expect(totals.chargesCents).toBe(totals.productsCents);
      }),
    );
  });
});

/**
 * Kinds of row that may be added, and the rules that a row of that kind may really cure: those are asked about the other
 * kinds. A cost may arrive that the money claimed is then within (ALL-08), and common costs likewise (SCO-04); hours may
 * arrive that share costs otherwise (both), or by which a pay can be shared at last (BUD-07), or that show a month of
 * days to be in hours (TIM-13); an invoice may arrive that a lonely credit note belongs to (AMT-01); an allocation may
 * claim what was left of an expense (ALL-02) or the cents that were lost of it (ALL-04).
 */
const addedRows = {
  expenses: {
    row: expense.map((bill) => ({ ...bill, id: "F9", amount: cents(Math.abs(bill.amount)) })),
    cures: ["AMT-01", "ALL-08", "SCO-04"],
  },
  timesheets: { row: timesheet, cures: ["ALL-08", "SCO-04", "BUD-07", "TIM-13"] },
  allocations: { row: allocation, cures: ["ALL-02", "ALL-04"] },
} as const;
type Added = keyof typeof addedRows;
const kinds = Object.keys(addedRows) as Added[];

describe("the checks of any data", () => {
  const today = day("2026-01-31");
  const seen = (data: Rows): string[] => [
    ...new Set(
      runChecks(smallLedger({ ...fixed, ...data }), [], { today }).findings.map(({ rule }) => rule),
    ),
  ];

  it.each(kinds)("never crash, and one more row in %s never hides a rule that fired", (kind) => {
    const { row, cures } = addedRows[kind];
    fc.assert(
      fc.property(rows, row as fc.Arbitrary<object>, (data, added) => {
        const after = seen({ ...data, [kind]: [...data[kind], added] });
        const curable: readonly string[] = cures;

        expect(
          seen(data).filter((rule) => !curable.includes(rule) && !after.includes(rule)),
        ).toEqual([]);
      }),
    );
  });

  it("leave no rule out: each is asked about one kind of row at least", () => {
    for (const rule of ruleIdList) {
      const asked = kinds.filter(
        (kind) => !(addedRows[kind].cures as readonly string[]).includes(rule),
      );

      expect(asked).not.toEqual([]);
    }
  });

  it("still say that a project has too much money when more is claimed", () => {
    const claim = { source: "F1", agreement: "A1", project: "P1", amount: cents(20000) };
    const bill = {
      id: "F1",
      date: day("2025-02-15"),
      account: "604",
      amount: cents(10000),
      projects: [{ code: "P1", weight: 1 }],
    };
    fc.assert(
      fc.property(fc.array(allocation, { maxLength: 4 }), (more) => {
        expect(seen({ expenses: [bill], allocations: [claim, ...more] })).toContain("ALL-08");
      }),
    );
  });
});

describe("a traced split", () => {
  it("adds up, in all and record by record", () => {
    const item = fc.integer({ min: -5000, max: 50000 }).map((amount) => ({
      record: "r",
      label: "",
      cell: "",
      cents: cents(amount),
    }));
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
        (items, weights) => {
          const whole = traced(items);
          const parts = splitTraced(whole, weights);

          expect(sumOf(parts, (part) => part.cents)).toBe(whole.cents);
          for (const part of parts) {
            expect(sumOf(part.evidence, (each) => each.cents)).toBe(part.cents);
          }
        },
      ),
    );
  });
});
