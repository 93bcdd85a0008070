import { indirectLine } from "../ledger/projectCosts";
import type { Ledger } from "../ledger/ledger";
import { type Cents, cents, sumOf } from "../quantities/money";
import { yearOf } from "../quantities/plainDate";
import { splitCents } from "../quantities/split";
import { type Placed, cellOf } from "../schema/tables";
import type { CatalogueLine } from "../balances/catalogue";
import type { Declaration } from "./declared";
import type { Claim } from "./finding";
import { groupBy } from "./group";
import { type PersonMonth, personMonthOf } from "./personMonth";

/** What claims are looked up in (see CheckFacts). */
interface Lookup {
  readonly expenses: ReadonlyMap<string, Placed<"expenses">>;
  readonly agreements: ReadonlyMap<string, Placed<"agreements">>;
  chargeLine(account: string, year: number): CatalogueLine | null;
}

/** Part of an allocation that falls on one project. */
export interface ClaimPart {
  readonly row: Placed<"allocations">;
  readonly agreement: string;
  /** Null where neither the row, nor its source, nor its agreement says. */
  readonly project: string | null;
  /** Line of the catalogue; null for an account that it does not have. */
  readonly line: string | null;
  readonly year: number | null;
  readonly cents: Cents;
}

/** Allocations by project: the row's own, else those of its expense by their weights, else the agreement's only one. */
export function claimParts(ledger: Ledger, facts: Lookup): ClaimPart[] {
  return ledger.allocations.flatMap((row) => {
    const expense = facts.expenses.get(row.source);
    const person = expense === undefined ? personMonthOf(row.source) : null;
    const date = expense?.date ?? person?.month;
    const year = date === undefined ? null : yearOf(date);
    const line = row.line ?? lineOf(facts, expense, person, year);
    return shares(row, expense, facts).map(([project, part]) => ({
      row,
      agreement: row.agreement,
      project,
      line,
      year,
      cents: part,
    }));
  });
}

function lineOf(
  facts: Lookup,
  expense: Placed<"expenses"> | undefined,
  person: PersonMonth | null,
  year: number | null,
): string | null {
  if (person !== null) return "64a";
  if (expense === undefined || year === null) return null;
  return expense.key === null
    ? (facts.chargeLine(expense.account, year)?.code ?? null)
    : indirectLine;
}

function shares(
  row: Placed<"allocations">,
  expense: Placed<"expenses"> | undefined,
  facts: Lookup,
): [string | null, Cents][] {
  if (row.project !== null) return [[row.project, row.amount]];
  const own = expense?.projects ?? [];
  // Weights that are all zero name no share.
  if (own.some(({ weight }) => weight > 0)) {
    const parts = splitCents(
      row.amount,
      own.map(({ weight }) => weight),
    );
    return own.map(({ code }, place) => [code, parts[place] ?? row.amount]);
  }
  const projects = facts.agreements.get(row.agreement)?.projects ?? [];
  return [[projects.length === 1 ? (projects[0] ?? null) : null, row.amount]];
}

/** What each agreement was told, for a finding of double funding: both claims with their cells. */
export function claimsOf(rows: readonly Placed<"allocations">[], facts: Lookup): Claim[] {
  return [...groupBy(rows, ({ agreement }) => agreement)].map(([ref, own]) => {
    const agreement = facts.agreements.get(ref);
    return {
      agreement: ref,
      source: own
        .map(({ source }) => source)
        .filter(isFirst)
        .join(", "),
      cents: sumOf(own, ({ amount }) => amount),
      minutes: null,
      from: agreement?.start ?? null,
      to: agreement?.end ?? null,
      cells: own.map(({ place }) => cellOf(place, "amount")),
    };
  });
}

function isFirst<Item>(item: Item, place: number, items: readonly Item[]): boolean {
  return items.indexOf(item) === place;
}

/** Claims of each agreement on one project, added up. */
export function claimsByAgreement(parts: readonly ClaimPart[], facts: Lookup): Claim[] {
  return [...groupBy(parts, ({ agreement }) => agreement)].map(([ref, own]) => {
    const agreement = facts.agreements.get(ref);
    return {
      agreement: ref,
      source: own[0]?.project ?? "",
      cents: cents(own.reduce((sum, part) => sum + part.cents, 0)),
      minutes: null,
      from: agreement?.start ?? null,
      to: agreement?.end ?? null,
      cells: own.map(({ row }) => cellOf(row.place, "amount")),
    };
  });
}

/** An expense declared on several agreements, by hand or by allocation: each with where it says so. */
export function declaredClaims(declarations: readonly Declaration[]): Claim[] {
  return declarations.map(({ expense, agreement: { ref, start, end }, amount, rows }) => ({
    agreement: ref,
    source: expense.id,
    cents: amount,
    minutes: null,
    from: start,
    to: end,
    cells:
      rows.length === 0
        ? [cellOf(expense.place, "agreement")]
        : rows.map(({ place }) => cellOf(place, "amount")),
  }));
}
