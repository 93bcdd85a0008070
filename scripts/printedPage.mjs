// The printed page of one sheet of a workbook as a picture: LibreOffice prints, pdftoppm draws.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";

/** Writes `${out}.png`: the first page that the sheet prints. */
export async function printedPage(workbookPath, sheetName, out) {
  const load = (path) => tsImport(path, import.meta.url);
  const { openWorkbook } = await load("../src/host/files/open.ts");
  const { saveWorkbook } = await load("../src/host/files/save.ts");
  const workbook = await openWorkbook(readFileSync(workbookPath), "print.xlsx");
  // Alone in its file: LibreOffice prints hidden sheets too. A balance needs no other sheet.
  workbook.sheets = workbook.sheets.filter(({ name }) => name === sheetName);
  workbook.names = [];
  workbook.activeSheet = workbook.sheets[0].id;
  const folder = mkdtempSync(join(tmpdir(), "flechage-print-"));
  try {
    writeFileSync(join(folder, "print.xlsx"), await saveWorkbook(workbook));
    frenchFigures(join(folder, "home"));
    const home = `-env:UserInstallation=file://${folder}/home`;
    const arguments_ = [home, "--headless", "--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [...arguments_, join(folder, "print.xlsx")], { stdio: "ignore" });
    execFileSync("pdftoppm", ["-png", "-r", "90", "-singlefile", join(folder, "print.pdf"), out]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** « 3 500 » and « 3,50 »: LibreOffice takes its separators from its own settings. */
export function frenchFigures(home) {
  mkdirSync(join(home, "user"), { recursive: true });
  const setting =
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>';
  const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting}</oor:items>`;
  writeFileSync(join(home, "user/registrymodifications.xcu"), settings);
}
