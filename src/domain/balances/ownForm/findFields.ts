import type { FigureColumn } from "./formColumns";
import type { FormSheet } from "./formSheet";
import { matchLine } from "./matchLine";

/** A field that stands outside the tables, with the cell that takes its value. */
export interface LoneField {
  readonly row: number;
  readonly label: string;
  readonly code: null;
  readonly at: { readonly row: number; readonly column: number };
}

/** How sure a label must be of what it asks for when nothing else shows that it asks. */
const sure = 0.85;

/** « Nom de l’association : ____ » with its cell on the right, or under it, outside the tables. */
export function findFields(
  sheet: FormSheet,
  figures: readonly FigureColumn[],
  taken: ReadonlySet<string>,
): LoneField[] {
  const fields: LoneField[] = [];
  const used = new Set(taken);
  const inTable = (row: number, column: number): boolean =>
    figures.some(
      ({ top, bottom, labels, column: figure }) =>
        top - 1 <= row && row <= bottom && labels <= column && column <= figure,
    );
  for (let row = sheet.grid.top; row <= sheet.bottom; row += 1) {
    for (let column = sheet.grid.left; column <= sheet.right; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell.kind !== "text" || cell.text.length > 90 || inTable(row, column)) continue;
      if (used.has(`${row}:${column}`)) continue;
      const place = placeOf(sheet, row, column, cell.text);
      if (place === null || used.has(`${place.row}:${place.column}`)) continue;
      if (inTable(place.row, place.column)) continue;
      used.add(`${place.row}:${place.column}`);
      fields.push({ row, label: cell.text, code: null, at: place });
    }
  }
  return fields;
}

const isAdvice = /^(instructions?|notes?|nb|n\.b\.|remarques?|attention|important|please|merci)\b/i;

function placeOf(
  sheet: FormSheet,
  row: number,
  column: number,
  text: string,
): LoneField["at"] | null {
  const asks = /[:：]\s*[_.…]*$/.test(text) && !isAdvice.test(text);
  const known = knows(text, sure);
  // « Compte rendu financier – Ville » is a title: what asks for something says so in its first words.
  const [lead = text] = text.split(/\s+[–—-]\s+/);
  if (!asks && !(knows(lead, 0.7) && knows(text, 0))) return null;
  const right = { row, column: sheet.rightOf(row, column) + 1 };
  const isInside = right.column <= sheet.right;
  const beside = isInside || right.column === column + 1 ? sheet.cell(row, right.column) : null;
  if (beside?.kind === "blank" && (asks || isInside)) {
    const under = { row: sheet.bottomOf(row, column) + 1, column };
    const below = under.row > sheet.bottom ? null : sheet.cell(under.row, under.column);
    // A heading over an example (« Name of the organisation » above “name of …”) with blanks beside it.
    return !asks && known && below?.kind === "text" && !isField(below.text) ? under : right;
  }
  if (beside?.kind === "text" && isField(beside.text)) {
    return known && !asks ? under(sheet, row, column) : null;
  }
  const filled = beside?.kind === "text" || beside?.kind === "number";
  return filled && (asks || known) ? right : null;
}

function under(sheet: FormSheet, row: number, column: number): LoneField["at"] | null {
  const below = sheet.bottomOf(row, column) + 1;
  if (below > sheet.bottom) return null;
  const cell = sheet.cell(below, column);
  const takes = cell.kind === "blank" || (cell.kind === "text" && !isField(cell.text));
  return takes ? { row: below, column } : null;
}

function isField(text: string): boolean {
  return /[:：]\s*$/.test(text) || knows(text, sure);
}

function knows(text: string, atLeast: number): boolean {
  const match = matchLine({ label: text, code: null, side: null, isTotal: false, alone: true });
  return match !== null && match.confidence >= atLeast;
}
