import type { Grid } from "../../../src/domain/intake/grid";
import type { Balance } from "../../../src/domain/balances/balance";
import { catalogue, lineOfAccount } from "../../../src/domain/balances/catalogue";
import { computeBalance, templates } from "../../../src/domain/balances/templates";
import type { CheckReport } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { accountPrefixes } from "../../../src/features/funderBalance/live/accountPrefixes";
import { planBalance } from "../../../src/features/funderBalance/funderBalance";
import { planTables } from "../../../src/features/sampleWorkbook/planTables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { type LoadedLedger, loadLedger } from "../../../src/workbook/loadLedger";
import type { Plan } from "../../../src/workbook/plan";
import { oracle } from "../../support/dataSets";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

const today = day("2026-03-31");

async function withTables(): Promise<InExcel> {
  const excel = await inExcel();
  valueOf(await excel.door.apply(planTables(recordsOf(oracle.dataSet), "fr")));
  return excel;
}

interface Data {
  readonly excel: InExcel;
  readonly loaded: LoadedLedger;
  readonly report: CheckReport;
}

async function withData(): Promise<Data> {
  const excel = await withTables();
  const loaded = valueOf(await loadLedger(excel.door));
  return { excel, loaded, report: runChecks(loaded.ledger, [], { today }) };
}

function planOf(
  { loaded: { ledger, names }, report }: Data,
  request: { readonly agreement: string; readonly template: string },
  valuesOnly = false,
): { readonly balance: Balance; readonly plan: Plan } {
  const computed = computeBalance(ledger, request);
  if (!computed.ok) throw new Error(computed.error.code);
  const balance = computed.value;
  const identity = { association: "Les Passerelles", siret: null, project: "P1", agreement: "A2" };
  const all = { balance, ledger, report, names, identity, findings: [], own: null };
  return { balance, plan: planBalance(all, { identity, provisional: false, today, valuesOnly }) };
}

async function gridOf({ door }: InExcel, sheet: string): Promise<Grid> {
  const [grid] = valueOf(await door.readGrids([sheet]));
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  return grid;
}

function texts({ values }: Grid): string[] {
  return values.flat().filter((cell): cell is string => typeof cell === "string");
}

/** Formulas of the sheet that read one of our tables. */
function live({ formulas }: Grid): string[] {
  return (formulas ?? []).flat().filter((each): each is string => /T_\w+\[/.test(each ?? ""));
}

/** Numbers beside a label of the form, left of what does not print. */
function figuresOf({ values }: Grid, label: string): unknown[] {
  const row = values.map((cells) => cells.slice(0, 8)).find((cells) => cells.includes(label)) ?? [];
  const at = row.indexOf(label);
  return row.slice(at + 1, at + 3);
}

const lineTemplates = templates.filter(({ kind }) => kind === "lines").map(({ id }) => id);

describe("a balance that follows the tables", () => {
  let data: Data;
  beforeAll(async () => {
    data = await withData();
  }, 60_000);

  it.each(lineTemplates)(
    "shows the figures of the balance, and says that they agree (%s)",
    async (template) => {
      const { balance, plan } = planOf(data, { agreement: "A3", template });
      valueOf(await data.excel.door.apply(plan));
      const grid = await gridOf(data.excel, plan.show ?? "");
      expect(texts(grid).filter((text) => text.startsWith("✔"))).toHaveLength(1);
      expect(live(grid).length).toBeGreaterThan(15);
      expect(live(grid).join(" ")).not.toContain("FLECHAGE");
      const total = balance.lines.find(({ kind, side }) => kind === "total" && side === "charge");
      // A request has one column.
      const printed =
        template === "cerfa-12156" ? [total?.planned] : [total?.planned, total?.actual];
      expect(figuresOf(grid, total?.label ?? "").slice(0, printed.length)).toEqual(printed);
    },
  );

  it("moves with a cell of the tables, and tells the gap", async () => {
    const { excel } = data;
    const { plan, balance } = planOf(data, { agreement: "A2", template: "cerfa-15059" });
    valueOf(await excel.door.apply(plan));
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem("T_Depenses").getRange().load("values");
      await context.sync();
      const [headers = [], ...rows] = table.values as unknown[][];
      const column = headers.indexOf("Montant TTC");
      const projects = headers.indexOf("Projets");
      const account = headers.indexOf("Compte");
      const row = rows.findIndex(
        (cells) => cells[projects] === "P1" && String(cells[account]).startsWith("604"),
      );
      const cell = table.getCell(row + 1, column);
      cell.values = [[Number(rows[row]?.[column]) + 100]];
      await context.sync();
    });
    const grid = await gridOf(excel, plan.show ?? "");
    const services = balance.lines.find(({ label }) => label === "Prestations de services");
    expect(figuresOf(grid, "Prestations de services")[1]).toBe((services?.actual ?? 0) + 100);
    const gap = texts(grid).find((text) => text.startsWith("ÉCART"));
    expect(gap).toMatch(/charges\s: 100\s€/);
  });

  it("holds no formula when values only are wanted (every template)", () => {
    for (const { id, kind } of templates) {
      const agreement = kind === "operation" ? "A1" : "A2";
      const { plan } = planOf(data, { agreement, template: id }, true);
      const formulas = plan.changes.flatMap((change) =>
        change.kind === "write"
          ? change.cells
              .flat()
              .filter((cell) => typeof cell === "object" && cell !== null && "formula" in cell)
          : [],
      );
      expect([id, formulas]).toEqual([id, []]);
    }
  });
});

describe("accounts of a line of the catalogue, as beginnings", () => {
  it("say the same as the longest prefix that wins, for every account and line", () => {
    const accounts = catalogue
      .flatMap(({ accounts: rules }) => rules.map(({ prefix }) => prefix))
      .flatMap((prefix) => [prefix, `${prefix}0`, `${prefix}11`, `${prefix}9`]);
    for (const { code, side, accounts: rules } of catalogue) {
      if (rules.length === 0) continue;
      const { added, taken } = accountPrefixes(code, side, 2025);
      for (const account of accounts) {
        const count = (prefixes: readonly string[]): number =>
          prefixes.filter((prefix) => account.startsWith(prefix)).length;
        const isIn = lineOfAccount(account, side, 2025)?.code === code;
        expect([account, code, count(added) - count(taken)]).toEqual([account, code, isIn ? 1 : 0]);
      }
    }
  });
});
