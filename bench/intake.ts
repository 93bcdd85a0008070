import { readSheet } from "../src/domain/intake/find/readSheet";
import { takeIn } from "../src/domain/intake/records/intake";
import type { Bench } from "./bench";
import { ledgerGrids, oneLedger } from "./ledgerGrids";

export const inspect200k: Bench = {
  id: "inspect-200k-cells",
  detail: "20 sheets of 1,000 lines and 10 columns understood, from grids read already",
  runs: 3,
  prepare: () => {
    const grids = ledgerGrids();
    return () => {
      takeIn(grids.map((grid) => readSheet(grid)));
    };
  },
};

/** The cost grows as the cells do: one sheet of 1,000, 10,000 and 100,000 lines. */
export const inspectBySize: readonly Bench[] = [1_000, 10_000, 100_000].map((lines) => ({
  id: `inspect-${lines === 100_000 ? "1m" : `${lines / 100}k`}-cells`,
  detail: `one sheet of ${lines.toLocaleString("en")} lines and 10 columns understood, from its grid`,
  runs: lines === 100_000 ? 1 : 3,
  prepare: () => {
    const grid = oneLedger(lines);
    return () => {
      takeIn([readSheet(grid)]);
    };
  },
}));
