import type { HostSheet, HostWorkbook, PageLayout } from "./workbook";

/** A new workbook as French Excel opens it: one empty sheet, « Feuil1 ». */
export function newWorkbook(name = "Classeur1.xlsx"): HostWorkbook {
  const workbook = emptyWorkbook(name);
  const sheet = newSheet("Feuil1");
  workbook.sheets.push(sheet);
  workbook.activeSheet = sheet.id;
  return workbook;
}

/** A workbook before its first sheet: only for opening files. */
export function emptyWorkbook(name: string): HostWorkbook {
  return {
    name,
    sheets: [],
    names: [],
    settings: new Map(),
    styles: [],
    customXmlParts: [],
    properties: new Map(),
    date1904: false,
    readOnly: false,
    structureProtected: false,
    calculationMode: "Automatic",
    iteration: { enabled: false, most: 100, leastChange: 0.001 },
    bindings: [],
    activeSheet: "",
    activeChart: null,
    losses: [],
  };
}

/** A sheet that no workbook holds yet. */
export function newSheet(name: string): HostSheet {
  return {
    id: newGuid(),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    merges: [],
    rowHeights: new Map(),
    columnWidths: new Map(),
    columnStyles: new Map(),
    rowStyles: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowLevels: new Map(),
    columnLevels: new Map(),
    frozen: { rows: 0, columns: 0 },
    tables: [],
    validations: [],
    customProperties: new Map(),
    conditionalFormats: [],
    autoFilter: null,
    comments: [],
    notes: [],
    charts: [],
    shapes: [],
    pivots: [],
    slicers: [],
    hyperlinks: new Map(),
    page: defaultPage,
    protection: { on: false, password: null, options: {} },
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
    views: [],
    activeView: null,
    preserved: {},
  };
}

/** Excel's page set-up for a new sheet; margins in points (0.7 and 0.75 inch). */
export const defaultPage: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  printArea: null,
  titleRows: null,
  titleColumns: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  rowBreaks: [],
  columnBreaks: [],
  printGridlines: false,
  blackAndWhite: false,
};

/** An id as Excel writes it: `{8-4-4-4-12}` in capitals. */
export function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
