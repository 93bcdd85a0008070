import type { Functions } from "../i18n/fr/functions";
import { repartir } from "./repartir";

/**
 * Gives Excel the code of each function of the catalogue. Called at the top level of the page, before anything is
 * awaited (officejs R-05); `words` is asked only when a message is needed.
 */
export function registerFunctions(words: () => Functions): void {
  CustomFunctions.associate("REPARTIR", (amount: number, weights: unknown[][]) => {
    const shares = repartir(amount, weights);
    if (shares.ok) return shares.value;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class that Excel asks for (officejs F-27)
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.invalidValue,
      words().REPARTIR.errors[shares.error],
    );
  });
}
