import type { Browser, Page } from "playwright-core";

import type { BrowserBench, ToldBench } from "./bench";
import { largeDetail, largeFile } from "./files";
import { inWorkbench, pageAt } from "./pane";

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens the large workbook as a user does, and says how long it took until its first rows show. */
async function opened(browser: Browser, address: string): Promise<{ page: Page; ms: number }> {
  const buffer = Buffer.from(await largeFile());
  const page = await pageAt(browser, address, () => undefined);
  page.setDefaultTimeout(120_000);
  await page.getByRole("grid").waitFor();
  const start = performance.now();
  await page.locator("input[type=file]").setInputFiles({ name: "grand.xlsx", mimeType, buffer });
  await page.locator("#cell-1-2", { hasText: "Fournisseur 0" }).waitFor();
  return { page, ms: performance.now() - start };
}

/** From the choice of the file to its first rows on the screen: the limit is ten seconds. */
export const openInWorkbench: BrowserBench = {
  id: "workbench-open-100k",
  detail: `workbench in Chromium: from the choice of the file to its rows on the screen, ${largeDetail}`,
  runs: 3,
  measure: async (browser, address) => {
    const { page, ms } = await opened(browser, address);
    await page.context().close();
    return ms;
  },
};

const steps = 120;
const pixelsAStep = 240;

/** Turns of the wheel, one a frame or so; what counts is the time between frames. */
export const scrollInWorkbench: ToldBench = {
  id: "workbench-scroll-100k",
  measureAll: async () =>
    inWorkbench(async (browser, address) => {
      const { page } = await opened(browser, address);
      await page.mouse.move(500, 400);
      await page.waitForTimeout(1_000);
      await page.evaluate(() => {
        const frames: number[] = [];
        Reflect.set(window, "frameTimes", frames);
        let last = performance.now();
        const tick = (now: number): void => {
          frames.push(now - last);
          last = now;
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      });
      for (let step = 0; step < steps; step += 1) {
        await page.mouse.wheel(0, pixelsAStep);
        await page.waitForTimeout(16);
      }
      const frames = await page.evaluate(() => Reflect.get(window, "frameTimes") as number[]);
      frames.sort((a, b) => a - b);
      const middle = frames[Math.floor(frames.length / 2)] ?? 0;
      const high = frames[Math.floor(frames.length * 0.95)] ?? 0;
      const long = frames.filter((ms) => ms > 50).length;
      const told = `${steps} turns of the wheel down the same workbook: time between two of ${frames.length} frames`;
      return {
        ms: middle,
        detail: `${told}, 95 of 100 under ${high.toFixed(0)} ms, ${long} over 50 ms, longest ${(frames.at(-1) ?? 0).toFixed(0)} ms`,
      };
    }),
};
