import type { HealthCode } from "../../domain/intake/health/note";

type Facts = Readonly<Record<string, string>>;
export type Health = Readonly<Record<HealthCode, (facts: Facts) => string>>;

/** One sentence per weakness of a workbook: what was seen, and what to do. */
export const health: Health = {
  "merged-cells": ({ count = "" }) =>
    `Cellules fusionnées dans le corps du tableau (${count})\u202f: un tri ou un filtre les casse. Défusionnez-les et répétez la valeur.`,
  "number-as-text": ({ count = "", header = "" }) =>
    `Nombres gardés comme du texte (${count})${header === "" ? "" : ` dans «\u202f${header}\u202f»`}\u202f: Excel ne les additionne pas. Convertissez-les en nombres.`,
  "error-value": ({ count = "" }) =>
    `Formules en erreur (${count})\u202f: leur valeur est perdue pour toutes celles qui s’en servent.`,
  "wrong-total": ({ printed = "", sum = "" }) =>
    `Total tapé à la main\u202f: il dit ${printed}, ses lignes font ${sum}. Remplacez-le par une formule.`,
  "hidden-money": ({ count = "" }) =>
    `Montants ou heures masqués (${count})\u202f: ils comptent dans les totaux sans se voir.`,
  "mixed-periods": ({ count = "", year = "" }) =>
    `Dates hors de ${year} (${count}) alors que le titre ou la feuille parle de ${year}.`,
  "closed-file": ({ file = "" }) =>
    `Formules vers un autre fichier (${file})\u202f: elles cassent quand il est renommé ou déplacé. Copiez les valeurs.`,
};
