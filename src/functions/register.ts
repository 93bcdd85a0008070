import type { Functions } from "../i18n/fr/functions";
import { type Answer, call } from "./call";
import { catalogue } from "./catalogue";

/**
 * Gives Excel the code of each function of the catalogue. Called at the top level of the page, before anything is
 * awaited (officejs R-05); `words` is asked only when a function is called.
 */
export function registerFunctions(words: () => Functions): void {
  for (const custom of catalogue) {
    CustomFunctions.associate(custom.id, (...given: unknown[]) => {
      // The last argument is Excel's own (F-30).
      const outcome = call(custom, given.slice(0, custom.parameters.length), words());
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class that Excel asks for (officejs F-27)
      if (!outcome.ok) throw valueError(outcome.error);
      const { value } = outcome;
      return Array.isArray(value) ? value.map((row) => row.map(cellFor)) : cellFor(value);
    });
  }
}

function cellFor(answer: Answer): unknown {
  return typeof answer === "object" ? valueError(answer.refused) : answer;
}

function valueError(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}
