import { plainWords } from "./shapes";

const starts =
  /^(grand total|total|totaux|sous ?total|sous totaux|s ?\/ ?t(otal)?|stotal|sub ?total|subtotal|ensemble|cumul|recapitulatif|montant total|cout total|somme|summe|gesamt|insgesamt|totaal|subtotaal|totale|sum|suma|totals|totales|net total)\b/;
const ends =
  /\b(total|totaux|sous total|subtotal|en tout|insgesamt|gesamt|totaal)( general| generale| ht| ttc| en (€|euros|heures|jours))?$/;
/** Dutch and German glue the word to what it totals. */
const compound = /^[a-z]{3,}(totaal|totalen|summe)$/;
const carried =
  /^(a reporter|report( a nouveau| de la page| page)?|reports|carried forward|brought forward|b\/f|c\/f)\b/;
const balance = /^(solde|balance|resultat|net result|exces|deficit|excedent)\b/;

const shares = /^(percent|pourcentage|part|taux|ratio|average|moyenne|median|mediane|%)/;
const statistic =
  /^(moyennes?|average|mean|medianes?|ecarts? type|evolution|variation|percent change|average annual)\b|\b(mean|moyenne)$/;

/** « Moyenne », "Percent change": worked out from the rows above. */
export function isStatisticLabel(text: string): boolean {
  return text.length <= 60 && statistic.test(plainWords(text));
}

const bare =
  /^(grand total|total|totaux|sous ?totaux|sous ?total|s ?\/ ?t|subtotal|sub ?total|total (general|generale|(des |du )?(charges|produits|depenses|recettes|jour|mois|heures|periode))|ensemble|a reporter|report)$/;

/** The word alone, « Total », « Sous-total », « TOTAL GÉNÉRAL »: it can be nothing else. */
export function isBareTotal(text: string): boolean {
  return bare.test(plainWords(text.replace(/\\\d+|\(\d\)|\d+$/g, "")));
}

/** « Total charges », « Sous-total », « S/T », « Cumul »: domain.md § 9.4, totals.row. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 80 || !/[a-zA-Z]/.test(text)) return false;
  const plain = plainWords(text);
  if (shares.test(plain)) return false;
  return starts.test(plain) || ends.test(plain) || compound.test(plain) || carried.test(plain);
}

/** « Solde », « Résultat »: a difference rather than a sum. */
export function isBalanceLabel(text: string): boolean {
  return balance.test(plainWords(text));
}

/** « dont … », « dont formation : … », "of which": part of another row. */
export function isOfWhichLabel(text: string): boolean {
  return /^(dont|y compris|of which|including)\b/.test(plainWords(text.replace(/^[\s–—•*-]+/, "")));
}
