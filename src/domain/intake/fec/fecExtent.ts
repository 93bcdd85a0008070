import { cents } from "../../quantities/money";
import {
  type PlainMonth,
  lastDay,
  monthNumber,
  monthOf,
  plainMonth,
  yearOf,
} from "../../quantities/plainDate";
import type { Steps } from "../../steps";
import type { FecLine, FecReading } from "./fecReading";
import { Tally } from "./tally";

/** More rows than this make a table that Excel in a browser is slow to open, sort and check. */
export const usefulRows = 20_000;

/** How much of a FEC goes to our tables. */
export type FecExtent =
  | { readonly kind: "lines" }
  /** One record per account, month and section; products by third party too. */
  | { readonly kind: "months" }
  /** The lines of accounts that begin so, all of them when none is said, between two months; null leaves a side open. */
  | {
      readonly kind: "part";
      readonly accounts: readonly string[];
      readonly from: PlainMonth | null;
      readonly to: PlainMonth | null;
    };

/**
 * The same FEC with less to write. What does not go to our tables is counted in `leftOut`, so that the file still adds up;
 * lines without a readable date stay as they are: they wait.
 * @param sumLabel what a record that adds up several lines is called
 */
export function* withExtent(
  fec: FecReading,
  extent: FecExtent,
  sumLabel: (lines: number) => string,
): Steps<FecReading> {
  switch (extent.kind) {
    case "lines":
      return fec;
    case "months":
      return { ...fec, lines: yield* byMonth(fec.lines, sumLabel) };
    case "part": {
      const lines: FecLine[] = [];
      const leftOut = new Tally();
      for (const [at, line] of fec.lines.entries()) {
        if (at % linesInStep === 0) yield;
        if (isIn(line, extent)) lines.push(line);
        else leftOut.add(Math.max(0, line.amount), Math.max(0, 0 - line.amount));
      }
      return { ...fec, lines, leftOut: leftOut.sum };
    }
  }
}

/** Lines looked at in one step. */
const linesInStep = 1000;

/** Months from the first charge or product to the last one. */
export function monthsOf({ period }: FecReading): PlainMonth[] {
  if (period === null) return [];
  const months: PlainMonth[] = [];
  const last = monthOf(period.last);
  const january = yearOf(period.first) * 12 - 1;
  for (let at = january + monthNumber(period.first); ; at += 1) {
    const month = plainMonth(Math.floor(at / 12), (at % 12) + 1);
    months.push(month);
    if (month >= last) return months;
  }
}

function isIn(
  { day: { date }, account }: FecLine,
  { accounts, from, to }: Extract<FecExtent, { kind: "part" }>,
): boolean {
  if (date === null) return true;
  if (accounts.length > 0 && !accounts.some((begin) => account.startsWith(begin))) return false;
  const month = monthOf(date);
  return (from === null || month >= from) && (to === null || month <= to);
}

function* byMonth(
  lines: readonly FecLine[],
  sumLabel: (lines: number) => string,
): Steps<readonly FecLine[]> {
  const groups = new Map<string, FecLine[]>();
  for (const [at, line] of lines.entries()) {
    if (at % linesInStep === 0) yield;
    const { account, section, party, day, row } = line;
    const from = account.startsWith("7") ? party : null;
    const key =
      day.date === null ? `?${row}` : JSON.stringify([account, monthOf(day.date), section, from]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const sums: FecLine[] = [];
  for (const group of groups.values()) {
    sums.push(sumOf(group, sumLabel));
    yield;
  }
  return sums;
}

/** The last day of the month, the first line as its source; a line alone stays itself. */
function sumOf(group: readonly FecLine[], sumLabel: (lines: number) => string): FecLine {
  const [first] = group;
  if (first === undefined) throw new RangeError("a group without lines");
  const { day, party, account } = first;
  if (group.length === 1 || day.date === null) return first;
  return {
    ...first,
    day: { date: lastDay(monthOf(day.date)) },
    piece: "",
    label: sumLabel(group.length),
    amount: cents(group.reduce((sum, { amount }) => sum + amount, 0)),
    party: account.startsWith("7") ? party : null,
    paid: null,
    means: null,
  };
}
