import JSZip from "jszip";
import { calculatorOf } from "../../../src/host/engine/calculate";
import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { wholeSheet } from "../../../src/host/model/box";
import { newWorkbook } from "../../../src/host/model/create";
import { changeStyle, setCells, setHyperlink } from "../../../src/host/model/edit";
import { addName, addXmlPart, setProperty, setSetting } from "../../../src/host/model/editBook";
import {
  freezePanes,
  mergeCells,
  setColumnsHidden,
  setColumnWidths,
  setPageLayout,
  setRowHeights,
  setRowsHidden,
  setSheetLook,
  setValidation,
} from "../../../src/host/model/editLayout";
import { addSheet, setProtection, setVisibility } from "../../../src/host/model/editSheets";
import { addTable, setTableTotals } from "../../../src/host/model/editTables";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";
import { stateOf } from "../model/state";

/** A workbook with one of everything that a file keeps. */
function fullWorkbook(): HostWorkbook {
  const workbook = newWorkbook("budget.xlsx");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  fillCells(workbook, sheet);
  layOut(workbook, sheet);
  const hidden = addSheet(workbook, "Réglages d'ici & là");
  setCells(workbook, hidden, 3, 2, [["x"]]);
  setVisibility(workbook, hidden, "VeryHidden");
  setRowHeights(workbook, hidden, wholeSheet, 21);
  const locked = addSheet(workbook, "Verrouillée");
  setProtection(workbook, locked, { on: true, password: null, options: protectionOptions });
  addName(workbook, {
    name: "Taux",
    formula: "=Feuil1!$B$2",
    scope: null,
    visible: true,
    comment: "le taux",
  });
  addName(workbook, {
    name: "Local",
    formula: "=Feuil1!$C$2*2",
    scope: sheet.id,
    visible: false,
    comment: "",
  });
  addXmlPart(workbook, '<etat xmlns="urn:flechage"><n>1</n></etat>');
  setSetting(workbook, "clé", { a: [1, "deux"] });
  setProperty(workbook, "title", "Budget 2025");
  setProperty(workbook, "custom.Version", 3);
  setProperty(workbook, "custom.Relu", true);
  calculatorOf(workbook).calculate("Full");
  return workbook;
}

const protectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertRows: true,
  allowInsertHyperlinks: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowSort: true,
  allowAutoFilter: false,
  allowPivotTables: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  selectionMode: "Normal",
};

function fillCells(workbook: HostWorkbook, sheet: HostSheet): void {
  setCells(workbook, sheet, 1, 1, [
    ["Nom", "Prix\nTTC", "Date"],
    [" espace ", 1234.5678901234567, 45_000.3125],
    ["<&\"' \u00e9 😀", 0.1, 45_001],
    ["_x0041_ texte", -3e-7, 1e21],
  ]);
  const table = addTable(workbook, sheet, { top: 1, left: 1, bottom: 4, right: 3 }, true, "T_Prix");
  setTableTotals(workbook, table, true);
  setCells(workbook, sheet, 5, 2, [[{ formula: "=SUBTOTAL(109,[Prix\nTTC])" }]]);
  setCells(workbook, sheet, 1, 6, [
    [true, { formula: "=B2*2" }, { formula: '=T_Prix[@Nom]&"x"' }],
    [{ error: "#N/A" }, { formula: "=1/0" }, { formula: '=IF(TRUE,"",1)' }],
    [
      { formula: "=SEQUENCE(3)" },
      { formula: "=XLOOKUP(1,{1,2},{3,4})" },
      { formula: "=SUM(B2:B4*C2:C4)" },
    ],
    [undefined, { formula: "=SUM(F3#)" }, { formula: "=@C2:C4" }],
  ]);
  changeStyle(workbook, sheet, { top: 1, left: 1, bottom: 2, right: 3 }, (style) => ({
    ...style,
    numberFormat: '#,##0.00 "€"',
    font: {
      ...style.font,
      name: "Arial",
      size: 14,
      bold: true,
      italic: true,
      underline: "Double",
      color: "#FF0000",
    },
    fill: { color: "#DDEBF7", pattern: "Solid" },
    borders: {
      top: { style: "Continuous", weight: "Thick", color: "#00FF00" },
      bottom: { style: "Dash", weight: "Medium", color: "#000000" },
    },
    alignment: {
      ...style.alignment,
      horizontal: "CenterAcrossSelection",
      vertical: "Top",
      wrapText: true,
      indent: 2,
      rotation: -45,
    },
    locked: false,
  }));
  changeStyle(workbook, sheet, { top: 3, left: 3, bottom: 4, right: 3 }, (style) => ({
    ...style,
    numberFormat: "dd/mm/yyyy",
  }));
}

function layOut(workbook: HostWorkbook, sheet: HostSheet): void {
  mergeCells(workbook, sheet, { top: 8, left: 1, bottom: 9, right: 3 });
  setColumnWidths(workbook, sheet, { top: 1, left: 2, bottom: 1, right: 3 }, 120);
  setRowHeights(workbook, sheet, { top: 8, left: 1, bottom: 8, right: 1 }, 30);
  setRowsHidden(workbook, sheet, { top: 10, left: 1, bottom: 11, right: 1 }, true);
  setColumnsHidden(workbook, sheet, { top: 1, left: 12, bottom: 1, right: 12 }, true);
  freezePanes(workbook, sheet, 1, 2);
  setSheetLook(workbook, sheet, { tabColor: "#70AD47", showGridlines: false, showHeadings: false });
  setValidation(
    workbook,
    sheet,
    { top: 2, left: 1, bottom: 4, right: 1 },
    {
      type: "List",
      rule: { list: { inCellDropDown: true, source: "Ana,Bob" } },
      errorAlert: { message: "Choisir", title: "Non", style: "Warning", showAlert: true },
      prompt: { message: "Un nom", title: "", showPrompt: true },
      ignoreBlanks: true,
    },
  );
  setValidation(
    workbook,
    sheet,
    { top: 2, left: 2, bottom: 4, right: 2 },
    {
      type: "Decimal",
      rule: { decimal: { formula1: 0, formula2: "=Taux", operator: "NotBetween" } },
      errorAlert: { message: "", title: "", style: "Stop", showAlert: true },
      ignoreBlanks: false,
    },
  );
  setHyperlink(workbook, sheet, 8, 1, { address: "https://example.org/?a=1&b=2", tip: "Voir" });
  setHyperlink(workbook, sheet, 9, 6, { target: "Feuil1!B2", text: "ici" });
  setPageLayout(workbook, sheet, {
    orientation: "Landscape",
    paperSize: "A3",
    printArea: [{ top: 1, left: 1, bottom: 20, right: 6 }],
    titleRows: { top: 1, bottom: 2 },
    titleColumns: { left: 1, right: 1 },
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    margins: { top: 36, bottom: 36, left: 28.35, right: 28.35, header: 14, footer: 14 },
    headersFooters: {
      leftHeader: "",
      centerHeader: "Compte rendu & annexes",
      rightHeader: "&D",
      leftFooter: "A2",
      centerFooter: "",
      rightFooter: "&P/&N",
    },
    rowBreaks: [12, 30],
    columnBreaks: [5],
    printGridlines: true,
  });
}

async function reopened(workbook: HostWorkbook): Promise<HostWorkbook> {
  return openWorkbook(await saveWorkbook(workbook), workbook.name);
}

/** Ids are given anew at each opening; all the rest must come back. */
function withoutIds(workbook: HostWorkbook): unknown {
  const sheetIds = new Map(workbook.sheets.map(({ id }, i) => [id, `sheet ${i}`]));
  const text = JSON.stringify(stateOf(workbook), (key, value: unknown) =>
    typeof value === "string" ? (sheetIds.get(value) ?? value) : value,
  );
  return JSON.parse(text) as unknown;
}

describe("a saved workbook", () => {
  it("opens with everything it held", async () => {
    const workbook = fullWorkbook();
    const again = await reopened(workbook);
    expect(withoutIds(again)).toEqual(withoutIds(workbook));
  });

  it("gives the same bytes for the same content", async () => {
    const workbook = fullWorkbook();
    workbook.settings.clear();
    expect(Buffer.compare(await saveWorkbook(workbook), await saveWorkbook(workbook))).toBe(0);
  });

  it("holds tables as Excel wants them: unique ids, header cells that are the column names, a filter", async () => {
    const zip = await JSZip.loadAsync(await saveWorkbook(fullWorkbook()));
    const table = await zip.file("xl/tables/table1.xml")?.async("string");
    expect(table).toContain('ref="A1:C5" totalsRowCount="1"');
    expect(table).toContain('<autoFilter ref="A1:C4"/>');
    expect(table).toContain('name="Prix_x000a_TTC"');
    expect(table).toContain('totalsRowFunction="sum"');
    const types = await zip.file("[Content_Types].xml")?.async("string");
    expect(types).toContain('PartName="/xl/tables/table1.xml"');
  });

  it("writes formulas as files do: prefixes, this row, arrays", async () => {
    const zip = await JSZip.loadAsync(await saveWorkbook(fullWorkbook()));
    const sheet = await zip.file("xl/worksheets/sheet1.xml")?.async("string");
    expect(sheet).toContain("<f>_xlfn.XLOOKUP(1,{1,2},{3,4})</f>");
    expect(sheet).toContain("<f>T_Prix[[#This Row],[Nom]]&amp;&quot;x&quot;</f>");
    expect(sheet).toContain('<f t="array" ref="F3:F5">_xlfn.SEQUENCE(3)</f>');
    expect(sheet).toContain('<f t="array" ref="H3">SUM(B2:B4*C2:C4)</f>');
    expect(sheet).toContain("<f>C2:C4</f>");
  });

  it("A-32: keeps the 1904 date system", async () => {
    const workbook = newWorkbook();
    workbook.date1904 = true;
    expect((await reopened(workbook)).date1904).toBe(true);
  });

  it("keeps a password that it cannot know", async () => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet");
    sheet.protection = { on: true, password: "secret", options: {} };
    const once = await reopened(workbook);
    const twice = await reopened(once);
    expect(once.sheets[0]?.protection.password).toContain("unknown");
    expect(twice.sheets[0]?.protection.password).toBe(once.sheets[0]?.protection.password);
  });
});
