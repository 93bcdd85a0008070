import { parseValue } from "numfmt";

const plain = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%?\s*$/i;

/** The number a text stands for in a formula (en-US: `12.5`, `10%`, `2025-03-01`, `1,234`), or null. */
export function parseNumber(text: string): number | null {
  if (plain.test(text)) {
    const percent = text.trimEnd().endsWith("%");
    const number = Number(percent ? text.trimEnd().slice(0, -1) : text);
    return percent ? number / 100 : number;
  }
  if (!/\d/.test(text)) return null;
  const parsed = parseValue(text.trim(), { locale: "en" });
  return typeof parsed?.value === "number" ? parsed.value : null;
}
