import type { FunderCategory } from "../ledger/funderCategory";
import { funderCategories } from "../schema/tables/projects";

export type Side = "charge" | "product";

/** An account prefix and the years in which the chart gives it this meaning (both inside). */
export interface AccountRule {
  readonly prefix: string;
  readonly from?: number;
  readonly to?: number;
}

/**
 * One line of the catalogue that budgets, costs and every funder's template share (domain.md § 2): the unit in
 * which money is planned, spent and rounded. A template's field shows one or more of them.
 */
export interface CatalogueLine {
  readonly code: string;
  readonly label: string;
  readonly side: Side;
  /** Chapter it adds up to: `60` … `68`, `IND`, `70` … `78`, `RP`; also what an agreement's eligible list names. */
  readonly parent: string;
  readonly accounts: readonly AccountRule[];
}

function charge(code: string, label: string, parent: string, ...prefixes: string[]): CatalogueLine {
  return { code, label, side: "charge", parent, accounts: prefixes.map((prefix) => ({ prefix })) };
}

function product(
  code: string,
  label: string,
  parent: string,
  ...accounts: AccountRule[]
): CatalogueLine {
  return { code, label, side: "product", parent, accounts };
}

const categoryLabels: Readonly<Record<FunderCategory, string>> = {
  state: "État",
  region: "Région",
  department: "Département",
  intercommunality: "Intercommunalité",
  municipality: "Commune",
  social: "Organismes sociaux",
  european: "Fonds européens",
  jobAid: "ASP (emplois aidés)",
  otherPublic: "Autres établissements publics",
  private: "Aides privées",
};

/** Line of a grant by who pays; `747…` is the yearly share of an investment grant. */
export function grantLine(category: FunderCategory): string {
  return `74${category}`;
}

export function investmentGrantLine(category: FunderCategory): string {
  return `747${category}`;
}

/** Letters follow the order of the Cerfa 15059 (domain.md § 1.3); accounts are prefixes, the longest wins. */
export const catalogue: readonly CatalogueLine[] = [
  charge("60a", "Prestations de services", "60", "604"),
  charge("60b", "Achats stockés et marchandises", "60", "601", "602", "603", "607"),
  charge("60c", "Achats matières et fournitures", "60", "605", "6063", "6064"),
  charge("60d", "Autres fournitures", "60", "60", "606", "608", "609"),
  charge("61a", "Locations", "61", "612", "613", "614"),
  charge("61b", "Entretien et réparation", "61", "615"),
  charge("61c", "Assurance", "61", "616"),
  charge("61d", "Documentation", "61", "6181", "6183"),
  charge("61e", "Sous-traitance", "61", "61", "611", "617", "618"),
  charge("62a", "Rémunérations intermédiaires et honoraires", "62", "621", "622"),
  charge("62b", "Publicité, publication", "62", "623"),
  charge("62c", "Déplacements, missions", "62", "624", "625"),
  charge("62d", "Services bancaires, autres", "62", "62", "626", "627", "628"),
  charge("63a", "Impôts et taxes sur rémunération", "63", "631", "633"),
  charge("63b", "Autres impôts et taxes", "63", "63", "635", "637"),
  charge("64a", "Rémunération des personnels", "64", "64", "641", "649"),
  charge("64b", "Charges sociales", "64", "645", "646"),
  charge("64c", "Autres charges de personnel", "64", "647", "648"),
  charge("65", "Autres charges de gestion courante", "65", "65"),
  charge("65b", "Aides financières", "65", "657"),
  charge("66", "Charges financières", "66", "66"),
  charge("67", "Charges exceptionnelles", "67", "67"),
  charge("68", "Dotation aux amortissements", "68", "68"),
  charge("68b", "Reports en fonds dédiés (689)", "68", "689"),
  charge("IND", "Charges fixes de fonctionnement", "IND"),
  charge("INDf", "Frais financiers (part commune)", "IND"),
  charge("INDo", "Autres charges indirectes", "IND"),
  product("70", "Ventes et prestations de services", "70", { prefix: "70" }),
  product("73", "Dotations et produits de tarification", "73", { prefix: "73" }),
  ...funderCategories.map((category) =>
    product(grantLine(category), categoryLabels[category], "74"),
  ),
  ...funderCategories.map((category) =>
    product(
      investmentGrantLine(category),
      `${categoryLabels[category]} (quote-part de subvention d’investissement, 747)`,
      "74",
    ),
  ),
  // Transfers of charges (79) left the chart in 2025 (domain.md § 0.2, 5); the Cerfa 15059 has no line of theirs.
  product(
    "75",
    "Autres produits de gestion courante",
    "75",
    { prefix: "75" },
    { prefix: "79", to: 2024 },
  ),
  product("76", "Produits financiers", "76", { prefix: "76" }),
  product("77", "Produits exceptionnels", "77", { prefix: "77" }),
  product("78", "Reports de ressources non utilisées", "78", { prefix: "78" }),
  product("RP", "Ressources propres affectées", "RP"),
];

const byCode = new Map(catalogue.map((line) => [line.code, line]));

export function catalogueLine(code: string): CatalogueLine | null {
  return byCode.get(code) ?? null;
}

/** « 61 – Locations » for `61a`, as the official form says it; what is not in the catalogue keeps its code. */
export function lineName(code: string): string {
  const line = catalogueLine(code);
  return line === null ? code : `${line.parent} – ${line.label}`;
}

/**
 * Line that an account of class 6 or 7 belongs to in a year; null when the catalogue has none (rule BUD-05).
 * Grants (74) have no line by account: who pays decides (`grantLine`).
 */
export function lineOfAccount(account: string, side: Side, year: number): CatalogueLine | null {
  const key = `${account} ${side} ${year}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const line = findLine(account, side, year);
  found.set(key, line);
  return line;
}

/** Accounts are few and asked for with every entry. */
const found = new Map<string, CatalogueLine | null>();

function findLine(account: string, side: Side, year: number): CatalogueLine | null {
  let best: CatalogueLine | null = null;
  let longest = 0;
  for (const line of catalogue) {
    if (line.side !== side) continue;
    for (const { prefix, from = 0, to = 9999 } of line.accounts) {
      if (prefix.length > longest && account.startsWith(prefix) && from <= year && year <= to) {
        best = line;
        longest = prefix.length;
      }
    }
  }
  return best;
}
