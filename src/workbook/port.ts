/**
 * How to reach an Excel: the global `Excel.run` in the pane (with `delayForCellEdit`, officejs A-08), the stand-in
 * host's in process elsewhere. Everything behind it is the real Office.js client.
 */
export interface ExcelPort {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  isSetSupported(set: string, version: string): boolean;
}

/** The oldest Excel API that the manifest lets install (design, « Platform floor »). */
export const floor = "1.14";
