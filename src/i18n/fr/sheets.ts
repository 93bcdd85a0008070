/** Words that Fléchage writes in the workbook. */
export const sheets = {
  /** Rows of the journal. */
  journal: {
    structured: "Structurer",
    structuredDetail: (tables: number, rows: number): string =>
      `${tables} tableaux, ${rows} lignes`,
    checked: "Contrôler",
    fixed: "Corriger une cellule",
    checkedDetail: (blocking: number, major: number, minor: number): string =>
      `${blocking} bloquants, ${major} majeurs, ${minor} mineurs`,
    template: "Copier un modèle de bilan",
    ownForm: "Remplir le formulaire d’un financeur",
    ownFormDetail: (agreement: string, cells: number): string => `${agreement}, ${cells} cases`,
    balance: "Produire un bilan",
    balanceDetail: (agreement: string, template: string): string => `${agreement}, ${template}`,
  },
  /** A sheet of ours whose usual name is taken by a sheet of the user's. */
  /** After the source of a row whose source is gone. */
  vanished: " – ligne disparue",
  besides: (sheet: string): string => `${sheet} (Fléchage)`,
};
export type Sheets = typeof sheets;
