import type { FilePackage } from "./package";

/** What saving would leave out of a file, by the paths of its parts; sheets and drawings say more. Codes: the sentences are elsewhere. */
const lostParts: readonly (readonly [code: string, path: RegExp])[] = [
  ["macros", /vbaproject\.bin$/],
  ["charts", /^xl\/chartsheets\//],
  ["pivotTables", /^xl\/pivottables\//],
  ["externalLinks", /^xl\/externallinks\//],
  ["slicers", /^xl\/slicers\//],
  ["queries", /^xl\/connections\.xml$|^xl\/querytables\//],
  ["formControls", /^xl\/ctrlprops\/|^xl\/activex\//],
  ["embeddings", /^xl\/embeddings\//],
];

/** Codes of what a file holds that this host does not keep, in a fixed order. */
export function lossesOf(file: FilePackage): string[] {
  const { paths } = file;
  return lostParts
    .filter(([, pattern]) => paths.some((path) => pattern.test(path)))
    .map(([code]) => code);
}
