import type { TableCorrection } from "../corrections";
import type { Grid } from "../grid";
import type { SheetReading } from "../reading";
import { type Vocabulary, noVocabulary } from "../vocabulary";
import { overlap, withCorrections } from "./corrected";
import { recalled } from "./knownShapes";
import { withNativeTables } from "./nativeTables";
import { readTable } from "./readTable";
import { findTablesApart } from "./sides";
import { stackedBlocks } from "./stackedBlocks";
import { viewOf } from "./view";

/**
 * Understands one sheet: its tables, their rows and columns, and which of our tables they feed. The user's own words
 * come before ours, and `corrections` before everything; tables of a shape corrected before are corrected again.
 */
export function readSheet(
  grid: Grid,
  vocabulary: Vocabulary = noVocabulary,
  corrections: readonly TableCorrection[] = [],
): SheetReading {
  const view = viewOf(grid);
  if (!view.used) return { grid, tables: [] };
  const found = withNativeTables(view, findTablesApart(view, view.used)).flatMap((table) =>
    stackedBlocks(view, table),
  );
  const known = recalled(view, found, vocabulary).filter(
    ({ box }) => !corrections.some((said) => overlap(said.box, box)),
  );
  const tables = withCorrections(view, found, [...corrections, ...known]);
  const readings = tables.map(({ rough, correction }) => {
    const above = tables.filter(
      ({ rough: { box } }) =>
        box.bottom < rough.box.top && box.left <= rough.box.right && box.right >= rough.box.left,
    );
    const floor = Math.max(1, ...above.map(({ rough: { box } }) => box.bottom + 1));
    return readTable(view, rough, { floor, vocabulary, correction });
  });
  return { grid, tables: readings };
}
