import { type Side, catalogue, grantLine, investmentGrantLine } from "../catalogue";
import type { FunderCategory } from "../../ledger/funderCategory";
import type { OperationFact } from "./operationFact";

/** Facts of the agreement and the association that forms ask for beside their lines. */
export type FormFact =
  | OperationFact
  | "association"
  | "siret"
  | "project"
  | "purpose"
  | "ref"
  | "funder"
  | "start"
  | "end"
  | "period"
  | "year"
  | "granted"
  | "requested"
  | "received"
  | "toReceive"
  | "totalCost"
  | "today";

/** What a cell of a form may be filled with: lines of the catalogue added up, contributions in kind, or a fact. */
export type FormLine = {
  /** Kept in mappings: never renamed. */
  readonly id: string;
  /** How it is called, the name we show first; what forms write instead. */
  readonly words: { readonly fr: readonly string[]; readonly en: readonly string[] };
} & (
  | {
      readonly kind: "lines";
      readonly side: Side;
      readonly lines: readonly string[];
      /** Sum of a whole chapter or of a whole side: what it adds up may stand on its own rows too. */
      readonly isSum: boolean;
    }
  | { readonly kind: "inKind"; readonly side: Side; readonly accounts: readonly string[] }
  | { readonly kind: "grant"; readonly side: "product" }
  | { readonly kind: "fact"; readonly side: null; readonly fact: FormFact }
);

export const chargeLines = catalogue
  .filter(({ side }) => side === "charge")
  .map(({ code }) => code);
export const productLines = catalogue
  .filter(({ side }) => side === "product")
  .map(({ code }) => code);

type Words = readonly [fr: string, en: string];

export function line(
  id: string,
  lines: readonly string[],
  words: Words,
  { isSum = false }: { isSum?: boolean } = {},
): FormLine {
  const side = lines.some((code) => chargeLines.includes(code)) ? "charge" : "product";
  return { id, kind: "lines", side, lines, isSum, words: split(words) };
}

/** `a | b | c` in each language. */
function split([fr, en]: Words): FormLine["words"] {
  const list = (text: string): string[] => text.split("|").map((word) => word.trim());
  return { fr: list(fr), en: list(en) };
}

export function chapter(code: string, words: Words): FormLine {
  const lines = catalogue.filter(({ parent }) => parent === code).map((each) => each.code);
  return line(`chapter:${code}`, lines, words, { isSum: true });
}

export function single(code: string, words: Words): FormLine {
  return line(`line:${code}`, [code], words);
}

export function grants(id: string, categories: readonly FunderCategory[], words: Words): FormLine {
  const lines = categories.flatMap((category) => [
    grantLine(category),
    investmentGrantLine(category),
  ]);
  return line(id, lines, words, { isSum: categories.length > 1 });
}

export function inKind(
  id: string,
  side: Side,
  accounts: readonly string[],
  words: Words,
): FormLine {
  return { id, kind: "inKind", side, accounts, words: split(words) };
}

export function fact(name: FormFact, words: Words): FormLine {
  return { id: `fact:${name}`, kind: "fact", side: null, fact: name, words: split(words) };
}

/** What the agreement itself brings to its projects. */
export function ownGrant(words: Words): FormLine {
  return { id: "grant", kind: "grant", side: "product", words: split(words) };
}
