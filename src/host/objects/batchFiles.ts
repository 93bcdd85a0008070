import { openWorkbook } from "../files/open";
import { NotAWorkbook } from "../files/package";
import type { HostWorkbook } from "../model/workbook";
import type { Batch } from "../protocol/wire";

/** Actions whose first argument is a workbook in base64. */
const takesFile: ReadonlySet<string> = new Set([
  "InsertWorksheetsFromBase64",
  "CreateAndOpenWorkbook",
]);

/** Opens the files that a batch brings; what is no workbook is left out. */
export async function openFiles(batch: Batch): Promise<ReadonlyMap<string, HostWorkbook>> {
  const files = new Map<string, HostWorkbook>();
  for (const { Name, ArgumentInfo } of batch.Actions) {
    const [file] = takesFile.has(Name) ? (ArgumentInfo?.Arguments ?? []) : [];
    if (typeof file !== "string") continue;
    const base64 = file.trim();
    try {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      files.set(base64, await openWorkbook(bytes, "file.xlsx"));
    } catch (error) {
      const isNone =
        error instanceof NotAWorkbook ||
        (error instanceof Error && error.name === "InvalidCharacterError");
      if (!isNone) throw error;
    }
  }
  return files;
}
