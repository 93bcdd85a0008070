import { closingOf } from "../../../src/domain/balances/closingEntries";
import { evidenceList } from "../../../src/domain/balances/evidenceList";
import { reconciliation } from "../../../src/domain/balances/reconciliation";
import { computeBalance } from "../../../src/domain/balances/templates";
import { closingCsv } from "../../../src/features/funderBalance/closingCsv";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));
const closing = closingOf(ledger, 2025);

function amountOn(account: string, agreement: string, side: "debit" | "credit"): number {
  return closing.entries
    .filter((line) => line.account === account && line.agreement === agreement)
    .reduce((sum, line) => sum + line[side], 0);
}

describe("the closing of a year", () => {
  it("proposes entries that are balanced one by one", () => {
    const entries = new Set(closing.entries.map(({ entry }) => entry));

    expect(entries.size).toBeGreaterThan(0);
    for (const entry of entries) {
      const lines = closing.entries.filter((line) => line.entry === entry);
      const net = lines.reduce((sum, line) => sum + line.debit - line.credit, 0);

      expect([entry, net]).toEqual([entry, 0]);
    }
  });

  it("books what the oracle closes with, on its accounts", () => {
    const expected = results.year_end;

    expect(amountOn("4417", "A1", "debit")).toBe(expected.A1.receivable_441);
    expect(amountOn("487", "A3", "credit")).toBe(expected.A3.pca_487);
    expect(amountOn(expected.A3.account_689, "A3", "debit")).toBe(expected.A3.report_689);
    expect(amountOn("4686", "A5", "credit")).toBe(expected.A5.to_repay);
    expect(amountOn(expected.A4.account_789, "A4", "credit")).toBe(expected.A4.utilisation_789);
    expect(amountOn(expected.A4.account_19, "A4", "credit")).toBe(expected.A4.report_689);
  });

  it("lists the instalments still to be received", () => {
    const schedule: Readonly<Record<string, Readonly<Record<string, number>>>> =
      results.payment_schedule;
    const dues = closing.receivables.map(({ payment, cents }) => [
      payment.agreement,
      `T${payment.rank}`,
      cents,
    ]);

    for (const [agreement, rank, cents] of dues) {
      expect([agreement, rank, schedule[String(agreement)]?.[String(rank)]]).toEqual([
        agreement,
        rank,
        cents,
      ]);
    }
    expect(dues.length).toBeGreaterThan(0);
  });

  it("is a file in the columns of the FEC, debits and credits level", () => {
    const [header = "", ...rows] = closingCsv(closing).trim().split("\r\n");
    const column = (name: string): number => header.replace("\uFEFF", "").split(";").indexOf(name);
    const sum = (name: string): number =>
      rows.reduce(
        (all, row) =>
          all + Math.round(Number((row.split(";")[column(name)] ?? "").replace(",", ".")) * 100),
        0,
      );

    expect(header.split(";")).toHaveLength(18);
    expect(rows).toHaveLength(closing.entries.length);
    expect(sum("Debit")).toBe(sum("Credit"));
    expect(sum("Debit")).toBe(closing.entries.reduce((all, line) => all + line.debit, 0));
  });
});

describe("the pieces behind a balance", () => {
  const balance = computeBalance(ledger, { agreement: "A2", template: "cerfa-15059" });
  if (!balance.ok) throw new Error(balance.error.code);
  const value = balance.value;

  it("add up to each line, each record once a line", () => {
    for (const { line, pieces } of evidenceList(ledger, value)) {
      expect([line.code, pieces.reduce((sum, piece) => sum + piece.cents, 0)]).toEqual([
        line.code,
        line.actualCents,
      ]);
      expect(new Set(pieces.map(({ record }) => record)).size).toBe(pieces.length);
    }
  });

  it("say what is missing: a payment, two signatures", () => {
    const damaged = {
      ...ledger,
      expenses: ledger.expenses.map((expense) =>
        expense.id === "F001" ? { ...expense, paid: null, evidence: "f001.pdf" } : expense,
      ),
      timesheets: ledger.timesheets.map((row) =>
        row.employee === "E2" && row.date.startsWith("2025-03")
          ? { ...row, signedEmployee: null }
          : row,
      ),
    };
    const pieces = evidenceList(damaged, value).flatMap((list) => list.pieces);
    const missing = (record: string) => pieces.find((piece) => piece.record === record)?.missing;

    expect(missing("F001")).toEqual(["payment"]);
    expect(missing("E2 2025-03")).toEqual(["signature"]);
    expect(missing("E2 2025-04")).toEqual([]);
  });
});

describe("the reconciliation of a year", () => {
  it("finds every recorded charge in the projects, or says that it reaches none", () => {
    const { expenses, payroll, computed, projects, unassigned } = reconciliation(ledger, 2025);
    const reached = projects.reduce((sum, project) => sum + project.cents, 0);

    expect(payroll).toBe(
      Object.values(results.annual_loaded_cost).reduce((sum, cost) => sum + cost, 0),
    );
    expect(expenses + payroll + computed).toBe(reached + unassigned);
    expect(reached + unassigned).toBe(results.total_cost);
  });
});
