import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { describeInBrowser, launchBrowser } from "../support/browser";
import { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(400_000);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Rules that the page or frame breaks, with the first elements that do. */
async function violations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: {
        run: (
          context: object,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: broken } = await runner.run(
      // Fluent's focus guards, which it hides itself; the pane is examined as a page of its own.
      { exclude: ["[data-tabster-dummy]", "iframe"] },
      { resultTypes: ["violations"], iframes: false },
    );
    return broken.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
}

describeInBrowser("accessibility", () => {
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    workbench = await WorkbenchPage.open(browser);
    await workbench.paneReady();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("finds no violation on the workbench, on a sheet with frozen panes and merged cells", async () => {
    await workbench.showSheet("Budget P1");
    expect(await violations(workbench.page)).toEqual([]);
  });

  it.each(["Structurer", "Contrôler", "Affecter", "Produire", "Aide"])(
    "finds no violation on the page %s of the pane",
    async (name) => {
      await workbench.pane.getByRole("tab", { name }).click();
      await workbench.pane.getByRole("tab", { name, selected: true }).waitFor();
      await workbench.pane.getByText("Chargement…").waitFor({ state: "hidden" });
      const frame = workbench.page
        .frames()
        .find((candidate) => candidate.url().includes("taskpane"));
      if (frame === undefined) throw new Error("the pane has no frame");
      expect(await violations(frame)).toEqual([]);
    },
  );

  it("needs no sideways scrolling in the narrowest pane, 270 pixels", async () => {
    const splitter = workbench.page.getByRole("slider", { name: "Largeur du volet" });
    await splitter.focus();
    for (let i = 0; i < 8; i++) await workbench.page.keyboard.press("ArrowRight");
    expect(await splitter.getAttribute("aria-valuenow")).toBe("270");
    const overflow = await workbench.pane
      .locator("html")
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
  });
});
