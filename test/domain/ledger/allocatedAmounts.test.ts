import fc from "fast-check";

import {
  type AllocationRow,
  completeAllocations,
  splitPercents,
} from "../../../src/domain/ledger/allocatedAmounts";
import { type Cents, cents, sumOf, zeroCents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { type Ratio, ratio, shareOf } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { type Rows, smallLedger } from "../../support/smallLedger";

const period = { start: day("2025-01-01"), end: day("2025-12-31") };
const base: Rows = {
  projects: [{ code: "P1" }, { code: "P2" }, { code: "P3" }],
  agreements: [
    { ref: "A1", projects: ["P1"], ...period },
    { ref: "A2", projects: ["P2", "P3"], ...period },
  ],
  expenses: [
    {
      id: "F4",
      account: "604",
      date: day("2025-03-10"),
      amount: cents(99999),
      projects: [{ code: "P1", weight: 1 }],
    },
    { id: "AV", account: "604", date: day("2025-03-10"), amount: cents(-99999) },
  ],
  payroll: [{ employee: "E2", month: plainMonth(2025, 5), cost: cents(300000) }],
};
const springKey: Rows["keys"] = [
  { code: "K", basis: "fixed", project: "P1", weight: 50, start: day("2025-01-01") },
  { code: "K", basis: "fixed", project: "P2", weight: 30, end: day("2025-04-30") },
  { code: "K", basis: "fixed", project: "P3", weight: 20, start: day("2025-01-01") },
];

type Draft = Partial<AllocationRow>;

/** Rows by hand, an amount that is not given being blank. */
function complete(drafts: readonly Draft[], rows: Rows = base) {
  const ledger = smallLedger({ ...rows, allocations: drafts.map(withoutAmount) });
  const written = ledger.allocations.map((row, place) => ({
    ...row,
    amount: drafts[place]?.amount ?? null,
  }));
  return completeAllocations(ledger, written);
}

/** The schema wants an amount: it is put back to what the test says, blank included, once the records are made. */
function withoutAmount(draft: Draft): Partial<RecordOf<"allocations">> {
  return { source: "F4", agreement: "A1", ...draft, amount: zeroCents };
}

function amounts(drafts: readonly Draft[], rows?: Rows): number[] {
  return complete(drafts, rows).rows.map(({ amount }) => amount);
}

function problems(drafts: readonly Draft[], rows?: Rows): string[] {
  return complete(drafts, rows).unreadable.map(({ column, problem }) => `${column} ${problem}`);
}

const percent = (value: number): Ratio => ratio(value, 100);

describe("an allocation without an amount", () => {
  it("by percent: percents that make 100 % lose no cent of the invoice (domain.md § 4.5)", () => {
    const thirds = [50, 30, 20].map((value): Draft => ({ percent: percent(value) }));

    expect(amounts(thirds)).toEqual([49999, 30000, 20000]);
  });

  it("by percent of a person-month: of its loaded cost, rounded half up", () => {
    expect(amounts([{ source: "E2 2025-05", percent: ratio(3335, 10000) }])).toEqual([100050]);
  });

  it("by percent of an invoice whose VAT is recovered: of what it costs", () => {
    const rows: Rows = {
      ...base,
      expenses: [
        {
          id: "F4",
          account: "604",
          date: day("2025-03-10"),
          amount: cents(12000),
          vat: cents(2000),
          vatRecovery: ratio(1, 2),
          projects: [{ code: "P1", weight: 1 }],
        },
      ],
    };

    expect(amounts([{ percent: percent(50) }], rows)).toEqual([5500]);
  });

  it("by units: number times price, rounded once", () => {
    expect(amounts([{ units: ratio(73, 10), unitPrice: cents(4555) }])).toEqual([33252]);
  });

  it("by key: what the key of that day gives the project, or the projects of the agreement", () => {
    const rows = { ...base, keys: springKey };

    expect(amounts([{ key: "K" }, { agreement: "A2", key: "K" }], rows)).toEqual([49999, 50000]);
    expect(amounts([{ agreement: "A2", key: "K", project: "P3" }], rows)).toEqual([20000]);
  });

  it("by key of hours: as the hours of the year are", () => {
    const rows: Rows = {
      ...base,
      keys: [{ code: "H", basis: "hours" }],
      timesheets: [
        { employee: "E2", date: day("2025-02-03"), project: "P1", minutes: minutes(180) },
        { employee: "E2", date: day("2025-02-04"), project: "P2", minutes: minutes(60) },
      ],
    };

    expect(amounts([{ key: "H" }], rows)).toEqual([74999]);
  });

  it("mirrors a credit note", () => {
    const thirds = [50, 30, 20].map((value): Draft => ({ source: "AV", percent: percent(value) }));

    expect(amounts(thirds)).toEqual([-49999, -30000, -20000]);
  });

  it("is told apart from one whose amount is written", () => {
    const { rows, computed } = complete([{ percent: percent(50) }, { amount: cents(100) }]);

    expect(rows.map(({ amount }) => amount)).toEqual([50000, 100]);
    expect(computed.map(({ amount }) => amount)).toEqual([50000]);
  });
});

describe("an allocation that cannot be computed waits, and its cell is named", () => {
  it.each<[string, Draft, string]>([
    ["says nothing", {}, "amount empty"],
    [
      "has a percent of an unknown source",
      { source: "F9", percent: percent(50) },
      "percent source-unknown",
    ],
    ["has units without a price", { units: ratio(3) }, "units unit-incomplete"],
    ["has an unknown key", { key: "X" }, "key key-not-valid"],
    ["has a key that gives its project nothing", { key: "K", project: "P9" }, "key key-not-valid"],
    ["has a negative percent", { percent: percent(-5) }, "percent contradictory"],
    [
      "has an amount that is not its percent",
      { amount: cents(40000), percent: percent(50) },
      "amount contradictory",
    ],
    [
      "has a percent that is not its key",
      { percent: percent(40), key: "K" },
      "amount contradictory",
    ],
    ["has an amount and a wrong key", { amount: cents(40000), key: "X" }, "key key-not-valid"],
  ])("when it %s", (_what, draft, problem) => {
    const rows = { ...base, keys: springKey };

    expect(problems([draft], rows)).toEqual([problem]);
    expect(amounts([draft], rows)).toEqual([]);
  });

  it("when its key is no longer valid on the day of the expense", () => {
    const late = [{ code: "K", basis: "fixed", project: "P1", weight: 1, end: day("2025-03-09") }];

    expect(problems([{ key: "K" }], { ...base, keys: late })).toEqual(["key key-not-valid"]);
  });

  it("but not for the cent that a sheet loses by rounding each share alone", () => {
    expect(problems([{ amount: cents(50000), percent: percent(50) }])).toEqual([]);
    expect(problems([{ amount: cents(50001), percent: percent(50) }])).toEqual([]);
    expect(problems([{ amount: cents(50002), percent: percent(50) }])).toEqual([
      "amount contradictory",
    ]);
  });

  it("but not when it needs no other way to its amount", () => {
    expect(problems([{ source: "F9", amount: cents(100), percent: percent(50) }])).toEqual([]);
  });
});

describe("percents of one cost", () => {
  const cost = fc.integer({ min: -1e9, max: 1e9 }).map(cents);
  const percents = fc.array(
    fc.tuple(fc.nat(10000), fc.constantFrom(100, 1000, 10000, 3)).map(([a, b]) => ratio(a, b)),
    { minLength: 1, maxLength: 6 },
  );
  const total = (ratios: readonly Ratio[]): Ratio =>
    ratios.reduce((sum, { numerator, denominator }) =>
      ratio(
        sum.numerator * denominator + numerator * sum.denominator,
        sum.denominator * denominator,
      ),
    );

  it("add up to their sum of the cost, rounded once", () => {
    fc.assert(
      fc.property(cost, percents, (amount, ratios) => {
        const shares = splitPercents(amount, ratios);

        expect(sumOf(shares, (share) => share)).toBe(shareOf(amount, total(ratios), "halfUp"));
      }),
    );
  });

  it("that make 100 % share out every cent, each within a cent of its own share", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cost, weights, (amount, parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const ratios = parts.map((part) => ratio(part, all));
        const shares = splitPercents(amount, ratios);

        expect(sumOf(shares, (share) => share)).toBe(amount);
        shares.forEach((share, place) => {
          const exact = shareOf(amount, ratios[place] ?? ratio(0), "halfUp");
          expect(Math.abs(share - exact)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it("mirror for a credit note", () => {
    fc.assert(
      fc.property(cost, percents, (amount, ratios) => {
        const mirrored = splitPercents(cents(0 - amount), ratios).map((share): Cents =>
          cents(0 - share),
        );

        expect(mirrored).toEqual(splitPercents(amount, ratios));
      }),
    );
  });
});
