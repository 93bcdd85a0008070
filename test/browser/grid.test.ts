import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openWorkbook } from "../../src/host/files/open";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(400_000);

describeInBrowser("the spreadsheet", () => {
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser);
  });
  afterEach(async () => {
    const { faults, outside } = workbench;
    await workbench.page.context().close();
    // Here and not in a test of its own: no journey may end with a fault or leave this machine.
    // eslint-disable-next-line jest/no-standalone-expect
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
  });

  it("opens on the sample, with its sheets and their look", async () => {
    await workbench.showSheet("Budget P1");
    expect(await workbench.shown("A1")).toBe("Budget prévisionnel 2025 – P1 Insertion & emploi");
    const total = workbench.page.locator("#cell-21-1");
    expect(await total.evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe("700");
    await workbench.page.screenshot({ path: "reports/workbench-budget.png" });
  });

  it("calculates what depends on an edited cell, and takes it back", async () => {
    await workbench.showSheet("Budget P1");
    const before = await workbench.shown("F7");
    await workbench.type("B7", "3500,50");
    expect(await workbench.shown("B7")).toBe("3\u202f500,50");
    expect(await workbench.shown("F7")).toBe("3\u202f500,50");
    await workbench.page.keyboard.press("Control+z");
    expect(await workbench.shown("F7")).toBe(before);
    await workbench.page.keyboard.press("Control+y");
    expect(await workbench.shown("F7")).toBe("3\u202f500,50");
  });

  it("is worked by keyboard alone: moving, writing, changing, leaving, clearing", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Nouvelle feuille" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("grid").focus();
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.keyboard.type("=A1*2");
    await page.keyboard.press("Enter");
    expect(await workbench.shown("B1")).toBe("24");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    expect(await workbench.shown("B1")).toBe("240");
    await page.keyboard.type("rien");
    await page.keyboard.press("Escape");
    expect(await workbench.shown("A2")).toBe("");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await workbench.selected()).toBe("A1:B1");
    await page.keyboard.press("Delete");
    expect(await workbench.shown("A1")).toBe("");
  });

  it("helps to write a formula: names that begin so, then the arguments of the call", async () => {
    const { page } = workbench;
    await workbench.paneReady();
    await page.getByRole("button", { name: "Nouvelle feuille" }).click();
    await workbench.goTo("A1");
    await page.keyboard.type("=rep");
    const offered = page.getByRole("listbox", { name: "Fonctions proposées" });
    await offered.getByRole("option", { name: "FLECHAGE.REPARTIR", exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.screenshot({ path: "reports/workbench-functions.png" });
    await offered
      .getByRole("option", { name: "FLECHAGE.REPARTIR", exact: true })
      .dispatchEvent("pointerdown");
    const hint = page.locator(".formula-hint");
    await hint.locator("strong", { hasText: "montant" }).waitFor();
    await page.keyboard.type("100;");
    await hint.locator("strong", { hasText: "poids" }).waitFor();
    await page.screenshot({ path: "reports/workbench-arguments.png" });
    await page.keyboard.type("{1;1;1})");
    await hint.waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.locator("#cell-3-1", { hasText: "33,33" }).waitFor();
    expect(await workbench.shown("A1")).toBe("33,34");
    await workbench.goTo("C1");
    await page.keyboard.type("=somm");
    await page.keyboard.press("Tab");
    await page.keyboard.type("A1:A3;0,5)");
    await page.keyboard.press("Enter");
    await workbench.goTo("C1");
    expect(await page.locator("input.formula").inputValue()).toBe("=SOMME(A1:A3;0,5)");
    expect(await workbench.shown("C1")).toBe("100,5");
  });

  it("goes round its parts with F6, and back from the pane", async () => {
    const { page } = workbench;
    await workbench.paneReady();
    await page.getByRole("grid").focus();
    await page.keyboard.press("F6");
    await workbench.pane.locator("[role=tab]:focus").waitFor();
    await page.keyboard.press("Tab");
    // Still in the pane: office.js lets Tab out of it only behind its last control.
    await workbench.pane.locator("[role=group]:focus").waitFor();
    await page.keyboard.press("Control+F6");
    await page.locator("[role=tab]:focus").waitFor();
    await page.keyboard.press("F6");
    await page.locator(".ribbon button:focus").waitFor();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
  });

  it("copies and pastes a block", async () => {
    const { page } = workbench;
    await workbench.showSheet("Budget P1");
    await workbench.goTo("A7:B8");
    await page.keyboard.press("Control+c");
    await workbench.goTo("H7");
    await page.keyboard.press("Control+v");
    expect(await workbench.shown("H8")).toBe("6063 – Achats matières et fournitures");
    expect(await workbench.shown("I8")).toBe("500");
    expect(await workbench.selected()).toBe("H7:I8");
  });

  it("goes where the name box says, far from what is drawn", async () => {
    await workbench.showSheet("GL analytique 2025");
    await workbench.type("C90000", "loin");
    await workbench.page.keyboard.press("Control+Home");
    await workbench.page.keyboard.press("Control+End");
    expect(await workbench.shown("C90000")).toBe("loin");
  });

  it("downloads what was written, as a workbook that opens again", async () => {
    const { page } = workbench;
    await workbench.showSheet("Budget P1");
    await workbench.type("B7", "3500,50");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("passerelles.xlsx");
    const bytes = await readFile(await download.path());
    const reopened = await openWorkbook(new Uint8Array(bytes), "passerelles.xlsx");
    const budget = reopened.sheets.find(({ name }) => name === "Budget P1");
    expect(budget?.cells.get(7)?.get(2)?.value).toBe(3500.5);
    expect(budget?.cells.get(7)?.get(6)?.value).toBe(3500.5);
  });

  it("refuses a file that is no workbook, in words, and keeps the open one", async () => {
    const { page } = workbench;
    await page.locator("input[type=file]").setInputFiles({
      name: "facture.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("%PDF-1.4"),
    });
    await page.getByText("« facture.xlsx » n’a pas été ouvert").waitFor();
    expect(await page.getByRole("tab").count()).toBeGreaterThan(10);
  });

  it("opens a text file in the place of the workbook", async () => {
    const { page } = workbench;
    await page.locator("input[type=file]").setInputFiles({
      name: "notes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Date;Montant\n01/02/2025;12,50\n"),
    });
    await page.getByRole("tab", { name: "notes" }).waitFor();
    expect(await workbench.shown("A1")).toBe("Date");
  });

  it("speaks English with ?lang=en", async () => {
    const english = await WorkbenchPage.open(browser, { query: "?lang=en" });
    await english.page.getByRole("button", { name: "Download" }).waitFor();
    await english.paneReady();
    const ribbon = await english.page.getByRole("navigation").innerText();
    await english.page.context().close();
    expect(ribbon).toContain("Check");
  });
});
