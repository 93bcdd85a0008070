import { type Grid, columnLetters } from "../../../src/domain/intake/grid";
import type { Balance } from "../../../src/domain/balances/balance";
import { catalogue, lineOfAccount } from "../../../src/domain/balances/catalogue";
import { computeBalance, templates } from "../../../src/domain/balances/templates";
import type { BalanceTemplate } from "../../../src/domain/balances/template";
import type { CheckReport } from "../../../src/domain/checks/finding";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { day } from "../../../src/domain/quantities/plainDate";
import { accountPrefixes } from "../../../src/features/funderBalance/live/accountPrefixes";
import { planBalance } from "../../../src/features/funderBalance/funderBalance";
import { planTables } from "../../../src/features/sampleWorkbook/planTables";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import type { HostWorkbook } from "../../../src/host/model/workbook";
import { type LoadedLedger, loadLedger } from "../../../src/workbook/loadLedger";
import type { PageSetup, Plan, WorkbookChange } from "../../../src/workbook/plan";
import {
  calculatedByLibreOffice,
  comparable,
  soffice,
  withoutResults,
} from "../../host/support/libreOffice";
import { oracle } from "../../support/dataSets";
import { printedByLibreOffice } from "../../support/printedByLibreOffice";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

const today = day("2026-03-31");
const isRequired = process.env["REQUIRE_BROWSER"] === "1";

interface Data {
  readonly excel: InExcel;
  readonly workbook: HostWorkbook;
  readonly loaded: LoadedLedger;
  readonly report: CheckReport;
}

async function withData(): Promise<Data> {
  const workbook = newWorkbook();
  const excel = await inExcel({ workbook });
  valueOf(await excel.door.apply(planTables(recordsOf(oracle.dataSet), "fr")));
  const loaded = valueOf(await loadLedger(excel.door));
  return { excel, workbook, loaded, report: runChecks(loaded.ledger, [], { today }) };
}

/** European reports of the agreement that has one, forms of lines of one agreement, documents of another. */
const agreements: Readonly<Record<BalanceTemplate["kind"], string>> = {
  operation: "A1",
  lines: "A3",
  funders: "A2",
  document: "A2",
};

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

interface Written {
  readonly template: string;
  readonly balance: Balance;
  readonly plan: Plan;
}

function writtenAs(written: readonly Written[], template: string): Written {
  const found = written.find((each) => each.template === template);
  if (found === undefined) throw new Error(`no ${template}`);
  return found;
}

type Page = Extract<WorkbookChange, { kind: "page" }>;

/** The sheets of these balances with their print set-up. */
function pagesOf(written: readonly Written[]): Page[] {
  return written
    .flatMap(({ plan }) => plan.changes)
    .filter((change): change is Page => change.kind === "page");
}

function footOf({ footer }: PageSetup): string {
  return squeezed(footer?.right ?? "");
}

function squeezed(text: string): string {
  return text.replace(/\s/g, "");
}

/** Texts that each page of a sheet begins with. */
function titlesOf(
  { sheets }: HostWorkbook,
  name: string,
  { titleRows, printArea }: PageSetup,
): string[] {
  const line = sheets.find((sheet) => sheet.name === name)?.cells.get(titleRows?.top ?? 0);
  return [...(line ?? [])].flatMap(([column, { value }]) =>
    typeof value === "string" && column <= (printArea?.right ?? 0) ? [squeezed(value)] : [],
  );
}

/** Every cell that holds something, as `B!7`: numbers to eleven digits, as the last bits may differ. */
function valuesOf({ sheets }: HostWorkbook, name: string): Map<string, unknown> {
  const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? new Map<never, never>();
  const values = [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { value }]): [string, unknown][] =>
      value === null || value === ""
        ? []
        : [[`${columnLetters(column)}!${row}`, comparable(value)]],
    ),
  );
  return new Map(values.sort(([one], [other]) => one.localeCompare(other)));
}

/** These sheets as they read, without the tables that their formulas look at: to be printed. */
function onlySheets(workbook: HostWorkbook, names: readonly string[]): HostWorkbook {
  const sheets = workbook.sheets.filter(({ name }) => names.includes(name));
  for (const { cells } of sheets)
    for (const line of cells.values()) for (const cell of line.values()) cell.formula = null;
  return { ...workbook, sheets, names: [], activeSheet: sheets[0]?.id ?? "" };
}

function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null;
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
  let written: readonly Written[];
  beforeAll(async () => {
    data = await withData();
    written = templates.map(({ id, kind }) => ({
      template: id,
      ...planOf(data, { agreement: agreements[kind], template: id }),
    }));
    const changes = written.flatMap(({ plan }) => plan.changes);
    valueOf(await data.excel.door.apply({ changes, show: null }));
  }, 60_000);

  it.each(lineTemplates)(
    "shows the figures of the balance, and says that they agree (%s)",
    async (template) => {
      const { balance, plan } = writtenAs(written, template);
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

  it.each([
    ["fse-bilan", 9],
    ["feder-bilan", 9],
    ["fami-bilan", 9],
    ["interreg-rapport", 9],
    ["horizon-rapport", 9],
    ["multi-financeurs", 3],
    ["pieces", 4],
  ])(
    "follows the tables in reports and documents where a figure is a sum of rows (%s)",
    async (template, least) => {
      const { plan } = writtenAs(written, template);
      const grid = await gridOf(data.excel, plan.show ?? "");
      const said = texts(grid);
      const count = Number(/^\d+(?= montants de ce document suivent)/m.exec(said.join("\n"))?.[0]);
      expect(live(grid).length).toBeGreaterThanOrEqual(least);
      expect(count).toBe(live(grid).length);
      expect(said.filter((text) => text.startsWith("✔"))).not.toEqual([]);
      expect(said.filter((text) => text.startsWith("ÉCART"))).toEqual([]);
    },
  );

  describe("opened in LibreOffice, without the add-in (left out where it is not installed)", () => {
    const judged = soffice === undefined && !isRequired ? it.skip : it;
    let judge: HostWorkbook;
    let printed: readonly string[];
    beforeAll(async () => {
      if (soffice === undefined) return;
      const bare = await openWorkbook(await saveWorkbook(data.workbook), "balances.xlsx");
      judge = await calculatedByLibreOffice(soffice, await saveWorkbook(withoutResults(bare)));
      const alone = onlySheets(
        judge,
        pagesOf(written).map(({ sheet }) => sheet),
      );
      printed = printedByLibreOffice(soffice, await saveWorkbook(alone));
    }, 240_000);

    judged("calculates every cell of every template to the same value, and no error", () => {
      const pages = pagesOf(written);
      expect(pages.length).toBeGreaterThan(templates.length);
      for (const { sheet } of pages) {
        const theirs = valuesOf(judge, sheet);
        expect(theirs.size).toBeGreaterThan(10);
        expect([sheet, theirs]).toEqual([sheet, valuesOf(data.workbook, sheet)]);
        expect([...theirs.values()].filter(isError)).toEqual([]);
      }
    });

    judged(
      "prints every sheet one page wide, its headings whole on each page, no figure cut",
      () => {
        for (const { sheet, page } of pagesOf(written)) {
          const pages = printed.filter((text) => squeezed(text).endsWith(footOf(page)));
          const planned = (page.breaksBefore ?? []).length + 1;
          expect([sheet, pages.length >= planned]).toEqual([sheet, true]);
          if (page.fitToHeight === 1) expect([sheet, pages.length]).toEqual([sheet, 1]);
          const titles = titlesOf(data.workbook, sheet, page);
          for (const text of pages) {
            expect(text).not.toContain("###");
            expect(titles.filter((title) => !squeezed(text).includes(title))).toEqual([]);
          }
        }
      },
    );
  });

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
