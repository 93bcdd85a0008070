import { wordsOf } from "./text";

/** What people write for a day not worked (domain.md § 6) → the code kept in T_Temps. */
const codes: Readonly<Record<string, readonly string[]>> = {
  CP: [
    "cp",
    "c p",
    "conge",
    "conges",
    "conge paye",
    "conges payes",
    "vacances",
    "ca",
    "conge annuel",
    "conges annuels",
  ],
  RTT: ["rtt", "jrtt", "j rtt", "reduction du temps de travail"],
  JF: ["jf", "ferie", "jour ferie", "f", "jours feries", "pont"],
  MAL: [
    "mal",
    "maladie",
    "am",
    "arret",
    "arret maladie",
    "m",
    "arret de travail",
    "maladie ordinaire",
  ],
  AT: ["at", "accident du travail", "accident de travail"],
  MAT: ["mat", "maternite", "conge maternite"],
  PAT: ["pat", "paternite", "conge paternite"],
  ENF: ["enf", "enfant malade", "garde enfant", "em"],
  REC: ["rec", "recup", "recuperation", "rc", "rcc", "repos compensateur"],
  CSS: ["css", "sans solde", "conge sans solde"],
  EF: ["ef", "evenement familial", "conge evenement familial", "conge exceptionnel"],
  FOR: ["for", "formation", "form"],
  ABS: ["abs", "absence", "absent", "absente", "absence autorisee", "aa"],
  DEL: ["del", "delegation", "heures de delegation"],
};

const byWords = new Map(
  Object.entries(codes).flatMap(([code, forms]) => forms.map((form) => [form, code] as const)),
);

/**
 * The code of an absence, or null when the text names none. The code that people use themselves (`RC`, `AM`) is kept;
 * words and single letters become one of ours, the letters by the sheet's own legend (« C = congés payés ») first.
 */
export function readAbsence(
  text: string,
  legend: ReadonlyMap<string, string> = new Map(),
): string | null {
  const key = wordsOf(text).join(" ");
  const explained = legend.get(key);
  const code = explained === undefined || explained === "ABS" ? byWords.get(key) : explained;
  if (code === undefined) return explained ?? null;
  return /^\p{Lu}{2,4}$/u.test(text.trim()) ? text.trim() : code;
}

const entry =
  /(?:^|[\s;,–—•·/(-])(\p{L}{1,4}\d?) ?[=:→] ?([\p{L}' ]{3,30}?)(?= *(?:[;,.–—•·/)\n]|-|\p{L}{1,4}\d? ?[=:→]|$))/gu;

/** Reads « CP : congés payés ; M = maladie » → `cp` → CP, `m` → MAL. Entries that name no absence are left out. */
export function readLegend(text: string): Map<string, string> {
  const legend = new Map<string, string>();
  for (const [, letters = "", words = ""] of text.matchAll(entry)) {
    const code = byWords.get(wordsOf(words).join(" "));
    if (code !== undefined) legend.set(wordsOf(letters).join(" "), code);
  }
  return legend;
}
