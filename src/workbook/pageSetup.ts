import { boxToAddress } from "../domain/intake/grid";
import { rangeAt } from "./blocks";
import type { HeaderFooter, PageSetup } from "./plan";

/** Queues a sheet's print set-up. A4, because that is what French offices print on. */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = page.orientation;
  // An object, and only the sides that are bound (officejs A-60).
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight > 0 ? { verticalFitToPages: page.fitToHeight } : {}),
  };
  if (page.printArea !== undefined) layout.setPrintArea(boxToAddress(page.printArea));
  if (page.titleRows !== undefined) {
    layout.setPrintTitleRows(`$${page.titleRows.top}:$${page.titleRows.bottom}`);
  }
  if (page.centerHorizontally !== undefined) layout.centerHorizontally = page.centerHorizontally;
  const { margins } = page;
  if (margins !== undefined) {
    layout.topMargin = margins.top;
    layout.bottomMargin = margins.bottom;
    layout.leftMargin = margins.left;
    layout.rightMargin = margins.right;
    layout.headerMargin = margins.header;
    layout.footerMargin = margins.footer;
  }
  setHeaderFooter(layout.headersFooters.defaultForAllPages, page.header, page.footer);
  for (const row of page.breaksBefore ?? []) {
    sheet.horizontalPageBreaks.add(rangeAt(sheet, { top: row, bottom: row, left: 1, right: 1 }));
  }
}

function setHeaderFooter(
  target: Excel.HeaderFooter,
  header: HeaderFooter | undefined,
  footer: HeaderFooter | undefined,
): void {
  if (header?.left !== undefined) target.leftHeader = header.left;
  if (header?.center !== undefined) target.centerHeader = header.center;
  if (header?.right !== undefined) target.rightHeader = header.right;
  if (footer?.left !== undefined) target.leftFooter = footer.left;
  if (footer?.center !== undefined) target.centerFooter = footer.center;
  if (footer?.right !== undefined) target.rightFooter = footer.right;
}
