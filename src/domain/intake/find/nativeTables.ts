import type { Box } from "../grid";
import type { RoughTable } from "./roughTable";
import { type View, kinds } from "./view";

/**
 * Excel's own tables come first: they replace whatever was found on their cells, except a table that holds one of them
 * whole under the same header, with a column of labels or a row of totals that was left out.
 */
export function withNativeTables(view: View, found: readonly RoughTable[]): RoughTable[] {
  const native = view.grid.nativeTables
    .filter(({ box }) => box.bottom > box.top)
    .map(({ box }) => box);
  const wider = found.filter(
    (table) =>
      native.filter((box) => overlap(box, table.box)).length === 1 &&
      native.some((box) => holds(table, box) && !isGeneric(view, box)),
  );
  const kept = native.filter((box) => !wider.some((table) => holds(table, box)));
  const others = found.filter(({ box }) => !kept.some((own) => overlap(own, box)));
  return [...others, ...kept.map((box) => asTable(view, box))].sort((a, b) =>
    a.box.top === b.box.top ? a.box.left - b.box.left : a.box.top - b.box.top,
  );
}

function holds({ box, headerRows }: RoughTable, own: Box): boolean {
  const inside =
    box.left <= own.left &&
    box.right >= own.right &&
    box.top <= own.top &&
    box.bottom >= own.bottom;
  // Wider on the right only, it took in something that stands against the table.
  return inside && headerRows.includes(own.top) && box.right === own.right;
}

/** A table made by clicking on the wrong rows has « Colonne1, Colonne2 » above its true header. */
function asTable(view: View, box: Box): RoughTable {
  const headerRows =
    isGeneric(view, box) && box.bottom > box.top + 1 ? [box.top, box.top + 1] : [box.top];
  return { box, headerRows, bodyTop: box.top + headerRows.length, bodyBottom: box.bottom };
}

function isGeneric(view: View, box: Box): boolean {
  let generic = 0;
  for (let column = box.left; column <= box.right; column++) {
    if (/^(colonne|column) ?\d+$/i.test(view.text(box.top, column))) generic++;
    const below = view.kind(box.top + 1, column);
    if (below !== kinds.text && below !== kinds.empty) return false;
  }
  return generic * 2 > box.right - box.left + 1;
}

function overlap(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
