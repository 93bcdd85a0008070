import { wordsOf } from "../read/text";

/** Opening and closing entries are no movements of the year (domain.md § 5.1). */
export type Movement = "opening" | "closing" | "year";

const openingCodes = /^(?:an|ran|ano|anouv|a nouveaux?|ouv|ouverture)$/;
const openingNames =
  /\ba nouveaux?\b|^(?:journal d |ecritures? d |bilan d |soldes? d )?ouverture\b|^anouveaux?$/;
/** « OD de clôture » may hold the inventory entries, which count: the whole name must say « clôture ». */
const closingJournals = /^(?:clo|clot|(?:journal de |ecritures? de )?cloture)$/;
const openingLabels =
  /^(?:a nouveaux?|anouveaux?|reports? a nouveaux?|soldes? d ouverture|ecritures? d ouverture|bilan d ouverture)\b/;
const closingLabels =
  /^(?:(?:ecritures? de )?cloture (?:des comptes|de l exercice)|solde des comptes de (?:charges|produits|gestion)|determination du resultat)\b/;

export function movementOfJournal(code: string, name: string): Movement {
  const words = [code, name].map((text) => wordsOf(text).join(" "));
  const [codeWords = "", nameWords = ""] = words;
  if (openingCodes.test(codeWords) || openingNames.test(nameWords)) return "opening";
  return words.some((each) => closingJournals.test(each)) ? "closing" : "year";
}

/** A word of the labels below: nearly all labels are told apart without more work. */
const mayTell = /nouveau|ouverture|cl[oô]ture|comptes de|d[ée]termination/i;

export function movementOfLabel(label: string): Movement {
  if (!mayTell.test(label)) return "year";
  const words = wordsOf(label).join(" ");
  if (openingLabels.test(words)) return "opening";
  return closingLabels.test(words) ? "closing" : "year";
}
