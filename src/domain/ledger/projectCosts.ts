import { lineOfAccount } from "../balances/catalogue";
import { type Cents, sumOf } from "../quantities/money";
import { yearPeriod } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { type Evidence, type Traced, evidence, splitTraced, traced } from "./evidence";
import { agreementsWhenNeeded, destinationsOf, isCalculatedCharge, isCarryOver } from "./expenses";
import { hoursWeights, keyWeights, supportKey } from "./keys";
import type { Ledger } from "./ledger";
import { supportCode } from "./names";
import { depreciationOfYear } from "./depreciation";
import { commonCost, splitCost } from "./vat";
import { type StaffShare, staffCost } from "./staffCost";
import { type WorkedTime, workedTimeOf } from "./workedTime";

export const indirectLine = "IND";

/** A part of a project's cost: what kind it is, on which line of the catalogue, and the records behind it. */
export interface CostPart extends Traced {
  readonly project: string;
  readonly line: string;
  readonly kind: "staff" | "purchase" | "depreciation" | "indirect";
  /** Allocation key of an indirect part. */
  readonly key: string | null;
}

/** A common cost before it is shared: support time and the invoices of one key. */
export interface Pool extends Traced {
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, Traced>;
}

export interface YearCosts {
  readonly year: number;
  readonly time: WorkedTime;
  readonly staff: readonly StaffShare[];
  readonly parts: readonly CostPart[];
  readonly pools: readonly Pool[];
  /** Charges that reach no project: no destination, an unknown key, an account outside the catalogue. */
  readonly unassigned: readonly Evidence[];
}

/**
 * Full cost of every project in a year, in this order: staff by the hours of each month, direct expenses by their
 * weights, then common costs, one split per key. Every cent of payroll and of class 6 is in exactly one place, save what
 * is carried over (`carriedOver`): costs are those before account 689 (domain.md § 10.4).
 */
export function yearCosts(ledger: Ledger, year: number): YearCosts {
  const known = computed.get(ledger) ?? new Map<number, YearCosts>();
  computed.set(ledger, known);
  const costs = known.get(year) ?? computeYear(ledger, year);
  known.set(year, costs);
  return costs;
}

/** A ledger never changes: its costs are computed once, whoever asks. */
const computed = new WeakMap<Ledger, Map<number, YearCosts>>();

function computeYear(ledger: Ledger, year: number): YearCosts {
  const time = workedTimeOf(ledger, year);
  const ofYear = `${yearPeriod(year).first.slice(0, 4)}-`;
  const expenses = ledger.expenses.filter(({ date }) => date.startsWith(ofYear));
  return joinCosts(ledger, year, {
    time,
    staff: staffCost(ledger, time, year),
    direct: directCosts(ledger, expenses, year),
    expenses,
  });
}

/** What the costs of a year are put together from: each can be known already. */
export interface CostSources {
  readonly time: WorkedTime;
  readonly staff: readonly StaffShare[];
  readonly direct: DirectCosts;
  /** Expenses of the year. */
  readonly expenses: readonly Placed<"expenses">[];
}

export interface DirectCosts {
  readonly parts: readonly CostPart[];
  readonly unassigned: readonly Evidence[];
}

/** Costs of a year from sources that are known already; nothing is remembered. */
export function joinCosts(
  ledger: Ledger,
  year: number,
  { time, staff, direct, expenses }: CostSources,
): YearCosts {
  const charges = expenses.filter(isSpent);
  const unassigned = [...direct.unassigned];
  const assets = depreciationOfYear(ledger, time, year, charges);
  unassigned.push(...assets.unassigned);
  const pools = poolsOf(ledger, time, staff, charges, unassigned);
  return {
    year,
    time,
    staff,
    parts: [...staffParts(staff), ...direct.parts, ...assets.parts, ...pools.flatMap(poolParts)],
    pools,
    unassigned,
  };
}

/** A charge that was spent: unlike what is carried over, a funder can pay it, and a budget is held to it. */
export function isSpent({ account }: Placed<"expenses">): boolean {
  return account.startsWith("6") && !isCarryOver(account);
}

function staffParts(staff: readonly StaffShare[]): CostPart[] {
  const groups = new Map<string, { project: string; line: string; items: Evidence[] }>();
  for (const share of staff) {
    if (share.destination === supportCode) continue;
    const key = `${share.destination}\n${share.line}`;
    const group = groups.get(key) ?? { project: share.destination, line: share.line, items: [] };
    groups.set(key, group);
    group.items.push(share.evidence);
  }
  return [...groups.values()].map(({ project, line, items }) => ({
    ...traced(items),
    project,
    line,
    kind: "staff",
    key: null,
  }));
}

/** Expenses that name their projects, each by itself: those of a part of the year are a part of the year's. */
export function directCosts(
  ledger: Ledger,
  expenses: readonly Placed<"expenses">[],
  year: number,
): DirectCosts {
  return reachingProjects(ledger, expenses.filter(isSpent), year);
}

/** The same of any expenses, whatever their account. */
export function reachingProjects(
  ledger: Ledger,
  expenses: readonly Placed<"expenses">[],
  year: number,
): DirectCosts {
  const unassigned: Evidence[] = [];
  const agreements = agreementsWhenNeeded(ledger);
  const parts = expenses.flatMap((expense): CostPart[] => {
    const shares = destinationsOf(expense, agreements);
    const line = lineOfAccount(expense.account, "charge", year);
    if (shares === null && expense.key !== null) return [];
    if (shares === null || line === null) {
      unassigned.push(expenseEvidence(expense, commonCost(expense)));
      return [];
    }
    const amounts = splitCost(ledger, expense, shares);
    const kind = isCalculatedCharge(expense.account) ? "depreciation" : "purchase";
    return shares.map(({ code }, place): CostPart => {
      const part = amounts[place] ?? expense.amount;
      return {
        cents: part,
        get evidence() {
          return [expenseEvidence(expense, part)];
        },
        project: code,
        line: line.code,
        kind,
        key: null,
      };
    });
  });
  return { parts, unassigned };
}

/** What an expense is called where it is listed: supplier and label. */
export function expenseEvidence(expense: Placed<"expenses">, amount: Cents): Evidence {
  const { supplier, label: named } = expense;
  const label =
    supplier === null || named === null ? (supplier ?? named ?? "") : `${supplier} – ${named}`;
  return evidence(expense.id, label, amount, expense.place, "amount");
}

function poolsOf(
  ledger: Ledger,
  time: WorkedTime,
  staff: readonly StaffShare[],
  expenses: readonly Placed<"expenses">[],
  unassigned: Evidence[],
): Pool[] {
  const drafts = new Map<string, PoolDraft>();
  const agreements = agreementsWhenNeeded(ledger);
  const support = staff.filter(({ destination }) => destination === supportCode);
  if (support.length > 0) {
    const weights = hoursWeights(time);
    const items = support.map((share) => share.evidence);
    if (weights.size === 0) unassigned.push(...items);
    else draftIn(drafts, supportKey(ledger), weights).items.push(...items);
  }
  for (const expense of expenses) {
    if (expense.key === null || destinationsOf(expense, agreements) !== null) continue;
    const weights = keyWeights(ledger, time, expense.key, expense.date);
    const item = expenseEvidence(expense, commonCost(expense));
    if (weights === null) unassigned.push(item);
    else draftIn(drafts, expense.key, weights).items.push(item);
  }
  return [...drafts.values()].map((draft) => finishPool(draft, time));
}

interface PoolDraft {
  readonly key: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly items: Evidence[];
}

/** Two versions of a dated key are two pools. */
function draftIn(
  drafts: Map<string, PoolDraft>,
  key: string,
  weights: ReadonlyMap<string, number>,
): PoolDraft {
  const id = poolId(key, weights);
  const draft = drafts.get(id) ?? { key, weights, items: [] };
  drafts.set(id, draft);
  return draft;
}

function poolId(key: string, weights: ReadonlyMap<string, number>): string {
  let id = key;
  for (const [code, weight] of weights) id += `\n${code}\t${weight}`;
  return id;
}

function finishPool({ key, weights, items }: PoolDraft, time: WorkedTime): Pool {
  const projects = time.destinations.filter((code) => (weights.get(code) ?? 0) > 0);
  const whole = traced(items);
  const shares = splitTraced(
    whole,
    projects.map((code) => weights.get(code) ?? 0),
  );
  return {
    ...whole,
    key,
    weights,
    shares: new Map(projects.map((code, place) => [code, shares[place] ?? whole])),
  };
}

function poolParts(pool: Pool): CostPart[] {
  return [...pool.shares].map(([project, share]) => ({
    cents: share.cents,
    get evidence() {
      return share.evidence;
    },
    project,
    line: indirectLine,
    kind: "indirect",
    key: pool.key,
  }));
}

/** Cost of one project by line of the catalogue, in the order in which lines first appear. */
export function costByLine(costs: YearCosts, project: string): Map<string, Traced> {
  const lines = new Map<string, Evidence[]>();
  for (const part of costs.parts) {
    if (part.project !== project) continue;
    const items = lines.get(part.line) ?? [];
    lines.set(part.line, items);
    items.push(...part.evidence);
  }
  return new Map([...lines].map(([line, items]) => [line, traced(items)]));
}

export function projectCost(costs: YearCosts, project: string): Cents {
  return sumOf(
    costs.parts.filter((part) => part.project === project),
    (part) => part.cents,
  );
}
