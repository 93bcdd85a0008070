import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";

import { installedBrowser } from "../test/support/installedBrowser";
import type { BrowserBench } from "./bench";

/** The workbench as shipped, opened in a browser of this machine, for as long as `work` lasts. */
export async function inWorkbench<Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
): Promise<Result> {
  const executablePath = installedBrowser();
  if (executablePath === null) throw new RangeError("no browser: CHROME_PATH names one");
  const start = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));
  const server = spawn(process.execPath, [start, "--once", "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return await work(browser, await addressOf(server));
  } finally {
    await browser.close();
    server.kill();
  }
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /https:\/\/localhost:\d+\//.exec(said);
      if (address !== null) resolve(address[0]);
    });
  });
}

/** From the first byte asked by the pane's frame to its first page ready to be pressed, in a browser that has seen none of it. */
export const paneStart: BrowserBench = {
  id: "pane-start",
  detail:
    "pane in Chromium: from its address to the first button that can be pressed, nothing cached",
  runs: 5,
  measure: async (browser, address) => {
    const page = await pageAt(browser, address, () => {
      if (!location.pathname.startsWith("/taskpane")) return;
      const look = (): void => {
        if (document.querySelector("main button") === null) requestAnimationFrame(look);
        else Reflect.set(window, "readyAt", performance.now());
      };
      look();
    });
    const frame = await paneOf(page);
    await frame.waitForFunction(() => Reflect.has(window, "readyAt"));
    const ms = await frame.evaluate(() => Number(Reflect.get(window, "readyAt")));
    await page.context().close();
    return ms;
  },
};

const cells = 200;
const rows = 20_000;

/** As Excel calls them: one call a cell, each with its own copy of the ranges. */
export const cellsInChromium: BrowserBench = {
  id: "cells-chromium",
  detail: `${cells} cells of FLECHAGE.HEURES_DE over ${rows.toLocaleString("en")} rows each, called in Chromium`,
  runs: 5,
  measure: async (browser, address) => {
    const page = await pageAt(browser, address, () => undefined);
    const frame = await paneOf(page);
    await frame.locator("main button").first().waitFor();
    const ms = await frame.evaluate(
      async ([cellCount, rowCount]) => {
        // Where office.js keeps what the add-in has associated.
        const { mappings } = (
          CustomFunctions as unknown as {
            readonly _association: {
              readonly mappings: Record<string, (...args: unknown[]) => Promise<unknown>>;
            };
          }
        )._association;
        const hoursOf = mappings["HEURES_DE"];
        if (hoursOf === undefined) throw new RangeError("HEURES_DE is not registered");
        const column = (make: (row: number) => unknown): unknown[][] =>
          Array.from({ length: rowCount }, (_, row) => [make(row)]);
        const people = column((row) => `E${(row % 60) + 1}`);
        const projects = column((row) => `P${(row % 12) + 1}`);
        const hours = column((row) => ((row % 40) + 1) / 4);
        const call = (cell: number): Promise<unknown> =>
          hoursOf(hours, people, `E${(cell % 60) + 1}`, projects, `P${(cell % 12) + 1}`);
        // The first call loads the code.
        await call(0);
        const start = performance.now();
        for (let cell = 0; cell < cellCount; cell += 1) await call(cell);
        return performance.now() - start;
      },
      [cells, rows] as const,
    );
    await page.context().close();
    return ms;
  },
};

export async function pageAt(browser: Browser, address: string, before: () => void): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  // tsx wraps named functions in a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name = (named) => named;");
  await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new RangeError("the pane has no frame");
  return frame;
}
