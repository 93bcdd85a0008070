import { type Cents, cents, sumOf } from "../quantities/money";
import type { Allocation } from "./allocation";
import { type Evidence, type Traced, spread, traced } from "./evidence";
import type { YearCosts } from "./projectCosts";

/** Cents of one source (expense or person-month) that one agreement pays, on one line of one project. */
export interface SourceShare {
  readonly source: string;
  readonly label: string;
  readonly cell: string;
  readonly project: string;
  readonly line: string;
  readonly cents: Cents;
}

export interface AgreementShares {
  readonly agreement: string;
  readonly shares: readonly SourceShare[];
}

/** The allocation of a year, source by source. */
export interface SourceAllocation {
  readonly agreements: readonly AgreementShares[];
  /** What nobody pays: own funds, or money still to be found. */
  readonly left: readonly SourceShare[];
}

interface Line {
  readonly project: string;
  readonly line: string;
  /** By source, in the order of the table. */
  readonly items: Map<string, Evidence>;
}

/**
 * Spreads what is paid on each line over the sources behind it: rows of T_Affectations name theirs, the rest follows
 * what each source still costs. Per line, the shares of the sources add up to what the allocation says.
 */
export function sourceShares(costs: YearCosts, allocation: Allocation): SourceAllocation {
  const lines = linesOf(costs);
  for (const { project, line, cents: amount } of allocation.tied) {
    takeShare(lines.get(keyOf(project, line)), amount, () => false);
  }
  const held = new Set(
    allocation.uses.flatMap(({ steered }) => steered.map(({ source }) => source)),
  );
  for (const { source, project, line, cents: amount } of allocation.uses.flatMap(
    ({ steered }) => steered,
  )) {
    lower(lines.get(keyOf(project, line)), source, amount);
  }
  const agreements = allocation.uses.map(({ agreement, lines: uses, steered }): AgreementShares => {
    const own = steered.map((part) => ({
      ...describe(lines.get(keyOf(part.project, part.line)), part.source),
      project: part.project,
      line: part.line,
      cents: part.cents,
    }));
    const shared = uses.flatMap(({ project, line, cents: amount }) => {
      const given = sumOf(
        steered.filter((part) => part.project === project && part.line === line),
        (part) => part.cents,
      );
      return takeShare(lines.get(keyOf(project, line)), cents(amount - given), (source) =>
        held.has(source),
      );
    });
    return { agreement, shares: [...own, ...shared] };
  });
  return { agreements, left: [...lines.values()].flatMap(remaining) };
}

function keyOf(project: string, line: string): string {
  return `${project}\n${line}`;
}

function linesOf(costs: YearCosts): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const { project, line, evidence } of costs.parts) {
    const key = keyOf(project, line);
    const known = lines.get(key) ?? { project, line, items: new Map<string, Evidence>() };
    lines.set(key, known);
    for (const item of evidence) {
      const before = known.items.get(item.record);
      known.items.set(
        item.record,
        before === undefined ? item : { ...before, cents: cents(before.cents + item.cents) },
      );
    }
  }
  return lines;
}

/** A source that T_Affectations names is left alone, unless nothing else is there to pay. */
function takeShare(
  line: Line | undefined,
  amount: Cents,
  isHeld: (source: string) => boolean,
): SourceShare[] {
  if (line === undefined || amount === 0) return [];
  const all = [...line.items.values()];
  const free: Traced = traced(all.filter((item) => !isHeld(item.record)));
  const shares = spread(amount, free.cents >= amount ? free : traced(all));
  for (const { record, cents: taken } of shares) lower(line, record, taken);
  return shares.map((share) => shareOf(line, share));
}

function lower(line: Line | undefined, source: string, amount: Cents): void {
  const item = line?.items.get(source);
  if (item !== undefined) line?.items.set(source, { ...item, cents: cents(item.cents - amount) });
}

function describe(
  line: Line | undefined,
  source: string,
): Pick<SourceShare, "source" | "label" | "cell"> {
  const item = line?.items.get(source);
  return { source, label: item?.label ?? source, cell: item?.cell ?? "" };
}

function remaining(line: Line): SourceShare[] {
  return [...line.items.values()]
    .filter(({ cents: amount }) => amount !== 0)
    .map((item) => shareOf(line, item));
}

function shareOf(
  { project, line }: Line,
  { record, label, cell, cents: amount }: Evidence,
): SourceShare {
  return { source: record, label, cell, project, line, cents: amount };
}
