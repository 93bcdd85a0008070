import type { Share } from "../../schema/column";
import { plainText } from "../read/text";

/** What the destination cell of an expense says: projects with weights, or a key, or text to resolve as one project. */
export type Destination =
  | { readonly kind: "shares"; readonly shares: readonly Share[] }
  | { readonly kind: "key"; readonly text: string }
  | { readonly kind: "one"; readonly text: string };

const weighted = /^(.+?)\s*(?:[:=]\s*)?\(?(\d+(?:[.,]\d+)?)\s*(%|\/\s*\d+)\)?$/u;

/** `P1 50`: our own writing. */
const bareWeight = /^(\S+)\s+(\d+)$/u;

/**
 * `P1 50 % / P2 30 % / P3 20 %` → weights 50, 30, 20 (`33,5 %` makes all of them thousandths); `P1 2/3 ; P2 1/3` →
 * 2 and 1; `P1 / P2` → equal; `Clé heures` → a key. A single text stays whole: its dash or slash may be its own.
 */
export function readDestination(text: string): Destination {
  const plain = plainText(text);
  const key = /^cl(?:e|é)(?:\s+de\s+r(?:e|é)partition)?\s*:?\s+(.+)$/iu.exec(plain)?.[1];
  if (key !== undefined) return { kind: "key", text: key };
  const parts = splitParts(plain);
  const shares = parts.flatMap((part) => weightedPart(part) ?? []);
  if (parts.length > 1 && shares.length === parts.length) {
    const decimals = Math.max(...shares.map(({ weight }) => decimalsOf(weight)));
    return {
      kind: "shares",
      shares: shares.map(({ code, weight }) => ({
        code,
        weight: Math.round(Number(weight.replace(",", ".")) * 10 ** decimals),
      })),
    };
  }
  const codes = parts.every((part) => /^[\p{L}\p{N}._-]{1,12}$/u.test(part));
  if (parts.length > 1 && codes) {
    return { kind: "shares", shares: parts.map((code) => ({ code, weight: 1 })) };
  }
  const single = /^(.+?)\s+100\s*%$/u.exec(plain)?.[1];
  return { kind: "one", text: single ?? plain };
}

/** At `;`, `+`, `|`, line ends, and at the slashes and commas that are not inside a fraction or a number. */
function splitParts(text: string): string[] {
  return text
    .split(/\s*[;+|\n]\s*|\s+\/\s+|,\s+|\/(?=\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function weightedPart(part: string): { readonly code: string; readonly weight: string } | null {
  const [, code = "", weight = ""] = weighted.exec(part) ?? bareWeight.exec(part) ?? [];
  return weight === "" ? null : { code: code.trim(), weight };
}

function decimalsOf(number: string): number {
  return /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0;
}
