// Writes docs/host-agreement.md: how far our formula engine and LibreOffice agree. Run through tsx; LibreOffice must be there.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../src/host/files/open.ts";
import { agreementPage, compareWithLibreOffice } from "../test/host/engine/agreement.ts";
import { compareWorkbook, workbooksSection } from "../test/host/engine/workbookAgreement.ts";
import { workbooksOfFormulas } from "../test/host/engine/workbooks/all.ts";
import { soffice } from "../test/host/support/libreOffice.ts";

if (soffice === undefined) throw new Error("LibreOffice is not installed");

/** The bundled sample structured, checked and balanced by the command line. */
function demo() {
  const folder = mkdtempSync(join(tmpdir(), "flechage-demo-"));
  try {
    const main = "src/entry/cli/main.ts";
    const args = ["--import", "tsx", main, "demo", "--out", folder, "--today", "2026-02-01"];
    try {
      execFileSync(process.execPath, args, { stdio: "ignore" });
    } catch (error) {
      // Status 1: done, with the blocking findings that the sample is made to have.
      if (error.status !== 1) throw error;
    }
    return readFileSync(join(folder, "demo-passerelles.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const compared = await compareWithLibreOffice(soffice);
const files = {
  "bundled sample": readFileSync("assets/samples/passerelles.xlsx"),
  "sample with tables and balances": demo(),
};
const books = [];
for (const [name, bytes] of Object.entries(files))
  books.push(await compareWorkbook(soffice, name, () => openWorkbook(bytes, `${name}.xlsx`)));
for (const [name, make] of Object.entries(workbooksOfFormulas))
  books.push(await compareWorkbook(soffice, name, make));
writeFileSync("docs/host-agreement.md", `${agreementPage(compared)}\n${workbooksSection(books)}`);

const same = compared.filter(({ ours, theirs }) => ours === theirs).length;
const cells = books.reduce((total, book) => total + book.cells, 0);
const differing = books.reduce((total, book) => total + book.differences.length, 0);
process.stdout.write(
  `docs/host-agreement.md: ${same} of ${compared.length} formulas and ${cells - differing} of ${cells} cells of ${books.length} workbooks agree\n`,
);
