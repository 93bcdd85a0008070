/** The words that the workbook shows for stored choices, next to the headers it shows for columns. */
export interface ChoiceWords {
  readonly fr: string;
  readonly en: string;
}

const words: Readonly<Record<string, ChoiceWords>> = {
  // funders.nature
  public: { fr: "Public", en: "Public" },
  private: { fr: "Privé", en: "Private" },
  // funders.category (Cerfa 15059*02, lines of account 74)
  state: { fr: "État", en: "State" },
  region: { fr: "Région", en: "Region" },
  department: { fr: "Département", en: "Department" },
  intercommunality: { fr: "Intercommunalité", en: "Intercommunality" },
  municipality: { fr: "Commune", en: "Municipality" },
  social: { fr: "Organisme social", en: "Social body" },
  european: { fr: "Fonds européens", en: "European funds" },
  jobAid: { fr: "Aide à l’emploi", en: "Job aid" },
  otherPublic: { fr: "Autre public", en: "Other public" },
  // agreements.method (domain.md § 3.6)
  real: { fr: "Coûts réels", en: "Real costs" },
  flat40: { fr: "Forfait 40 %", en: "Flat rate 40 %" },
  flat15: { fr: "Forfait 15 %", en: "Flat rate 15 %" },
  flat7: { fr: "Forfait 7 %", en: "Flat rate 7 %" },
  flat20: { fr: "Forfait 20 %", en: "Flat rate 20 %" },
  "flat20+15": { fr: "Forfaits 20 % et 15 %", en: "Flat rates 20 % and 15 %" },
  "flat20+7": { fr: "Forfaits 20 % et 7 %", en: "Flat rates 20 % and 7 %" },
  flat25: { fr: "Forfait 25 %", en: "Flat rate 25 %" },
  "flat40+15": { fr: "Forfaits 40 % et 15 %", en: "Flat rates 40 % and 15 %" },
  "flat40+7": { fr: "Forfaits 40 % et 7 %", en: "Flat rates 40 % and 7 %" },
  "flat20+40": { fr: "Forfaits 20 % et 40 %", en: "Flat rates 20 % and 40 %" },
  // agreements.rateMethod (domain.md §§ 3.5, 3.8)
  eu1720: { fr: "1 720 h", en: "1720 h" },
  legal1607: { fr: "1 607 h", en: "1607 h" },
  actualHours: { fr: "Heures réelles", en: "Actual hours" },
  monthly1720: { fr: "Mensuel (1/12 de 1 720 h)", en: "Monthly (1/12 of 1720 h)" },
  realMonthly: { fr: "Réel mensuel", en: "Real monthly cost" },
  horizon215: { fr: "215 jours", en: "215 days" },
  fixedShare: { fr: "Part fixe", en: "Fixed share" },
  // agreements.timeUnit (« hours » stands with the keys)
  days: { fr: "Jours", en: "Days" },
  share: { fr: "Part du temps", en: "Share of time" },
  // agreements.rateRounding
  cent: { fr: "Au centime", en: "To the cent" },
  exact: { fr: "Sans arrondi", en: "No rounding" },
  // agreements.aids, refunds, sales
  resource: { fr: "En ressource", en: "As a resource" },
  deducted: { fr: "Déduit du coût", en: "Deducted from cost" },
  // assignments.kind
  contract: { fr: "Contrat de travail", en: "Employment contract" },
  letter: { fr: "Lettre de mission", en: "Assignment letter" },
  jobDescription: { fr: "Fiche de poste", en: "Job description" },
  // territories with their own public holidays (domain.md § 6)
  metropolitan: { fr: "Métropole", en: "Mainland" },
  alsaceMoselle: { fr: "Alsace-Moselle", en: "Alsace-Moselle" },
  guadeloupe: { fr: "Guadeloupe", en: "Guadeloupe" },
  martinique: { fr: "Martinique", en: "Martinique" },
  guyane: { fr: "Guyane", en: "French Guiana" },
  reunion: { fr: "La Réunion", en: "Réunion" },
  mayotte: { fr: "Mayotte", en: "Mayotte" },
  saintMartin: { fr: "Saint-Martin", en: "Saint-Martin" },
  saintBarthelemy: { fr: "Saint-Barthélemy", en: "Saint-Barthélemy" },
  // budget.side
  charge: { fr: "Charge", en: "Charge" },
  product: { fr: "Produit", en: "Product" },
  // keys.basis
  hours: { fr: "Heures", en: "Hours" },
  area: { fr: "Surface", en: "Area" },
  fte: { fr: "ETP", en: "FTE" },
  headcount: { fr: "Effectif", en: "Headcount" },
  budget: { fr: "Budget", en: "Budget" },
  fixed: { fr: "Parts fixes", en: "Fixed shares" },
  // payments.kind
  advance: { fr: "Avance", en: "Advance" },
  instalment: { fr: "Acompte", en: "Instalment" },
  balance: { fr: "Solde", en: "Balance" },
  // findings.decision
  accepted: { fr: "Accepté", en: "Accepted" },
  toFix: { fr: "À corriger", en: "To fix" },
  notApplicable: { fr: "Sans objet", en: "Not applicable" },
  // findings.severity
  blocking: { fr: "Bloquant", en: "Blocking" },
  major: { fr: "Majeur", en: "Major" },
  minor: { fr: "Mineur", en: "Minor" },
};

/** @throws RangeError for a choice without words: a column was added and its words forgotten. */
export function choiceWord(choice: string, language: "fr" | "en"): string {
  const found = words[choice];
  if (found === undefined) throw new RangeError(`no words for the choice ${choice}`);
  return found[language];
}

/** The choice that a cell names, in either language or as stored; case and spaces do not count. */
export function choiceOf(text: string, choices: readonly string[]): string | null {
  const wanted = folded(text);
  return (
    choices.find((choice) =>
      [choice, choiceWord(choice, "fr"), choiceWord(choice, "en")].some(
        (word) => folded(word) === wanted,
      ),
    ) ?? null
  );
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s’']+/gu, "")
    .toLowerCase();
}
