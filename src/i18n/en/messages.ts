import type { Messages } from "../fr/messages";
import { allocations } from "./allocations";
import { explain } from "./explain";
import { failures } from "./failures";
import { findings } from "./findings";
import { functions } from "./functions";
import { health } from "./health";
import { pane } from "./pane";
import { questions } from "./questions";
import { sheets } from "./sheets";

export const english: Messages = {
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
