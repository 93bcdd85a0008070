import type { HeaderFooter, PageSetup } from "../plan";

/** What is printed around the cells of a document. */
export interface PrintedPage {
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
  /** Row repeated at the top of each page: the title of the document, or the headings of its one table. */
  readonly titles?: number;
}

/** A4, one page wide, as long as it takes, what `titles` names repeated at the top of each page. */
export function a4(
  { header, footer, titles = 1 }: PrintedPage,
  rest: Pick<PageSetup, "orientation" | "printArea" | "breaksBefore">,
): PageSetup {
  return {
    ...rest,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    titleRows: { top: titles, bottom: titles },
    margins: { top: 48, bottom: 44, left: 30, right: 30, header: 20, footer: 20 },
    header,
    footer,
  };
}
