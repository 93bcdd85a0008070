import type { Browser, FrameLocator, Page } from "playwright-core";
import { columnNumber } from "../../src/host/model/box";
import { openPage } from "./browser";
import { workbenchAddress } from "./workbenchServer";

/** The workbench as a person uses it. */
export class WorkbenchPage {
  readonly page: Page;
  /** What went wrong in the page or its frames; a journey expects none. */
  readonly faults: string[] = [];
  /** Addresses asked for outside of this machine; the workbench must ask for none. */
  readonly outside: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(message.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(address)) this.outside.push(url);
    });
  }

  static async open(
    browser: Browser,
    options: { readonly query?: string; readonly size?: { width: number; height: number } } = {},
  ): Promise<WorkbenchPage> {
    const address = await workbenchAddress();
    const workbench = new WorkbenchPage(await openPage(browser, options.size), address);
    await workbench.page.goto(`${address}${options.query ?? ""}`);
    await workbench.page.getByRole("grid").waitFor();
    return workbench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  /** Waits until office.js has booted in the pane and the add-in shows its first page. */
  async paneReady(): Promise<void> {
    await this.pane.locator("main button").first().waitFor();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to an address by the name box and leaves the focus on the sheet. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator(".name-box");
    await box.fill(address);
    await box.press("Enter");
  }

  /** What the cell shows on the screen; empty when nothing is drawn there. */
  async shown(address: string): Promise<string> {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const cell = this.page.locator(`#cell-${row}-${columnNumber(letters)}`);
    return (await cell.count()) === 0 ? "" : ((await cell.first().textContent()) ?? "");
  }

  /** Address of the selection, from the name box. */
  async selected(): Promise<string> {
    return await this.page.locator(".name-box").inputValue();
  }

  /** Types in a cell as a person does: the first key opens it. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }
}
