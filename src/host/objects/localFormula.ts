import { cultureOf } from "../format/culture";
import { tokenize, type Token } from "../model/formulaTokens";
import { englishFunction, frenchFunction } from "./frenchFunctions";

/**
 * A formula as `formulasLocal` reads it: names of functions, separators, decimals, booleans and keywords of the user's
 * language (A-23). A formula that cannot be cut into tokens stays as it is.
 */
export function toLocalFormula(formula: string, culture: string): string {
  if (cultureOf(culture).locale !== "fr" || !formula.startsWith("=")) return formula;
  const tokens = tokenize(formula);
  if (tokens === null) return formula;
  let braces = 0;
  return tokens
    .map((token) => {
      if (token.text === "{") braces += 1;
      else if (token.text === "}") braces -= 1;
      return localText(token, braces > 0, culture);
    })
    .join("");
}

function localText(token: Token, inArray: boolean, culture: string): string {
  const { text } = token;
  switch (token.kind) {
    case "function":
      return frenchFunction(text);
    case "number":
      return text.replace(".", ",");
    case "error":
      return cultureOf(culture).errors[text.toUpperCase()] ?? text;
    case "operator":
      return text === "," ? (inArray ? "." : ";") : text;
    case "structured":
      return structuredToLocal(text);
    case "name":
      return booleanWord(text, english, french);
    case "space":
    case "text":
    case "reference":
    case "external":
      return text;
  }
}

const english = ["TRUE", "FALSE"] as const;
const french = ["VRAI", "FAUX"] as const;

function booleanWord(word: string, from: readonly string[], to: readonly string[]): string {
  return to[from.indexOf(word.toUpperCase())] ?? word;
}

const keywords = [
  ["[#All]", "[#Tout]"],
  ["[#Data]", "[#Données]"],
  ["[#Headers]", "[#En-têtes]"],
  ["[#Totals]", "[#Totaux]"],
  ["[#This Row]", "[#Cette ligne]"],
] as const;

function structuredToLocal(text: string): string {
  const translated = keywords.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  return translated.replaceAll("],[", "];[");
}

function structuredFromLocal(text: string): string {
  const translated = keywords.reduce(
    (rest, [to, from]) => rest.replaceAll(new RegExp(from.replaceAll(/[[\]]/g, "\\$&"), "gi"), to),
    text,
  );
  return translated.replaceAll("];[", "],[");
}

const localPieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:[^[\]]|\[[^\]]*\])*\]|#[A-ZÉ/0]+[!?]?|[\p{L}_\\][\p{L}\p{N}_.\\]*|(?:\d+,?\d*|,\d+)(?:E[+-]?\d+)?|[{};.]/giu;

/** The en-US formula of a text in the user's language. */
export function fromLocalFormula(formula: string, culture: string): string {
  const { locale, errors } = cultureOf(culture);
  if (locale !== "fr" || !formula.startsWith("=")) return formula;
  let braces = 0;
  return formula.replaceAll(localPieces, (piece, at: number) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    if (piece.startsWith("[")) return structuredFromLocal(piece);
    if (piece.startsWith("#")) return englishError(piece, errors);
    if (piece === "{" || piece === "}") {
      braces += piece === "{" ? 1 : -1;
      return piece;
    }
    if (piece === ";") return braces > 0 ? ";" : ",";
    if (piece === ".") return braces > 0 ? "," : ".";
    if (/^[\d,]/.test(piece)) return piece.replace(",", ".");
    return formula[at + piece.length] === "("
      ? englishFunction(piece)
      : booleanWord(piece, french, english);
  });
}

function englishError(error: string, errors: Readonly<Record<string, string>>): string {
  const found = Object.entries(errors).find(([, local]) => local === error.toUpperCase());
  return found?.[0] ?? error;
}
