import { startInProcess, type InProcessHost } from "../../../src/host/inProcess";
import { newWorkbook } from "../../../src/host/model/create";
import type { HostWorkbook } from "../../../src/host/model/workbook";
import type { HostOptions } from "../../../src/host/objects/excelHost";

/** A stand-in Excel on a new workbook with one sheet, « Feuil1 ». */
export function excel(
  options: Partial<HostOptions> & { readonly workbook?: HostWorkbook } = {},
): Promise<InProcessHost> {
  return startInProcess(options.workbook ?? newWorkbook(), { profile: "W", ...options });
}

/** The code of the error that a batch ends with; fails the test when it ends well. */
export async function errorOf(
  host: InProcessHost,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ code: string; location: string | undefined }> {
  try {
    await host.run(batch);
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation };
  }
  throw new Error("the batch was expected to fail");
}

export function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Feuil1");
}

/** Values of a range of the first sheet. */
export function valuesOf(host: InProcessHost, address: string): Promise<unknown[][]> {
  return host.run(async (context) => {
    const range = firstSheet(context).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
