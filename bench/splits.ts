import { cents } from "../src/domain/quantities/money";
import { splitCents } from "../src/domain/quantities/split";
import { Random } from "../test/support/random";
import type { Bench } from "./bench";

export const splits: Bench = {
  id: "splits-10k",
  detail: "10,000 amounts split over 8 funders",
  runs: 15,
  prepare: () => {
    const random = new Random(11);
    const cases = Array.from({ length: 10000 }, () => ({
      total: cents(random.int(-500000, 5000000)),
      weights: Array.from({ length: 8 }, () => random.int(1, 100000)),
    }));
    return () => {
      for (const { total, weights } of cases) splitCents(total, weights);
    };
  },
};
