import { catalogue } from "../../src/functions/catalogue";
import { registerFunctions } from "../../src/functions/register";
import { startInProcess } from "../../src/host/inProcess";
import { newWorkbook } from "../../src/host/model/create";
import { functions as words } from "../../src/i18n/fr/functions";
import type { WorkbookDoor } from "../../src/workbook/door";
import { type ExcelPort, openDoor } from "../../src/workbook/openDoor";

interface ExcelWithFunctions {
  readonly door: WorkbookDoor;
  readonly write: (address: string, formulas: unknown[][]) => Promise<void>;
  readonly read: (address: string) => Promise<{ values: unknown[][]; formulas: unknown[][] }>;
  /** The values, once no call of a function is under way. */
  readonly settled: (address: string) => Promise<unknown[][]>;
  readonly select: (address: string) => Promise<void>;
}

/** The stand-in Excel with our functions, as the pane registers them. */
export async function excelWithFunctions(): Promise<ExcelWithFunctions> {
  const started = await startInProcess(newWorkbook(), { profile: "W" });
  Object.assign(globalThis, { CustomFunctions: started.customFunctions });
  registerFunctions(() => words);
  started.host.registerFunctions("FLECHAGE", {
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(({ id, parameters, result }) => ({
      id,
      name: id,
      parameters: parameters.map((parameter) => ({ ...parameter, type: "any" })),
      result: { type: "any", dimensionality: result },
    })),
  });
  const port: ExcelPort = {
    run: (batch) => started.run(batch),
    isSetSupported: () => true,
  };
  const write = (address: string, formulas: unknown[][]): Promise<void> =>
    started.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
      await context.sync();
    });
  const read = (address: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> =>
    started.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange(address)
        .load("values,formulas");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
    });
  const settled = async (address: string): Promise<unknown[][]> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { values } = await read(address);
      if (!values.flat().includes("#BUSY!")) return values;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error("still busy");
  };
  const select = (address: string): Promise<void> =>
    started.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
      await context.sync();
    });
  return { door: openDoor(port), write, read, settled, select };
}
