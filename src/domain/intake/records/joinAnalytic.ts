import { splitBetween } from "../../quantities/split";
import type { Share } from "../../schema/column";
import type { NewRecord } from "../../schema/tables";
import { folded } from "../read/text";
import type { Harvest } from "./book";

/**
 * A FEC has no analytic field (domain.md § 5.1): where an analytic export of the same entries stands beside it, its lines give
 * theirs to the FEC's, which are then the only ones to count. Lines are matched by piece, date, account and amount; a line that
 * several analytic ones share out, by their sum; without a piece, where nothing else fits.
 */
export interface AnalyticJoin {
  readonly matched: number;
  /** Lines of the export that no line of the FEC answers to: they wait. */
  readonly unmatched: readonly Line[];
  /** Lines of the export that several lines of the FEC may be: they wait too. */
  readonly ambiguous: readonly Line[];
  /** Lines of the FEC that the export leaves without project. */
  readonly alone: readonly Line[];
}

/** A charge or a product, as far as the join needs it. */
interface Line {
  readonly source: string;
  /** Date, account. */
  readonly group: string;
  /** Ways its piece may be written: its invoice, its number. */
  readonly pieces: readonly string[];
  /** Debit less credit, cents. */
  readonly amount: number;
  readonly shares: readonly Share[];
  readonly key: string | null;
}

type Expense = NewRecord<"expenses">;
type Resource = NewRecord<"resources">;

function lineOfExpense({ values, source }: Expense, known: ReadonlySet<string>): Line {
  const { date, account, invoice, id, amount, projects, key } = values;
  return {
    ...{ source, group: `${date}|${account}`, amount, key },
    pieces: piecesOf(invoice, id, known),
    shares: projects ?? [],
  };
}

function lineOfResource({ values, source }: Resource, known: ReadonlySet<string>): Line {
  const { date, account, id, amount, project, key } = values;
  return {
    ...{ source, group: `${date ?? ""}|${account}`, amount: 0 - amount, key },
    pieces: piecesOf(null, id, known),
    shares: project === null ? [] : [{ code: project, weight: 1 }],
  };
}

/** How the piece of a line may be written, the likeliest last: an id that several entries share got a number at its end. */
function piecesOf(invoice: string | null, id: string, known: ReadonlySet<string>): string[] {
  const base = folded(id.replace(/-\d+$/, ""));
  const written = [folded(id), ...(known.has(base) ? [base] : [])];
  return invoice === null ? written : [...written, folded(invoice)];
}

/** Pieces of both sides as they are written, before any number was put at their end. */
function writtenPieces(harvests: readonly Harvest[]): Set<string> {
  return new Set(
    harvests.flatMap((harvest) => [
      ...harvest.of("expenses").map(({ values: { invoice, id } }) => folded(invoice ?? id)),
      ...harvest.of("resources").map(({ values: { id } }) => folded(id)),
    ]),
  );
}

function linesOf(harvest: Harvest, known: ReadonlySet<string>): Line[] {
  return [
    ...harvest.of("expenses").map((record) => lineOfExpense(record, known)),
    ...harvest.of("resources").map((record) => lineOfResource(record, known)),
  ];
}

/** Half of the export's lines at least must be the FEC's, or it is another list. */
const leastShare = 0.5;

/**
 * Gives the projects of an analytic export to the lines of a FEC, in place, and empties the export's harvest: its money is
 * the FEC's. Null, with nothing changed, when the two do not hold the same entries.
 */
export function joinAnalytic(fec: Harvest, analytic: Harvest): AnalyticJoin | null {
  if (!isAnalytic(analytic)) return null;
  const known = writtenPieces([fec, analytic]);
  const ours = linesOf(fec, known);
  const theirs = linesOf(analytic, known).filter(
    ({ shares, key }) => shares.length > 0 || key !== null,
  );
  if (theirs.length === 0 || ours.some(({ shares }) => shares.length > 0)) return null;
  const found = matchLines(ours, theirs);
  if (found.matched < theirs.length * leastShare) return null;
  give(fec, found.projects);
  analytic.clear();
  const alone = ours.filter(({ source }) => !found.projects.has(source));
  return { matched: found.matched, unmatched: found.unmatched, ambiguous: found.ambiguous, alone };
}

/** Some line says where it goes; most tables are told apart here, before any line of the FEC is looked at. */
function isAnalytic(harvest: Harvest): boolean {
  return (
    harvest.of("expenses").some(({ values }) => values.projects !== null || values.key !== null) ||
    harvest.of("resources").some(({ values }) => values.project !== null || values.key !== null)
  );
}

interface Matching {
  /** By source of the FEC's line. */
  readonly projects: ReadonlyMap<string, Destination>;
  readonly matched: number;
  readonly unmatched: readonly Line[];
  readonly ambiguous: readonly Line[];
}

interface Destination {
  readonly shares: readonly Share[];
  readonly key: string | null;
}

function matchLines(ours: readonly Line[], theirs: readonly Line[]): Matching {
  const projects = new Map<string, Destination>();
  const free = (line: Line): boolean => !projects.has(line.source);
  const byGroup = grouped(ours, ({ group }) => group);
  let rest: readonly Line[] = theirs;
  const exact = (same: (line: Line, own: Line) => boolean): void => {
    rest = rest.filter((line) => {
      const own = (byGroup.get(line.group) ?? []).find(
        (each) => each.amount === line.amount && free(each) && same(line, each),
      );
      if (own !== undefined) projects.set(own.source, line);
      return own === undefined;
    });
  };
  exact(samePiece);
  rest = shareOut(rest, byGroup, projects);
  // Without a common piece: only where one line alone fits another.
  const ambiguous: Line[] = [];
  const asked = grouped(rest, (line) => `${line.group}|${line.amount}`);
  rest = [...asked.values()].flatMap((lines) => {
    const [line] = lines;
    if (line === undefined) return [];
    const fitting = (byGroup.get(line.group) ?? []).filter(
      (each) => each.amount === line.amount && free(each),
    );
    const [only] = fitting;
    if (only === undefined) return lines;
    if (fitting.length === 1 && lines.length === 1) projects.set(only.source, line);
    else ambiguous.push(...lines);
    return [];
  });
  const matched = theirs.length - rest.length - ambiguous.length;
  return { projects, matched, unmatched: rest, ambiguous };
}

/** One line of the FEC that several analytic ones of its piece share out to the cent. */
function shareOut(
  lines: readonly Line[],
  byGroup: ReadonlyMap<string, readonly Line[]>,
  projects: Map<string, Destination>,
): readonly Line[] {
  const pieces = grouped(
    lines,
    ({ group, pieces }) => `${group}|${pieces[pieces.length - 1] ?? ""}`,
  );
  return [...pieces.values()].flatMap((parts) => {
    const [first] = parts;
    const total = parts.reduce((sum, { amount }) => sum + amount, 0);
    const whole = (byGroup.get(first?.group ?? "") ?? []).find(
      (each) =>
        first !== undefined &&
        each.amount === total &&
        !projects.has(each.source) &&
        samePiece(first, each),
    );
    const sameSide = parts.every(({ amount }) => Math.sign(amount) === Math.sign(total));
    const simple = parts.every(({ shares }) => shares.length === 1);
    if (whole === undefined || parts.length < 2 || !sameSide || !simple) return parts;
    const weights = new Map<string, number>();
    for (const { amount, shares } of parts) {
      const code = shares[0]?.code ?? "";
      weights.set(code, (weights.get(code) ?? 0) + Math.abs(amount));
    }
    const unit = [...weights.values()].reduce(commonDivisor);
    const shares = [...weights].map(([code, weight]) => ({ code, weight: weight / unit }));
    projects.set(whole.source, { shares, key: null });
    return [];
  });
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function samePiece(a: Line, b: Line): boolean {
  return a.pieces.some((piece) => b.pieces.includes(piece));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  return groups;
}

function give(fec: Harvest, projects: ReadonlyMap<string, Destination>): void {
  fec.change("expenses", (record) => {
    const given = projects.get(record.source);
    if (given === undefined) return [record];
    const { shares, key } = given;
    const values = { ...record.values, projects: shares.length === 0 ? null : shares, key };
    return [{ ...record, values }];
  });
  fec.change("resources", (record) => resourcesFor(record, projects.get(record.source)));
}

/** A product for several projects becomes one resource for each, to the cent. */
function resourcesFor(record: Resource, given: Destination | undefined): Resource[] {
  if (given === undefined) return [record];
  const { shares, key } = given;
  if (shares.length === 0) return [{ ...record, values: { ...record.values, key } }];
  const { values, source } = record;
  const parts = splitBetween(
    values.amount,
    shares.map(({ code, weight }) => [code, weight] as const),
  );
  return [...parts].map(([project, amount], place) => ({
    source,
    values: {
      ...values,
      id: place === 0 ? values.id : `${values.id}-${project}`,
      project,
      amount,
    },
  }));
}
