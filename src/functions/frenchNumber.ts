const units = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
  "dix-sept",
  "dix-huit",
  "dix-neuf",
];
const tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

const scales = [
  { size: 1_000_000_000, word: "milliard" },
  { size: 1_000_000, word: "million" },
] as const;

/**
 * A whole number in French words, 0 to 999 999 999 999: `soixante et onze`, `quatre-vingts`, `deux cent mille`. « mille »
 * never changes; « vingt » and « cent » take an s at the end of the number or before « million », not before « mille ».
 */
export function frenchWords(value: number): string {
  if (value === 0) return "zéro";
  const words: string[] = [];
  let rest = value;
  for (const { size, word } of scales) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${below1000(count, true)} ${word}${count > 1 ? "s" : ""}`);
  }
  const thousands = Math.floor(rest / 1000);
  rest -= thousands * 1000;
  if (thousands > 0) words.push(thousands === 1 ? "mille" : `${below1000(thousands, false)} mille`);
  if (rest > 0) words.push(below1000(rest, true));
  return words.join(" ");
}

/** `isLast`: nothing that is part of the number follows, so that « cents » and « vingts » take their s. */
function below1000(value: number, isLast: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return below100(rest, isLast);
  const cent = hundreds === 1 ? "cent" : `${units[hundreds] ?? ""} cent`;
  if (rest === 0) return hundreds > 1 && isLast ? `${cent}s` : cent;
  return `${cent} ${below100(rest, isLast)}`;
}

function below100(value: number, isLast: boolean): string {
  if (value < 20) return units[value] ?? "";
  if (value === 80) return isLast ? "quatre-vingts" : "quatre-vingt";
  if (value > 80) return `quatre-vingt-${units[value - 80] ?? ""}`;
  // Seventy counts on from sixty: soixante-dix, soixante et onze.
  const ten = value >= 60 ? 6 : Math.floor(value / 10);
  const unit = value - ten * 10;
  const word = tens[ten] ?? "";
  if (unit === 0) return word;
  return unit === 1 || unit === 11
    ? `${word} et ${units[unit] ?? ""}`
    : `${word}-${units[unit] ?? ""}`;
}
