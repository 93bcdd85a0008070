import { computeBalance } from "../../../src/domain/balances/templates";
import { CellIndex, parseCell } from "../../../src/domain/explain/cellIndex";
import { type Explanation, cellsUnder } from "../../../src/domain/explain/explanation";
import { explainDue } from "../../../src/domain/explain/explainDue";
import {
  explainBalanceLine,
  explainProjectCost,
  explainUse,
} from "../../../src/domain/explain/explainFigure";
import { explainCell } from "../../../src/domain/explain/explainCell";
import { allocate } from "../../../src/domain/ledger/allocation";
import { amountDue } from "../../../src/domain/ledger/amountDue";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { sumOf, zeroCents } from "../../../src/domain/quantities/money";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));
const costs = yearCosts(ledger, 2025);
const resources = yearResources(ledger, costs.time, 2025);
const context = { ledger, costs, index: new CellIndex(ledger) };

function sumsAddUp({ kind, cents, parts }: Explanation): boolean {
  const money = parts.filter((part) => part.cents !== null);
  const fits =
    kind !== "sum" ||
    money.length === 0 ||
    sumOf(money, (part) => part.cents ?? zeroCents) === cents;
  return fits && parts.every(sumsAddUp);
}

function agreementOf(ref: string): (typeof ledger.agreements)[number] {
  const found = ledger.agreements.find((each) => each.ref === ref);
  if (found === undefined) throw new Error(ref);
  return found;
}

describe("a figure explained", () => {
  it("leads from the cost of a project to cells of invoices, payslips, timesheets and keys", () => {
    const cost = explainProjectCost(context, "P1");
    const sheets = new Set(cellsUnder(cost).map((cell) => parseCell(cell)?.sheet));

    expect(cost.cents).toBe(results.cost_by_project.P1);
    expect(sumsAddUp(cost)).toBe(true);
    expect([...sheets].sort()).toEqual(["Clés", "Dépenses", "Paie", "Temps"]);
  });

  it("names the three terms of what is due, each with what it comes from", () => {
    const agreement = agreementOf("A1");
    const due = explainDue(context, agreement, amountDue(ledger, costs, resources, agreement));

    expect([due.kind, due.cents, due.text]).toEqual(["minimum", results.fse.due_cents, "rate"]);
    expect(due.parts.map(({ label, cents }) => [label, cents])).toEqual([
      ["max", results.fse.cap_agreement_cents],
      ["rate", results.fse.due_by_rate_cents],
      ["gap", results.fse.due_by_gap_cents],
    ]);
    expect(due.parts.every(sumsAddUp)).toBe(true);
  });

  it("leads from a line of a balance to records, and from a record to its own cell", () => {
    const balance = computeBalance(ledger, {
      agreement: "A2",
      template: "cerfa-15059",
      year: 2025,
    });
    if (!balance.ok) throw new Error(balance.error.code);
    const line = balance.value.lines.find(({ code }) => code === "num_R_1_11");
    if (line === undefined) throw new Error("no such line");
    const actual = explainBalanceLine(context, balance.value, line, "actual");
    const planned = explainBalanceLine(context, balance.value, line, "planned");

    // 499,99: P1's half of an invoice of 999,99
    expect(actual.cents).toBe(results.purchase_splits.F004.P1);
    expect(actual.parts[0]?.kind).toBe("split");
    expect(actual.parts[0]?.parts.map(({ cents, text }) => [cents, text])).toEqual([
      [99999, null],
      [null, "50/100"],
    ]);
    expect(sumOf(planned.parts, (part) => part.cents ?? zeroCents)).toBe(line.plannedCents);
  });

  it("says what an agreement pays, line by line", () => {
    const use = explainUse(context, allocate(ledger, costs, resources), "A5");

    expect(use?.cents).toBe(results.allocation_summary.A5.used_cents);
    expect(use === null ? false : sumsAddUp(use)).toBe(true);
  });

  it("adds up a payslip, and names the cell of the user's sheet it was read from", () => {
    const found = context.index.at("Paie!H2");
    if (found === null) throw new Error("no payslip there");
    const cost = explainCell(ledger, context.index, found);

    expect(cost.kind).toBe("sum");
    expect(sumsAddUp(cost)).toBe(true);
    expect(cost.sources).toEqual(["payroll_by_month.E1.1"]);
  });

  it("reads addresses as Excel writes them", () => {
    expect(parseCell("'L’été'!$B$7")).toEqual({ sheet: "L’été", letters: "B", row: 7 });
    expect(parseCell("'C''est'!b7")).toEqual({ sheet: "C'est", letters: "B", row: 7 });
    expect(parseCell("B7")).toBeNull();
  });
});
