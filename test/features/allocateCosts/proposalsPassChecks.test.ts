import fc from "fast-check";

import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { minutes } from "../../../src/domain/quantities/time";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { proposeAllocations } from "../../../src/features/allocateCosts/allocateCosts";
import { type Rows, smallLedger } from "../../support/smallLedger";

/** Rules that look at one cost and the agreement that pays it, and those of a cost or an agreement paid beyond itself. */
const ofPairs: readonly string[] = [
  ...(["ALL-01", "ALL-05", "ALL-06", "ALL-07", "ALL-08", "ALL-11", "ALL-12"] as const),
  ...(["PER-01", "PER-02", "PER-03", "PER-04", "PER-05", "PER-06"] as const),
  ...(["SCO-01", "STA-02", "STA-05", "STA-09", "TIM-11", "AMT-05", "AMT-07"] as const),
];

function found(rows: Rows): string[] {
  return runChecks(smallLedger(rows), [], { today: day("2026-03-31") })
    .findings.filter(({ rule }) => ofPairs.includes(rule))
    .map(({ rule, records }) => `${rule} ${records.join(" ")}`);
}

/** The rows with what Affecter proposes for 2025, all of it accepted. */
function accepted(rows: Rows): { readonly rows: Rows; readonly count: number } {
  const { allocations } = proposeAllocations(smallLedger(rows), 2025);
  return {
    rows: {
      ...rows,
      allocations: allocations.map(({ source, agreement, project, line, cents: amount }) => ({
        ...{ source, agreement, project, line, amount },
      })),
    },
    count: allocations.length,
  };
}

const dates = ["2025-01-15", "2025-06-01", "2025-11-20"].map(day);
const expense: fc.Arbitrary<Partial<RecordOf<"expenses">>> = fc.record({
  account: fc.constantFrom("604", "604", "6251", "6132", "6581"),
  label: fc.constantFrom("Fournitures", null, null, "Amende"),
  date: fc.constantFrom(...dates),
  paid: fc.constantFrom(null, day("2025-12-01"), day("2026-02-01")),
  serviceEnd: fc.constantFrom(null, null, day("2025-12-31"), day("2026-03-31")),
  amount: fc.integer({ min: 1, max: 90_000 }).map(cents),
  projects: fc.constantFrom(
    [{ code: "P1", weight: 1 }],
    [
      { code: "P1", weight: 2 },
      { code: "P2", weight: 1 },
    ],
  ),
});
const agreement: fc.Arbitrary<Partial<RecordOf<"agreements">>> = fc.record({
  funder: fc.constantFrom("UE", "ETAT"),
  projects: fc.constantFrom(["P1"], ["P2"], ["P1", "P2"]),
  eligible: fc.constantFrom(null, null, ["60"], ["61", "62", "64"]),
  granted: fc.nat(50_000).map(cents),
  start: fc.constantFrom(day("2025-01-01"), day("2025-05-01")),
  end: fc.constantFrom(day("2025-10-31"), day("2025-12-31"), day("2026-12-31")),
  paymentDeadline: fc.constantFrom(null, day("2026-01-31")),
  requestedOn: fc.constantFrom(null, day("2025-03-01")),
  method: fc.constantFrom(null, "flat40", "flat15"),
  staff: fc.constantFrom(null, ["E1"], ["E2"]),
});

function rowsOf(
  expenses: readonly Partial<RecordOf<"expenses">>[],
  agreements: readonly Partial<RecordOf<"agreements">>[],
): Rows {
  return {
    projects: [{ code: "P1" }, { code: "P2" }],
    funders: [
      { code: "UE", name: "FSE+", category: "european" },
      { code: "ETAT", name: "DDETS", category: "state" },
    ],
    employees: ["E1", "E2"].map((id) => ({ id, name: id })),
    timesheets: ["E1", "E2"].map((employee) => ({
      ...{ employee, date: day("2025-06-02"), project: "P1", minutes: minutes(420) },
    })),
    payroll: ["E1", "E2"].map((employee) => ({
      ...{ employee, month: plainMonth(2025, 6), gross: cents(50_000), cost: cents(50_000) },
    })),
    expenses: expenses.map((each, place) => ({ ...each, id: `F${place}` })),
    agreements: agreements.map((each, place) => ({ ...each, ref: `A${place}` })),
  };
}

describe("proposals, all accepted", () => {
  it("add no finding about a cost and its agreement, whatever the agreements ask", () => {
    let proposed = 0;
    fc.assert(
      fc.property(
        fc.array(expense, { maxLength: 5 }),
        fc.array(agreement, { minLength: 1, maxLength: 3 }),
        (expenses, agreements) => {
          const rows = rowsOf(expenses, agreements);
          const after = accepted(rows);
          proposed += after.count;

          expect(found(after.rows)).toEqual(found(rows));
        },
      ),
      { numRuns: 60 },
    );
    // Some two proposals a run: a property over none would say nothing.
    expect(proposed).toBeGreaterThan(10);
  });
});
