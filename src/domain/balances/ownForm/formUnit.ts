import { folded } from "../../intake/read/text";

const currencies: readonly (readonly [code: string, words: RegExp, format: RegExp])[] = [
  ["USD", /\bus ?\$|\busd\b|\bdollars?\b/, /US\$|USD|\[\$\$-(en-US|409)\]/],
  ["CHF", /\bchf\b|\bfrancs? suisses?\b|\bswiss francs?\b/, /CHF/],
  ["GBP", /\bgbp\b|£|\bpounds?\b/, /£|GBP/],
  ["CAD", /\bcad\b|\bcanadian dollars?\b/, /CAD/],
  ["XOF", /\bxof\b|\bf ?cfa\b/, /CFA|XOF/],
  // Dollars or pesos: the sign alone does not say.
  ["$", /(^|\s)\$(\s|$)/, /\$(?![-\w])(?!\])|\[\$\$/],
];
const euro = /€|\beuros?\b|\beur\b/;

/** The other currency that a form says it is written in: its code, or its sign; null for euros, and where nothing is said. */
export function currencyOf(texts: readonly string[], formats: readonly string[]): string | null {
  const words = texts.map(folded);
  if (words.some((text) => euro.test(text)) || formats.some((format) => /€|EUR/.test(format))) {
    return null;
  }
  for (const [code, named, format] of currencies) {
    if (words.some((text) => named.test(text)) || formats.some((each) => format.test(each))) {
      return code;
    }
  }
  return null;
}

/** Thousands of euros when a heading or a note says so. */
export function unitOfForm(texts: readonly string[]): "EUR" | "kEUR" {
  return texts.some((text) => /k\s?€|\bk\s?eur|milliers d.?euros|thousands? of euros?/i.test(text))
    ? "kEUR"
    : "EUR";
}

const withoutCents =
  /\bsans (les )?(centimes|decimales?)\b|\beuros? entiers?\b|\barrondi(s|es)? a l'euro\b|\bwhole (euros?|dollars?|amounts?|numbers?|[a-z]+ amounts?)\b|\bno cents\b|\brounded to the (nearest )?euro\b/;

export function isWhole(texts: readonly string[]): boolean {
  return texts.some((text) => withoutCents.test(folded(text)));
}
