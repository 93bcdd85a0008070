import type { Steps } from "../../steps";
import type { Box } from "../grid";
import { findingTables } from "./findTables";
import type { RoughTable } from "./roughTable";
import { plainWords } from "./shapes";
import { type View, kinds } from "./view";

/** Tables of a box, those that stand side by side on the same rows taken apart. */
export function* findingTablesApart(view: View, box: Box): Steps<RoughTable[]> {
  const apart: RoughTable[] = [];
  for (const table of yield* findingTables(view, box)) {
    yield;
    const parts = sidesOf(view, table);
    if (!parts) apart.push(table);
    else for (const part of parts) apart.push(...(yield* findingTablesApart(view, part)));
  }
  return apart;
}

/** Left and right boxes of two tables read as one, or null. */
function sidesOf(view: View, table: RoughTable): readonly [Box, Box] | null {
  const { box } = table;
  for (let column = box.left + 1; column < box.right; column++) {
    if (!isBlank(view, table, column)) {
      if (startsSide(view, table, column)) return cut(box, column - 1, column);
      continue;
    }
    let right = column;
    while (right < box.right && isBlank(view, table, right)) right++;
    const [leftBox, rightBox] = cut(box, column - 1, right);
    if (standsAlone(view, table, leftBox, rightBox) || isCorner(view, table, rightBox)) {
      return [leftBox, rightBox];
    }
    column = right - 1;
  }
  return null;
}

function cut(box: Box, leftEnd: number, rightStart: number): readonly [Box, Box] {
  return [
    { ...box, right: leftEnd },
    { ...box, left: rightStart },
  ];
}

function isBlank(view: View, { box, bodyTop }: RoughTable, column: number): boolean {
  const headerBottom = bodyTop - 1;
  for (let row = box.top; row <= box.bottom; row++) {
    if (view.kind(row, column) !== kinds.empty) return false;
    // A heading over both sides joins them; a merged figure below does not.
    if (row > headerBottom) continue;
    const anchor = view.anchor(row, column);
    if (anchor.column !== column && view.kind(anchor.row, anchor.column) !== kinds.empty)
      return false;
  }
  return true;
}

interface Fill {
  readonly texts: number;
  readonly numbers: number;
  readonly distinct: number;
  readonly rows: readonly number[];
}

function fillOf(view: View, table: RoughTable, column: number): Fill {
  const words = new Set<string>();
  const rows: number[] = [];
  let texts = 0;
  let numbers = 0;
  for (let row = table.bodyTop; row <= table.bodyBottom; row++) {
    const kind = view.kind(row, column);
    if (kind === kinds.empty || kind === kinds.mark) continue;
    rows.push(row);
    if (kind === kinds.text) {
      texts++;
      words.add(view.text(row, column));
    } else if (kind !== kinds.date) numbers++;
  }
  return { texts, numbers, distinct: words.size, rows };
}

/** Right of a blank column: labels, then figures; and figures on the left too. */
function standsAlone(view: View, table: RoughTable, left: Box, right: Box): boolean {
  const labels = fillOf(view, table, right.left);
  if (labels.rows.length < 2 || labels.texts * 3 < labels.rows.length * 2) return false;
  if (labels.distinct * 3 < labels.texts * 2) return false;
  return (
    hasFigures(view, table, left) && hasFigures(view, table, { ...right, left: right.left + 1 })
  );
}

function hasFigures(view: View, table: RoughTable, box: Box): boolean {
  for (let column = box.left; column <= box.right; column++) {
    if (fillOf(view, table, column).numbers >= 2) return true;
  }
  return false;
}

/** A few cells beside the top of a long table: totals of their own, remarks. */
function isCorner(view: View, table: RoughTable, right: Box): boolean {
  const height = table.bodyBottom - table.bodyTop + 1;
  if (height < 8 || right.right === right.left) return false;
  for (let column = right.left; column <= right.right; column++) {
    const { rows } = fillOf(view, table, column);
    if (rows.some((row) => row > table.bodyTop + 2)) return false;
  }
  return true;
}

const charges = /^(charges?|depenses?|emplois|expenses?|actif)\b/;
const products = /^(produits?|recettes?|ressources?|income|receipts|passif)\b/;

/** Charges and products on the same rows without any column between: each side has labels, then figures. */
function startsSide(view: View, table: RoughTable, column: number): boolean {
  const own = headerWords(view, table, column);
  const first = headerWords(view, table, table.box.left);
  const opposite =
    (products.test(own) && charges.test(first)) || (charges.test(own) && products.test(first));
  if (!opposite) return false;
  const labels = fillOf(view, table, column);
  const figures = fillOf(view, table, column - 1);
  return labels.texts * 3 >= labels.rows.length * 2 && labels.texts >= 2 && figures.numbers > 0;
}

function headerWords(view: View, table: RoughTable, column: number): string {
  for (const row of table.headerRows) {
    const text = view.text(row, column);
    if (text !== "") return plainWords(text);
  }
  return "";
}
