import type { Plan, PlanCell, WorkbookChange } from "../../src/workbook/plan";
import { startInProcess, type InProcessHost } from "../../src/host/inProcess";
import { newWorkbook } from "../../src/host/model/create";
import type { HostWorkbook } from "../../src/host/model/workbook";
import type { Failure } from "../../src/domain/failure";
import type { Result } from "../../src/domain/result";
import type { WorkbookDoor } from "../../src/workbook/door";
import { type ExcelPort, openDoor } from "../../src/workbook/openDoor";

/** A workbook open in the stand-in Excel, with the product's door to it. */
export interface InExcel {
  readonly door: WorkbookDoor;
  readonly port: ExcelPort;
  readonly host: InProcessHost["host"];
  /** Prepares or inspects the workbook as the user would, through Office.js. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

export async function inExcel(
  options: {
    readonly profile?: "W" | "D" | "L21" | "L24" | "M";
    readonly workbook?: HostWorkbook;
  } = {},
): Promise<InExcel> {
  const started = await startInProcess(options.workbook ?? newWorkbook(), {
    profile: options.profile ?? "W",
  });
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    started.run(batch);
  const port: ExcelPort = {
    run,
    isSetSupported: (set, version) =>
      started.office.context.requirements.isSetSupported(set, version),
  };
  return { door: openDoor(port), port, host: started.host, run };
}

export function planOf(...changes: WorkbookChange[]): Plan {
  return { changes, show: null };
}

export function write(
  sheet: string,
  cells: readonly (readonly PlanCell[])[],
  top = 1,
  left = 1,
): WorkbookChange {
  return { kind: "write", sheet, top, left, cells };
}

/** The value, or a test failure that names the failure's code. */
export function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Everything on a sheet that a user sees: addresses, formulas, number formats, fills, merges, tables. */
export async function lookAt(excel: InExcel): Promise<unknown> {
  return await excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const asked = sheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRange().load("address,formulas,numberFormat,values"),
      looks: sheet.getUsedRange().getCellProperties({
        format: { font: { bold: true, color: true }, fill: { color: true } },
      }),
      tables: sheet.tables.load("items/name"),
    }));
    await context.sync();
    return {
      names: names.items.map(({ name }) => name),
      sheets: asked.map(({ sheet, used, looks, tables }) => [
        sheet.name,
        sheet.visibility,
        used.address,
        used.formulas,
        used.values,
        used.numberFormat,
        looks.value,
        tables.items.map(({ name }) => name),
      ]),
    };
  });
}
