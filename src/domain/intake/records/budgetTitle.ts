import { plainText } from "../read/text";

const about =
  /\b(?:budgets?|pr[ée]visionnels?|pr[ée]visions?(?: budg[ée]taires?)?|r[ée]alis[ée]s?|plan de financement|compte[- ]rendu financier|compta(?:bilit[ée])?|bilan(?: financier)?|tableau(?: de suivi)?|suivi(?: budg[ée]taire)?|exercice|ann[ée]e|version|v\d+|(?:feuil(?:le)?|sheet|hoja|tabelle|ark)\d*|worksheet|onglet|forecast|financial|report|final|total|d[ée]penses?|charges?|recettes?|produits?|general|global|simple|template|mod[èe]le|et|du|de|des|la|le|l|d|pour|of|the|for|and)\b/giu;

/**
 * What a budget is for, from its title or its sheet's name: « Budget prévisionnel 2025 – Festival des Lilas » →
 * `Festival des Lilas`. Null when it says nothing but that it is a budget.
 */
export function budgetSubject(title: string): string | null {
  const plain = plainText(title);
  if (plain.length > 80) return null;
  // The longest part between dashes, brackets or colons, as it is written; words of budgets at its ends are left out.
  const parts = plain
    .split(/\s+[-–—]\s+|\s*[:()|]\s*/u)
    .map((part) => part.replace(/\b(?:19|20)\d{2}(?:\s?[-/]\s?\d{2,4})?\b/g, " ").trim())
    .filter((part) => (part.replace(about, " ").match(/\p{L}{3,}/gu) ?? []).length > 0);
  const [first] = parts.sort((a, b) => b.length - a.length);
  if (first === undefined) return null;
  const words = first.split(/\s+/u);
  const isAbout = (word: string | undefined) =>
    word?.replace(/['’]$/u, "").replace(about, "").trim() === "";
  while (isAbout(words[0])) words.shift();
  while (isAbout(words.at(-1))) words.pop();
  return words.join(" ");
}
