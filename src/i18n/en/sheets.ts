import type { Sheets } from "../fr/sheets";

export const sheets: Sheets = {
  journal: {
    structured: "Structure",
    structuredDetail: (tables, rows) => `${tables} tables, ${rows} rows`,
    checked: "Check",
    fixed: "Correct a cell",
    checkedDetail: (blocking, major, minor) =>
      `${blocking} blocking, ${major} major, ${minor} minor`,
    template: "Copy a balance template",
    ownForm: "Fill in a funder’s form",
    ownFormDetail: (agreement: string, cells: number): string => `${agreement}, ${cells} cells`,
    balance: "Make a report",
    balanceDetail: (agreement, template) => `${agreement}, ${template}`,
  },
  vanished: " – row gone",
  besides: (sheet) => `${sheet} (Fléchage)`,
};
