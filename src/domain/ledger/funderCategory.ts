import { funderCategories } from "../schema/tables/projects";
import { plainText } from "./names";

export type FunderCategory = (typeof funderCategories)[number];

/** In this order: « FSE+ (Département…) » is European money, « Fondation de la Ville » is private. */
const signs: readonly (readonly [FunderCategory, RegExp])[] = [
  [
    "european",
    /\b(fonds europeens?|europe(en)?|fse|feder|feader|ftj|fami|amif|erasmus|interreg|cerv)\b/,
  ],
  [
    "jobAid",
    /\b(asp|cnasea|agence de services et de paiement|emplois? aides?|adulte relais|pec)\b/,
  ],
  ["private", /\b(aides? privees?|privee?s?|fondations?|mecenat|mecenes?|fonds de dotation)\b/],
  ["social", /\b(organismes? sociaux|caf|cnaf|msa|carsat|cpam|urssaf)\b/],
  [
    "otherPublic",
    /\b(autres etablissements publics|ancv?|anct|ademe|ars|france travail|cnm|anah)\b/,
  ],
  ["region", /\bregions?\b|\bconseil regional\b/],
  ["department", /\bdepartements?\b|\bconseil departemental\b/],
  ["intercommunality", /\b(intercommunalites?|epci|metropole|agglomeration|communautes?)\b/],
  ["municipality", /\b(communes?|ville|mairie)\b/],
  ["state", /\b(etat|ministere|ddets|dreets|drjscs|drac|prefecture|direction departementale)\b/],
];

/**
 * Heading of class 74 that a funder's name or a label of the form belongs to (domain.md § 1.3); null when
 * nothing tells, which is a question for the user and never a guess.
 */
export function funderCategoryOf(text: string): FunderCategory | null {
  const plain = plainText(text);
  return signs.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
