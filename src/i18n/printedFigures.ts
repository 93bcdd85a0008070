// Not the type of messages.ts: the sentences there use these figures.
type Language = "fr" | "en";

/** « La subvention de 34 000 € représente 30 % du Total des produits. », as French prints figures. */
export function printedSentence(sentence: string): string {
  return sentence
    .replace(/\d+(?= €)/g, (figures) => inThousands(figures, "\u202f"))
    .replace(/ (?=[€%])/g, "\u00a0");
}

/** An exact decimal text of ours (`-20931.16`) as people read it; any other text stays as it is. */
export function printedDecimal(text: string | undefined, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? "");
  if (parts === null) return text ?? "?";
  const [, sign = "", whole = "", decimals] = parts;
  const [separator, mark] = language === "fr" ? ["\u202f", ","] : [",", "."];
  return `${sign === "" ? "" : "−"}${inThousands(whole, separator)}${decimals === undefined ? "" : mark + decimals}`;
}

function inThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
