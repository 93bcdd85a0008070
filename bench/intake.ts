import { readSheet } from "../src/domain/intake/find/readSheet";
import { takeIn } from "../src/domain/intake/records/intake";
import type { Bench } from "./bench";
import { ledgerGrids } from "./ledgerGrids";

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
