/** Letters of dates and times, en-US → French. Hours, minutes and months share `h` and `m` in both. */
const toFrench: Readonly<Record<string, string>> = { y: "a", Y: "A", d: "j", D: "J" };
const fromFrench: Readonly<Record<string, string>> = { a: "y", A: "Y", j: "d", J: "D" };

/** A number format as the user of this culture writes it: `jj/mm/aaaa`, `# ##0,00`, `Standard`. */
export function toLocalFormat(format: string, culture: string): string {
  if (!culture.startsWith("fr")) return format;
  if (/^general$/i.test(format)) return "Standard";
  return outsideQuotes(format, (plain) =>
    plain
      .replace(/General/gi, "Standard")
      .replace(/[,.]/g, (mark) => (mark === "," ? "\u202F" : ","))
      .replace(/[yYdD]/g, (letter) => (isDateCode(format) ? (toFrench[letter] ?? letter) : letter)),
  );
}

/** The en-US code of a format written in the user's culture. */
export function fromLocalFormat(format: string, culture: string): string {
  if (!culture.startsWith("fr")) return format;
  if (/^standard$/i.test(format)) return "General";
  return outsideQuotes(format, (plain) =>
    plain
      .replace(/Standard/gi, "General")
      .replace(/[,\u202F\u00A0 ]/g, (mark) => (mark === "," ? "." : ","))
      .replace(/[aAjJ]/g, (letter) => fromFrench[letter] ?? letter),
  );
}

/** Applies a change to what is neither quoted, escaped nor in brackets. */
function outsideQuotes(format: string, change: (plain: string) => string): string {
  return format
    .split(/("[^"]*"|\\.|_.|\*.|\[[^\]]*\])/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}

function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

function isDateCode(format: string): boolean {
  return /[yd]/i.test(bare(format)) && !/general/i.test(format);
}

/** Excel.NumberFormatCategory of an en-US code: how an add-in knows dates from numbers. */
export function formatCategory(format: string): string {
  if (/^general$/i.test(format)) return "General";
  if (format === "@") return "Text";
  const code = bare(format);
  if (/[yd]/i.test(code) || /m{3,}/i.test(code)) return "Date";
  if (/[hs]/i.test(code) || /\[[hms]+\]/i.test(format)) return "Time";
  if (code.includes("%")) return "Percentage";
  if (/e[+-]/i.test(code)) return "Scientific";
  if (/[#?0]\s*\/\s*[#?0\d]/.test(code)) return "Fraction";
  if (/[€$£]/.test(format)) return /[_*]/.test(format) ? "Accounting" : "Currency";
  return /[0#?]/.test(code) ? "Number" : "Custom";
}
