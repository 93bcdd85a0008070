import { put } from "./change";
import type { HostWorkbook } from "./workbook";

/** Remembers that a save would leave something out; each code once. */
export function noteLoss(workbook: HostWorkbook, code: string): void {
  if (!workbook.losses.includes(code))
    put(workbook, workbook, "losses", [...workbook.losses, code]);
}
