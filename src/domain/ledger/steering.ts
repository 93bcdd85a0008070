import { catalogueLine } from "../balances/catalogue";
import { type Cents, atLeastZero, cents, sumOf, zeroCents } from "../quantities/money";
import { splitCents } from "../quantities/split";
import type { Placed } from "../schema/tables";
import type { Ledger } from "./ledger";
import type { CostsLeft } from "./costsLeft";
import type { YearCosts } from "./projectCosts";

/** Part of a cost that T_Affectations points at an agreement. */
export interface SteeredPart {
  readonly source: string;
  readonly project: string;
  readonly line: string;
  readonly cents: Cents;
  readonly row: Placed<"allocations">;
}

export interface Steering {
  readonly byAgreement: ReadonlyMap<string, readonly SteeredPart[]>;
  /** What is left of the sources that T_Affectations names, by project and line: nothing else may take it. */
  readonly held: ReadonlyMap<string, ReadonlyMap<string, Cents>>;
  readonly sources: ReadonlySet<string>;
}

interface Item {
  readonly project: string;
  readonly line: string;
  left: number;
}

/**
 * Takes the rows of T_Affectations in their order: each pays its source up to what is left of it, of its line and of
 * the agreement (rules ALL-01, ALL-06 and ALL-07 name what goes beyond). A source that is named there is paid by its
 * rows alone; the sources that are not are shared out as usual. `left` is lowered by what is taken.
 */
export function steer(
  ledger: Ledger,
  costs: YearCosts,
  left: CostsLeft,
  agreements: readonly Placed<"agreements">[],
  available: ReadonlyMap<string, Cents>,
): Steering {
  const sources = new Set(ledger.allocations.map(({ source }) => source));
  const items = itemsOf(costs, sources);
  const covered = new Map(agreements.map(({ ref, projects }) => [ref, projects]));
  const byAgreement = new Map<string, SteeredPart[]>();
  for (const row of ledger.allocations) {
    const projects = covered.get(row.agreement);
    if (projects === undefined) continue;
    const parts = byAgreement.get(row.agreement) ?? [];
    byAgreement.set(row.agreement, parts);
    const free = cents(
      (available.get(row.agreement) ?? zeroCents) - sumOf(parts, (part) => part.cents),
    );
    const payable = (items.get(row.source) ?? []).filter(
      (item) => projects.includes(item.project) && isMeant(row, item),
    );
    parts.push(...take(row, payable, free, left));
  }
  return { byAgreement, held: heldBy(items, left), sources };
}

function isMeant(row: Placed<"allocations">, { project, line }: Item): boolean {
  const lineFits =
    row.line === null || row.line === line || row.line === catalogueLine(line)?.parent;
  return (row.project === null || row.project === project) && lineFits;
}

function itemsOf(costs: YearCosts, sources: ReadonlySet<string>): Map<string, Item[]> {
  const items = new Map<string, Map<string, Item>>();
  if (sources.size === 0) return new Map();
  for (const { project, line, evidence } of costs.parts) {
    for (const { record, cents: amount } of evidence) {
      if (!sources.has(record)) continue;
      const known = items.get(record) ?? new Map<string, Item>();
      items.set(record, known);
      const key = `${project}\n${line}`;
      const item = known.get(key) ?? { project, line, left: 0 };
      known.set(key, item);
      item.left += amount;
    }
  }
  return new Map([...items].map(([record, known]) => [record, [...known.values()]]));
}

function take(
  row: Placed<"allocations">,
  items: readonly Item[],
  free: Cents,
  left: CostsLeft,
): SteeredPart[] {
  const payable = items.filter((item) => item.left > 0);
  const most = payable.reduce((sum, item) => sum + item.left, 0);
  const amount = Math.min(row.amount, most, free);
  if (amount <= 0) return [];
  const shares = splitCents(
    cents(amount),
    payable.map((item) => item.left),
  );
  return payable.flatMap((item, place): SteeredPart[] => {
    const { project, line } = item;
    const taken = left.take(project, line, atLeastZero(shares[place] ?? zeroCents));
    item.left -= taken;
    return taken === 0 ? [] : [{ source: row.source, project, line, cents: taken, row }];
  });
}

function heldBy(
  items: ReadonlyMap<string, readonly Item[]>,
  left: CostsLeft,
): Map<string, Map<string, Cents>> {
  const held = new Map<string, Map<string, Cents>>();
  for (const list of items.values()) {
    for (const { project, line, left: amount } of list) {
      const lines = held.get(project) ?? new Map<string, Cents>();
      held.set(project, lines);
      lines.set(line, cents((lines.get(line) ?? 0) + amount));
    }
  }
  for (const [project, lines] of held) {
    for (const [line, amount] of lines) {
      lines.set(line, cents(Math.max(0, Math.min(amount, left.of(project, line)))));
    }
  }
  return held;
}
