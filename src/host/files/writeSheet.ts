import { addressOf, columnLetters } from "../model/box";
import { linkBox, usedBox } from "../model/edit";
import { defaultStyle } from "../model/style";
import { maxColumn, maxRow, type Box, type HostSheet, type PageLayout } from "../model/workbook";
import { extensionText } from "./conditional/extension";
import { conditionalText } from "./conditional/writeConditional";
import { filterText } from "./filterXml";
import { protectionText } from "./protection";
import { paperNames } from "./readSheet";
import { defaultColumnPoints, pointsPerInch, pointsToWidth } from "./sizes";
import { cellsText, type StringBook } from "./writeCells";
import type { StyleBook } from "./writeStyles";
import { validationsText } from "./writeValidations";
import { escapeXml, tag } from "./xml";

/** Relations a sheet part needs: tables and outside links. */
export interface SheetRelations {
  /** Adds a relation and answers its id. */
  add(type: string, target: string, external: boolean): string;
}

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A worksheet part; its elements stand in the order the format asks for. */
export function sheetText(
  sheet: HostSheet,
  isActive: boolean,
  styles: StyleBook,
  strings: StringBook,
  relations: SheetRelations,
  tableTargets: readonly string[],
  drawn: string,
): string {
  const { page } = sheet;
  const fits =
    page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  const properties =
    (sheet.tabColor === "" ? "" : tag("tabColor", { rgb: `FF${sheet.tabColor.slice(1)}` })) +
    (fits ? '<pageSetUpPr fitToPage="1"/>' : "");
  const used = usedBox(sheet);
  const dxfs = { indexOf: (dxf: string) => styles.dxfIndex(dxf) };
  const tables = tableTargets.map((target) =>
    tag("tablePart", { "r:id": relations.add("table", target, false) }),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">`,
    properties === "" ? "" : tag("sheetPr", {}, properties),
    tag("dimension", { ref: used === null ? "A1" : addressOf(used) }),
    viewText(sheet, isActive),
    formatText(sheet),
    columnsText(sheet, styles),
    cellsText(sheet, styles, strings),
    protectionText(sheet),
    sheet.autoFilter === null ? "" : filterText(sheet.autoFilter, dxfs),
    mergesText(sheet.merges),
    conditionalText(sheet, dxfs),
    validationsText(sheet.validations),
    linksText(sheet, relations),
    printText(page),
    breaksText("rowBreaks", page.rowBreaks, maxColumn - 1),
    breaksText("colBreaks", page.columnBreaks, maxRow - 1),
    drawn,
    tables.length === 0 ? "" : tag("tableParts", { count: tables.length }, tables.join("")),
    extensionText(sheet),
    "</worksheet>",
  ].join("");
}

function viewText(sheet: HostSheet, isActive: boolean): string {
  const { rows, columns } = sheet.frozen;
  const sqref = addressOf(sheet.selection);
  const activeCell = `${columnLetters(sheet.selection.left)}${sheet.selection.top}`;
  let content = tag("selection", { activeCell, sqref });
  if (rows > 0 || columns > 0) {
    const activePane =
      rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const topLeftCell = `${columnLetters(columns + 1)}${rows + 1}`;
    content =
      tag("pane", {
        xSplit: columns === 0 ? undefined : columns,
        ySplit: rows === 0 ? undefined : rows,
        topLeftCell,
        activePane,
        state: "frozen",
      }) + tag("selection", { pane: activePane, activeCell, sqref });
  }
  const view = tag(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      showRowColHeaders: sheet.showHeadings ? undefined : false,
      tabSelected: isActive || undefined,
      workbookViewId: 0,
    },
    content,
  );
  return tag("sheetViews", {}, view);
}

/** The height of plain rows, and how deep the outline goes: Excel draws no bars without it. */
function formatText({ rowLevels, columnLevels, usualRowHeight }: HostSheet): string {
  const deepest = (levels: ReadonlyMap<number, number>): number | undefined =>
    levels.size === 0 ? undefined : Math.max(...levels.values());
  return tag("sheetFormatPr", {
    defaultRowHeight: usualRowHeight ?? 15,
    customHeight: usualRowHeight === undefined ? undefined : 1,
    outlineLevelRow: deepest(rowLevels),
    outlineLevelCol: deepest(columnLevels),
  });
}

function columnsText(sheet: HostSheet, styles: StyleBook): string {
  const { columnWidths, hiddenColumns, columnStyles, columnLevels } = sheet;
  const columns = [
    ...new Set([
      ...columnWidths.keys(),
      ...hiddenColumns,
      ...columnStyles.keys(),
      ...columnLevels.keys(),
    ]),
  ].sort((a, b) => a - b);
  const entries: {
    min: number;
    max: number;
    key: string;
    attributes: Record<string, string | number | boolean | undefined>;
  }[] = [];
  for (const column of columns) {
    const style = columnStyles.get(column) ?? defaultStyle;
    const attributes = {
      width: pointsToWidth(columnWidths.get(column) ?? defaultColumnPoints),
      customWidth: columnWidths.has(column) || undefined,
      hidden: hiddenColumns.has(column) || undefined,
      style: style === defaultStyle ? undefined : styles.indexOf(style),
      outlineLevel: columnLevels.get(column),
    };
    const key = JSON.stringify(attributes);
    const last = entries.at(-1);
    if (last?.max === column - 1 && last.key === key) last.max = column;
    else entries.push({ min: column, max: column, key, attributes });
  }
  const texts = entries.map(({ min, max, attributes }) => tag("col", { min, max, ...attributes }));
  return texts.length === 0 ? "" : tag("cols", {}, texts.join(""));
}

function mergesText(merges: readonly Box[]): string {
  const cells = merges.map((box) => tag("mergeCell", { ref: addressOf(box) }));
  return cells.length === 0 ? "" : tag("mergeCells", { count: cells.length }, cells.join(""));
}

function linksText(sheet: HostSheet, relations: SheetRelations): string {
  const links = [...sheet.hyperlinks].map(([key, { address, target, text, tip }]) =>
    tag("hyperlink", {
      ref: addressOf(linkBox(key)),
      "r:id":
        address === undefined || address === ""
          ? undefined
          : relations.add("hyperlink", address, true),
      location: target,
      display: text,
      tooltip: tip,
    }),
  );
  return links.length === 0 ? "" : tag("hyperlinks", {}, links.join(""));
}

function printText(page: PageLayout): string {
  const inches = (points: number): number => points / pointsPerInch;
  const { margins, zoom } = page;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = Object.entries(paperNames).find(([, name]) => name === page.paperSize)?.[0] ?? "9";
  const options = tag("printOptions", {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    gridLines: page.printGridlines || undefined,
  });
  return (
    (options === "<printOptions/>" ? "" : options) +
    tag("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    tag("pageSetup", {
      paperSize: paper,
      scale: fits || zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale,
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      blackAndWhite: page.blackAndWhite || undefined,
    }) +
    headerFooterText(page.headersFooters)
  );
}

function headerFooterText(texts: PageLayout["headersFooters"]): string {
  const thirds = (left: string, center: string, right: string): string =>
    (left === "" ? "" : `&L${left}`) +
    (center === "" ? "" : `&C${center}`) +
    (right === "" ? "" : `&R${right}`);
  const header = thirds(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = thirds(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  const element = (name: string, text: string): string =>
    text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
  const content = element("oddHeader", header) + element("oddFooter", footer);
  return content === "" ? "" : tag("headerFooter", {}, content);
}

function breaksText(name: string, breaks: readonly number[], max: number): string {
  const marks = [...breaks]
    .sort((a, b) => a - b)
    .map((before) => tag("brk", { id: before - 1, max, man: true }));
  return marks.length === 0
    ? ""
    : tag(name, { count: marks.length, manualBreakCount: marks.length }, marks.join(""));
}
