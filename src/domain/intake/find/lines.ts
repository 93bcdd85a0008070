import { type Steps, itemsInStep, mapping } from "../../steps";
import type { Box } from "../grid";
import { readAbsence } from "../read/absence";
import { looksLikeQuarter, looksLikeWeekday, looksLikeYear, monthIn } from "./shapes";
import { type View, kinds } from "./view";

/** One row of a region, as far as finding tables needs it. Columns are sheet numbers, ascending. */
export interface Line {
  readonly row: number;
  /** Columns with something written, note marks apart. */
  readonly cells: readonly number[];
  readonly texts: readonly number[];
  /** Columns with a number, a duration or a « no value » mark. */
  readonly numbers: readonly number[];
  readonly dates: readonly number[];
  /** The numbers or dates name columns: years, day numbers, a run of dates, months; or units stand for them. */
  readonly names: boolean;
  /** Nothing but dashes: a line drawn with signs. */
  readonly ruler: boolean;
}

/** Profiles of the rows of a box. */
export function* readingLines(view: View, box: Box): Steps<Line[]> {
  const lines: Line[] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    lines.push(lineOf(view, box, row));
    if (lines.length % itemsInStep === 0) yield;
  }
  return yield* mapping(lines, (line, at) => {
    if (headsFigures(line, lines, at) && !tellsAbsences(view, line))
      return { ...line, names: true };
    return line.names && isItemOfYears(view, line, lines[at - 1])
      ? { ...line, names: false }
      : line;
  });
}

/** « Télécom | 2000 » right under « Poste | Prévu » or under another item: amounts that look like years, not a run of years. */
function isItemOfYears(view: View, { row, cells, texts, numbers }: Line, above?: Line): boolean {
  const [first] = cells;
  if (first === undefined || texts[0] !== first || above?.cells[0] !== first) return false;
  if (numbers.length === 0) return false;
  if (!above.texts.includes(first) || !numbers.every((column) => above.cells.includes(column)))
    return false;
  const values = numbers.map((column) => view.number(row, column));
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0));
  return (
    values.every(looksLikeYear) &&
    (steps.length === 0 || new Set(steps).size > 2 || Math.abs(steps[0] ?? 0) > 5)
  );
}

/** Many words and a few numbers (« Total | 50000 | 51 000-100 000 »), with figures under the words. */
function headsFigures(line: Line, lines: readonly Line[], at: number): boolean {
  const { texts, numbers } = line;
  if (numbers.length === 0 || texts.length < 3 || texts.length < numbers.length * 2) return false;
  const next = lines.slice(at + 1, at + 4).find((other) => other.cells.length > 0);
  if (!next) return false;
  return texts.filter((column) => next.numbers.includes(column)).length >= texts.length * 0.6;
}

/** « Absences | CP | RTT | Maladie | 0 »: days off in letters, under hours. */
function tellsAbsences(view: View, { row, cells, texts }: Line): boolean {
  const letters = texts.filter((column) => column !== cells[0]);
  return (
    letters.length > 0 && letters.every((column) => readAbsence(view.text(row, column)) !== null)
  );
}

function lineOf(view: View, box: Box, row: number): Line {
  const cells: number[] = [];
  const texts: number[] = [];
  const numbers: number[] = [];
  const dates: number[] = [];
  for (let column = box.left; column <= box.right; column++) {
    const kind = view.kind(row, column);
    if (kind === kinds.empty || kind === kinds.mark) continue;
    cells.push(column);
    if (kind === kinds.text) texts.push(column);
    else if (kind === kinds.date) dates.push(column);
    else numbers.push(column);
  }
  return {
    row,
    cells,
    texts,
    numbers,
    dates,
    names: namesColumns(view, row, texts, numbers, dates),
    ruler: isRuler(view, row, cells, texts),
  };
}

function isRuler(
  view: View,
  row: number,
  cells: readonly number[],
  texts: readonly number[],
): boolean {
  const dashes = cells.filter((column) => isDashes(view, row, column)).length;
  if (dashes < 2) return false;
  // One word may stand in the line, but not as the name of a row of dashes.
  return (
    dashes === cells.length ||
    (dashes >= 3 &&
      dashes + texts.length === cells.length &&
      texts.length === 1 &&
      texts[0] !== cells[0])
  );
}

function isDashes(view: View, row: number, column: number): boolean {
  const kind = view.kind(row, column);
  const isWords = kind === kinds.text || kind === kinds.blank;
  return isWords && /^[-–—_=]+$/.test(view.text(row, column));
}

function namesColumns(
  view: View,
  row: number,
  texts: readonly number[],
  numbers: readonly number[],
  dates: readonly number[],
): boolean {
  if (numbers.length === 0)
    return dates.length >= 4 && rising(dates.map((c) => rank(view, row, c)));
  const values = numbers
    .map((column) => view.number(row, column))
    .filter((value) => !Number.isNaN(value));
  if (values.length === 0) return false;
  if (values.some((value) => !Number.isInteger(value))) return false;
  const others = texts.length + dates.length;
  if (values.every(looksLikeYear)) return areYears(view, row, numbers, dates.length > 0);
  if (numbers.every((column) => /^\(1[,. ]?000([,. ]?000)?\)$/.test(view.text(row, column))))
    return true;
  if (isDayRun(values)) return true;
  // A few numbers among many words, as « < 50000 | 51 000-100 000 | > 500 000 ».
  return others >= 3 && others > values.length * 2 && monthsOrQuarters(view, row, texts);
}

/** « 2000 | 2000 », « 15/03/2025 … 1 971,00 »: amounts that happen to look like years name nothing. */
function areYears(view: View, row: number, columns: readonly number[], dated: boolean): boolean {
  const amounts = columns.some((column) => {
    const format = view.grid.formats?.[row - view.grid.top]?.[column - view.grid.left] ?? "General";
    return /[0#][.,][0#]|[€$%]/.test(format);
  });
  const values = columns.map((column) => view.number(row, column));
  const same = values.length > 1 && values.every((value) => value === values[0]);
  return !amounts && !same && (values.length > 1 || !dated);
}

function monthsOrQuarters(view: View, row: number, texts: readonly number[]): boolean {
  const found = texts.filter((column) => {
    const text = view.text(row, column);
    return monthIn(text) !== null || looksLikeQuarter(text) || looksLikeWeekday(text);
  });
  return found.length * 2 > texts.length;
}

/** Day numbers side by side: mostly `n, n + 1`, starting again at 1 when a month ends. */
function isDayRun(values: readonly number[]): boolean {
  if (values.length < 5 || values.some((value) => value < 1 || value > 53)) return false;
  let steps = 0;
  for (let at = 1; at < values.length; at++) {
    const step = (values[at] ?? 0) - (values[at - 1] ?? 0);
    if (step === 1 || ((values[at] ?? 0) === 1 && (values[at - 1] ?? 0) >= 28)) steps++;
  }
  return steps >= (values.length - 1) * 0.8;
}

/** The figures of a line run on in order: years over columns rather than values that look like years. */
export function runsInOrder(view: View, line: Line): boolean {
  return inOrder(line.numbers.map((column) => view.number(line.row, column)));
}

/** Years go one way, or start the same run again under another heading. */
function inOrder(values: readonly number[]): boolean {
  let up = 0;
  let down = 0;
  for (let at = 1; at < values.length; at++) {
    const step = (values[at] ?? 0) - (values[at - 1] ?? 0);
    if (values[at] === values[0] && step !== 0) continue;
    if (step > 0) up++;
    if (step < 0) down++;
  }
  return Math.min(up, down) * 6 <= Math.max(up, down);
}

function rising(values: readonly number[]): boolean {
  if (values.some((value) => Number.isNaN(value))) return true;
  const steps = values.slice(1).filter((value, at) => value > (values[at] ?? 0));
  return steps.length >= (values.length - 1) * 0.8;
}

function rank(view: View, row: number, column: number): number {
  return Number(view.text(row, column));
}

/** The row carries values: at least one number that is not the row's own name. */
export function hasValues(line: Line): boolean {
  if (line.names || line.ruler || line.numbers.length === 0) return false;
  if (line.cells.length === 1) return true;
  return line.numbers.some((column) => column !== line.cells[0]);
}

export function isEmptyLine(line: Line): boolean {
  return line.cells.length === 0;
}
