import { type Steps, itemsInStep } from "../../steps";
import type { Box } from "../grid";
import type { RoughTable } from "./roughTable";
import { headsColumns, nextStart, valueColumns } from "./headerBlock";
import type { Region, Start } from "./region";
import { type Line, hasValues, isEmptyLine, readingLines, runsInOrder } from "./lines";
import { readAbsence } from "../read/absence";
import { isTotalLabel } from "./totalWords";
import { wordTables } from "./wordTables";
import { type View, kinds } from "./view";

/** Finds the tables stacked in a box, top to bottom. */
export function* findingTables(view: View, box: Box): Steps<RoughTable[]> {
  const region = yield* readingRegion(view, box);
  const tables: RoughTable[] = [];
  let at = 0;
  while (at < region.lines.length) {
    const start = nextStart(region, at);
    if (!start) break;
    yield;
    const { last, headers } = yield* readingBody(region, start);
    yield;
    const table = yield* measuring(region, start, headers, last);
    if (table) tables.push(table);
    at = Math.max(last, start.body) + 1;
  }
  yield;
  return [...tables, ...wordTables(region, tables)].sort((a, b) => a.box.top - b.box.top);
}

function* readingRegion(view: View, box: Box): Steps<Region> {
  const lines = yield* readingLines(view, box);
  yield;
  const wide = lines.filter((line) => line.cells.length >= 2);
  const valued = wide.filter(hasValues);
  if (valued.length >= wide.length * 0.3) return { view, lines, isBody: hasValues };
  const typical = median(wide.map((line) => line.cells.length));
  const enough = Math.max(2, typical * 0.4);
  return { view, lines, isBody: (line) => hasValues(line) || line.cells.length >= enough };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Columns of values of the first rows of a body, words between them skipped. */
function firstValues(region: Region, body: number): Set<number> {
  const columns = new Set<number>();
  let seen = 0;
  let gap = false;
  for (const line of region.lines.slice(body, body + 40)) {
    if (seen >= 20 || line.names) break;
    // Words across the sheet after a blank row are names again: what follows is another table, or the same again.
    if (gap && line.texts.length >= 3 && line.texts.length === line.cells.length) break;
    gap = isEmptyLine(line);
    if (!region.isBody(line)) continue;
    seen++;
    for (const column of line.numbers) if (column !== line.cells[0]) columns.add(column);
  }
  return columns;
}

/** Last line of the body, and header lines repeated inside it (a printed page's header). */
function* readingBody(region: Region, start: Start): Steps<{ last: number; headers: number[] }> {
  const known = firstValues(region, start.body);
  const headers = [...start.headers];
  let last = start.body;
  let widest = 0;
  let gap = 0;
  let apart = false;
  for (let at = start.body; at < region.lines.length; at++) {
    if (at % itemsInStep === 0) yield;
    const line = region.lines[at];
    if (!line) break;
    if (isEmptyLine(line)) {
      gap++;
      continue;
    }
    if (!region.isBody(line) || isRepeat(region, headers, line)) {
      if (isRepeat(region, headers, line)) {
        if (gap > 0 || apart) break;
        headers.push(at);
        continue;
      }
      if (at > start.body && opensTable(region, at, known, gap)) break;
      if (gap > 0 && isNumberedTitle(region, line)) break;
      if (gap === 0 && !apart && line.cells.length >= 2 && line.cells.length * 2 >= widest)
        last = at;
      else if (at > start.body) apart = true;
      continue;
    }
    if (at > last && !belongs(region, line, known, gap, widest)) break;
    for (const column of line.numbers) if (column !== line.cells[0]) known.add(column);
    widest = Math.max(widest, line.cells.length);
    last = at;
    gap = 0;
    apart = false;
  }
  return { last, headers };
}

/** « Tableau 3 : … » after a blank row is the title of another table. */
function isNumberedTitle({ view }: Region, line: Line): boolean {
  return (
    line.cells.length === 1 &&
    /^(tab\w*|annexe)\s*\d/i.test(view.text(line.row, line.cells[0] ?? 0))
  );
}

function isRepeat(region: Region, headers: readonly number[], line: Line): boolean {
  if (line.cells.length < 2 || line.ruler) return false;
  return headers.some((at) => {
    const header = region.lines[at];
    if (!header || header.cells.length < 2) return false;
    const same = line.cells.filter(
      (column) =>
        header.cells.includes(column) &&
        region.view.text(line.row, column) === region.view.text(header.row, column),
    );
    return same.length >= Math.max(2, Math.max(line.cells.length, header.cells.length) * 0.7);
  });
}

/** Names stand again over columns that carry values above and below: another table starts. */
function opensTable(region: Region, at: number, known: ReadonlySet<number>, gap: number): boolean {
  const line = region.lines[at];
  if (!line) return false;
  if (line.names && runsInOrder(region.view, line)) return line.cells.length >= 4 || gap > 0;
  if (line.cells.length < 2) return false;
  const below = valueColumns(region, at + headerDepth(region, at), 3);
  if (below.size === 0) return false;
  const fresh = [...below].filter((column) => !known.has(column)).length;
  if (gap > 0 && line.texts.length === line.cells.length && fresh * 2 > below.size) {
    return headsColumns(region, at);
  }
  const broken = line.texts.filter(
    (column) => known.has(column) && below.has(column) && column !== line.cells[0],
  );
  if (broken.length * 2 < below.size) return false;
  // « CP CP CP » over a week of hours is an absence, not a header; so are « CP », « RTT » and « Maladie » on their days.
  const words = broken.map((column) => region.view.text(line.row, column));
  if (new Set(words).size * 2 <= broken.length && broken.length > 2) return false;
  if (words.length > 0 && words.every((text) => readAbsence(text) !== null)) return false;
  return broken.length >= 2 || gap > 0 || looksLikeHeader(region, line);
}

/** Lines of words from one that may open a table to the figures below: two or three where headings stand over headers. */
function headerDepth(region: Region, at: number): number {
  let depth = 1;
  while (depth < 3) {
    const next = region.lines[at + depth];
    if (!next || region.isBody(next) || next.texts.length < 3 || next.numbers.length > 0) break;
    depth++;
  }
  return depth;
}

function looksLikeHeader({ view }: Region, line: Line): boolean {
  return (
    line.cells.every((c) => view.bold(line.row, c) || view.fill(line.row, c) !== null) &&
    view.grid.styles !== null
  );
}

/** A row of values goes on with the table, even after blank rows, when its values fall in the same columns. */
function belongs(
  region: Region,
  line: Line,
  known: ReadonlySet<number>,
  gap: number,
  widest: number,
): boolean {
  const values = line.numbers.filter((column) => column !== line.cells[0]);
  const shared = values.filter((column) => known.has(column)).length;
  if (gap === 0) return shared > 0 || values.length === 0;
  const total = line.texts.some((column) => isTotalLabel(region.view.text(line.row, column)));
  if (total) return shared > 0;
  if (widest >= 5 && line.cells.length <= 2) return false;
  return shared * 2 >= values.length && shared > 0;
}

/** Where a table stands, from its names and the last line of its body. */
function* measuring(
  region: Region,
  start: Start,
  headers: readonly number[],
  last: number,
): Steps<RoughTable | null> {
  const rowOf = (at: number) => region.lines[at]?.row ?? 0;
  const headerRows = headers.map(rowOf);
  const body = region.lines
    .slice(start.body, last + 1)
    .filter((line) => !headerRows.includes(line.row));
  const columns = yield* findingColumns(region, start.headers, body);
  if (!columns || body.length === 0) return null;
  return {
    box: {
      top: Math.min(headerRows[0] ?? Infinity, rowOf(start.body)),
      left: columns.left,
      bottom: rowOf(last),
      right: columns.right,
    },
    headerRows,
    bodyTop: rowOf(start.body),
    bodyBottom: rowOf(last),
  };
}

/** Columns with a name, or with enough values: a comment beside the table does not widen it. */
function* findingColumns(
  region: Region,
  headers: readonly number[],
  body: readonly Line[],
): Steps<{ left: number; right: number } | null> {
  const filled = new Map<number, number>();
  for (const [at, line] of body.entries()) {
    for (const column of line.cells) filled.set(column, (filled.get(column) ?? 0) + 1);
    if (at % itemsInStep === 0) yield;
  }
  const named = new Set<number>();
  for (const at of headers) {
    const line = region.lines[at];
    for (const column of line?.cells ?? []) {
      const merge = line && region.view.mergeAt(line.row, column);
      if (filled.has(column) || (merge && headers.length > 0)) named.add(column);
      else if (line && region.view.kind(line.row, column) !== kinds.empty) named.add(column);
    }
  }
  const enough = Math.max(2, body.length * 0.05);
  const kept = [...new Set([...filled.keys(), ...named])].filter(
    (column) => named.has(column) || (filled.get(column) ?? 0) >= enough || headers.length === 0,
  );
  if (kept.length === 0) return null;
  let right = Math.max(...kept);
  // A column of marks (« * », notes) beside the figures belongs to the table as well.
  while (hasMarks(region, headers, body, right + 1)) right++;
  return { left: Math.min(...kept), right };
}

function hasMarks(
  { view, lines }: Region,
  headers: readonly number[],
  body: readonly Line[],
  column: number,
): boolean {
  const isMark = (row: number) => view.kind(row, column) === kinds.mark;
  const header = lines[headers[headers.length - 1] ?? -1];
  if (header && isMark(header.row)) return true;
  return body.length >= 4 && body.filter((line) => isMark(line.row)).length >= 2;
}
