import { type Cents, addCents, cents, minCents, sumOf, zeroCents } from "../quantities/money";
import { type Ratio, compareRatios, ratio, shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { type LineLimit, isIndirect, isLimitedBy } from "./allocationPool";
import type { FundingClass } from "./fundingClasses";
import { FlowNetwork } from "./maximumFlow";

/** An agreement as a payer: what it has left, and what bounds what it may take. */
export interface Payer {
  readonly agreement: Placed<"agreements">;
  readonly has: Cents;
  /** Limits of its funding lines, less what T_Affectations takes. */
  readonly limits: readonly LineLimit[];
  /** What T_Affectations points at it already. */
  readonly given: { readonly direct: Cents; readonly indirect: Cents };
}

/** Cents by payer (its place) and class (its place). */
export type Flow = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** An edge of the network before it is built: warm flow is laid on it as far as it fits. */
interface Pipe {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
  flow: number;
}

/**
 * The most that payers can pay of the classes (a maximum flow: payer → its funding lines → direct or indirect costs →
 * class), starting from `warm`. `indirect` is the most of its indirect costs that a payer may count; it is laid on each
 * project's own share of it where funding lines go by project, unless `relaxed`, which then only bounds from above.
 */
export function solveFunding(
  payers: readonly Payer[],
  classes: readonly FundingClass[],
  warm: Flow,
  {
    indirect,
    relaxed,
  }: { readonly indirect: readonly (Cents | null)[]; readonly relaxed: boolean },
): { readonly flow: Flow; readonly total: Cents } {
  const pipes = new Map<string, Pipe>();
  const paths = payers.map((payer, place) =>
    pathsOf(payer, place, classes, { most: indirect[place] ?? null, relaxed }, pipes),
  );
  let standing = 0;
  paths.forEach((byClass, place) => {
    for (const [at, path] of byClass) {
      const wanted = warm.get(place)?.get(at) ?? 0;
      const fits = path.reduce(
        (room, { capacity, flow }) => Math.min(room, capacity - flow),
        wanted,
      );
      if (fits <= 0) continue;
      for (const pipe of path) pipe.flow += fits;
      standing += fits;
    }
  });
  const added = maximise(pipes);
  const flow = new Map(
    paths.map((byClass, place) => [
      place,
      new Map([...byClass].map(([at, path]) => [at, path[path.length - 2]?.flow ?? 0])),
    ]),
  );
  return { flow, total: cents(standing + added) };
}

function pathsOf(
  payer: Payer,
  place: number,
  classes: readonly FundingClass[],
  { most, relaxed }: { readonly most: Cents | null; readonly relaxed: boolean },
  pipes: Map<string, Pipe>,
): Map<number, readonly Pipe[]> {
  const own = [...classes.keys()].filter((at) => classes[at]?.accepts.includes(place) === true);
  // Direct costs first: indirect ones count only beside them.
  const isIndirectAt = (at: number): boolean => isIndirect(classes[at]?.line ?? "");
  const order = [...own.filter((at) => !isIndirectAt(at)), ...own.filter(isIndirectAt)];
  const has = relaxed ? reachable(payer, own, classes, most) : payer.has;
  const pipe = (from: string, to: string, capacity: number): Pipe => {
    const key = JSON.stringify([from, to]);
    const known = pipes.get(key) ?? { from, to, capacity, flow: 0 };
    pipes.set(key, known);
    return known;
  };
  return new Map(
    order.map((at) => {
      const cost = classes[at];
      if (cost === undefined) return [at, []];
      const root = `payer ${place}`;
      const path = [pipe("source", root, has)];
      let node = root;
      const step = (to: string, capacity: number): void => {
        path.push(pipe(node, to, capacity));
        node = to;
      };
      for (const limited of limitsOf(payer, cost)) {
        step(`${node} ${limited.project} ${limited.chapter ?? ""}`, limited.limit);
      }
      if (most !== null && isIndirectAt(at)) {
        const byProject = payer.limits.length > 0;
        if (!byProject) step(`${node} indirect`, most);
        else if (!relaxed)
          step(
            `${node} indirect ${cost.project}`,
            projectShare(payer, cost.project, own, classes, most),
          );
      }
      step(`class ${at}`, Math.max(0, cost.cents));
      path.push(pipe(node, "sink", Math.max(0, cost.cents)));
      return [at, path];
    }),
  );
}

/** From the widest limit to the narrowest: the project, its chapter, the line itself. */
function limitsOf({ limits }: Payer, cost: FundingClass): LineLimit[] {
  const width = ({ chapter }: LineLimit): number =>
    chapter === null ? 0 : chapter === cost.line ? 2 : 1;
  return limits.filter((limited) => isLimitedBy(cost, limited)).sort((a, b) => width(a) - width(b));
}

function sumDirect(
  own: readonly number[],
  classes: readonly FundingClass[],
  project?: string,
): Cents {
  return sumOf(own, (at) => {
    const cost = classes[at];
    return cost === undefined ||
      isIndirect(cost.line) ||
      (project !== undefined && cost.project !== project)
      ? zeroCents
      : cents(Math.max(0, cost.cents));
  });
}

/** A project's part of the indirect costs that count, as its direct costs are to all of them; rounded down. */
function projectShare(
  { given }: Payer,
  project: string,
  own: readonly number[],
  classes: readonly FundingClass[],
  most: Cents,
): Cents {
  const all = addCents(sumDirect(own, classes), given.direct);
  return all <= 0 ? zeroCents : shareOf(most, ratio(sumDirect(own, classes, project), all), "down");
}

/** No more than the payer has, nor than its costs with indirect ones at their most. */
function reachable(
  { has }: Payer,
  own: readonly number[],
  classes: readonly FundingClass[],
  most: Cents | null,
): Cents {
  if (most === null) return has;
  const indirect = sumOf(
    own.filter((at) => isIndirect(classes[at]?.line ?? "")),
    (at) => cents(Math.max(0, classes[at]?.cents ?? 0)),
  );
  return minCents(has, addCents(sumDirect(own, classes), minCents(indirect, most)));
}

function maximise(pipes: ReadonlyMap<string, Pipe>): number {
  const network = new FlowNetwork();
  const nodes = new Map<string, number>();
  const nodeOf = (name: string): number => {
    const known = nodes.get(name) ?? network.node();
    nodes.set(name, known);
    return known;
  };
  const source = nodeOf("source");
  const sink = nodeOf("sink");
  const edges = [...pipes.values()].map(({ from, to, capacity, flow }) =>
    network.connect(nodeOf(from), nodeOf(to), capacity, flow),
  );
  const added = network.maximise(source, sink);
  [...pipes.values()].forEach((pipe, place) => {
    pipe.flow = network.flowOf(edges[place] ?? 0);
  });
  return added;
}

/**
 * The most of its indirect costs that a payer could ever count: its cap on all the direct costs it accepts, and on what its money
 * leaves for them; null without a cap.
 */
export function mostIndirect(
  payer: Payer,
  place: number,
  classes: readonly FundingClass[],
): Cents | null {
  const cap = payer.agreement.indirectCap;
  if (cap === null) return null;
  const own = [...classes.keys()].filter((at) => classes[at]?.accepts.includes(place) === true);
  const direct = addCents(sumDirect(own, classes), payer.given.direct);
  // i ≤ cap × direct and direct + i ≤ money, so i ≤ money × cap ÷ (1 + cap); a cent more for the rounding of the cap.
  const money = addCents(payer.has, payer.given.direct, payer.given.indirect);
  const byMoney = addCents(shareOf(money, beside(cap), "halfUp"), cents(1));
  const counted = minCents(shareOf(direct, cap, "halfUp"), byMoney);
  return cents(Math.max(0, counted - payer.given.indirect));
}

function beside(cap: Ratio): Ratio {
  return compareRatios(cap, ratio(0)) <= 0
    ? ratio(0)
    : ratio(cap.numerator, cap.numerator + cap.denominator);
}
