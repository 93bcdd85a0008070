import type { HealthCode } from "../../domain/intake/health/note";
import { printedDecimal } from "../printedFigures";

type Facts = Readonly<Record<string, string>>;
export type Health = Readonly<Record<HealthCode, (facts: Facts) => string>>;

const figure = (text: string): string => printedDecimal(text, "fr");
const money = (text: string): string => `${figure(text)}\u00a0€`;

/** One sentence per weakness of a workbook: what was seen, and what to do. */
export const health: Health = {
  "merged-cells": ({ count = "" }) =>
    `Cellules fusionnées dans le corps du tableau (${figure(count)})\u202f: un tri ou un filtre les casse. Défusionnez-les et répétez la valeur.`,
  "number-as-text": ({ count = "", header = "" }) =>
    `Nombres gardés comme du texte (${figure(count)})${header === "" ? "" : ` dans «\u202f${header}\u202f»`}\u202f: Excel ne les additionne pas. Convertissez-les en nombres.`,
  "error-value": ({ count = "" }) =>
    `Formules en erreur (${figure(count)})\u202f: leur valeur est perdue pour toutes celles qui s’en servent.`,
  "wrong-total": ({ printed = "", sum = "" }) =>
    `Total tapé à la main\u202f: il dit ${figure(printed)}, ses lignes font ${figure(sum)}. Remplacez-le par une formule.`,
  "hidden-money": ({ count = "" }) =>
    `Montants ou heures masqués (${figure(count)})\u202f: ils comptent dans les totaux sans se voir.`,
  "mixed-periods": ({ count = "", year = "" }) =>
    `Dates hors de ${year} (${figure(count)}) alors que le titre ou la feuille parle de ${year}.`,
  "closed-file": ({ file = "" }) =>
    `Formules vers un autre fichier (${file})\u202f: elles cassent quand il est renommé ou déplacé. Copiez les valeurs.`,
  "fec-total": ({ debit = "", credit = "" }) =>
    `Le FEC n’est pas équilibré\u202f: ${money(debit)} au débit, ${money(credit)} au crédit. Il manque sans doute des lignes\u202f: refaites l’export.`,
  "fec-journal": ({ journal = "", debit = "", credit = "" }) =>
    `Le journal «\u202f${journal}\u202f» n’est pas équilibré\u202f: ${money(debit)} au débit, ${money(credit)} au crédit.`,
  "fec-unbalanced": ({ count = "" }) =>
    `Écritures dont le débit n’égale pas le crédit\u202f: ${figure(count)}. Vérifiez-les dans le logiciel de comptabilité.`,
  "fec-openings": ({ count = "", debit = "", credit = "" }) =>
    `À-nouveaux laissés de côté\u202f: ${figure(count)} lignes, ${money(debit)} au débit et ${money(credit)} au crédit. Ce ne sont pas des mouvements de l’année.`,
  "fec-closings": ({ count = "", debit = "", credit = "" }) =>
    `Écritures de clôture laissées de côté\u202f: ${figure(count)} lignes, ${money(debit)} au débit et ${money(credit)} au crédit. Un FEC ne devrait pas les contenir.`,
  "fec-years": ({ years = "" }) =>
    `Plusieurs années dans le fichier (charges et produits, lignes par année)\u202f: ${years}.`,
  "fec-out-of-year": ({ count = "" }) =>
    `Lignes datées hors de l’exercice que dit le nom du fichier\u202f: ${figure(count)}. Vérifiez leur date.`,
  "fec-draft": ({ count = "" }) =>
    `Lignes sans date de validation\u202f: ${figure(count)}. Ce sont des brouillards, que le comptable peut encore changer.`,
  "fec-negative": ({ count = "" }) =>
    `Débits ou crédits négatifs\u202f: ${figure(count)}. Leur signe est gardé.`,
  "fec-no-piece": ({ count = "" }) =>
    `Charges sans référence de pièce\u202f: ${figure(count)}. Le contrôle des doublons se fera par fournisseur, montant et date.`,
  "fec-broken-line": ({ count = "" }) =>
    `Lignes coupées en deux par un retour à la ligne dans leur libellé\u202f: ${figure(count)}. Elles ont été recollées.`,
  "fec-delimiter": ({ count = "" }) =>
    `Libellés qui contiennent le séparateur du fichier\u202f: ${figure(count)}. Ils ont été recollés.`,
  "fec-second-header": ({ count = "" }) =>
    `L’en-tête revient ${figure(count)} fois plus bas\u202f: plusieurs fichiers ont été mis bout à bout.`,
  "fec-mojibake": ({ count = "" }) =>
    `Libellés aux accents abîmés (comme «\u202fÃ©\u202f»)\u202f: ${figure(count)}. Refaites l’export en UTF-8 pour les lire bien.`,
};
