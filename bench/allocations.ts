import { proposeAllocations } from "../src/features/allocateCosts/allocateCosts";
import type { Bench } from "./bench";
import { largeLedger } from "./largeLedger";

export const allocations: Bench = {
  id: "allocate-2000x20",
  detail: "2,000 expenses of a year proposed to 20 agreements, source by source",
  runs: 7,
  prepare: () => {
    const ledger = largeLedger({ people: 4, years: 1, expenses: 2000, fundingLines: 20 }, 5);
    return () => {
      proposeAllocations({ ...ledger }, 2023);
    };
  },
};
