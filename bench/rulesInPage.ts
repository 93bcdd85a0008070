import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";

import { installedBrowser } from "../test/support/installedBrowser";
import type { ToldBench } from "./bench";
import type { RulesInBrowser } from "./rulesInBrowser";

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const detail165k = "60 people, 3 years, 15000 expenses";

/** A measure on an empty page that has the rules, as a browser runs them. */
function inPage(
  id: string,
  detail: string,
  runs: number,
  measure: (page: Page, source: string, runs: number) => Promise<number[]>,
): ToldBench {
  return {
    id,
    measureAll: async () => {
      const executablePath = installedBrowser();
      if (executablePath === null) throw new RangeError("no browser: CHROME_PATH names one");
      execFileSync(process.execPath, [inRoot("bench/rulesBundle.mjs")], { stdio: "inherit" });
      const source = readFileSync(inRoot(".cache/bench/rulesInBrowser.js"), "utf8");
      const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        // tsx wraps named functions in a helper of its own, which a page does not have.
        await page.addScriptTag({ content: "globalThis.__name = (named) => named;" });
        await page.addScriptTag({ content: source });
        return { ms: median(await measure(page, source, runs)), detail };
      } finally {
        await browser.close();
      }
    },
  };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

declare global {
  interface Window {
    readonly rules: RulesInBrowser;
  }
}

const inWorker = (id: string, detail: string, runs: number): ToldBench =>
  inPage(`${id}-worker`, detail, runs, (page, source, times) =>
    page.evaluate(([text, name, count]) => window.rules.timesInWorker(text, name, count), [
      source,
      id,
      times,
    ] as const),
  );

export const rulesInPage: readonly ToldBench[] = [
  inWorker("rules-165k", `every rule, in a worker of Chromium: ${detail165k}`, 5),
  inWorker("recheck-165k", `every rule again after an edit, in a worker: ${detail165k}`, 15),
  inPage(
    "rules-165k-slice",
    `every rule in slices: the longest for which the page of Chromium waits: ${detail165k}`,
    5,
    (page, _source, runs) => page.evaluate((count) => window.rules.longestSlices(count), runs),
  ),
  inPage(
    "rules-165k-send",
    `the page of Chromium waits while the same ledger is sent to a worker`,
    5,
    (page, source, runs) =>
      page.evaluate(([text, count]) => window.rules.timesToSend(text, count), [
        source,
        runs,
      ] as const),
  ),
];
