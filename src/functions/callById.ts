import type { Functions } from "../i18n/fr/functions";
import { type Outcome, call } from "./call";
import { catalogue } from "./catalogue";

/** Calls a function by its id. @throws RangeError for an id that is in no catalogue. */
export function callById(id: string, given: readonly unknown[], words: Functions): Outcome {
  const custom = catalogue.find((each) => each.id === id);
  if (custom === undefined) throw new RangeError(`no function ${id}`);
  return call(custom, given, words);
}
