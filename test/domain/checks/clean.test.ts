import type { CheckReport } from "../../../src/domain/checks/finding";
import { personMonthOf } from "../../../src/domain/checks/personMonth";
import { runChecks } from "../../../src/domain/checks/runChecks";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { type TableId, filled } from "../../../src/domain/schema/tables";
import type { DataSet } from "../../../src/features/sampleWorkbook/dataSet";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { sayFinding } from "../../../src/i18n/sayFinding";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const today = day("2026-11-24");

function said(report: CheckReport): string[] {
  return report.findings.map((finding) => `${finding.rule} ${sayFinding(finding, "fr").message}`);
}

const check = (ledger: Ledger): string[] => said(runChecks(ledger, [], { today }));

/** The association's records with rows added to some tables. */
function withRows(added: Partial<Readonly<Record<TableId, readonly object[]>>>): Ledger {
  const records: Record<string, readonly object[]> = { ...recordsOf(oracle.dataSet) };
  for (const [id, rows] of Object.entries(added)) {
    const values = rows.map((row) => ({
      values: filled(id as TableId, row as never),
      source: "",
    }));
    records[id] = [...(records[id] ?? []), ...values];
  }
  return ledgerOf(records);
}

/** Half of each direct invoice and of each person-month, on the agreement that pays the rest of its project. */
function halfAllocated(): Ledger {
  const ledger = ledgerOf(recordsOf(oracle.dataSet));
  const payers: Readonly<Record<string, string>> = { P1: "A2", P2: "A3" };
  const { staff } = yearCosts(ledger, 2025);
  const invoices = ledger.expenses.flatMap(({ id, projects, amount, account }) => {
    const [first, second] = projects ?? [];
    const agreement = payers[first?.code ?? ""];
    return first === undefined ||
      second !== undefined ||
      agreement === undefined ||
      account === "6811"
      ? []
      : [{ source: id, agreement, project: first.code, amount: cents(Math.floor(amount / 2)) }];
  });
  const months = new Map<string, { source: string; project: string; amount: number }>();
  for (const { destination, evidence } of staff) {
    if (personMonthOf(evidence.record) === null || payers[destination] === undefined) continue;
    const key = `${evidence.record} ${destination}`;
    const known = months.get(key) ?? { source: evidence.record, project: destination, amount: 0 };
    months.set(key, { ...known, amount: known.amount + evidence.cents });
  }
  const people = [...months.values()].map(({ source, project, amount }) => ({
    source,
    project,
    agreement: payers[project] ?? "",
    amount: cents(Math.floor(amount / 4)),
  }));
  return withRows({ allocations: [...invoices, ...people] });
}

/** The same association under other codes: nothing may depend on P1, E2 or A1. */
function renamed(dataSet: DataSet): DataSet {
  const names: Readonly<Record<string, string>> = { P1: "INS 2025", E2: "0042", A1: "FSE-417" };
  const text = JSON.stringify(dataSet).replace(/"(P1|E2|A1)"/g, (_all, code: string) =>
    JSON.stringify(names[code]),
  );
  return JSON.parse(text) as DataSet;
}

describe("no rule fires on data in order", () => {
  it("long after the year", () => {
    expect(check(ledgerOf(recordsOf(oracle.dataSet)))).toEqual([]);
  });

  it("under other codes", () => {
    expect(check(ledgerOf(recordsOf(renamed(oracle.dataSet))))).toEqual([]);
  });

  it("when invoices and pay are allocated in part", () => {
    expect(check(halfAllocated())).toEqual([]);
  });

  it("when an amendment moved the end of an agreement, and an invoice came after the first end", () => {
    const late = {
      id: "F900",
      date: day("2026-01-15"),
      paid: day("2026-02-10"),
      supplier: "Atelier du Livre",
      invoice: "AL-7",
      account: "604",
      amount: cents(12000),
      projects: [{ code: "P1", weight: 1 }],
      agreement: "A2",
    };
    const amendment = {
      agreement: "A2",
      effective: day("2025-12-01"),
      end: day("2026-03-31"),
    };

    expect(check(withRows({ expenses: [late], amendments: [amendment] }))).toEqual([]);
    expect(check(withRows({ expenses: [late] })).join()).toContain("PER-02");
  });

  it("with assignment letters, VAT that is not recovered and offers received", () => {
    const letter = {
      employee: "E3",
      kind: "letter",
      agreement: "A1",
      project: "P1",
      start: day("2025-01-01"),
      signed: day("2024-12-20"),
      missions: "Accompagnement",
    };
    const bought = {
      id: "F901",
      date: day("2025-10-06"),
      paid: day("2025-10-30"),
      supplier: "Cabinet Évalue",
      invoice: "2025-77",
      account: "6226",
      amount: cents(12000),
      net: cents(10000),
      vat: cents(2000),
      vatRecovery: ratio(0),
      projects: [{ code: "P2", weight: 1 }],
      deliverable: "evaluation.pdf",
      quotes: 3,
      means: "Virement",
    };

    expect(
      check(withRows({ assignments: [letter], expenses: [bought] })).filter(
        (text) => !text.startsWith("PIE-06"),
      ),
    ).toEqual([]);
  });
});
