import {
  type Side,
  catalogue,
  catalogueLine,
  grantLine,
  investmentGrantLine,
  lineOfAccount,
} from "../../balances/catalogue";
import { funderCategoryOf } from "../../ledger/funderCategory";
import { plainText as plainWords } from "../../ledger/names";
import { readAccount } from "../read/identifier";
import type { Book } from "./book";

/** A label without the account before it: `604 – Prestations` → `Prestations`. */
export function wordsOnly(label: string): string {
  const words = label.replace(/^\d{2,8}\s*[–—:.-]?\s*(?=\p{L})/u, "").trim();
  return words === "" ? label : words;
}

/** Code of the catalogue's line: by account, by label, else the account or the words themselves (rule BUD-05 tells). */
export function lineOf(label: string, side: Side, year: number): string {
  const account = readAccount(label);
  if (account.ok) {
    const line = lineOfAccount(account.value, side, year);
    if (line !== null) return line.code;
    return account.value;
  }
  const wanted = plainWords(label);
  const byLabel = catalogue.find((line) => line.side === side && plainWords(line.label) === wanted);
  if (byLabel !== undefined) return byLabel.code;
  if (
    side === "charge" &&
    /\bcharges? (?:indirectes?|fixes|de structure)\b|\bfrais (?:de structure|generaux|de siege)\b/.test(
      wanted,
    )
  )
    return "IND";
  return side === "product" ? productLine(label) : label;
}

/** Line of a product named by who pays it: « État – DDETS », « Ressources propres », « Cotisations ». */
export function productLine(text: string): string {
  const wanted = plainWords(text);
  const exact = catalogue.find(
    ({ side, label, code }) =>
      side === "product" && (plainWords(label) === wanted || plainWords(code) === wanted),
  );
  if (exact !== undefined) return exact.code;
  if (/\b(?:ressources? propres?|autofinancement|fonds propres|own funds)\b/.test(wanted))
    return "RP";
  const category = funderCategoryOf(text);
  if (category !== null) {
    return /\b747\b|\bquote part\b/.test(wanted)
      ? investmentGrantLine(category)
      : grantLine(category);
  }
  if (/\b(?:ventes?|prestations?|participations?)\b/.test(wanted)) return "70";
  return text;
}

/** Who pays a column: a known funder's code, else the line of the product. Null for « Non financé ». */
export function sourceOf(book: Book, header: string): string | null {
  if (/^(?:non finance|reste a financer|a trouver|non couvert)e?s?$/.test(plainWords(header)))
    return null;
  const funder = book.funders.find(header);
  if (funder !== null) return funder;
  const line = productLine(header);
  return catalogueLine(line) === null ? book.funders.resolve(header) : line;
}

/** Class 6 or class 7 of the account a label starts with. */
export function sideOfAccount(label: string): Side | null {
  const account = readAccount(label);
  if (!account.ok) return null;
  return account.value.startsWith("6")
    ? "charge"
    : account.value.startsWith("7")
      ? "product"
      : null;
}

/** Whether the words are exactly the name of a line below a chapter. */
export function isLineName(label: string): boolean {
  const wanted = plainWords(label);
  return catalogue.some((line) => line.parent !== line.code && plainWords(line.label) === wanted);
}
