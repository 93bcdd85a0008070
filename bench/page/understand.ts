import { takingIn } from "../../src/domain/intake/records/intake";
import { readAll } from "../../src/features/structureWorkbook/understand";
import { inSlices } from "../../src/workbook/inSlices";
import { ledgerGrids } from "../ledgerGrids";

/** What the page of the bench tells of one run. */
export interface Understood {
  readonly ms: number;
  /** The longest task on the page's thread; 0 when none was over 50 ms. */
  readonly longestTaskMs: number;
  readonly expenses: number;
}

/** Understands the sheets as the pane does, with the browser watching for long tasks. */
async function understand(): Promise<Understood> {
  const grids = ledgerGrids();
  await settled();
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  const start = performance.now();
  const readings = await readAll(grids);
  if (!readings.ok) throw new RangeError(readings.error.code);
  const intake = await inSlices(takingIn(readings.value, { accept: "all" }));
  if (!intake.ok) throw new RangeError(intake.error.code);
  const ms = performance.now() - start;
  await settled();
  observer.disconnect();
  return { ms, longestTaskMs, expenses: intake.value.records.expenses?.length ?? 0 };
}

/** Long enough for what came before to be over, and for the browser to tell of it. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
}

Reflect.set(window, "understand", understand);
