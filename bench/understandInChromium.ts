import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Frame, chromium } from "playwright-core";

import { installedBrowser } from "../test/support/installedBrowser";
import type { ToldBench } from "./bench";
import { ledgerWorkbook } from "./ledgerWorkbook";
import type { Understood } from "./page/understand";
import { inWorkbench, pageAt, paneOf } from "./pane";

const runs = 5;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The code of « Structurer » alone, in a browser started for each run: nothing is compiled yet when the work begins. */
export const inspectInChromium: ToldBench = {
  id: "inspect-200k-chromium",
  measureAll: async () => {
    const executablePath = installedBrowser();
    if (executablePath === null) throw new RangeError("no browser: CHROME_PATH names one");
    execFileSync(
      process.execPath,
      [at("../node_modules/webpack/bin/webpack.js"), "--mode", "production", "--env", "bench"],
      { cwd: at("../"), stdio: ["ignore", "ignore", "inherit"] },
    );
    const understood: Understood[] = [];
    for (let run = 0; run < runs; run += 1) {
      const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
      const page = await browser.newPage();
      await page.addScriptTag({ path: at("../.cache/bench/understand.js") });
      understood.push(await page.evaluate<Understood>("understand()"));
      await browser.close();
    }
    return told("20 sheets of 1,000 lines and 10 columns understood in Chromium", understood);
  },
};

/** « Lire le classeur » pressed in the workbench, where the stand-in Excel works on the same thread as the pane. */
export const structureInPane: ToldBench = {
  id: "structure-200k-pane",
  measureAll: async () => {
    const workbook = await ledgerWorkbook();
    const seen = await inWorkbench(async (browser, address) => {
      const page = await pageAt(browser, address, () => undefined);
      page.setDefaultTimeout(120_000);
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "achats.xlsx", mimeType, buffer: workbook });
      await page.getByRole("tab", { name: "Dépenses 20" }).waitFor();
      const pane = await paneOf(page);
      const read = pane.getByRole("button", { name: "Lire le classeur" });
      await read.waitFor();
      await watch(pane);
      await read.click();
      await pane.getByRole("button", { name: "Écrire les tableaux" }).waitFor();
      await page.waitForTimeout(500);
      return await pane.evaluate(() => Reflect.get(window, "seen") as Omit<Understood, "expenses">);
    });
    return told("the same workbook read in the pane, host and pane on one thread", [seen]);
  },
};

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The time from now to the button that writes, and the longest task of the page meanwhile. */
async function watch(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const seen = { ms: 0, longestTaskMs: 0 };
    Reflect.set(window, "seen", seen);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
    }).observe({ entryTypes: ["longtask"] });
    const start = performance.now();
    const look = (): void => {
      const buttons = [...document.querySelectorAll("main button")];
      if (buttons.some(({ textContent }) => textContent === "Écrire les tableaux"))
        seen.ms = performance.now() - start;
      else requestAnimationFrame(look);
    };
    look();
  });
}

function told(
  what: string,
  seen: readonly Omit<Understood, "expenses">[],
): { readonly ms: number; readonly detail: string } {
  const times = seen.map(({ ms }) => ms).sort((a, b) => a - b);
  const longest = Math.max(...seen.map(({ longestTaskMs }) => longestTaskMs));
  const tasks = longest === 0 ? "no task over 50 ms" : `longest task ${Math.round(longest)} ms`;
  return { ms: times[Math.floor(times.length / 2)] ?? 0, detail: `${what}, ${tasks}` };
}
