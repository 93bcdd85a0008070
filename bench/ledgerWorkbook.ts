import ExcelJS from "exceljs";

import { ledgerGrids } from "./ledgerGrids";

/** The sheets of the bench as a file: 200,000 cells. */
export async function ledgerWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { sheet, top, values, formats } of ledgerGrids()) {
    const page = book.addWorksheet(sheet);
    for (const [at, line] of values.entries()) {
      const row = page.getRow(top + at);
      row.values = [...line];
      row.font = { bold: at === 0 };
    }
    for (const [at, format] of (formats?.[0] ?? []).entries()) {
      if (format !== "General") page.getColumn(at + 1).numFmt = format;
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
