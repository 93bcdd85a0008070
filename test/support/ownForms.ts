import { columnLetters } from "../../src/domain/intake/grid";
import { cents } from "../../src/domain/quantities/money";
import { day } from "../../src/domain/quantities/plainDate";
import type { InExcel } from "./inExcel";
import type { Rows } from "./smallLedger";
import { workbookOf } from "./smallWorkbook";

/** A form as a funder draws it: cells, merged blocks, and looks by range. */
export interface DrawnForm {
  readonly sheet: string;
  /** Row by row from A1; a text that begins with `=` is a formula, null a cell left blank. */
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly strong?: readonly string[];
  readonly protect?: boolean;
  /** Cells that the protection leaves open. */
  readonly unlocked?: readonly string[];
}

/** A label and its amount, fields above. */
export const simpleForm: DrawnForm = {
  sheet: "Fondation",
  cells: [
    ["Fondation Aurore – compte rendu d’emploi", null],
    [null, null],
    ["Nom de l’association :", "________"],
    ["N° SIRET", null],
    ["Montant de la subvention :", null],
    ["Date de fin :", null],
    ["Dépenses", "Montant réalisé (€)"],
    ["Prestations", null],
    ["Fournitures", 0],
    ["Frais de déplacement", null],
    ["Honoraires", null],
    ["Cadeaux d’entreprise", 12.5],
    ["Total des dépenses", "=SUM(B8:B12)"],
    ["Observations", null],
  ],
  merges: ["A1:B1"],
  formats: { B5: '#,##0.00 "€"', B6: "dd/mm/yyyy", "B8:B13": '#,##0.00 "€"' },
  strong: ["A1", "A7:B7", "A13:B13"],
};

/** Two languages, sections with their subtotals, whole euros, gaps worked out by the form. */
export const bilingualForm: DrawnForm = {
  sheet: "Grant report",
  cells: [
    ["Rapport financier / Financial report", null, null, null, null],
    ["Montants arrondis à l’euro / Whole euro amounts", null, null, null, null],
    ["Rubrique / Heading", "Prévu / Budget", "Réalisé / Actual", "Écart / Variance", "%"],
    ["DÉPENSES / EXPENDITURE", null, null, null, null],
    ["1. Prestations / Services", null, null, "=C5-B5", null],
    ["2. Fournitures / Supplies", null, null, "=C6-B6", null],
    ["Sous-total achats / Subtotal purchases", "=SUM(B5:B6)", "=SUM(C5:C6)", "=C7-B7", null],
    ["3. Déplacements / Travel", null, null, "=C8-B8", null],
    ["4. Honoraires / Fees", null, null, "=C9-B9", null],
    ["Total des dépenses / Total expenditure", "=B7+B8+B9", "=C7+C8+C9", "=C10-B10", null],
    ["RECETTES / INCOME", null, null, null, null],
    ["Fondations / Foundations", null, null, "=C12-B12", null],
    ["Fonds propres / Own funds", null, null, "=C13-B13", null],
    ["Total des recettes / Total income", "=SUM(B12:B13)", "=SUM(C12:C13)", "=C14-B14", null],
  ],
  merges: ["A1:E1", "A2:E2"],
  formats: { "B5:D14": "#,##0", "E5:E14": "0.0%" },
  strong: ["A4:E4", "A11:E11"],
};

/** One column for each payer. */
export const payersForm: DrawnForm = {
  sheet: "Cofinancement",
  cells: [
    ["Poste", "Coût total", "À la charge du financeur", "Autres cofinanceurs", "Fonds propres"],
    ["Prestations de services", null, null, null, null],
    ["Fournitures", null, null, null, null],
    ["Déplacements", null, null, null, null],
    ["Honoraires", null, null, null, null],
    ["Total des charges", "=SUM(B2:B5)", "=SUM(C2:C5)", "=SUM(D2:D5)", "=SUM(E2:E5)"],
  ],
  formats: { "B2:E6": "#,##0.00" },
  strong: ["A1:E1", "A6:E6"],
};

/** Years in merged headings over planned and actual. */
export const yearsForm = (first: number): DrawnForm => ({
  sheet: `Suivi ${first}`,
  cells: [
    ["Charges", `Exercice ${first}`, null, `Exercice ${first + 1}`, null],
    [null, "Prévu", "Réalisé", "Prévu", "Réalisé"],
    ["60 – Achats", null, null, null, null],
    ["62 – Autres services extérieurs", null, null, null, null],
    ["Total des charges", "=SUM(B3:B4)", "=SUM(C3:C4)", "=SUM(D3:D4)", "=SUM(E3:E4)"],
  ],
  merges: ["A1:A2", "B1:C1", "D1:E1"],
  formats: { "B3:E5": "#,##0.00" },
  strong: ["A1:E2"],
});

const spent = (id: string, date: string, account: string, amount: number) => ({
  ...{ id, date: day(date), account, amount: cents(amount) },
  projects: [{ code: "P1", weight: 1 }],
});
const planned = (year: number, line: string, amount: number, source: string) => ({
  ...{ project: "P1", year, line, amount: cents(amount), source },
  side: "charge" as const,
});

/** Two years of one project, paid in part by a foundation. */
export const tables: Rows = {
  projects: [{ code: "P1", name: "Atelier vélo" }],
  funders: [{ code: "FA", name: "Fondation Aurore", nature: "private", category: "private" }],
  agreements: [
    {
      ...{ ref: "A1", label: "Atelier vélo 2024-2025", funder: "FA", projects: ["P1"] },
      ...{ granted: cents(150_000), start: day("2024-01-01"), end: day("2025-12-31") },
    },
  ],
  fundingLines: [
    { agreement: "A1", project: "P1", year: 2024, amount: cents(50_000) },
    { agreement: "A1", project: "P1", year: 2025, amount: cents(100_000) },
  ],
  budget: [
    planned(2024, "60a", 40_000, "FA"),
    planned(2024, "62a", 10_000, "RP"),
    planned(2025, "60a", 90_000, "FA"),
    planned(2025, "60c", 60_000, "RP"),
    planned(2025, "62c", 30_000, "RP"),
    planned(2025, "62a", 20_050, "FA"),
  ],
  expenses: [
    spent("F1", "2024-04-02", "604", 45_000),
    spent("F2", "2024-05-02", "6226", 5_000),
    spent("F3", "2025-03-04", "604", 100_040),
    spent("F4", "2025-04-04", "6063", 50_040),
    spent("F5", "2025-05-06", "6251", 30_040),
    spent("F6", "2025-06-06", "6226", 25_000),
  ],
  settings: [
    {
      name: "Noms et SIRET de l’association, séparés par ;",
      value: "Les Ateliers ; 123 456 789 00012",
    },
  ],
};

export async function workbookWith(
  forms: readonly DrawnForm[],
  rows: Rows = tables,
): Promise<InExcel> {
  const excel = await workbookOf(rows);
  for (const form of forms) await draw(excel, form);
  return excel;
}

export async function draw({ run }: InExcel, form: DrawnForm): Promise<void> {
  const { sheet: name, cells, merges = [], formats = {}, strong = [], protect = false } = form;
  const { unlocked = [] } = form;
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const width = Math.max(...cells.map((row) => row.length));
    const range = sheet.getRangeByIndexes(0, 0, cells.length, width);
    range.formulas = cells.map((row) =>
      Array.from({ length: width }, (_none, column) => row[column] ?? ""),
    );
    for (const address of merges) sheet.getRange(address).merge(false);
    for (const [address, format] of Object.entries(formats)) {
      sheet.getRange(address).numberFormat = [[format]];
    }
    for (const address of strong) {
      sheet.getRange(address).format.font.bold = true;
      sheet.getRange(address).format.fill.color = "#DDEBF7";
    }
    sheet.getRange("B:B").format.columnWidth = 90;
    for (const address of unlocked) sheet.getRange(address).format.protection.locked = false;
    if (protect) sheet.protection.protect();
    await context.sync();
  });
}

/** A sheet as it is: each cell with what was typed in it and its whole style, and all that is not in its cells. */
export interface SeenSheet {
  /** Address → what was typed: a value, or a formula whatever its result. */
  readonly typed: ReadonlyMap<string, unknown>;
  /** Address → style. */
  readonly styles: ReadonlyMap<string, string>;
  /** Merged blocks, sizes, validations, protection, page, pictures… */
  readonly around: string;
}

export function seeSheet({ host }: InExcel, name: string): SeenSheet {
  const sheet = host.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const typed = new Map<string, unknown>();
  const styles = new Map<string, string>();
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value, formula, style }] of cells) {
      const address = `${columnLetters(column)}${row}`;
      typed.set(address, formula ?? value);
      styles.set(address, JSON.stringify(style));
    }
  }
  // Filling brings the sheet to the front; nothing else of it may change.
  const around = JSON.stringify(
    { ...sheet, cells: null, selection: null },
    (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
  );
  return { typed, styles, around };
}

/** Addresses whose typed content differs. */
export function changedCells(before: SeenSheet, after: SeenSheet): string[] {
  const all = new Set([...before.typed.keys(), ...after.typed.keys()]);
  const at = (sheet: SeenSheet, address: string): unknown => sheet.typed.get(address) ?? null;
  return [...all].filter((address) => at(before, address) !== at(after, address)).sort();
}
