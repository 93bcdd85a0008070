import type { QuestionCode } from "../../domain/intake/reading";
import { printedDecimal } from "../printedFigures";

type Facts = Readonly<Record<string, string>>;
export type Questions = Readonly<Record<QuestionCode, (facts: Facts) => string>>;

/** What the sums of a table are about, by canonical field. */
const measures: Readonly<Record<string, string>> = {
  "time.hours": "heures",
  "expense.amount_ttc": "montants (débits moins crédits)",
  "payroll.cost": "coûts de paie",
  "payroll.gross": "salaires bruts",
  "payroll.employer_charges": "cotisations patronales",
  "payroll.tax": "taxes sur les salaires",
  "payroll.refunds": "indemnités journalières",
  "payroll.aid": "aides à l’emploi",
  "budget.planned": "montants prévus",
  "agreement.granted": "montants accordés",
  "agreement.requested": "montants demandés",
  "agreement.received": "montants versés",
};

/** `20 931,16 €`, `1 534,50 h` */
function sumIn(facts: Facts, which: "cells" | "records"): string {
  const unit = (facts["header"] ?? "").startsWith("time.") ? "h" : "€";
  return `${printedDecimal(facts[which], "fr")}\u00a0${unit}`;
}

/** ` dans la colonne « Débit »`, or nothing when the column has no name. */
function inColumn({ header = "" }: Facts): string {
  return header === "" ? "" : ` dans la colonne «\u202f${header}\u202f»`;
}

function quoted(text: string | undefined): string {
  return `«\u202f${text ?? ""}\u202f»`;
}

/** One sentence per question or refused cell: what was seen, and what to do. */
export const questions: Questions = {
  "ambiguous-date": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} peut être le ${facts["first"] ?? "?"} ou le ${facts["second"] ?? "?"}\u202f: écrivez l’année en quatre chiffres, ou donnez à la colonne un format de date.`,
  "ambiguous-number": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} peut valoir ${facts["first"] ?? "?"} ou ${facts["second"] ?? "?"}\u202f: ${(facts["first"] ?? "").includes("h") ? "écrivez 7h30 ou 7,5" : "écrivez le nombre sans séparateur de milliers"}.`,
  "ambiguous-unit": (facts) =>
    `Le temps${inColumn(facts)} semble compté en jours\u202f: indiquez combien d’heures fait une journée de chaque personne.`,
  "half-day-or-sick": (facts) =>
    `${quoted(facts["text"])} peut être un arrêt maladie ou une demi-journée\u202f: écrivez sur la feuille une légende, ${quoted(`${facts["text"] ?? ""} = arrêt maladie`)} ou ${quoted(`${facts["text"] ?? ""} = demi-journée`)}.`,
  "unreadable-amount": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} n’est pas un nombre que Fléchage sait lire\u202f: corrigez la cellule, ou videz-la s’il n’y a rien à compter.`,
  "unreadable-date": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} n’est pas une date lisible\u202f: écrivez le jour, le mois et l’année.`,
  "unreadable-hours": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} n’est ni une durée ni un motif d’absence connu\u202f: écrivez 7,5 ou 7h30, ou expliquez le code dans une légende.`,
  "unreadable-account": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} n’est pas un numéro de compte\u202f: écrivez-en les chiffres, par exemple 6064.`,
  "cut-line": (facts) =>
    `La ligne «\u202f${facts["text"] ?? ""}\u202f» est coupée\u202f: ses montants manquent. Refaites l’export, ou complétez-la.`,
  "unmatched-entry": ({ count = "", alone = "0", cell = "" }) =>
    `Lignes de l’export analytique sans écriture correspondante dans le FEC (même pièce, date, compte et montant)\u202f: ${printedDecimal(count, "fr")}. ${alone === "0" ? "" : `Lignes du FEC restées sans projet\u202f: ${printedDecimal(alone, "fr")}, dès ${cell}. `}Vérifiez que les deux exports couvrent la même période.`,
  "ambiguous-entry": ({ count = "" }) =>
    `Lignes de l’export analytique qui peuvent être plusieurs écritures du FEC (même date, même compte, même montant, pièce différente)\u202f: ${printedDecimal(count, "fr")}. Reprenez le numéro de pièce du FEC dans l’export.`,
  "missing-period": (facts) =>
    (facts["header"] ?? "") === ""
      ? "Le mois ou l’année de ce tableau n’est écrit nulle part\u202f: ajoutez-le dans le titre ou dans le nom de la feuille."
      : `La colonne ${quoted(facts["header"])} ne dit pas son mois\u202f: complétez son en-tête.`,
  "unknown-target": () =>
    "Fléchage n’a pas reconnu ce que contient ce tableau\u202f: dites-lui s’il s’agit de dépenses, de paie, de temps, de budget ou de conventions, ou laissez-le de côté.",
  "unknown-column": (facts) =>
    (facts["header"] ?? "") === ""
      ? "Une colonne nécessaire manque dans ce tableau."
      : `Fléchage ne sait pas ce qu’est ${quoted(facts["header"])}\u202f: ses montants ne sont pas repris tant que vous ne l’avez pas dit.`,
  "unknown-person": ({ name = "", known = "" }) =>
    name === ""
      ? "La personne concernée n’est écrite nulle part\u202f: ajoutez son nom dans le titre ou dans le nom de la feuille."
      : known === ""
        ? `${quoted(name)} ne correspond à aucune personne connue\u202f: ajoutez-la à la liste des salariés.`
        : `${quoted(name)} est-il ${quoted(known)}\u202f? Écrivez le même nom partout, ou ajoutez la personne à la liste des salariés.`,
  "unknown-project": (facts) =>
    (facts["text"] ?? "") === ""
      ? "Le projet de ce tableau n’est écrit nulle part\u202f: ajoutez son code dans le titre ou dans le nom de la feuille."
      : `${quoted(facts["text"])} ne correspond à aucun projet connu\u202f: corrigez le code, ou ajoutez le projet à la liste.`,
  "repeated-table": (facts) =>
    `Ce tableau répète des lignes déjà lues dans la feuille ${quoted(facts["sheet"])}\u202f: le reprendre aussi compterait deux fois les mêmes montants.`,
  "doubtful-total": (facts) =>
    `La ligne ${quoted(facts["text"])} semble être la somme d’autres lignes, mais porte un nom de ligne ordinaire\u202f: dites si c’est un total ou une ligne à reprendre.`,
  "corrected-cell": (facts) =>
    `Vous avez corrigé ${quoted(facts["header"])}\u202f: ${quoted(facts["yours"])} dans notre tableau, ${quoted(facts["source"])} dans votre feuille (${facts["from"] ?? "?"}). Votre valeur est gardée\u202f: laquelle est la bonne\u202f?`,
  "vanished-row": (facts) =>
    facts["kept"] === "yes"
      ? `La ligne ${quoted(facts["row"])} n’est plus dans vos feuilles (${facts["from"] ?? "?"}). Elle est gardée parce que vous y avez travaillé\u202f: supprimez-la si elle ne compte plus.`
      : `La ligne ${quoted(facts["row"])} n’est plus dans vos feuilles (${facts["from"] ?? "?"})\u202f: elle est retirée de notre tableau.`,
  "sums-disagree": (facts) =>
    `Les cellules totalisent ${sumIn(facts, "cells")} et les lignes lues ${sumIn(facts, "records")} (${measures[facts["header"] ?? ""] ?? facts["header"] ?? "montants"})\u202f: rien n’est repris de ce tableau tant que l’écart n’est pas compris.`,
};
