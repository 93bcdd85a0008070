import type { HeaderFooter, PageSetup } from "../plan";

/** In points. */
export const margins = { top: 48, bottom: 44, left: 30, right: 30, header: 20, footer: 20 };

/** What is printed around the cells of a document. */
export interface PrintedPage {
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
}

/** A4, one page wide, as long as it takes, the title of the document repeated at the top of each page. */
export function a4(
  { header, footer }: PrintedPage,
  rest: Pick<PageSetup, "orientation" | "printArea" | "breaksBefore">,
): PageSetup {
  return {
    ...rest,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    titleRows: { top: 1, bottom: 1 },
    margins,
    header,
    footer,
  };
}
