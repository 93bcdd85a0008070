import { fseBilan } from "../../../src/domain/balances/forms/european";
import { computeBalance } from "../../../src/domain/balances/templates";
import { day } from "../../../src/domain/quantities/plainDate";
import { planControl } from "../../../src/features/funderBalance/planControl";
import { planOperation } from "../../../src/features/funderBalance/planOperation";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import type { Plan } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";

const ledger = ledgerOf(recordsOf(oracle.dataSet));

function planOf(how: { provisional?: boolean; valuesOnly?: boolean } = {}): Plan {
  const balance = computeBalance(ledger, { agreement: "A1", template: "fse-bilan" });
  if (!balance.ok || balance.value.operation === null) throw new Error("no report");
  const options = {
    identity: { association: "Les Passerelles", siret: null, project: "P1", agreement: "FSE+" },
    provisional: how.provisional ?? false,
    today: day("2026-03-31"),
    ...(how.valuesOnly === true ? { valuesOnly: true } : {}),
  };
  return planOperation(balance.value, balance.value.operation, options, fseBilan);
}

function formulasOf(plan: Plan): string[] {
  return plan.changes.flatMap((change) =>
    change.kind === "write"
      ? change.cells.flatMap((row) =>
          row.flatMap((cell) =>
            typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [],
          ),
        )
      : [],
  );
}

describe("the printed FSE+ report", () => {
  it("computes the amount due with native formulas and proves them in one cell", () => {
    const formulas = formulasOf(planOf());
    const proof = formulas.filter((formula) => formula.startsWith("=IF(ROUND(ROUND(ABS("));

    expect(formulas.some((formula) => formula.startsWith("=MAX(0,MIN("))).toBe(true);
    expect(proof).toHaveLength(1);
    expect(proof[0]).toContain(`(${oracle.results.fse.due_cents / 100})`);
  });

  it("has no formula at all where only values are wanted", () => {
    expect(formulasOf(planOf({ valuesOnly: true }))).toEqual([]);
  });

  it("is one A4 page wide, in one block of cells, and names its key figures", () => {
    const { changes } = planOf();
    const names = changes.flatMap((change) => (change.kind === "name" ? [change.name] : []));

    expect(changes.filter(({ kind }) => kind === "write")).toHaveLength(1);
    expect(changes.find((change) => change.kind === "page")?.page).toMatchObject({
      fitToWidth: 1,
      titleRows: { top: 1, bottom: 1 },
    });
    expect(names).toEqual(expect.arrayContaining(["Flechage_fse_bilan_A1_2025_Du"]));
  });

  it("says PROVISOIRE while a blocking finding stands", () => {
    expect(JSON.stringify(planOf({ provisional: true }))).toContain("PROVISOIRE");
    expect(JSON.stringify(planOf())).not.toContain("PROVISOIRE");
  });
});

describe("the auditor's sheet", () => {
  it("takes the two totals from each other, each over its own rows", () => {
    const balance = computeBalance(ledger, { agreement: "A2", template: "controle" });
    if (!balance.ok) throw new Error(balance.error.code);
    const report = { findings: [], rulesRun: [], skipped: [] };
    const formulas = formulasOf(
      planControl(balance.value, ledger, report, {
        identity: { association: null, siret: null, project: "P1", agreement: "DDETS" },
        provisional: false,
        today: day("2026-03-31"),
      }),
    );
    const [recorded, reached, gap] = formulas;
    const rows = (formula = ""): number[] => (formula.match(/\d+/g) ?? []).map(Number);
    const [first = 0, end = 0] = rows(recorded);
    const [from, to = 0] = rows(reached);

    expect(end - first).toBe(2);
    // Four projects and what reaches none, right below the first total.
    expect([from, to]).toEqual([end + 2, end + 6]);
    expect(gap).toBe(`=ROUND(E${end + 1}-E${to + 1},2)`);
  });
});
