import { isWholeColumns, isWholeRows } from "../model/box";
import { setPageLayout } from "../model/editLayout";
import { maxColumn, maxRow, type Box, type HostSheet, type PageLayout } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { rangeArgument } from "./address";
import { flag, number, objectOf, oneOf, optional, record, text } from "./args";
import type { HostContext } from "./context";
import { classTable, method, navigation, property, type Members } from "./define";
import { checkSheetWritable } from "./guards";
import { rangeOf, the } from "./targets";

function change(context: HostContext, sheet: HostSheet, page: Partial<PageLayout>): void {
  checkSheetWritable(context, sheet);
  setPageLayout(context.workbook, sheet, page);
}

type SwitchName = "centerHorizontally" | "centerVertically" | "printGridlines" | "blackAndWhite";

function toggle(name: SwitchName): Members<HostSheet>[string] {
  return property(
    "1.9",
    ({ page }) => page[name],
    (sheet, value, context) => {
      change(context, sheet, { [name]: flag(value) });
    },
  );
}

type MarginName = keyof PageLayout["margins"];

function margin(name: MarginName): Members<HostSheet>[string] {
  return property(
    "1.9",
    ({ page }) => page.margins[name],
    (sheet, value, context) => {
      const size = number(value);
      if (size < 0) throw new HostError("InvalidArgument", "a margin in points");
      change(context, sheet, { margins: { ...sheet.page.margins, [name]: size } });
    },
  );
}

/** Points in the units of setPrintMargins. */
const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const marginNames = ["top", "bottom", "left", "right", "header", "footer"] as const;

const paperSizes = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5"] as const;

const settings: Members<HostSheet> = {
  orientation: property(
    "1.9",
    ({ page }) => page.orientation,
    (sheet, value, context) => {
      change(context, sheet, { orientation: oneOf(value, ["Portrait", "Landscape"] as const) });
    },
  ),
  paperSize: property(
    "1.9",
    ({ page }) => page.paperSize,
    (sheet, value, context) => {
      change(context, sheet, { paperSize: oneOf(value, paperSizes) });
    },
  ),
  // Set as a whole object only.
  zoom: property(
    "1.9",
    ({ page }) => ({ ...page.zoom }),
    (sheet, value, context) => {
      change(context, sheet, { zoom: readZoom(value) });
    },
  ),
  centerHorizontally: toggle("centerHorizontally"),
  centerVertically: toggle("centerVertically"),
  printGridlines: toggle("printGridlines"),
  blackAndWhite: toggle("blackAndWhite"),
  topMargin: margin("top"),
  bottomMargin: margin("bottom"),
  leftMargin: margin("left"),
  rightMargin: margin("right"),
  headerMargin: margin("header"),
  footerMargin: margin("footer"),
  headersFooters: navigation("1.9", (sheet) => the("HeaderFooterGroup", sheet)),
};

function readZoom(value: unknown): PageLayout["zoom"] {
  const given = record(value);
  const zoom: PageLayout["zoom"] = {};
  for (const name of ["scale", "horizontalFitToPages", "verticalFitToPages"] as const) {
    const size = optional(given[name], number);
    if (size === undefined) continue;
    const isFit = name !== "scale" && Number.isInteger(size) && size >= 0 && size <= 32_767;
    if (!isFit && !(name === "scale" && size >= 10 && size <= 400))
      throw new HostError("InvalidArgument", `zoom.${name}`);
    if (!isFit || size > 0) zoom[name] = size;
  }
  if (zoom.scale !== undefined && Object.keys(zoom).length > 1)
    throw new HostError("InvalidArgument", "zoom: a scale or pages to fit, not both");
  return zoom;
}

function printArea(sheet: HostSheet): ReturnType<typeof the> | null {
  const boxes = sheet.page.printArea;
  return boxes === null || boxes.length === 0 ? null : the("RangeAreas", { sheet, boxes });
}

function titleRows({ page }: HostSheet): Box | null {
  return page.titleRows === null ? null : { ...page.titleRows, left: 1, right: maxColumn };
}

function titleColumns({ page }: HostSheet): Box | null {
  return page.titleColumns === null ? null : { ...page.titleColumns, top: 1, bottom: maxRow };
}

function boxesOf(context: HostContext, sheet: HostSheet, value: unknown): Box[] {
  const areas = objectOf(value, "RangeAreas");
  if (areas !== null && areas.sheet === sheet) return [...areas.boxes];
  const parts = typeof value === "string" ? value.split(",") : [value];
  return parts.map((part) => {
    const range = rangeArgument(context, part, sheet);
    if (range.sheet !== sheet) throw new HostError("InvalidArgument", "range of another sheet");
    return range.box;
  });
}

const areas: Members<HostSheet> = {
  setPrintArea: method("1.9", (sheet, [range], context) => {
    change(context, sheet, { printArea: boxesOf(context, sheet, range) });
  }),
  getPrintArea: method("1.9", (sheet) => {
    const area = printArea(sheet);
    if (area === null) throw new HostError("ItemNotFound", "no print area");
    return area;
  }),
  getPrintAreaOrNullObject: method("1.9", (sheet) => printArea(sheet)),
  setPrintTitleRows: method("1.9", (sheet, [range], context) => {
    const [box] = boxesOf(context, sheet, range);
    // Title rows are whole rows: `$1:$1`.
    if (box === undefined || !isWholeRows(box))
      throw new HostError("InvalidArgument", "entire rows");
    change(context, sheet, { titleRows: { top: box.top, bottom: box.bottom } });
  }),
  getPrintTitleRows: method("1.9", (sheet) => {
    const box = titleRows(sheet);
    if (box === null) throw new HostError("ItemNotFound", "no title rows");
    return rangeOf(sheet, box);
  }),
  getPrintTitleRowsOrNullObject: method("1.9", (sheet) => {
    const box = titleRows(sheet);
    return box === null ? null : rangeOf(sheet, box);
  }),
  setPrintTitleColumns: method("1.9", (sheet, [range], context) => {
    const [box] = boxesOf(context, sheet, range);
    if (box === undefined || !isWholeColumns(box))
      throw new HostError("InvalidArgument", "entire columns");
    change(context, sheet, { titleColumns: { left: box.left, right: box.right } });
  }),
  getPrintTitleColumns: method("1.9", (sheet) => {
    const box = titleColumns(sheet);
    if (box === null) throw new HostError("ItemNotFound", "no title columns");
    return rangeOf(sheet, box);
  }),
  getPrintTitleColumnsOrNullObject: method("1.9", (sheet) => {
    const box = titleColumns(sheet);
    return box === null ? null : rangeOf(sheet, box);
  }),
  setPrintMargins: method("1.9", (sheet, [unit, options], context) => {
    const factor = points[oneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
    const given = record(options);
    const margins = { ...sheet.page.margins };
    for (const name of marginNames) {
      const size = optional(given[name], number);
      if (size !== undefined) margins[name] = size * factor;
    }
    change(context, sheet, { margins });
  }),
};

/** Excel.PageLayout. There is no print(). */
export const pageLayoutClass = classTable("PageLayout", { ...settings, ...areas });

/** Excel.HeaderFooterGroup: the stand-in has one header and footer for all pages. */
export const headerFooterGroupClass = classTable("HeaderFooterGroup", {
  defaultForAllPages: navigation("1.9", (sheet) => the("HeaderFooter", sheet)),
  state: property(
    "1.9",
    () => "Default",
    (_sheet, value) => {
      const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
      if (oneOf(value, states) !== "Default") throw new HostError("ApiNotFound", "other pages");
    },
  ),
});

type HeaderFooterName = keyof PageLayout["headersFooters"];

function headerFooter(name: HeaderFooterName): Members<HostSheet>[string] {
  return property(
    "1.9",
    ({ page }) => page.headersFooters[name],
    (sheet, value, context) => {
      change(context, sheet, {
        headersFooters: { ...sheet.page.headersFooters, [name]: text(value) },
      });
    },
  );
}

/** Excel.HeaderFooter. */
export const headerFooterClass = classTable("HeaderFooter", {
  leftHeader: headerFooter("leftHeader"),
  centerHeader: headerFooter("centerHeader"),
  rightHeader: headerFooter("rightHeader"),
  leftFooter: headerFooter("leftFooter"),
  centerFooter: headerFooter("centerFooter"),
  rightFooter: headerFooter("rightFooter"),
});
