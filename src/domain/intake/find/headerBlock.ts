import { headingsAbove } from "./headingsAbove";
import { type Line, isEmptyLine } from "./lines";
import { type Region, type Start, isKeyAndValue, leftOf } from "./region";

/** How far below a header its first row of values may be (blank rows and section headings between). */
const reach = 10;

/** Finds the next table at or below a line: its header block, or a run of values without any header. */
export function nextStart(region: Region, from: number): Start | null {
  for (let at = from; at < region.lines.length; at++) {
    const line = region.lines[at];
    if (!line || isEmptyLine(line)) continue;
    if (region.isBody(line) && !opensWords(region, at)) {
      if (isHeaderless(region, at)) return { headers: [], body: at };
      continue;
    }
    const body = line.ruler ? null : bodyBelow(region, at);
    if (body === null) continue;
    if (!covers(region, at, body)) continue;
    const headers = [...headingsAbove(region, at, body, from), ...downward(region, at, body)];
    return { headers, body: firstBodyLine(region, headers, body) };
  }
  return null;
}

/** In a table of words, the first full row is its header. */
function opensWords(region: Region, at: number): boolean {
  const line = region.lines[at];
  if (!line || line.numbers.length > 0 || line.dates.length > 0) return false;
  const next = region.lines[at + 1] ?? region.lines[at + 2];
  return next !== undefined && line.texts.length >= 2;
}

/** The line could be the first header line of a table below it. */
export function headsColumns(region: Region, at: number): boolean {
  const body = bodyBelow(region, at);
  return body !== null && covers(region, at, body);
}

function bodyBelow(region: Region, header: number): number | null {
  for (let at = header + 1; at < Math.min(region.lines.length, header + 1 + reach); at++) {
    const line = region.lines[at];
    if (line && region.isBody(line)) return at;
  }
  return null;
}

/** The columns of values just below: union over a few rows, because a first row may be half empty. */
export function valueColumns(region: Region, body: number, rows = 5): Set<number> {
  const columns = new Set<number>();
  let seen = 0;
  for (let at = body; at < region.lines.length && seen < rows; at++) {
    const line = region.lines[at];
    if (!line) break;
    if (isEmptyLine(line)) continue;
    if (!region.isBody(line)) {
      if (line.names || line.texts.length > 2) break;
      continue;
    }
    const values = line.numbers.length > 0 ? line.numbers : line.cells;
    for (const column of values)
      if (column !== line.cells[0] || line.cells.length === 1) columns.add(column);
    seen++;
  }
  return columns;
}

function covers(region: Region, header: number, body: number): boolean {
  const line = region.lines[header];
  if (!line || line.cells.length === 0) return false;
  if (line.cells.length === 1 && !headsAlone(region, header, body)) return false;
  if (isKeyAndValue(region, line)) return false;
  const columns = valueColumns(region, body);
  const covered = [...columns].filter((column) => nameAbove(region, line, column)).length;
  if (covered * 2 < columns.size) return false;
  return !hasBetterBelow(region, header, body, columns);
}

/** A single cell heads a table that has one column of values, right under it or under the cells merged with it. */
function headsAlone(region: Region, header: number, body: number): boolean {
  const line = region.lines[header];
  const columns = valueColumns(region, body);
  if (!line || columns.size !== 1 || body - header > 2) return false;
  const cell = line.cells[0] ?? 0;
  const merge = region.view.mergeAt(line.row, cell);
  return [...columns].every(
    (column) =>
      column === cell ||
      (merge !== null &&
        body - header === 1 &&
        column > cell &&
        column <= merge.right &&
        merge.right - cell <= 3),
  );
}

/** The line names the column: a cell on it, a merged cell over it, or a group heading that starts left of it. */
function nameAbove(region: Region, line: Line, column: number): boolean {
  if (line.cells.includes(column)) return true;
  const anchor = region.view.anchor(line.row, column);
  if (anchor.column !== column && line.cells.includes(anchor.column)) return true;
  const first = line.cells[0] ?? 0;
  return line.cells.length >= 3 && column > (line.cells[1] ?? first);
}

/** A fuller header stands below, after a blank row: this one is part of the title block. */
function hasBetterBelow(
  region: Region,
  header: number,
  body: number,
  columns: ReadonlySet<number>,
): boolean {
  const line = region.lines[header];
  if (!line) return false;
  const direct = (other: Line) => other.cells.filter((column) => columns.has(column)).length;
  const startsTable = (other: Line) => other.cells[0] === leftOf(region, body);
  for (let at = header + 1; at < body; at++) {
    const other = region.lines[at];
    if (!other || region.isBody(other) || isEmptyLine(other)) continue;
    if (at === header + 1 && (line.cells.length >= 3 || spansGroups(region, line))) return false;
    const fuller = direct(other) >= 2 * Math.max(1, direct(line)) && direct(line) <= 2;
    if (fuller && startsTable(line) && (startsTable(other) || line.cells.length <= 2)) return true;
  }
  return false;
}

/** Two headings or more, merged each over its columns. */
function spansGroups({ view }: Region, line: Line): boolean {
  const merged = line.cells.filter((column) => {
    const merge = view.mergeAt(line.row, column);
    return merge !== null && merge.right > merge.left;
  });
  return line.cells.length >= 2 && merged.length * 2 >= line.cells.length;
}

/** Header lines from the one found down to the body, section headings left out. */
function downward(region: Region, header: number, body: number): number[] {
  const columns = valueColumns(region, body);
  const found = [header];
  const named = new Set(region.lines[header]?.cells ?? []);
  for (let at = header + 1; at < body; at++) {
    const line = region.lines[at];
    if (!line || isEmptyLine(line)) continue;
    if (isHeaderLine(region, line, columns, named, header)) {
      // Lone words between two header lines belong to the header.
      found.push(at);
      for (const cell of line.cells) named.add(cell);
    }
  }
  return withBetween(region, found);
}

function isHeaderLine(
  region: Region,
  line: Line,
  columns: ReadonlySet<number>,
  named: ReadonlySet<number>,
  header: number,
): boolean {
  if (line.ruler || (line.names && line.cells.length >= 2)) return true;
  const over = line.cells.filter((column) => columns.has(column));
  if (over.length === 0) return isContinued(region, line, named);
  const first = region.lines[header];
  const left = line.cells[0] ?? 0;
  const complete = [...columns].every((column) => named.has(column));
  if (!complete || !first) return true;
  // Every column has its name already: a further line is a header only when it looks like the first one.
  return line.cells.length >= 2 && (left !== first.cells[0] || sameLook(region, first, line));
}

/** « FIPS » with « Code » right under it: a name written on two lines, in a text file. */
function isContinued(region: Region, line: Line, named: ReadonlySet<number>): boolean {
  if (region.view.grid.styles || line.cells.length > 1) return false;
  const above = region.lines.find((other) => other.row === line.row - 1);
  const column = line.cells[0] ?? 0;
  return (
    above !== undefined &&
    named.has(column) &&
    above.cells.includes(column) &&
    above.cells[0] !== column
  );
}

function sameLook(region: Region, a: Line, b: Line): boolean {
  const { view } = region;
  const cellA = a.cells[0] ?? 0;
  const cellB = b.cells[0] ?? 0;
  if (!view.grid.styles) return b.cells.length >= 3;
  return (
    view.bold(a.row, cellA) === view.bold(b.row, cellB) &&
    view.fill(a.row, cellA) === view.fill(b.row, cellB) &&
    (view.bold(a.row, cellA) || view.fill(a.row, cellA) !== null)
  );
}

/** Adds the lines with words that stand between two header lines. */
function withBetween(region: Region, found: readonly number[]): number[] {
  const last = found[found.length - 1] ?? 0;
  const all: number[] = [];
  for (let at = found[0] ?? 0; at <= last; at++) {
    const line = region.lines[at];
    if (line && !isEmptyLine(line) && !region.isBody(line)) all.push(at);
    else if (found.includes(at)) all.push(at);
  }
  return all;
}

function firstBodyLine(region: Region, headers: readonly number[], body: number): number {
  const last = headers[headers.length - 1] ?? body;
  for (let at = last + 1; at < body; at++) {
    const line = region.lines[at];
    if (line && !isEmptyLine(line)) return at;
  }
  return body;
}

/** At least three rows of values close together, with no header to be found over them. */
function isHeaderless(region: Region, at: number): boolean {
  let rows = 0;
  const first = region.lines[at];
  if (!first || first.cells.length < 2) return false;
  for (let next = at; next < Math.min(region.lines.length, at + 6); next++) {
    const line = region.lines[next];
    if (!line || isEmptyLine(line)) break;
    if (!region.isBody(line)) {
      if (line.cells.length > 2) return false;
      continue;
    }
    const shared = line.numbers.filter((column) => first.numbers.includes(column)).length;
    if (shared * 2 >= first.numbers.length) rows++;
  }
  return rows >= 3;
}
