import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator } from "playwright-core";
import { openWorkbook } from "../../src/host/files/open";
import { saveWorkbook } from "../../src/host/files/save";
import type { HostSheet, HostWorkbook } from "../../src/host/model/workbook";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { hasLibreOffice, recalculated } from "../support/libreOffice";
import { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(600_000);

describeInBrowser("the main job, through the real pane", () => {
  let browser: Browser;
  let workbench: WorkbenchPage;
  let pane: FrameLocator;

  beforeAll(async () => {
    browser = await launchBrowser();
    workbench = await WorkbenchPage.open(browser);
    workbench.page.setDefaultTimeout(60_000);
    pane = workbench.pane;
  });
  afterAll(async () => {
    await browser.close();
  });

  const press = (name: string): Promise<void> => pane.getByRole("button", { name }).click();
  const shot = async (name: string): Promise<void> => {
    await workbench.page.screenshot({ path: `reports/job-${name}.png` });
  };

  it("structures the sample: twelve tables beside untouched sheets", async () => {
    await press("Lire le classeur");
    await pane.getByRole("button", { name: "Écrire les tableaux" }).waitFor();
    await shot("1-understood");
    await press("Écrire les tableaux");
    await pane.getByText("Les tableaux sont écrits").waitFor();
    await pane.getByText("vos feuilles n’ont pas changé").waitFor();
    await shot("2-tables");
    await workbench.showSheet("Dépenses");
    expect(await workbench.shown("A1")).not.toBe("");
  });

  it("checks them and finds nothing blocking in a clean workbook", async () => {
    await press("Contrôler maintenant");
    await pane
      .getByText(/règles? vérifiées?/)
      .first()
      .waitFor();
    await shot("3-checked");
    expect(await pane.getByText("Rien à signaler", { exact: true }).count()).toBe(1);
  });

  it("writes the Cerfa balance of agreement A2 on a sheet of its own", async () => {
    await pane.getByRole("tab", { name: "Produire" }).click();
    await pane.getByRole("combobox", { name: "Convention" }).first().click();
    await pane.getByRole("option", { name: /^A2/ }).click();
    await press("Calculer le bilan");
    await pane.getByRole("button", { name: "Écrire le bilan" }).waitFor();
    await shot("4-preview");
    await press("Écrire le bilan");
    await press("Voir la feuille");
    await workbench.page.getByRole("tab", { name: "CRF A2 2025", selected: true }).waitFor();
    await shot("5-balance");
    expect(await workbench.shown("A1")).toBe("Compte rendu financier de subvention");
  });

  it("gives a file that LibreOffice recalculates to the same figures", async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "Télécharger" }).click(),
    ]);
    await mkdir("reports", { recursive: true });
    const path = join(process.cwd(), "reports/job.xlsx");
    await download.saveAs(path);
    const ours = await opened(path);
    expect(sheetNamed(ours, "CRF A2 2025").cells.size).toBeGreaterThan(20);
    if (!hasLibreOffice()) return;
    const bare = join(process.cwd(), "reports/job-without-results.xlsx");
    await writeFile(bare, await saveWorkbook(withoutResults(await opened(path))));
    const theirs = await opened(await recalculated(bare));
    expect(differences(ours, theirs)).toEqual([]);
  });

  it("takes the balance away again in one undo", async () => {
    await press("Annuler cette écriture");
    await pane.getByText("C’est annulé").waitFor();
    expect(await workbench.page.getByRole("tab", { name: "CRF A2 2025" }).count()).toBe(0);
  });

  it("corrects an amount typed as text by one click, and takes the correction back", async () => {
    await workbench.showSheet("Dépenses");
    const amount = await workbench.shown("H2");
    await workbench.type("H2", "'1 440,00 €");
    await pane.getByRole("tab", { name: "Contrôler" }).click();
    // The checks run again by themselves after an edit.
    await pane.getByText("Correction certaine").first().waitFor();
    await shot("6-fix");
    await press("Corriger");
    await pane.getByText("La cellule est corrigée").waitFor();
    await workbench.goTo("H2");
    const bar = workbench.page.locator("input.formula");
    expect(await bar.inputValue()).toBe("1440");
    expect(await workbench.shown("H2")).toBe(amount);
    await pane.getByText("Correction certaine").first().waitFor({ state: "detached" });
    await press("Annuler cette écriture");
    // Taken back, the cell is a finding again.
    await pane.getByText("Correction certaine").first().waitFor();
    await workbench.goTo("H3");
    await workbench.goTo("H2");
    expect(await bar.inputValue()).toContain("1 440,00 €");
  });

  it("has asked nothing outside of this machine, and met no fault", () => {
    expect({ faults: workbench.faults, outside: workbench.outside }).toEqual({
      faults: [],
      outside: [],
    });
  });
});

async function opened(path: string): Promise<HostWorkbook> {
  return await openWorkbook(new Uint8Array(await readFile(path)), path);
}

/** So that LibreOffice cannot repeat our results: it has to find its own. */
function withoutResults(workbook: HostWorkbook): HostWorkbook {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== null) cell.value = null;
    }
  }
  return workbook;
}

function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Formula cells whose value is not the one that the other program calculated. */
function differences(ours: HostWorkbook, theirs: HostWorkbook): string[] {
  const found: string[] = [];
  for (const sheet of ours.sheets) {
    const other = sheetNamed(theirs, sheet.name);
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        // Calls of our own functions need the add-in: only the sheet of their examples has some, and nothing that is handed over.
        const isOurs = /^=(_xldudf_)?FLECHAGE[._]/.test(cell.formula ?? "");
        if (cell.formula === null || (isOurs && sheet.name === "Fonctions Fléchage")) continue;
        const value = other.cells.get(row)?.get(column)?.value ?? null;
        if (!isSame(cell.value, value)) {
          found.push(`${sheet.name} ${row},${column}: ${show(cell.value)} / ${show(value)}`);
        }
      }
    }
  }
  return found;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1e-6;
  return show(a) === show(b);
}

function show(value: unknown): string {
  return value === null ? "" : JSON.stringify(value);
}
