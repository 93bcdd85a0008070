import { ok } from "../../result";
import { type Read, ambiguous, tooPrecise, unreadable } from "./problem";

/** An exact decimal: `digits / 10^scale`, without trailing zeros after the mark. */
export interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** The decimal mark of a column, once its values have shown it; null while nothing proves it. */
export type DecimalMark = "," | "." | null;

const groupedBySpace = /^\d{1,3}(?: \d{3})+$/;
const groupedByApostrophe = /^\d{1,3}(?:'\d{3})+$/;

/**
 * Reads unsigned digits with marks, as plainText gives them: `1 234,56`, `1'234.5`, `1,000,000`.
 * `1.234` and `1,234` are ambiguous unless the column's mark is known.
 */
export function readDigits(text: string, mark: DecimalMark): Read<Decimal> {
  const marks = text.replace(/[^.,]/g, "");
  if (marks === "") return whole(text);
  const last = marks.slice(-1) as "," | ".";
  const other = last === "," ? "." : ",";
  const at = text.lastIndexOf(last);
  if (marks.length > 1 && marks !== last.repeat(marks.length)) {
    // Both marks: the last one is decimal, the other groups.
    if (marks !== other.repeat(marks.length - 1) + last) return unreadable;
    return withDecimals(text.slice(0, at), text.slice(at + 1), other);
  }
  if (marks.length > 1)
    return isGrouped(text, last) ? whole(text.replaceAll(last, "")) : unreadable;
  if (!isGrouped(text, last) || mark === last) {
    return withDecimals(text.slice(0, at), text.slice(at + 1), null);
  }
  const grouped = text.replace(last, "");
  if (mark === other) return whole(grouped);
  return ambiguous(text.replace(last, "."), grouped);
}

/** What one text proves about its column's decimal mark; null when it proves nothing. */
export function markShownBy(text: string): DecimalMark {
  const digits = /[\d.,' ]*[.,][\d.,]*/.exec(text)?.[0].trim() ?? "";
  const marks = digits.replace(/[^.,]/g, "");
  if (marks === "") return null;
  const last = marks.slice(-1) as "," | ".";
  const other = last === "," ? "." : ",";
  if (marks === last.repeat(marks.length)) {
    if (marks.length > 1) return isGrouped(digits, last) ? other : null;
    return isGrouped(digits, last) ? null : last;
  }
  return last;
}

/** `text` is thousands grouped by `mark`: `1.234`, `1,000,000`; never `0.125`. */
function isGrouped(text: string, mark: string): boolean {
  const groups = text.split(mark);
  const [first = "", ...rest] = groups;
  return (
    /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group))
  );
}

function whole(text: string): Read<Decimal> {
  const digits = ungrouped(text, null);
  return digits === null ? unreadable : exact(digits, "");
}

function withDecimals(wholePart: string, decimals: string, group: "," | "." | null): Read<Decimal> {
  const digits = wholePart === "" ? "0" : ungrouped(wholePart, group);
  if (digits === null || !/^\d*$/.test(decimals) || wholePart + decimals === "") return unreadable;
  return exact(digits, decimals);
}

function ungrouped(text: string, group: "," | "." | null): string | null {
  if (/^\d+$/.test(text)) return text;
  if (group !== null) return isGrouped(text, group) ? text.replaceAll(group, "") : null;
  if (groupedBySpace.test(text)) return text.replaceAll(" ", "");
  return groupedByApostrophe.test(text) ? text.replaceAll("'", "") : null;
}

function exact(wholePart: string, decimals: string): Read<Decimal> {
  const kept = decimals.replace(/0+$/, "");
  const digits = Number(wholePart + kept);
  return Number.isSafeInteger(digits) ? ok({ digits, scale: kept.length }) : unreadable;
}

/**
 * A number cell as a decimal. Excel keeps 15 significant digits: the noise of binary fractions beyond
 * them (`0.1 + 0.2`) is not part of what the user sees or typed.
 */
export function decimalOfNumber(value: number): (Decimal & { readonly negative: boolean }) | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const scale = digits.length - 1 - Number(exponent);
  const negative = value < 0;
  if (digits === "") return { digits: 0, scale: 0, negative };
  if (scale >= 0) return { digits: Number(digits), scale, negative };
  const large = Number(digits) * 10 ** -scale;
  return Number.isSafeInteger(large) ? { digits: large, scale: 0, negative } : null;
}

/**
 * `decimal × factor` in whole units: `factor` 100 makes cents of euros, 60 minutes of hours. A finer number is
 * refused with the nearest unit (halves away from zero).
 */
export function inUnits(decimal: Decimal, negative: boolean, factor: number): Read<number> {
  const top = BigInt(decimal.digits) * BigInt(factor);
  const bottom = 10n ** BigInt(decimal.scale);
  const size = (2n * top + bottom) / (2n * bottom);
  const value = Number(negative ? -size : size);
  if (!Number.isSafeInteger(value)) return unreadable;
  if (top % bottom === 0n) return ok(value);
  const rest = Number(top - size * bottom) / Number(bottom);
  return tooPrecise(value, negative ? -rest : rest);
}
