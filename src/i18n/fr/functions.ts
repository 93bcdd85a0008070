import { fundingHelp } from "./functions/funding";
import { moneyHelp } from "./functions/money";
import { readingHelp } from "./functions/reading";
import { timeHelp } from "./functions/time";

type Say = (text: string) => string;

/** What is wrong with a cell or an argument; `text` is what stands there, or what was expected. */
const problems = {
  error: (): string => "la cellule contient une erreur d’Excel. Corrigez-la d’abord.",
  missing: (): string => "cet argument est nécessaire.",
  notAmount: (text: string): string => `« ${text} » n’est pas un montant en euros.`,
  tooPrecise: (text: string): string =>
    `« ${text} » a plus de deux décimales. Arrondissez au centime avec ARRONDI(…;2).`,
  tooLarge: (): string => "cette valeur est trop grande pour un calcul exact.",
  ambiguous: (text: string): string =>
    `« ${text} » peut se lire de deux façons (milliers ou décimales). Écrivez-le sans ambiguïté.`,
  notNumber: (text: string): string => `« ${text} » n’est pas un nombre.`,
  notHours: (text: string): string => `« ${text} » n’est pas une durée (7,5 ou 7h30).`,
  notMinutes: (text: string): string =>
    `« ${text} » ne fait pas un nombre entier de minutes. Si c’est une durée d’Excel (7:30), donnez l’unité « hh:mm ».`,
  notDate: (text: string): string => `« ${text} » n’est pas une date.`,
  notMonth: (text: string): string => `« ${text} » n’est ni un mois (mars 2025) ni une année.`,
  notDayHeader: (text: string): string =>
    `l’en-tête « ${text} » n’est ni un jour ni un mois. Donnez la période (mars 2025, ou 2025).`,
  noDayHeader: (): string => "la première ligne ne porte ni jours ni mois.",
  notShare: (text: string): string => `« ${text} » n’est pas une part entre 0 et 100 %.`,
  notWhole: (text: string): string => `il faut un nombre entier (${text}).`,
  notPositive: (): string => "il faut plus de zéro heure.",
  notYesNo: (text: string): string => `« ${text} » n’est ni OUI ni NON.`,
  notWeight: (text: string): string =>
    `« ${text} » n’est pas un poids : il faut un nombre positif ou nul, six décimales au plus.`,
  noWeight: (): string => "aucun poids n’est supérieur à zéro : rien à répartir.",
  unknownKey: (text: string): string => `la clé « ${text} » n’a aucun poids (ou pas à cette date).`,
  choice: (text: string): string => `choisissez parmi : ${text}.`,
  lengths: (text: string): string => `cette plage n’a pas la même taille que « ${text} ».`,
  tooManyColumns: (text: string): string => `il faut ${text} colonnes au plus.`,
  blankBeside: (): string =>
    "cette cellule est vide, alors que sa ligne porte un montant ou des heures.",
  notOneCell: (): string => "il faut une seule cellule, pas une plage.",
  notAccount: (text: string): string => `« ${text} » n’est pas un numéro de compte.`,
  noFunder: (text: string): string =>
    `pour le compte ${text}, dites qui verse (Région, CAF, Fondation…).`,
  noHeading: (text: string): string => `le compte ${text} n’a pas de rubrique dans ce modèle.`,
} satisfies Record<string, Say>;

/** Words that an argument takes, of which one was expected. */
const choices = {
  units: "heures, jours, hh:mm",
  groups: "personne, projet, mois, année",
  figures: "789, 689, clôture, à rembourser",
  methods: "1720, 1607, réel, mensuel, 215",
  marks: "« , » ou « . »",
  territories:
    "Métropole, Alsace-Moselle, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, Saint-Martin, Saint-Barthélemy",
  templates: "cerfa-15059, cerfa-12156, fondation, region, caf, contrat-de-ville",
};

/** What Excel shows of the custom functions, and what they answer when they cannot compute. */
export const functions = {
  help: { ...moneyHelp, ...timeHelp, ...fundingHelp, ...readingHelp },
  problems: problems as Readonly<Record<keyof typeof problems, Say>>,
  choices,
  where: (argument: string, row: number | null, what: string): string =>
    row === null ? `${argument} : ${what}` : `${argument}, ligne ${row} : ${what}`,
  notLoaded:
    "Cette fonction n’a pas pu être chargée. Vérifiez la connexion, puis recalculez (Ctrl+Alt+F9).",
  bug: "Erreur de notre fait : cette fonction n’a pas su répondre. Dites-le-nous, avec la formule.",
  /** Headers of the tables that functions give. */
  words: {
    project: "Projet",
    person: "Personne",
    month: "Mois",
    year: "Année",
    amount: "Montant",
    cost: "Coût",
    hours: "Heures",
    date: "Date",
    absence: "Absence",
    label: "Libellé",
    weight: "Poids",
    exact: "Part exacte",
    down: "Arrondie en dessous",
    remainder: "Reste",
    added: "Centime ajouté",
    share: "Part",
    total: "Total",
    agreement: "Convention",
    agreements: "Conventions",
    granted: "Accordé",
    used: "Consommé",
    left: "Reste",
    usedShare: "Part consommée",
    item: "Élément",
    allocated: "Affecté",
    limit: "Plafond",
    excess: "Excédent",
    due: "Montant dû",
    binding: "Terme qui décide",
    byMax: "Plafond",
    byRate: "Par le taux",
    byGap: "Par le reste à financer",
    terms: { max: "plafond", rate: "taux", gap: "reste à financer" },
    opening: "À l’ouverture",
    used789: "Utilisé (789)",
    report689: "Reporté (689)",
    closing: "À la clôture",
    toRepay: "À rembourser",
    heading: "Rubrique",
    planned: "Prévu",
    actual: "Réalisé",
    percent: "%",
  },
};
export type Functions = typeof functions;
