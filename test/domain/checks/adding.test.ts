import { findingMarks } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { minutes } from "../../../src/domain/quantities/time";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "./cases/all";
import { today } from "./cases/build";

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
