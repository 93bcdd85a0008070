import type { Balance, BalanceLine } from "../../domain/balances/balance";
import { cerfaWords } from "./cerfaWords";

/** One half of a row of the form: a field, a band, or nothing. */
export type HalfRow =
  | { readonly kind: "field"; readonly line: BalanceLine }
  | { readonly kind: "band"; readonly text: string }
  | { readonly kind: "blank" };

/** A row of the two-sided table; a band that runs across both sides has no right half. */
export interface CerfaRow {
  readonly left: HalfRow;
  readonly right: HalfRow | null;
}

const blank: HalfRow = { kind: "blank" };

function band(text: string): HalfRow {
  return { kind: "band", text };
}

/** Field codes after which each part of the form begins. */
const lastDirectCharge = "num_R_1_23";
const chargesTotal = "num_R_1_27";
const lastDirectResource = "num_R_2_26";
const productsTotal = "num_R_2_30";

/**
 * Rows of the « Tableau de synthèse » with its two sides level with each other: direct, indirect and own, total,
 * contributions in kind (domain.md § 1.3).
 */
export function cerfaRows(balance: Balance): CerfaRow[] {
  const charges = sections(balance, "charge", [lastDirectCharge, chargesTotal]);
  const products = sections(balance, "product", [lastDirectResource, productsTotal]);
  return [
    { left: band(cerfaWords.directCharges), right: band(cerfaWords.directResources) },
    ...sideBySide(charges[0], products[0]),
    { left: band(cerfaWords.indirectCharges), right: band(cerfaWords.ownResources) },
    ...sideBySide(charges[1], products[1]),
    { left: band(cerfaWords.contributions), right: null },
    ...sideBySide(charges[2], products[2]),
  ];
}

type Sections = readonly [readonly BalanceLine[], readonly BalanceLine[], readonly BalanceLine[]];

function sections(
  balance: Balance,
  side: BalanceLine["side"],
  [first, second]: readonly [string, string],
): Sections {
  const lines = balance.lines.filter((line) => line.side === side);
  const endOf = (code: string): number => lines.findIndex((line) => line.code === code) + 1;
  return [
    lines.slice(0, endOf(first)),
    lines.slice(endOf(first), endOf(second)),
    lines.slice(endOf(second)),
  ];
}

function sideBySide(left: readonly BalanceLine[], right: readonly BalanceLine[]): CerfaRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_row, place) => ({
    left: half(left[place]),
    right: half(right[place]),
  }));
}

function half(line: BalanceLine | undefined): HalfRow {
  return line === undefined ? blank : { kind: "field", line };
}
