import { readSettings } from "../checks/settings";
import { inKindAccount } from "../ledger/contributions";
import type { Ledger } from "../ledger/ledger";
import { yearCosts } from "../ledger/projectCosts";
import { type Cents, cents, sumOf, zeroCents } from "../quantities/money";
import { type PlainDate, yearOf, yearPeriod } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import type { Balance, BalanceEvidence, BalanceLine } from "./balance";

/** How one key shared the common costs of a year between all destinations (domain.md § 4.5). */
export interface KeyRule {
  readonly code: string;
  readonly label: string | null;
  /** `hours`, `area`…; null when support time was shared without a row in T_Cles. */
  readonly basis: string | null;
  readonly start: PlainDate;
  readonly end: PlainDate;
  /** Common costs it shared. */
  readonly shared: Cents;
  readonly destinations: readonly KeyShare[];
  /** Its part of the balance's projects. */
  readonly mine: Cents;
  readonly why: string | null;
}

export interface KeyShare {
  readonly code: string;
  readonly name: string;
  /** Minutes for an hours key, else as typed. */
  readonly weight: number;
  readonly cents: Cents;
  readonly isMine: boolean;
}

/** A line whose actual is further from the plan than the thresholds of T_Parametres. */
export interface GapToExplain {
  readonly line: BalanceLine;
  readonly gap: Cents;
  /** Largest records behind the actual, to begin the explanation with. */
  readonly largest: readonly BalanceEvidence[];
}

export interface ReportTexts {
  readonly keys: readonly KeyRule[];
  readonly gaps: readonly GapToExplain[];
  /** Share of the plan, and amount, from which a gap is to be explained. */
  readonly threshold: { readonly share: number; readonly amount: Cents | null };
  readonly facts: ActionFacts;
}

/** Figures that the sentences of a report quote. */
export interface ActionFacts {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly people: number;
  readonly minutes: number;
  readonly volunteerMinutes: number;
  readonly volunteerCents: Cents;
  readonly indicators: readonly Placed<"indicators">[];
}

/** What the words of a balance are drafted from: keys used, gaps over the thresholds, figures of the action. */
export function reportTexts(
  ledger: Ledger,
  balance: Balance,
  agreement: Placed<"agreements">,
): ReportTexts {
  const { explainedShare: share, explainedAmount: amount } = readSettings(ledger.settings).settings;
  return {
    keys: keyRules(ledger, agreement, balance.year),
    gaps: gapsOf(balance, { share, amount }),
    threshold: { share, amount },
    facts: factsOf(ledger, agreement, balance.year),
  };
}

function keyRules(ledger: Ledger, { projects }: Placed<"agreements">, year: number): KeyRule[] {
  const nameOf = (code: string): string =>
    ledger.projects.find((project) => project.code === code)?.name ?? "";
  const { first, last } = yearPeriod(year);
  return yearCosts(ledger, year).pools.flatMap((pool): KeyRule[] => {
    const destinations = [...pool.shares].map(([code, part]): KeyShare => ({
      ...{ code, name: nameOf(code), weight: pool.weights.get(code) ?? 0, cents: part.cents },
      isMine: projects.includes(code),
    }));
    const mine = sumOf(
      destinations.filter(({ isMine }) => isMine),
      (part) => part.cents,
    );
    if (pool.cents === 0 || !destinations.some(({ isMine }) => isMine)) return [];
    const rows = ledger.keys.filter(({ code }) => code === pool.key);
    const row = rows.find(({ project, weight }) => weightsAgree(pool.weights, project, weight));
    const kept = row ?? rows[0] ?? null;
    return [
      {
        ...{ code: pool.key, label: kept?.label ?? null, basis: kept?.basis ?? null },
        start: later(kept?.start ?? null, first),
        end: sooner(kept?.end ?? null, last),
        ...{ shared: pool.cents, destinations, mine, why: kept?.why ?? null },
      },
    ];
  });
}

/** Two versions of a dated key are two pools: the row that bears this weight tells which one it is. */
function weightsAgree(
  weights: ReadonlyMap<string, number>,
  project: string | null,
  weight: number | null,
): boolean {
  return project !== null && weight !== null && weights.get(project) === weight;
}

function later(date: PlainDate | null, first: PlainDate): PlainDate {
  return date !== null && date > first ? date : first;
}

function sooner(date: PlainDate | null, last: PlainDate): PlainDate {
  return date !== null && date < last ? date : last;
}

/** Leaf lines whose gap reaches the share of the plan, and the amount where one is set; largest gap first. */
function gapsOf(
  { lines }: Balance,
  { share, amount }: { readonly share: number; readonly amount: Cents | null },
): GapToExplain[] {
  return lines
    .filter(({ kind }) => kind === "leaf")
    .map((line): GapToExplain => {
      const gap = cents(line.actualCents - (line.plannedCents ?? zeroCents));
      const largest = [...line.evidence].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
      return { line, gap, largest: largest.slice(0, 3) };
    })
    .filter(({ line, gap }) => {
      if (gap === 0 || Math.abs(gap) < (amount ?? zeroCents)) return false;
      return Math.abs(gap) >= share * Math.abs(line.plannedCents ?? zeroCents);
    })
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
}

function factsOf(
  ledger: Ledger,
  { projects, start, end }: Placed<"agreements">,
  year: number,
): ActionFacts {
  const { first, last } = yearPeriod(year);
  const period = { start: later(start, first), end: sooner(end, last) };
  const rows = ledger.timesheets.filter(
    ({ project, date }) =>
      project !== null && projects.includes(project) && period.start <= date && date <= period.end,
  );
  const volunteers = ledger.resources.filter(
    ({ project, account, date }) =>
      inKindAccount(account, year).startsWith("875") &&
      project !== null &&
      projects.includes(project) &&
      (date === null || yearOf(date) === year),
  );
  return {
    ...period,
    people: new Set(rows.map(({ employee }) => employee)).size,
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    volunteerMinutes: volunteers.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    volunteerCents: sumOf(volunteers, ({ amount }) => amount),
    indicators: ledger.indicators.filter(({ project }) => projects.includes(project)),
  };
}
