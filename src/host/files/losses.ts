import type { FilePackage } from "./package";

/** What saving would leave out of a file, by the paths of its parts. Codes: the sentences are elsewhere. */
const lostParts: readonly (readonly [code: string, path: RegExp])[] = [
  ["macros", /vbaproject\.bin$/],
  ["charts", /^xl\/charts\/chart|^xl\/charts\/chartex|^xl\/chartsheets\//],
  ["pivotTables", /^xl\/pivottables\//],
  ["images", /^xl\/media\//],
  ["drawings", /^xl\/drawings\/drawing\d+\.xml$/],
  ["comments", /^xl\/comments\d*\.xml$|^xl\/threadedcomments\//],
  ["externalLinks", /^xl\/externallinks\//],
  ["slicers", /^xl\/slicers\//],
  ["queries", /^xl\/connections\.xml$|^xl\/querytables\//],
  ["formControls", /^xl\/ctrlprops\/|^xl\/activex\//],
  ["embeddings", /^xl\/embeddings\//],
];

/** Codes of what a file holds that this host does not keep, in a fixed order. */
export function lossesOf(file: FilePackage): string[] {
  const { paths } = file;
  const lost = lostParts.filter(([, pattern]) => paths.some((path) => pattern.test(path)));
  const codes = lost.map(([code]) => code);
  // A drawing that only carries charts or pictures is said once.
  return codes.includes("charts") || codes.includes("images")
    ? codes.filter((code) => code !== "drawings")
    : codes;
}
