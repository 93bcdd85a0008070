import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The text of each page that LibreOffice prints of a workbook, laid out as on the page. */
export function printedByLibreOffice(soffice: string, bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "flechage-pages-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const home = `-env:UserInstallation=file://${folder}/home`;
    const target = ["--headless", "--convert-to", "pdf", "--outdir", folder];
    execFileSync(soffice, [home, ...target, join(folder, "book.xlsx")], {
      stdio: "pipe",
      timeout: 200_000,
    });
    const pdf = join(folder, "book.pdf");
    return execFileSync("pdftotext", ["-layout", pdf, "-"]).toString().split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
