import type { Browser } from "playwright-core";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(400_000);

/** More controls than any page of the pane has before the one that is looked for. */
const manyTabs = 60;

describeInBrowser("the main job, by keyboard alone", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("is done with F6, Tab, arrows and Enter, and the focus is never lost", async () => {
    const workbench = await WorkbenchPage.open(browser);
    const { page, pane } = workbench;
    page.setDefaultTimeout(60_000);
    await workbench.paneReady();

    const hasFocus = (name: string | RegExp): Promise<boolean> =>
      pane
        .getByRole("button", { name })
        .or(pane.getByRole("combobox", { name }))
        .first()
        .evaluate((element) => element === element.ownerDocument.activeElement);
    /** Goes to a control with Tab alone and presses it; fails when Tab does not come by it. */
    const press = async (name: string | RegExp): Promise<void> => {
      await pane
        .getByRole("button", { name })
        .or(pane.getByRole("combobox", { name }))
        .first()
        .waitFor();
      for (let tabs = 0; tabs < manyTabs && !(await hasFocus(name)); tabs += 1) {
        await page.keyboard.press("Tab");
      }
      expect(await hasFocus(name)).toBe(true);
      await page.keyboard.press("Enter");
    };

    await page.getByRole("grid").focus();
    await page.keyboard.press("F6");
    await press("Lire le classeur");
    await press("Écrire les tableaux");
    await press("Contrôler maintenant");
    await press("Produire un bilan");
    await press("Convention");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await press("Calculer le bilan");
    await press("Écrire le bilan");
    await press("Voir la feuille");
    await page.getByRole("tab", { name: "CRF A2 2025", selected: true }).waitFor();
    await press("Annuler cette écriture");
    await pane.getByText("C’est annulé").waitFor();
    expect(workbench.faults).toEqual([]);
    await page.context().close();
  });
});
