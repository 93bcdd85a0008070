import { type Functions, functions as french } from "../i18n/fr/functions";
import type { Answer, Outcome } from "./call";

/**
 * Gives Excel the code of each function. Called at the top level of the page, before anything is awaited (officejs
 * R-05); the functions themselves are loaded by the first call, so that the pane does not wait for them. `words` is
 * asked only when a function is called: it may have to load them.
 */
export function registerFunctions(words: () => Functions | Promise<Functions>): void {
  for (const [id, { parameters }] of Object.entries(french.help)) {
    const count = Object.keys(parameters).length;
    CustomFunctions.associate(id, async (...given: unknown[]) => {
      // The last argument is Excel's own (F-30).
      const outcome = await answerTo(id, given.slice(0, count), words);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class that Excel asks for (officejs F-27)
      if (!outcome.ok) throw valueError(outcome.error);
      const { value } = outcome;
      return Array.isArray(value) ? value.map((row) => row.map(cellFor)) : cellFor(value);
    });
  }
}

async function answerTo(
  id: string,
  given: readonly unknown[],
  words: () => Functions | Promise<Functions>,
): Promise<Outcome> {
  const said = await words();
  const code = await import(/* webpackChunkName: "functions" */ "./callById").catch(() => null);
  // Without a connection there is no code; any error but Excel's own would be #VALUE! without a word (F-27).
  return code === null ? { ok: false, error: said.notLoaded } : code.callById(id, given, said);
}

function cellFor(answer: Answer): unknown {
  return typeof answer === "object" ? valueError(answer.refused) : answer;
}

function valueError(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}
