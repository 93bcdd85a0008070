import type { Browser, FrameLocator } from "playwright-core";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(300_000);

describeInBrowser("a table shown in the user's own sheet", () => {
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

  const press = (name: string | RegExp): Promise<void> =>
    pane.getByRole("button", { name }).click();
  const fillOf = (row: number): Promise<string> =>
    workbench.page
      .locator(`#cell-${row}-1`)
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);

  it("is drawn there, corrected by a click on a row, and structured without a trace", async () => {
    await press("Lire le classeur");
    await press(/^Salariés, A3:H8/);
    const before = await shownRow(6);
    await press("Montrer dans la feuille");
    await pane.getByText("En-tête – bleu, gras").waitFor();
    await workbench.page.getByRole("tab", { name: "Salariés", selected: true }).waitFor();
    expect(await fillOf(3)).not.toBe(await fillOf(6));
    const data = await fillOf(6);

    await workbench.page.locator(".row-header", { hasText: /^6$/ }).click();
    await pane.getByText("Ligne 6").waitFor();
    await press("À ignorer");
    await pane.getByText("retenu dans ce classeur").waitFor();
    expect(await fillOf(6)).not.toBe(data);

    await press("Écrire les tableaux");
    await pane.getByText("vos feuilles n’ont pas changé").waitFor();
    await workbench.showSheet("Salariés");
    expect(await shownRow(6)).toEqual(before);
    await workbench.showSheet("Salariés (Fléchage)");
    const names = await Promise.all([2, 3, 4, 5].map((row) => workbench.shown(`B${row}`)));
    expect(names.join()).toContain("Bruno CARON");
    expect(names.join()).not.toContain("Chloé DUVAL");
    expect(workbench.faults).toEqual([]);
  });

  /** How the cells of a row of the table look and what they show. */
  async function shownRow(row: number): Promise<unknown> {
    await workbench.showSheet("Salariés");
    return await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((column) =>
        workbench.page.locator(`#cell-${row}-${column}`).evaluate((cell) => {
          const { backgroundColor, color, fontWeight, textDecorationLine } = getComputedStyle(cell);
          return [cell.textContent, backgroundColor, color, fontWeight, textDecorationLine];
        }),
      ),
    );
  }
});
