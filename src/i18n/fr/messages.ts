import { allocations } from "./allocations";
import { explain } from "./explain";
import { failures } from "./failures";
import { findings } from "./findings";
import { functions } from "./functions";
import { health } from "./health";
import { pane } from "./pane";
import { questions } from "./questions";
import { sheets } from "./sheets";

/** French is the reference. Each language lists its own parts: one is loaded without the others. */
export const french = {
  allocations,
  explain,
  failures,
  findings,
  functions,
  health,
  pane,
  questions,
  sheets,
};

/** What every language says; a sentence missing in one does not compile. */
export type Messages = typeof french;
