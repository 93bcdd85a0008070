import { folded } from "./text";

const names: readonly (readonly string[])[] = [
  ["janvier", "january", "janv", "jan"],
  ["fevrier", "february", "fevr", "fev", "feb"],
  ["mars", "march", "mar"],
  ["avril", "april", "avr", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "july", "juil", "jul"],
  ["aout", "august", "aou", "aug"],
  ["septembre", "september", "sept", "sep"],
  ["octobre", "october", "oct"],
  ["novembre", "november", "nov"],
  ["decembre", "december", "dec"],
];

const numbers = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1])));

/** `Janv.` → 1, `août` → 8; null when it is no month of French or English. */
export function monthNumberOf(word: string): number | null {
  return numbers.get(folded(word).replace(/\.$/, "")) ?? null;
}

const weekdays =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|lu|ma|me|je|ve|sa|di|l|m|j|v|s|d)\.?,? ?(?=\d)/;

/** A folded text without the name of a day before its figures: `lun. 3` → `3`. */
export function withoutWeekday(text: string): string {
  return text.replace(weekdays, "");
}
