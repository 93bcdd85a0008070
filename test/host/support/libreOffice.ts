import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../../src/host/files/open";
import type { Scalar } from "../../../src/host/model/scalar";
import type { HostWorkbook } from "../../../src/host/model/workbook";

/** The independent judge of formulas and files; undefined where it is not installed. */
export const soffice = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((path) =>
  existsSync(path),
);

/** The same file with every formula calculated by LibreOffice: it was saved without results. */
export async function calculatedByLibreOffice(
  path: string,
  bytes: Uint8Array,
): Promise<HostWorkbook> {
  const folder = mkdtempSync(join(tmpdir(), "flechage-formulas-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const home = `-env:UserInstallation=file://${folder}/home`;
    const target = [
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
    ];
    execFileSync(path, [home, ...target, join(folder, "in.xlsx")], {
      stdio: "pipe",
      timeout: 200_000,
    });
    return await openWorkbook(readFileSync(join(folder, "out", "in.xlsx")), "in.xlsx");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A result to eleven digits: the last bits may differ. */
export function comparable(value: Scalar): unknown {
  return typeof value === "number" ? Number(value.toPrecision(11)) : value;
}

/** So that LibreOffice cannot repeat our results: it has to find its own. */
export function withoutResults(workbook: HostWorkbook): HostWorkbook {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== null) cell.value = null;
    }
  }
  return workbook;
}
