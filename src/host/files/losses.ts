import type { FilePackage } from "./package";
import { childNamed, childrenNamed, type XmlElement } from "./xml";

/** What saving would leave out of a file, by the paths of its parts; sheets and drawings say more. Codes: the sentences are elsewhere. */
const lostParts: readonly (readonly [code: string, path: RegExp])[] = [
  ["macros", /vbaproject\.bin$|^customui\//],
  ["charts", /^xl\/chartsheets\//],
  ["pivotTables", /^xl\/pivottables\//],
  ["externalLinks", /^xl\/externallinks\//],
  ["slicers", /^xl\/(slicers|timelines)\//],
  ["queries", /^xl\/connections\.xml$|^xl\/querytables\/|^xl\/model\//],
  ["formControls", /^xl\/ctrlprops\/|^xl\/activex\//],
  ["embeddings", /^xl\/embeddings\//],
  ["dataTypes", /^xl\/richdata\//],
  ["sheetViews", /^xl\/namedsheetviews\//],
  ["signature", /^_xmlsignatures\//],
];

/** The same for what a sheet part says after its cells. */
const lostElements: readonly (readonly [code: string, element: RegExp])[] = [
  ["sparklines", /<(?:\w+:)?sparklineGroups\b/],
  ["scenarios", /<(?:\w+:)?scenarios\b/],
  ["protectedRanges", /<(?:\w+:)?protectedRanges\b/],
  ["sheetViews", /<(?:\w+:)?customSheetViews\b/],
  // A picture behind the cells is a relation; pictures in headers and footers say so here.
  ["images", /<(?:\w+:)?legacyDrawingHF\b/],
];

/** Codes of what one sheet part holds that this host does not keep. */
export function lossesInSheet(xml: string): string[] {
  const afterCells = xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
  const lost = lostElements.filter(([, element]) => element.test(afterCells)).map(([code]) => code);
  return /<is>\s*<r>/.test(xml) ? [...lost, "richText"] : lost;
}

/** Codes of what the parts that all sheets share hold: texts of several looks in one cell, fills that change colour. */
export function lossesInShared(strings: XmlElement | null, styles: XmlElement | null): string[] {
  const isRich = childrenNamed(strings ?? undefined, "si").some(
    (item) => childrenNamed(item, "r").length > 1,
  );
  const fills = childrenNamed(childNamed(styles ?? undefined, "fills"), "fill");
  const hasGradient = fills.some((fill) => childNamed(fill, "gradientFill") !== undefined);
  return [...(isRich ? ["richText"] : []), ...(hasGradient ? ["gradients"] : [])];
}

/** Codes of what a file holds that this host does not keep, in a fixed order. */
export function lossesOf(file: FilePackage): string[] {
  const { paths } = file;
  return lostParts
    .filter(([, pattern]) => paths.some((path) => pattern.test(path)))
    .map(([code]) => code);
}
