import type { Grid } from "../grid";
import type { SheetReading } from "../reading";
import { type Vocabulary, noVocabulary } from "../vocabulary";
import { withNativeTables } from "./nativeTables";
import { readTable } from "./readTable";
import { findTablesApart } from "./sides";
import { stackedBlocks } from "./stackedBlocks";
import { viewOf } from "./view";

/**
 * Understands one sheet: its tables, their rows and columns, and which of our tables they feed. The user's own words
 * come before ours.
 */
export function readSheet(grid: Grid, vocabulary: Vocabulary = noVocabulary): SheetReading {
  const view = viewOf(grid);
  if (!view.used) return { grid, tables: [] };
  const tables = withNativeTables(view, findTablesApart(view, view.used)).flatMap((table) =>
    stackedBlocks(view, table),
  );
  const readings = tables.map((table) => {
    const above = tables.filter(
      ({ box }) =>
        box.bottom < table.box.top && box.left <= table.box.right && box.right >= table.box.left,
    );
    const floor = Math.max(1, ...above.map(({ box }) => box.bottom + 1));
    return readTable(view, table, { floor, vocabulary });
  });
  return { grid, tables: readings };
}
