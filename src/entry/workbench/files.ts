import { openWorkbook } from "../../host/files/open";
import { NotAWorkbook, type NotAWorkbookCode } from "../../host/files/package";
import { saveWorkbook } from "../../host/files/save";
import type { HostWorkbook } from "../../host/model/workbook";

/** A file the user chose, opened; or why it is no workbook. */
export type Opened = { readonly workbook: HostWorkbook } | { readonly refused: NotAWorkbookCode };

export async function openFile(file: File): Promise<Opened> {
  try {
    return { workbook: await openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (error) {
    if (error instanceof NotAWorkbook) return { refused: error.code };
    throw error;
  }
}

/** The bundled sample; null when this server does not have it. */
export async function openSample(address: string): Promise<HostWorkbook | null> {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const name = new URL(address, location.href).pathname.split("/").at(-1) ?? "";
  return await openWorkbook(new Uint8Array(await answer.arrayBuffer()), name);
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the workbook to the browser as an .xlsx file; what had macros or was a text becomes .xlsx too. */
export async function downloadWorkbook(workbook: HostWorkbook): Promise<void> {
  const bytes = await saveWorkbook(workbook);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsx }));
  link.download = workbook.name.replace(/\.[^.]+$/, "") + ".xlsx";
  link.click();
  // The browser has taken the bytes when the click returns; a minute is for slow disks.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
