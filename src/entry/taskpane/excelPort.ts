import type { ExcelPort } from "../../workbook/openDoor";

/** The real Excel: batches wait for the end of a cell edit instead of failing (officejs A-08). */
export const excelPort: ExcelPort = {
  run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
  isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
};
