import type { TableCorrection } from "../corrections";
import type { Grid } from "../grid";
import { type Steps, atOnce } from "../../steps";
import type { SheetReading, TableReading } from "../reading";
import { type Vocabulary, noVocabulary } from "../vocabulary";
import { overlap, withCorrections } from "./corrected";
import { recalled } from "./knownShapes";
import { withNativeTables } from "./nativeTables";
import { readingTable } from "./readTable";
import type { RoughTable } from "./roughTable";
import { findingTablesApart } from "./sides";
import { stackedBlocks } from "./stackedBlocks";
import { viewing } from "./view";

/**
 * Understands one sheet: its tables, their rows and columns, and which of our tables they feed. The user's own words
 * come before ours, and `corrections` before everything; tables of a shape corrected before are corrected again.
 */
export function readSheet(
  grid: Grid,
  vocabulary: Vocabulary = noVocabulary,
  corrections: readonly TableCorrection[] = [],
): SheetReading {
  return atOnce(readingSheet(grid, vocabulary, corrections));
}

/** The same in steps of a few rows: short even while the browser has not compiled the code yet. */
export function* readingSheet(
  grid: Grid,
  vocabulary: Vocabulary = noVocabulary,
  corrections: readonly TableCorrection[] = [],
): Steps<SheetReading> {
  const view = yield* viewing(grid);
  yield;
  if (!view.used) return { grid, tables: [] };
  const found: RoughTable[] = [];
  const apart = yield* findingTablesApart(view, view.used);
  for (const table of withNativeTables(view, apart)) {
    yield;
    found.push(...(yield* stackedBlocks(view, table)));
  }
  const known = recalled(view, found, vocabulary).filter(
    ({ box }) => !corrections.some((said) => overlap(said.box, box)),
  );
  const tables = withCorrections(view, found, [...corrections, ...known]);
  yield;
  const readings: TableReading[] = [];
  for (const { rough, correction } of tables) {
    const above = tables.filter(
      ({ rough: { box } }) =>
        box.bottom < rough.box.top && box.left <= rough.box.right && box.right >= rough.box.left,
    );
    const floor = Math.max(1, ...above.map(({ rough: { box } }) => box.bottom + 1));
    readings.push(yield* readingTable(view, rough, { floor, vocabulary, correction }));
  }
  return { grid, tables: readings };
}
