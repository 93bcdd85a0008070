import { type Cents, addCents, cents, minCents, zeroCents } from "../quantities/money";
import { shareOf } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import type { Allocation } from "./allocation";
import { isEligible, isIndirect } from "./allocationPool";
import type { Ledger } from "./ledger";
import type { YearCosts } from "./projectCosts";

/**
 * The most that any allocation of this year could fund: a maximum flow from what each agreement has, through the lines
 * it accepts, to what each line costs once tied resources are paid. An allocation that reaches it cannot be bettered;
 * one that does not may still be the best, since caps on indirect costs only bound the flow from above.
 */
export function mostFunding(ledger: Ledger, costs: YearCosts, allocation: Allocation): Cents {
  const lines = payableLines(costs, allocation);
  const agreements = allocation.uses.flatMap((use) => {
    const agreement = ledger.agreements.find(({ ref }) => ref === use.agreement);
    return agreement === undefined
      ? []
      : [{ agreement, has: reachable(use.available, agreement, lines) }];
  });
  const flow = new Flow(lines.map(({ cents: amount }) => amount));
  let total = 0;
  agreements.forEach(({ agreement, has }, place) => {
    const edges = lines.flatMap((line, at) => (accepts(agreement, line) ? [at] : []));
    total += flow.push(place, edges, has);
  });
  return cents(total);
}

interface PayableLine {
  readonly project: string;
  readonly line: string;
  readonly cents: Cents;
}

function payableLines(costs: YearCosts, { tied }: Allocation): PayableLine[] {
  const sums = new Map<string, { project: string; line: string; cents: number }>();
  const add = (project: string, line: string, amount: number): void => {
    const key = `${project}\n${line}`;
    const known = sums.get(key) ?? { project, line, cents: 0 };
    sums.set(key, { ...known, cents: known.cents + amount });
  };
  for (const { project, line, cents: amount } of costs.parts) add(project, line, amount);
  for (const { project, line, cents: amount } of tied) add(project, line, 0 - amount);
  return [...sums.values()].map((line) => ({ ...line, cents: cents(Math.max(0, line.cents)) }));
}

function accepts(agreement: Placed<"agreements">, { project, line }: PayableLine): boolean {
  return agreement.projects.includes(project) && isEligible(line, agreement.eligible ?? []);
}

/** What an agreement could use at best: its money, and no more than its lines with indirect costs at their cap. */
function reachable(
  available: Cents,
  agreement: Placed<"agreements">,
  lines: readonly PayableLine[],
): Cents {
  let direct = zeroCents;
  let indirect = zeroCents;
  for (const line of lines) {
    if (!accepts(agreement, line)) continue;
    if (isIndirect(line.line)) indirect = addCents(indirect, line.cents);
    else direct = addCents(direct, line.cents);
  }
  const cap = agreement.indirectCap;
  const counted = cap === null ? indirect : minCents(indirect, shareOf(direct, cap, "halfUp"));
  return minCents(available, addCents(direct, counted));
}

/** Augmenting paths: an agreement may push another one's money to a line that only the other accepts too. */
class Flow {
  readonly #free: number[];
  /** Per agreement: line → cents it pays there. */
  readonly #paid: Map<number, number>[] = [];
  readonly #edges: (readonly number[])[] = [];

  constructor(capacities: readonly number[]) {
    this.#free = [...capacities];
  }

  push(agreement: number, edges: readonly number[], amount: number): number {
    this.#edges[agreement] = edges;
    this.#paid[agreement] = new Map();
    let left = amount;
    while (left > 0) {
      const moved = this.#augment(agreement, left);
      if (moved === 0) break;
      left -= moved;
    }
    return amount - left;
  }

  /** Breadth first from an agreement to a line with room; moves what the path allows. */
  #augment(from: number, most: number): number {
    /** Agreement → the line whose payment it could give up; null for the one that pushes. */
    const cameFrom = new Map<number, number | null>([[from, null]]);
    const viaLine = new Map<number, number>();
    const queue = [from];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const line of this.#edges[next] ?? []) {
        if (viaLine.has(line)) continue;
        viaLine.set(line, next);
        if ((this.#free[line] ?? 0) > 0) return this.#move(from, line, viaLine, cameFrom, most);
        this.#paid.forEach((paid, other) => {
          if ((paid.get(line) ?? 0) > 0 && !cameFrom.has(other)) {
            cameFrom.set(other, line);
            queue.push(other);
          }
        });
      }
    }
    return 0;
  }

  #move(
    from: number,
    last: number,
    viaLine: ReadonlyMap<number, number>,
    cameFrom: ReadonlyMap<number, number | null>,
    most: number,
  ): number {
    const steps: { agreement: number; line: number; freed: number | null }[] = [];
    let amount = Math.min(most, this.#free[last] ?? 0);
    for (let line = last; ;) {
      const agreement = viaLine.get(line) ?? from;
      const before = cameFrom.get(agreement) ?? null;
      steps.push({ agreement, line, freed: before });
      if (before === null) break;
      amount = Math.min(amount, this.#paid[agreement]?.get(before) ?? 0);
      line = before;
    }
    this.#free[last] = (this.#free[last] ?? 0) - amount;
    for (const { agreement, line, freed } of steps) {
      const paid = this.#paid[agreement];
      paid?.set(line, (paid.get(line) ?? 0) + amount);
      if (freed !== null) paid?.set(freed, (paid.get(freed) ?? 0) - amount);
    }
    return amount;
  }
}
