import { plainWords } from "./shapes";

/** How sure a text is a person's name: `in-full` with the surname in capitals, as payroll programs print it. */
type PersonName = "in-full" | "likely";

/** « BENALI Amina » in full, « Amina Benali » or « A. BENALI » likely; null for a funder, a project's code, other words. */
export function personName(text: string): PersonName | null {
  const name = text.trim();
  if (!capitalised.test(name) || isFunderName(name) || isProjectCode(name)) return null;
  const surname = /(?:^| )\p{Lu}[\p{Lu}'’-]+(?: |$)/u.test(name);
  const firstName = /(?:^| )\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(name);
  return surname && firstName ? "in-full" : "likely";
}

/** Two to four words with a capital each. */
const capitalised = /^(?:\p{Lu}[\p{L}'’-]*\.?\s+){1,3}\p{Lu}[\p{L}'’-]*\.?$/u;

/** « P1 », « AXE 2 – Jardin », « Section JARDIN », « CAF »: codes that head a column. */
export function isProjectCode(text: string): boolean {
  const code = text.trim();
  return (
    /^(P|PR|PROJET|AXE|WP|A)[ -]?\d{1,3}\b/i.test(code) ||
    /^[A-Z]{2,5}$/.test(code) ||
    /^(?:[Ss]ection|SECTION|[Pp]rojet|PROJET|[Aa]xe|AXE)(?: analytique)?\s*:?\s+[\p{Lu}\d]/u.test(
      code,
    )
  );
}

const funderWords =
  /\b(etat|ddets|dreets|drac|caf|ville|commune|mairie|departement|conseil departemental|region|conseil regional|fse|feder|europe|metropole|agglomeration|epci|fondation|mecenat|fonds propres|ressources propres|autofinancement|cotisations?|ars|fonjep|cpam|msa|agence|ministere|politique de la ville|prefecture|subventions?|dons?|non finance)\b/;

export function isFunderName(text: string): boolean {
  return funderWords.test(plainWords(text));
}
