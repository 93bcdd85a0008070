import { call } from "../../src/functions/call";
import { catalogue } from "../../src/functions/catalogue";
import type { FunctionId } from "../../src/functions/define";
import { functions as words } from "../../src/i18n/fr/functions";

/** What one of our functions answers in French to arguments as Excel gives them: a value, or `! sentence`. */
export function answer(id: FunctionId, ...args: readonly unknown[]): unknown {
  const custom = catalogue.find((each) => each.id === id);
  if (custom === undefined) throw new Error(id);
  const outcome = call(custom, args, words);
  return outcome.ok ? outcome.value : `! ${outcome.error.replaceAll("\u202f", " ")}`;
}

/** A column of cells. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
