import type { Balance } from "../../domain/balances/balance";
import { templateOf } from "../../domain/balances/templates";

/**
 * `CRF A2 2025`, `Bilan A1 2025`, `CRF A2 2025 (texte)`, without what Excel refuses in a sheet name (31 characters, none
 * of []:*?/\); the agreement is cut first, never the year.
 */
export function balanceSheetName(
  balance: Pick<Balance, "agreement" | "year" | "template">,
  suffix = "",
): string {
  const year = ` ${balance.year}${suffix}`;
  const agreement = balance.agreement.replace(/[[\]:*?/\\']/g, "-");
  const prefix = templateOf(balance.template)?.prefix ?? balance.template;
  return `${`${prefix} ${agreement}`.slice(0, 31 - year.length)}${year}`;
}

/** `Bilan_A1_2025_Du`: a name that Excel accepts for a cell of that balance. */
export function balanceCellName(
  balance: Pick<Balance, "agreement" | "year" | "template">,
  what: string,
): string {
  const folded = `${balance.template}_${balance.agreement}_${balance.year}_${what}`
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "_");
  return `Flechage_${folded}`.slice(0, 200);
}
