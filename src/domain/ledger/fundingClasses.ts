import { type Cents, cents } from "../quantities/money";
import type { Placed } from "../schema/tables";
import { isEligible } from "./allocationPool";
import type { Evidence } from "./evidence";
import type { Refusals } from "./refusals";
import type { SourceShare } from "./sourceShares";

type Agreement = Placed<"agreements">;

/** A part of a source that an agreement (its place in the list) takes in the order of agreements. */
export interface StandingShare {
  readonly place: number;
  readonly share: SourceShare;
}

/** Sources on one line of one project that the same agreements may pay: to an allocation they are one cost. */
export interface FundingClass {
  readonly project: string;
  readonly line: string;
  /** Places, in the list of agreements, of those that accept it. */
  readonly accepts: readonly number[];
  /** What tied resources and T_Affectations leave of each source; credit notes count below zero. */
  readonly items: readonly Evidence[];
  readonly cents: Cents;
  /** Who takes what of the items before anything is moved, also where a rule forbids it, and what nobody takes. */
  readonly standing: readonly StandingShare[];
  readonly left: readonly SourceShare[];
}

interface SourceOnLine {
  readonly source: string;
  cents: number;
  readonly standing: StandingShare[];
  readonly left: SourceShare[];
}

/**
 * What is left to be paid of the costs of a year, by project, line and the agreements that accept it: its project, its
 * chapter (rules ALL-06, ALL-11), and what the checks would refuse it for (`Refusals`). `shared` holds, by place, what each
 * agreement takes in their order; `left` what nobody does.
 */
export function fundingClasses(
  agreements: readonly Agreement[],
  refusals: Refusals,
  shared: readonly (readonly SourceShare[])[],
  left: readonly SourceShare[],
): FundingClass[] {
  const lines = new Map<string, Map<string, SourceOnLine>>();
  const onLine = ({ project, line, source, cents: amount }: SourceShare): SourceOnLine => {
    const key = `${project}\n${line}`;
    const sources = lines.get(key) ?? new Map<string, SourceOnLine>();
    lines.set(key, sources);
    const known = sources.get(source) ?? { source, cents: 0, standing: [], left: [] };
    sources.set(source, known);
    known.cents += amount;
    return known;
  };
  shared.forEach((shares, place) => {
    for (const share of shares) onLine(share).standing.push({ place, share });
  });
  for (const share of left) onLine(share).left.push(share);
  return [...lines.values()].flatMap((sources) =>
    classesOf([...sources.values()], agreements, refusals),
  );
}

interface Group {
  readonly accepts: readonly number[];
  readonly sources: SourceOnLine[];
}

function classesOf(
  sources: readonly SourceOnLine[],
  agreements: readonly Agreement[],
  refusals: Refusals,
): FundingClass[] {
  const first = sources[0]?.standing[0]?.share ?? sources[0]?.left[0];
  if (first === undefined) return [];
  const { project, line } = first;
  const accepting = [...agreements.keys()].filter((place) => {
    const agreement = agreements[place];
    return (
      agreement?.projects.includes(project) === true && isEligible(line, agreement.eligible ?? [])
    );
  });
  const groups = new Map<string, Group>();
  for (const each of sources) {
    const accepts = accepting.filter((place) => refusals.of(each.source, place) === null);
    const key = accepts.join(" ");
    const group = groups.get(key) ?? { accepts, sources: [] };
    groups.set(key, group);
    group.sources.push(each);
  }
  const found = [...groups.values()];
  return found.every((group) => totalOf(group) >= 0)
    ? found.map((group) => classOf(group, project, line))
    : [classOf(together(found), project, line)];
}

/** A credit note larger than what is left beside it takes from the other sources of its line: they go together. */
function together(found: readonly Group[]): Group {
  const common = found.reduce<readonly number[] | null>(
    (places, { accepts }) => places?.filter((place) => accepts.includes(place)) ?? accepts,
    null,
  );
  return { accepts: common ?? [], sources: found.flatMap(({ sources }) => sources) };
}

function totalOf({ sources }: Group): number {
  return sources.reduce((sum, each) => sum + each.cents, 0);
}

function classOf(group: Group, project: string, line: string): FundingClass {
  const items = group.sources.flatMap(({ source, cents: amount, standing, left }): Evidence[] => {
    const share = standing[0]?.share ?? left[0];
    if (share === undefined) return [];
    return [{ record: source, label: share.label, cell: share.cell, cents: cents(amount) }];
  });
  return {
    project,
    line,
    accepts: group.accepts,
    items,
    cents: cents(totalOf(group)),
    standing: group.sources.flatMap(({ standing }) => standing),
    left: group.sources.flatMap(({ left }) => left),
  };
}
