import type { Balance } from "../../../src/domain/balances/balance";
import { computeBalance } from "../../../src/domain/balances/templates";
import { columnLetters, columnNumber } from "../../../src/domain/intake/grid";
import { day } from "../../../src/domain/quantities/plainDate";
import { balanceSheetName } from "../../../src/features/funderBalance/balanceSheetName";
import { planCerfa } from "../../../src/features/funderBalance/planCerfa";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan, PlanCell } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));

function balanceOf(agreement: string): Balance {
  const balance = computeBalance(ledger, { agreement, template: "cerfa-15059" });
  if (!balance.ok) throw new Error(balance.error.code);
  return balance.value;
}

function planOf(balance: Balance, provisional = false): Plan {
  return planCerfa(balance, {
    identity: { association: "Les Passerelles", siret: null, project: "P1", agreement: "DDETS" },
    provisional,
    today: day("2026-03-31"),
  });
}

/** Every written cell by address. */
function cellsOf(plan: Plan): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const change of plan.changes) {
    if (change.kind !== "write") continue;
    change.cells.forEach((row, down) => {
      row.forEach((cell, right) => {
        if (cell !== null)
          cells.set(`${columnLetters(change.left + right)}${change.top + down}`, cell);
      });
    });
  }
  return cells;
}

/** A number, or the sum that a `=SUM(…)` formula stands for. */
function valueOf(cells: ReadonlyMap<string, PlanCell>, address: string): number {
  const cell = cells.get(address) ?? 0;
  if (typeof cell === "number") return cell;
  const sum =
    typeof cell === "object" && "formula" in cell ? /^=SUM\((.*)\)$/.exec(cell.formula) : null;
  if (sum?.[1] === undefined) throw new Error(`${address} is not a figure`);
  return sum[1]
    .split(",")
    .flatMap(addressesIn)
    .reduce((total, each) => total + valueOf(cells, each), 0);
}

function addressesIn(range: string): string[] {
  const [from = "", to = from] = range.split(":");
  const column = /^[A-Z]+/.exec(from)?.[0] ?? "";
  const first = Number(from.slice(column.length));
  const last = Number(to.slice(column.length));
  return Array.from({ length: last - first + 1 }, (_row, place) => `${column}${first + place}`);
}

function textAt(cells: ReadonlyMap<string, PlanCell>, address: string): string {
  const cell = cells.get(address);
  return typeof cell === "object" && cell !== null && "text" in cell ? cell.text : "";
}

/** Row of a label in column A or E. */
function rowOf(cells: ReadonlyMap<string, PlanCell>, column: string, label: string): number {
  const found = [...cells.keys()].find(
    (address) => address.startsWith(column) && textAt(cells, address).startsWith(label),
  );
  if (found === undefined) throw new Error(label);
  return Number(found.slice(column.length));
}

describe("the printed Cerfa 15059", () => {
  it.each(["A2", "A3", "A4", "A5"])(
    "has formulas that give the figures of the balance (%s)",
    (ref) => {
      const balance = balanceOf(ref);
      const cells = cellsOf(planOf(balance));
      const charges = rowOf(cells, "A", "Total des charges");
      const products = rowOf(cells, "E", "Total des produits");

      expect(valueOf(cells, `B${charges}`)).toBe(balance.totals.plannedCharges);
      expect(valueOf(cells, `C${charges}`)).toBe(balance.totals.charges);
      expect(valueOf(cells, `F${products}`)).toBe(balance.totals.plannedProducts);
      expect(valueOf(cells, `G${products}`)).toBe(balance.totals.products);
      expect(charges).toBe(products);
    },
  );

  it("holds a whole number in every field and a formula in every chapter", () => {
    const balance = balanceOf("A2");
    const cells = cellsOf(planOf(balance));

    for (const line of balance.lines.filter(({ actual }) => actual !== 0)) {
      const label = line.side === "charge" ? "A" : "E";
      const column = line.side === "charge" ? "C" : "G";
      const row = rowOf(cells, label, line.label);
      const isSum = line.kind === "group" || line.kind === "total";

      expect([line.code, typeof cells.get(`${column}${row}`)]).toEqual([
        line.code,
        isSum ? "object" : "number",
      ]);
      expect([line.code, valueOf(cells, `${column}${row}`)]).toEqual([line.code, line.actual]);
    }
  });

  it("does not add the « dont » row", () => {
    const cells = cellsOf(planOf(balanceOf("A2")));
    const total = cells.get(`G${rowOf(cells, "E", "Total des produits")}`);
    const part = rowOf(cells, "E", "Dont cotisations");
    const ranges = JSON.stringify(total).match(/G\d+(:G\d+)?/g) ?? [];

    expect(ranges.flatMap(addressesIn)).not.toContain(`G${part}`);
    expect(ranges.flatMap(addressesIn)).toContain(`G${part - 1}`);
  });

  it("proves its own figures in one cell", () => {
    const balance = balanceOf("A2");
    const cells = cellsOf(planOf(balance));
    const check = [...cells.values()].find(
      (cell) =>
        typeof cell === "object" &&
        cell !== null &&
        "formula" in cell &&
        cell.formula.startsWith("=IF(AND("),
    );

    expect(JSON.stringify(check)).toContain(`=${balance.totals.charges}`);
    expect(JSON.stringify(check)).toContain("charges égalent les produits");
  });

  it("keeps the grant of the sentence alive: it is the field of the form", () => {
    const cells = cellsOf(planOf(balanceOf("A2")));
    const row = rowOf(cells, "A", "La subvention de");

    expect(cells.get(`B${row}`)).toEqual({ formula: `=G${rowOf(cells, "E", "DDETS")}` });
  });

  it("is marked while a blocking finding stands, and only then", () => {
    const written = (provisional: boolean): string =>
      JSON.stringify(planOf(balanceOf("A2"), provisional));

    expect(written(true)).toContain("PROVISOIRE");
    expect(written(false)).not.toContain("PROVISOIRE");
  });

  it("prints on one A4 page, everything inside", () => {
    const plan = planOf(balanceOf("A2"));
    const page = plan.changes.find((change) => change.kind === "page");
    const cells = [...cellsOf(plan).keys()];
    const bottom = Math.max(...cells.map((address) => Number(/\d+/.exec(address)?.[0])));
    const right = Math.max(
      ...cells.map((address) => columnNumber(/[A-Z]+/.exec(address)?.[0] ?? "A")),
    );

    expect(page?.page).toMatchObject({
      orientation: "Portrait",
      fitToWidth: 1,
      fitToHeight: 1,
      printArea: { top: 1, left: 1, bottom, right },
    });
  });

  it("goes on a sheet whose name Excel accepts", () => {
    expect(balanceSheetName({ agreement: "A2", year: 2025, template: "cerfa-15059" })).toBe(
      "CRF A2 2025",
    );

    const long = balanceSheetName({
      agreement: "Convention n° 2025/00417 [avenant: 2]",
      year: 2025,
      template: "cerfa-15059",
    });

    expect(long).toMatch(/^CRF .* 2025$/);
    expect(long.length).toBeLessThanOrEqual(31);
    expect(long).not.toMatch(/[[\]:*?/\\]/);
  });
});
