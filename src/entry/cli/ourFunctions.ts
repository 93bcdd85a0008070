import type { FunctionExample } from "../../features/sampleWorkbook/functionExamples";
import { call } from "../../functions/call";
import { catalogue } from "../../functions/catalogue";
import { exampleCall } from "../../functions/exampleCall";
import { registerFunctions } from "../../functions/register";
import type { InProcessHost } from "../../host/inProcess";
import type { HostWorkbook } from "../../host/model/workbook";
import { functions as words } from "../../i18n/fr/functions";

/** The example of each custom function, for the sample workbook, which is in French. */
export function functionExamples(): readonly FunctionExample[] {
  return catalogue.map((custom) => {
    const outcome = call(custom, custom.example.args, words);
    return {
      name: `FLECHAGE.${custom.id}`,
      description: words.help[custom.id].description,
      shown: exampleCall(custom, "fr"),
      formula: exampleCall(custom, "en"),
      rows: outcome.ok && Array.isArray(outcome.value) ? outcome.value.length : 1,
    };
  });
}

/** Our functions are there, as in an Excel with the add-in: their formulas are calculated (officejs F-01). */
export function answerOurFunctions({ host, customFunctions }: InProcessHost): void {
  // The runtime of an add-in has it as a global.
  Object.assign(globalThis, { CustomFunctions: customFunctions });
  registerFunctions(() => words);
  host.registerFunctions("FLECHAGE", {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(({ id, parameters, result }) => ({
      id,
      name: id,
      parameters: parameters.map((parameter) => ({ ...parameter, type: "any" })),
      result: { type: "any", dimensionality: result },
    })),
  });
}

/** Waits until no cell is `#BUSY!` any more: functions of an add-in answer later (officejs F-45). */
export async function functionsAnswered({ sheets }: HostWorkbook): Promise<void> {
  const isBusy = (): boolean =>
    sheets.some(({ cells }) =>
      [...cells.values()].some((row) =>
        [...row.values()].some(
          ({ value }) => typeof value === "object" && value?.error === "#BUSY!",
        ),
      ),
    );
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 10));
}
