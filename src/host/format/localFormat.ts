import { cultureOf } from "./culture";
import { isDatePattern } from "./number";

/** Pieces of a number format: what is quoted, escaped or bracketed stays as it is in every language. */
const pieces = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[\s\S]/gu;

const toFrench: Readonly<Record<string, string>> = { d: "j", D: "J", y: "a", Y: "A" };
const toEnglish: Readonly<Record<string, string>> = { j: "d", J: "D", a: "y", A: "Y" };
const colors: readonly (readonly [english: string, french: string])[] = [
  ["Black", "Noir"],
  ["White", "Blanc"],
  ["Red", "Rouge"],
  ["Green", "Vert"],
  ["Blue", "Bleu"],
  ["Yellow", "Jaune"],
  ["Cyan", "Cyan"],
  ["Magenta", "Magenta"],
];

/** An en-US number format as the user's language writes it: `dd/mm/yyyy` → `jj/mm/aaaa` (officejs A-24). */
export function localFormat(pattern: string, culture: string): string {
  const { locale, group } = cultureOf(culture);
  if (locale !== "fr") return pattern;
  return bySection(pattern, (section) => {
    if (/^General$/i.test(section)) return "Standard";
    const isDate = isDatePattern(section);
    return replacePieces(section, (piece) => {
      if (piece.startsWith("[")) return translateColor(piece, 0, 1);
      if (isDate) return toFrench[piece] ?? piece;
      return piece === "." ? "," : piece === "," ? group : piece;
    });
  });
}

/** A number format in the user's language as Excel stores it: `# ##0,00` → `#,##0.00`. */
export function fromLocalFormat(pattern: string, culture: string): string {
  if (cultureOf(culture).locale !== "fr") return pattern;
  return bySection(pattern, (section) => {
    if (/^Standard$/i.test(section)) return "General";
    if (isFrenchDate(section))
      return replacePieces(section, (piece) =>
        piece.startsWith("[") ? translateColor(piece, 1, 0) : (toEnglish[piece] ?? piece),
      );
    // A space groups thousands only between digits: `# ##0`; elsewhere it is a space.
    const grouped = section.replace(/(?<=[#0?])[ \u00a0\u202f](?=[#0?])/g, "\u202f");
    return replacePieces(grouped, (piece) => {
      if (piece.startsWith("[")) return translateColor(piece, 1, 0);
      return piece === "," ? "." : piece === "\u202f" ? "," : piece;
    });
  });
}

/**
 * The format text of TEXT(…): Excel reads it in the user's language, and authors write either. Dates in French
 * letters and decimal commas are recognised; anything else is en-US already.
 */
export function formatOfText(pattern: string, culture: string): string {
  if (cultureOf(culture).locale !== "fr") return pattern;
  const bare = pattern.replace(/"[^"]*"|\\./g, "");
  const isLocal =
    /[jJ]|a{2,4}/.test(bare) ||
    /[#0],0{1,2}(?!0)/.test(bare) ||
    /[#0][ \u00a0\u202f][#0]/.test(bare);
  return isLocal ? fromLocalFormat(pattern, culture) : pattern;
}

function bySection(pattern: string, translate: (section: string) => string): string {
  const sections = [""];
  for (const [piece] of pattern.matchAll(pieces)) {
    if (piece === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + piece);
  }
  return sections.map(translate).join(";");
}

function replacePieces(section: string, replace: (piece: string) => string): string {
  return [...section.matchAll(pieces)].map(([piece]) => replace(piece)).join("");
}

function isFrenchDate(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[jamhs]/i.test(bare) && !/Standard/i.test(bare);
}

function translateColor(bracket: string, from: 0 | 1, to: 0 | 1): string {
  const name = bracket.slice(1, -1).toLowerCase();
  const color = colors.find((names) => names[from].toLowerCase() === name);
  return color === undefined ? bracket : `[${color[to]}]`;
}
