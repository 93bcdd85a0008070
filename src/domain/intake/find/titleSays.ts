import { plainWords } from "./shapes";

const balances =
  /\bbalances?\b|\b(?:comptes? de )?resultats? (?:analytiques?|par (?:section|projet|activite|action|axe|pole|secteur)s?)\b|\bcharges et produits par (?:section|projet|activite|action)s?\b/;
const plans = /\b(?:budgets?|previsionnels?|previsions?|prevus?|bp)\b/;

/**
 * A title says that the accounts below are added up: « Balance générale au 31/12/2025 », « Compte de résultat par projet »
 * (domain.md § 9.1). Plans of the same shape are budgets.
 */
export function saysAccountBalance(titles: readonly string[]): boolean {
  const words = titles.map(plainWords);
  return words.some((text) => balances.test(text)) && !words.some((text) => plans.test(text));
}

const actuals = /\b(?:realise(?:e|s|es)?|bilan|comptes? de resultats?|executee?s?|consommee?s?)\b/;

/** « Dépenses réalisées 2025 », « Compte de résultat »: what was spent; as a budget it would pass for what was planned. */
export function saysActuals(titles: readonly string[]): boolean {
  const words = titles.map(plainWords);
  return words.some((text) => actuals.test(text)) && !words.some((text) => plans.test(text));
}

const hours =
  /\b(?:heures|hours|temps (?:de travail|passes?|travailles?)|feuilles? de temps|timesheets?|pointages?)\b/;
const euros = /\b(?:couts?|costs?|euros?|salaires?|paie|taux|tarifs?|montants?)\b|€/;

/** « Suivi des heures 2025 »: figures by month and project are hours, and no budget. */
export function saysHours(titles: readonly string[]): boolean {
  const words = titles.map(plainWords);
  return (
    words.some((text) => hours.test(text)) &&
    !words.some((text) => plans.test(text) || euros.test(text))
  );
}
