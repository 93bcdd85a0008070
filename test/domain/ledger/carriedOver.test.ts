import { statementOf } from "../../../src/domain/balances/statement";
import { accountReconciliation } from "../../../src/domain/balances/accountReconciliation";
import { reconciliation } from "../../../src/domain/balances/reconciliation";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { carryOverEntries } from "../../../src/domain/ledger/carriedOver";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { type NewRecords, type RecordOf, filled } from "../../../src/domain/schema/tables";
import { proposeAllocations } from "../../../src/features/allocateCosts/allocateCosts";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { type Rows, smallLedger } from "../../support/smallLedger";

type Entry = Partial<RecordOf<"expenses">>;

const { A3, A4 } = oracle.results.year_end;
const toA3: Entry = { id: "OD1", account: A3.account_689, agreement: "A3" };
const toA4: Entry = { id: "OD2", account: A4.account_689, agreement: "A4" };
const reports: readonly Entry[] = [
  { ...toA3, amount: cents(A3.report_689) },
  { ...toA4, amount: cents(A4.report_689) },
];

/** The association of the oracle, its books closed by these entries. */
function closedBy(entries: readonly Entry[]): Ledger {
  const records: NewRecords = recordsOf(oracle.dataSet);
  const added = entries.map((entry) => ({
    values: filled("expenses", { date: day("2025-12-31"), ...entry } as never),
    source: "",
  }));
  return ledgerOf({ ...records, expenses: [...(records.expenses ?? []), ...added] });
}

const open = closedBy([]);
const closed = closedBy(reports);

/** By line, whatever stands behind it. */
const charges = (ledger: Ledger, project: string): Record<string, number> =>
  Object.fromEntries(
    statementOf(ledger, [project], 2025).charges.map(({ code, cents: amount }) => [code, amount]),
  );

describe("an entry that carries money over (689)", () => {
  it("is no cost: projects cost what they did before it (domain.md § 10.4)", () => {
    const total = (ledger: Ledger): number =>
      sumOf(yearCosts(ledger, 2025).parts, (part) => part.cents);

    expect(total(closed)).toBe(total(open));
    expect(yearCosts(closed, 2025).unassigned).toEqual(yearCosts(open, 2025).unassigned);
    expect(reconciliation(closed, 2025)).toEqual(reconciliation(open, 2025));
  });

  it("is paid by nobody, least of all by the agreement whose unspent money it is", () => {
    const { allocations, unfunded, funded, ownFunds } = proposeAllocations(closed, 2025);
    const before = proposeAllocations(open, 2025);

    expect([...allocations, ...unfunded].filter(({ source }) => source.startsWith("OD"))).toEqual(
      [],
    );
    expect([funded, ownFunds]).toEqual([before.funded, before.ownFunds]);
  });

  it("stands once in a report and in the accounts, as the books have it or else as it is computed", () => {
    const other = closedBy([{ ...toA3, amount: cents(100) }]);
    const onProject: Entry = { id: "OD1", account: "6894", projects: [{ code: "P2", weight: 1 }] };
    const unnamed = closedBy([{ ...onProject, amount: cents(A3.report_689) }]);
    const on689 = (ledger: Ledger): number =>
      accountReconciliation(ledger, 2025, null).charges.find(({ account }) => account === "689")
        ?.claimed ?? 0;

    for (const project of ["P2", "P3"]) {
      expect(charges(closed, project)).toEqual(charges(open, project));
      expect(charges(unnamed, project)).toEqual(charges(open, project));
    }
    expect(charges(other, "P2")["68b"]).toBe(100);
    expect([closed, unnamed, open].map(on689)).toEqual(
      Array<number>(3).fill(A3.report_689 + A4.report_689),
    );
  });

  it("is of its own year, and of the agreement that it names before its project's", () => {
    const amount = cents(700);
    const entries: Entry[] = [
      { ...toA3, amount },
      { ...toA3, id: "OD3", date: day("2024-12-31"), amount },
      { ...toA4, amount, projects: [{ code: "P2", weight: 1 }] },
    ];
    const ledger = closedBy(entries);
    const agreement = ledger.agreements.find(({ ref }) => ref === "A3");
    if (agreement === undefined) throw new Error("no A3");

    expect(agreement.projects).toContain("P2");
    expect(carryOverEntries(ledger, 2025, agreement).map(({ id }) => id)).toEqual(["OD1"]);
    expect(carryOverEntries(ledger, 2024, agreement).map(({ id }) => id)).toEqual(["OD3"]);
  });

  const project = { code: "P1" };
  const spent = { id: "F1", account: "604", projects: [{ code: "P1", weight: 1 }] };
  const entry = { ...spent, id: "OD1", account: "6894", amount: cents(5000) };
  const found = (rows: Rows, rule: string): number | undefined =>
    runChecks(smallLedger({ projects: [project], ...rows }), [], {
      today: day("2026-03-31"),
    }).findings.find((each) => each.rule === rule)?.amountCents ?? undefined;

  it("hides no spending below the budget (BUD-03)", () => {
    const budget = [
      { project: "P1", year: 2025, side: "charge", line: "60a", amount: cents(15_000) },
    ];
    const expenses = [{ ...spent, amount: cents(10_000) }, entry];

    expect(found({ budget, expenses }, "BUD-03")).toBe(5000);
  });

  it("makes no room for more money than a project costs (ALL-08)", () => {
    const expenses = [{ ...spent, amount: cents(10_000) }, entry];
    const allocations = [{ source: "F1", agreement: "A1", project: "P1", amount: cents(10_001) }];

    expect(found({ allocations, expenses }, "ALL-08")).toBe(1);
  });
});
