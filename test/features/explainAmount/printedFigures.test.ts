import { computeBalance, templateOf } from "../../../src/domain/balances/templates";
import { CellIndex } from "../../../src/domain/explain/cellIndex";
import { explainPrinted } from "../../../src/domain/explain/explainPrinted";
import { type Explanation, cellsUnder } from "../../../src/domain/explain/explanation";
import type { Balance } from "../../../src/domain/balances/balance";
import { columnLetters } from "../../../src/domain/intake/grid";
import { day } from "../../../src/domain/quantities/plainDate";
import { planClosing } from "../../../src/features/funderBalance/planClosing";
import { planFunders } from "../../../src/features/funderBalance/planFunders";
import { planOperation } from "../../../src/features/funderBalance/planOperation";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { gridsOf } from "../../support/planGrids";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));
const index = new CellIndex(ledger);
const options = {
  identity: { association: null, siret: null, project: "P1", agreement: "A1" },
  provisional: false,
  today: day("2026-03-31"),
  valuesOnly: true,
};

function balanceOf(template: string, agreement = "A1"): Balance {
  const balance = computeBalance(ledger, { agreement, template, year: 2025 });
  if (!balance.ok) throw new Error(balance.error.code);
  return balance.value;
}

interface Shown {
  readonly cell: string;
  readonly row: string;
  readonly value: number;
  readonly explanation: Explanation | null;
}

/** Every number of a printed sheet with its explanation. */
function numbersOf(balance: Balance, plan: Plan): Shown[] {
  const [grid] = gridsOf(plan);
  if (grid === undefined) throw new Error("no sheet");
  return grid.values.flatMap((line, place) =>
    line.flatMap((value, at): Shown[] => {
      if (typeof value !== "number") return [];
      const where = { row: grid.top + place, column: grid.left + at };
      return [
        {
          cell: `${columnLetters(where.column)}${where.row}`,
          row: line.filter((each) => typeof each === "string").join(" | "),
          value,
          explanation: explainPrinted(ledger, index, balance, grid, where),
        },
      ];
    }),
  );
}

function operationNumbers(template: string): Shown[] {
  const balance = balanceOf(template);
  const form = templateOf(template);
  if (balance.operation === null || form?.kind !== "operation") throw new Error(template);
  return numbersOf(balance, planOperation(balance, balance.operation, options, form));
}

function named(numbers: readonly Shown[], row: string): Explanation {
  const found = numbers.find((each) => each.row.startsWith(row))?.explanation;
  if (found === undefined || found === null) throw new Error(row);
  return found;
}

describe("the figures of the FSE+ report", () => {
  const numbers = operationNumbers("fse-bilan");

  it("lead from the amount due to its three terms, the binding one named", () => {
    const due = named(numbers, "Montant dû");

    expect([due.kind, due.cents, due.text]).toEqual(["minimum", results.fse.due_cents, "rate"]);
    expect(due.parts.map(({ label, cents }) => [label, cents])).toEqual([
      ["max", results.fse.cap_agreement_cents],
      ["rate", results.fse.due_by_rate_cents],
      ["gap", results.fse.due_by_gap_cents],
    ]);
    expect(cellsUnder(due).map((cell) => cell.split("!")[0])).toEqual(
      expect.arrayContaining(["Conventions", "Temps", "Paie", "Ressources"]),
    );
  });

  it("tell terms of the same amount apart by their row", () => {
    expect(named(numbers, "a. Taux").kind).toBe("product");
    expect(named(numbers, "Solde demandé").cents).toBe(results.fse.balance_cents);
    expect(named(numbers, "Autofinancement").cents).toBe(results.fse.own_funds_cents);
  });

  it("lead from an hourly rate to the payslips of the year and its hours", () => {
    const [first] = results.fse.staff;
    const row = numbers.filter((each) => each.row.startsWith(first?.name ?? "?"));
    const rate = row.find(({ value }) => value * 100 === first?.rate_cents)?.explanation;

    expect([rate?.label, rate?.kind, rate?.text]).toEqual(["rate", "ratio", "eu1720"]);
    expect(rate?.parts.map(({ label }) => label)).toEqual(["annual-cost", "units-of-year"]);
    expect(rate?.parts[0]?.parts).toHaveLength(12);
  });

  it("are all explained, but for shares in percent, ranks and indicators", () => {
    const money = numbers.filter(
      ({ explanation, value, row }) => explanation === null && value > 1 && !/^[0-9]|%/.test(row),
    );

    expect(money.map(({ cell, row, value }) => `${cell} ${row} ${value}`)).toEqual([]);
  });
});

describe("the figures of a closing", () => {
  const balance = balanceOf("cloture", "A3");
  const numbers = numbersOf(balance, planClosing(balance, ledger, options));

  it("lead from dedicated funds to what was open, brought and used", () => {
    const row = numbers.filter((each) => each.row.startsWith("A3"));
    const closing = row.find(({ explanation }) => explanation?.label === "closing-funds");
    const carried = row.find(({ explanation }) => explanation?.label === "report-689");

    expect(closing?.explanation?.cents).toBe(results.allocation_summary.A3.unused_cents);
    expect(carried?.explanation?.parts.map(({ label, cents }) => [label, cents])).toEqual([
      ["unspent", results.allocation_summary.A3.unused_cents],
    ]);
  });

  it("say how much is used of what was open, oldest first", () => {
    const used = numbers.find(
      ({ explanation }) => explanation?.label === "used-789" && explanation.cents !== 0,
    );

    expect([used?.explanation?.kind, used?.explanation?.cents]).toEqual(["minimum", 240000]);
  });
});

describe("the figures of the view of all funders", () => {
  const balance = balanceOf("multi-financeurs", "A2");
  const view = balance.funders;
  if (view === null) throw new Error("no view");
  const numbers = numbersOf(balance, planFunders(balance, view, ledger, options));

  it("lead from what one pays of a line to the records of that line", () => {
    const staff = numbers.find(
      ({ row, explanation }) => row.includes("Rémunération") && explanation !== null,
    );

    expect(staff?.explanation?.cents).toBe(Math.round((staff?.value ?? 0) * 100));
    expect(
      cellsUnder(staff?.explanation ?? ({} as Explanation)).some((cell) =>
        cell.startsWith("Paie!"),
      ),
    ).toBe(true);
  });
});
