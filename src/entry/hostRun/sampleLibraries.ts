import type { CapturedConsole } from "./captured";
import { sampleTinycolor } from "./sampleColors";
import { sampleMoment } from "./sampleDates";

/** What the samples of Script Lab take from small libraries: helpers of Office, base64, dates, colours, and calls made rarer. */
export function sampleLibraries(
  console: CapturedConsole["console"],
): Readonly<Record<string, unknown>> {
  const show = (...values: unknown[]): void => {
    const hasError = values.some((value) => typeof value === "object" && value !== null);
    console[hasError ? "error" : "log"]?.(...values);
  };
  return {
    OfficeHelpers: {
      UI: { notify: show },
      Utilities: { log: show },
      ExcelUtilities: { forceCreateSheet },
    },
    base64js: {
      fromByteArray: (bytes: ArrayLike<number>) =>
        Buffer.from(Array.from(bytes)).toString("base64"),
      toByteArray: (text: string) => Uint8Array.from(Buffer.from(text, "base64")),
    },
    moment: sampleMoment,
    tinycolor: sampleTinycolor,
    // Every call is made: a run has the time.
    _: { throttle: <F>(call: F) => call },
  };
}

/** A new sheet of that name; the one that had it is deleted. */
async function forceCreateSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  workbook.worksheets.getItemOrNullObject(name).delete();
  const sheet = workbook.worksheets.add(name);
  await workbook.context.sync();
  return sheet;
}
