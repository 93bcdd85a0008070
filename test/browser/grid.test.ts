import type { Browser, Page } from "playwright-core";
import { describeInBrowser, launchBrowser, openPage } from "../support/browser";
import { workbenchAddress } from "../support/workbenchServer";

jest.setTimeout(300_000);

describeInBrowser("the sheet", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await openPage(browser);
    await page.goto(await workbenchAddress());
    await page.getByRole("grid").waitFor();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("opens", async () => {
    expect(await page.getByRole("grid").count()).toBe(1);
  });
});
