import ExcelJS from "exceljs";
import JSZip from "jszip";
import { lossesInShared } from "../../../src/host/files/losses";
import { openWorkbook } from "../../../src/host/files/open";
import { parseXml } from "../../../src/host/files/xml";
import { NotAWorkbook } from "../../../src/host/files/package";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells, usedBox } from "../../../src/host/model/edit";
import { addTable } from "../../../src/host/model/editTables";
import type { Scalar } from "../../../src/host/model/scalar";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The least a workbook file may be: one sheet, no styles, no shared texts; other parts as asked. */
async function fileWith(
  sheetXml: string,
  others: Record<string, string> = {},
  sheetsXml?: string,
): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file("_rels/.rels", relations('Id="rId1" Type="x/officeDocument" Target="/xl/workbook.xml"'));
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheetsXml ?? '<sheet name="Mars" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    relations('Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"'),
  );
  zip.file("xl/worksheets/sheet1.xml", `<worksheet xmlns="${main}">${sheetXml}</worksheet>`);
  for (const [path, text] of Object.entries(others)) zip.file(path, text);
  return zip.generateAsync({ type: "uint8array" });
}

function relations(attributes: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ${attributes}/></Relationships>`;
}

async function firstSheet(sheetXml: string, others?: Record<string, string>): Promise<HostSheet> {
  const workbook = await openWorkbook(await fileWith(sheetXml, others), "essai.xlsx");
  return only(workbook);
}

function only(workbook: HostWorkbook): HostSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

function valuesOf(sheet: HostSheet): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) values[`${row},${column}`] = cell.value;
  return values;
}

describe("what is no workbook is refused with its reason", () => {
  it.each([
    ["notZip", "essai.xlsx", new TextEncoder().encode("bonjour")],
    ["oldBinary", "essai.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ["unknownType", "essai.pdf", new Uint8Array([1])],
    ["damaged", "essai.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ])("%s", async (code, name, bytes) => {
    await expect(openWorkbook(bytes, name)).rejects.toMatchObject({ name: "NotAWorkbook", code });
  });

  it("a zip that holds no workbook", async () => {
    const zip = new JSZip();
    zip.file("lettre.txt", "bonjour");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    await expect(openWorkbook(bytes, "essai.xlsx")).rejects.toBeInstanceOf(NotAWorkbook);
  });
});

describe("files as they come", () => {
  it("rows and cells without references follow each other, without any styles part", async () => {
    const sheet = await firstSheet(
      '<sheetData><row><c t="inlineStr"><is><t>Jour</t></is></c><c><v>2</v></c></row><row/><row><c t="inlineStr"><is><r><t>ri</t></r><r><t>che</t></r></is></c></row></sheetData>',
    );
    expect(valuesOf(sheet)).toEqual({ "1,1": "Jour", "1,2": 2, "3,1": "riche" });
  });

  it("formatted rows down to the end of the sheet are left out", async () => {
    const tail = Array.from(
      { length: 40 },
      (_, i) => `<row r="${1_048_537 + i}"><c r="A${1_048_537 + i}" s="0"/></row>`,
    ).join("");
    const sheet = await firstSheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${tail}</sheetData>`,
    );
    expect(usedBox(sheet)).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  it("shared formulas are written out, array formulas fill their range", async () => {
    const sheet = await firstSheet(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><f t="array" ref="C2:C3">A1:A2*2</f><v>2</v></c></row><row r="3"><c r="C3"><v>4</v></c></row></sheetData>',
    );
    expect(sheet.cells.get(2)?.get(2)?.formula).toBe("=A2*$A$1");
    expect(sheet.cells.get(2)?.get(3)?.formula).toBe("=A1:A2*2");
    expect(sheet.cells.get(3)?.get(3)).toMatchObject({
      value: 4,
      spillFrom: { row: 2, column: 3 },
    });
  });

  it("an old formula that takes one value of a range says so with @", async () => {
    const sheet = await firstSheet(
      '<sheetData><row r="1"><c r="B1"><f>A1:A9*2</f><v>1</v></c><c r="C1"><f>SUM(A1:A9)+_xlfn.IFNA(VLOOKUP(A:A,D:E,2,0),0)</f><v>1</v></c></row></sheetData>',
    );
    expect(sheet.cells.get(1)?.get(2)?.formula).toBe("=@A1:A9*2");
    expect(sheet.cells.get(1)?.get(3)?.formula).toBe("=SUM(A1:A9)+IFNA(VLOOKUP(@A:A,D:E,2,0),0)");
  });

  it("a cell that holds no text and no number is blank; ISO dates become serials; errors stay errors", async () => {
    const sheet = await firstSheet(
      '<sheetData><row r="1"><c r="A1"/><c r="B1" t="d"><v>2025-03-01</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c></row></sheetData>',
    );
    expect(valuesOf(sheet)).toEqual({ "1,2": 45_717, "1,3": { error: "#DIV/0!" }, "1,4": true });
  });

  it("says what a save would lose", async () => {
    const bytes = await fileWith("<sheetData/>", {
      "xl/vbaProject.bin": "x",
      "xl/chartsheets/sheet1.xml": "<c/>",
      "xl/pivotTables/pivotTable1.xml": "<p/>",
    });
    expect((await openWorkbook(bytes, "essai.xlsm")).losses).toEqual([
      "macros",
      "charts",
      "pivotTables",
    ]);
    expect((await openWorkbook(await fileWith("<sheetData/>"), "essai.xlsx")).losses).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ["sparklines", "<sheetData/><extLst><ext><x14:sparklineGroups/></ext></extLst>", {}],
    ["scenarios", "<sheetData/><scenarios/>", {}],
    [
      "protectedRanges",
      '<sheetData/><protectedRanges><protectedRange name="a"/></protectedRanges>',
      {},
    ],
    ["sheetViews", "<sheetData/><customSheetViews/>", {}],
    ["images", "<sheetData/><legacyDrawingHF/>", {}],
    [
      "richText",
      '<sheetData><row><c t="inlineStr"><is><r><t>gras</t></r><r><t> maigre</t></r></is></c></row></sheetData>',
      {},
    ],
    ["slicers", "<sheetData/>", { "xl/timelines/timeline1.xml": "<t/>" }],
    ["queries", "<sheetData/>", { "xl/model/item.data": "x" }],
    ["dataTypes", "<sheetData/>", { "xl/richData/rdrichvalue.xml": "<r/>" }],
    ["signature", "<sheetData/>", { "_xmlsignatures/sig1.xml": "<s/>" }],
  ])("says that a save would lose: %s", async (code, sheetData, parts) => {
    const opened = await openWorkbook(await fileWith(sheetData, parts), "essai.xlsx");
    expect(opened.losses).toEqual([code]);
  });

  it("says that texts of several looks, and fills that change colour, lose them", () => {
    const strings = parseXml("<sst><si><r><t>a</t></r><r><t>b</t></r></si></sst>");
    const styles = parseXml("<styleSheet><fills><fill><gradientFill/></fill></fills></styleSheet>");
    expect(lossesInShared(strings, styles)).toEqual(["richText", "gradients"]);
    const plain = parseXml("<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>");
    expect(lossesInShared(plain, parseXml("<styleSheet/>"))).toEqual([]);
  });
});

describe("text files", () => {
  it.each([
    [
      "points-virgules",
      "Nom;Montant\r\nAna;12,5\r\n",
      { "1,1": "Nom", "1,2": "Montant", "2,1": "Ana", "2,2": "12,5" },
    ],
    ["tabulations", "a\tb\n1\t2\n", { "1,1": "a", "1,2": "b", "2,1": "1", "2,2": "2" }],
  ])("open as texts: %s", async (_, text, expected) => {
    const workbook = await openWorkbook(new TextEncoder().encode(text), "journal 2025.csv");
    expect(only(workbook).name).toBe("journal 2025");
    expect(valuesOf(only(workbook))).toEqual(expected);
  });

  it("in Windows' western letters too", async () => {
    const workbook = await openWorkbook(
      new Uint8Array([0x45, 0x74, 0xe9, 0x3b, 0x31, 0x0a]),
      "a.csv",
    );
    expect(valuesOf(only(workbook))).toEqual({ "1,1": "Eté", "1,2": "1" });
  });
});

describe("exceljs, another reader and writer, agrees", () => {
  it("reads what we save", async () => {
    const workbook = newWorkbook();
    const sheet = only(workbook);
    setCells(workbook, sheet, 1, 1, [
      ["Nom", "Heures"],
      ["Zoé", 3.5],
      ["Ana", { formula: "=B2*2" }],
    ]);
    addTable(workbook, sheet, { top: 1, left: 1, bottom: 3, right: 2 }, true, "T_Temps");
    const judge = new ExcelJS.Workbook();
    await judge.xlsx.load((await saveWorkbook(workbook)).buffer as ArrayBuffer);
    const read = judge.getWorksheet("Feuil1");
    expect(read?.getCell("A2").value).toBe("Zoé");
    expect(read?.getCell("B3").formula).toBe("B2*2");
    expect(read?.getTable("T_Temps")).toBeDefined();
  });

  it("writes what we read: values, formulas, formats, merges, sizes", async () => {
    const other = new ExcelJS.Workbook();
    const written = other.addWorksheet("Écrit", {
      views: [{ state: "frozen", xSplit: 1, ySplit: 2 }],
    });
    written.getCell("A1").value = "Titre";
    written.getCell("B2").value = { formula: "1+1", result: 2 };
    written.getCell("C3").value = new Date(Date.UTC(2025, 2, 1));
    written.getCell("C3").numFmt = "dd/mm/yyyy";
    written.getCell("A1").font = { bold: true, color: { argb: "FFFF0000" } };
    written.mergeCells("A5:C6");
    written.getColumn(2).width = 20;
    const sheet = only(
      await openWorkbook(new Uint8Array(await other.xlsx.writeBuffer()), "autre.xlsx"),
    );
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.cells.get(2)?.get(2)).toMatchObject({ value: 2, formula: "=1+1" });
    expect(sheet.cells.get(3)?.get(3)).toMatchObject({
      value: 45_717,
      style: { numberFormat: "dd/mm/yyyy" },
    });
    expect(sheet.cells.get(1)?.get(1)?.style.font).toMatchObject({ bold: true, color: "#FF0000" });
    expect(sheet.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 3 }]);
    expect(sheet.columnWidths.get(2)).toBeCloseTo(105, 0);
  });
});
