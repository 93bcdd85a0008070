import { boxAt, parseAddress } from "../model/box";
import type { HostFilter } from "../model/filter";
import { defaultPage, newSheet } from "../model/create";
import { linkKey } from "../model/edit";
import { defaultStyle } from "../model/style";
import {
  maxColumn,
  type Box,
  type Cell,
  type HostSheet,
  type HostTable,
  type PageLayout,
} from "../model/workbook";
import { colorOf } from "./colors";
import type { Relation } from "./package";
import { readFilter } from "./filterXml";
import { readConditional } from "./conditional/readConditional";
import { readProtection } from "./protection";
import { readCells } from "./readCells";
import type { FileStyles } from "./readStyles";
import { readTable } from "./readTable";
import { readValidations } from "./readValidations";
import { defaultColumnPoints, pointsPerInch, widthToPoints } from "./sizes";
import {
  childNamed,
  childrenNamed,
  flagAttribute,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "./xml";

/** What a sheet needs from the rest of its file. */
export interface SheetSource {
  readonly xml: string;
  readonly relations: readonly Relation[];
  /** Table parts of the sheet. */
  readonly tables: readonly XmlElement[];
  readonly styles: FileStyles;
  readonly strings: readonly string[];
  readonly theme: readonly string[];
  readonly nextTableId: () => string;
  readonly warn: (loss: string) => void;
}

/** One worksheet part as a sheet of the workbook. */
export function readSheet(
  name: string,
  visibility: HostSheet["visibility"],
  source: SheetSource,
): HostSheet {
  const { frame, data } = cutSheetData(source.xml);
  const root = parseXml(frame);
  const sheet = newSheet(name);
  sheet.visibility = visibility;
  readLook(root, sheet, source.theme);
  const filterOf = (element: XmlElement): HostFilter | null =>
    readFilter(
      childNamed(element, "autoFilter"),
      source.styles.differential,
      source.theme,
      source.warn,
    );
  for (const table of source.tables) {
    const read = readTable(table, sheet.id, source.nextTableId(), filterOf(table));
    if (read !== null) sheet.tables.push(read);
  }
  const format = childNamed(root, "sheetFormatPr");
  if (flagAttribute(format, "customHeight"))
    sheet.usualRowHeight = numberAttribute(format, "defaultRowHeight", 15);
  readColumns(root, sheet, source.styles);
  if (data !== "")
    readCells(data, sheet, {
      styles: source.styles,
      strings: source.strings,
      tableAt: (row, column) => tableNameAt(sheet.tables, row, column),
      defaultRowHeight: numberAttribute(format, "defaultRowHeight", 15),
      warn: source.warn,
    });
  fillHeaders(sheet);
  sheet.merges = childrenNamed(childNamed(root, "mergeCells"), "mergeCell")
    .map(({ attributes }) => parseAddress(attributes["ref"] ?? ""))
    .filter((box): box is Box => box !== null);
  readLinks(root, sheet, source.relations);
  sheet.validations = readValidations(root);
  sheet.page = readPage(root);
  readProtection(childNamed(root, "sheetProtection"), sheet);
  sheet.conditionalFormats = readConditional(
    root,
    source.styles.differential,
    source.theme,
    source.warn,
  );
  sheet.autoFilter = filterOf(root);
  return sheet;
}

/** Cells are walked through, not kept as a tree: the frame around them is small. */
function cutSheetData(xml: string): { frame: string; data: string } {
  const open = /<(?:\w+:)?sheetData(?:\s[^>]*)?>/.exec(xml);
  if (open === null || open[0].endsWith("/>")) return { frame: xml, data: "" };
  const close = /<\/(?:\w+:)?sheetData\s*>/.exec(xml);
  if (close === null) return { frame: xml, data: "" };
  const end = close.index + close[0].length;
  return { frame: xml.slice(0, open.index) + xml.slice(end), data: xml.slice(open.index, end) };
}

function readLook(root: XmlElement, sheet: HostSheet, theme: readonly string[]): void {
  const color = childNamed(childNamed(root, "sheetPr"), "tabColor");
  sheet.tabColor = color === undefined ? "" : (colorOf(color, theme) ?? "");
  const view = childNamed(childNamed(root, "sheetViews"), "sheetView");
  sheet.showGridlines = flagAttribute(view, "showGridLines", true);
  sheet.showHeadings = flagAttribute(view, "showRowColHeaders", true);
  const pane = childNamed(view, "pane");
  if (pane !== undefined && (pane.attributes["state"] ?? "").startsWith("frozen"))
    sheet.frozen = {
      rows: numberAttribute(pane, "ySplit", 0),
      columns: numberAttribute(pane, "xSplit", 0),
    };
  const selected = childrenNamed(view, "selection").at(-1)?.attributes["sqref"]?.split(" ")[0];
  sheet.selection = parseAddress(selected ?? "A1") ?? boxAt(1, 1);
}

function readColumns(root: XmlElement, sheet: HostSheet, styles: FileStyles): void {
  const format = childNamed(root, "sheetFormatPr");
  const standard = widthToPoints(numberAttribute(format, "defaultColWidth", 0));
  const set = new Set<number>();
  for (const column of childrenNamed(childNamed(root, "cols"), "col")) {
    const from = numberAttribute(column, "min", 1);
    const to = Math.min(numberAttribute(column, "max", from), maxColumn);
    const width = widthToPoints(numberAttribute(column, "width", 0));
    const style = styles.at(numberAttribute(column, "style", 0));
    const level = numberAttribute(column, "outlineLevel", 0);
    // The last entry often runs to the end of the sheet: sizes beyond column 1000 show nowhere.
    for (let at = from; at <= Math.min(to, from + 1000); at += 1) {
      set.add(at);
      if (width > 0 && width !== defaultColumnPoints) sheet.columnWidths.set(at, width);
      if (flagAttribute(column, "hidden")) sheet.hiddenColumns.add(at);
      if (level > 0) sheet.columnLevels.set(at, level);
      if (style !== defaultStyle) sheet.columnStyles.set(at, style);
    }
  }
  if (standard > 0 && standard !== defaultColumnPoints)
    for (let at = 1; at <= 100; at += 1) if (!set.has(at)) sheet.columnWidths.set(at, standard);
}

function tableNameAt(tables: readonly HostTable[], row: number, column: number): string | null {
  const around = tables.find(
    ({ box }) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right,
  );
  return around?.name ?? null;
}

/** Header cells show the column names even when the file left the cells out. */
function fillHeaders(sheet: HostSheet): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    table.columns.forEach(({ name }, i) => {
      const line = sheet.cells.get(table.box.top) ?? new Map<number, Cell>();
      const old = line.get(table.box.left + i);
      if (old?.value === name) return;
      line.set(table.box.left + i, {
        value: name,
        formula: null,
        style: old?.style ?? defaultStyle,
      });
      sheet.cells.set(table.box.top, line);
    });
  }
}

function readLinks(root: XmlElement, sheet: HostSheet, relations: readonly Relation[]): void {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  for (const link of childrenNamed(childNamed(root, "hyperlinks"), "hyperlink")) {
    const box = parseAddress(link.attributes["ref"] ?? "");
    if (box === null) continue;
    const address = targets.get(link.attributes["r:id"] ?? "");
    const { location, tooltip, display } = link.attributes;
    const read = {
      ...(address === undefined || address.startsWith("#") ? {} : { address }),
      ...(location !== undefined
        ? { target: location }
        : address?.startsWith("#") === true
          ? { target: address.slice(1) }
          : {}),
      ...(display === undefined ? {} : { text: display }),
      ...(tooltip === undefined ? {} : { tip: tooltip }),
    };
    for (let row = box.top; row <= Math.min(box.bottom, box.top + 1000); row += 1)
      for (let column = box.left; column <= Math.min(box.right, box.left + 100); column += 1)
        sheet.hyperlinks.set(linkKey(row, column), read);
  }
}

function readPage(root: XmlElement): PageLayout {
  const setup = childNamed(root, "pageSetup");
  const margins = childNamed(root, "pageMargins");
  const print = childNamed(root, "printOptions");
  const fits = flagAttribute(childNamed(childNamed(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const points = (name: keyof PageLayout["margins"]): number =>
    margins === undefined
      ? defaultPage.margins[name]
      : // A thousandth of a point: inches in files carry the noise of their conversion.
        Math.round(numberAttribute(margins, name, 0) * pointsPerInch * 1000) / 1000;
  const [wide, tall] = [
    numberAttribute(setup, "fitToWidth", 1),
    numberAttribute(setup, "fitToHeight", 1),
  ];
  return {
    ...defaultPage,
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperNames[numberAttribute(setup, "paperSize", 9)] ?? "A4",
    zoom: fits
      ? {
          ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
          ...(tall > 0 ? { verticalFitToPages: tall } : {}),
        }
      : { scale: numberAttribute(setup, "scale", 100) },
    centerHorizontally: flagAttribute(print, "horizontalCentered"),
    centerVertically: flagAttribute(print, "verticalCentered"),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
    headersFooters: readHeaderFooter(childNamed(root, "headerFooter")),
    rowBreaks: breaksOf(childNamed(root, "rowBreaks")),
    columnBreaks: breaksOf(childNamed(root, "colBreaks")),
    printGridlines: flagAttribute(print, "gridLines"),
    blackAndWhite: flagAttribute(setup, "blackAndWhite"),
  };
}

/** Paper numbers of the format → Excel.PaperType. */
export const paperNames: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

/** The file names the row above a break; the workbook the row below it. */
function breaksOf(element: XmlElement | undefined): number[] {
  return childrenNamed(element, "brk").map((one) => numberAttribute(one, "id", 0) + 1);
}

function readHeaderFooter(element: XmlElement | undefined): PageLayout["headersFooters"] {
  const [header, footer] = ["oddHeader", "oddFooter"].map((name) =>
    thirdsOf(childNamed(element, name)?.text ?? ""),
  );
  return {
    leftHeader: header?.L ?? "",
    centerHeader: header?.C ?? "",
    rightHeader: header?.R ?? "",
    leftFooter: footer?.L ?? "",
    centerFooter: footer?.C ?? "",
    rightFooter: footer?.R ?? "",
  };
}

function thirdsOf(text: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  let side: "L" | "C" | "R" = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R")
      side = piece.slice(1) as "L" | "C" | "R";
    else parts[side] += piece;
  }
  return parts;
}
