import { type Ratio, ratio } from "../../quantities/ratio";
import { ok } from "../../result";
import type { CellValue } from "../grid";
import { type DecimalMark, decimalOfNumber, readDigits } from "./decimal";
import { type Read, emptyCell, isNothing, unreadable } from "./problem";
import { plainText } from "./text";

/**
 * A share: `40 %`, `40,5%`, `2/5`, 0.4 in a percent cell. A bare number reads as `scale` says: a column
 * whose values exceed 1 is written in hundreds (see decidePercentScale).
 */
export function readPercent(
  value: CellValue,
  options: { readonly mark?: DecimalMark; readonly scale?: "unit" | "hundred" } = {},
): Read<Ratio> {
  const bottom = options.scale === "hundred" ? 100n : 1n;
  if (typeof value === "number") {
    const decimal = decimalOfNumber(value);
    if (decimal === null) return unreadable;
    const top = BigInt(decimal.negative ? -decimal.digits : decimal.digits);
    return ok(ratio(top, 10n ** BigInt(decimal.scale) * bottom));
  }
  if (typeof value === "boolean") return unreadable;
  if (isNothing(value)) return emptyCell;
  const text = plainText(value);
  const fraction = /^(\d+) ?\/ ?([1-9]\d*)$/.exec(text);
  if (fraction !== null) return ok(ratio(BigInt(fraction[1] ?? ""), BigInt(fraction[2] ?? "")));
  const percent = /^(.*?) ?(?:%|pour cent|percent)$/i.exec(text)?.[1];
  const read = readDigits(percent ?? text, options.mark ?? null);
  if (!read.ok) return read;
  const scale = percent === undefined ? bottom : 100n;
  return ok(ratio(BigInt(read.value.digits), 10n ** BigInt(read.value.scale) * scale));
}

/** Bare numbers of a column of shares: any above 1 says that the column counts in hundreds. */
export function decidePercentScale(values: readonly CellValue[]): "unit" | "hundred" {
  return values.some((value) => typeof value === "number" && value > 1) ? "hundred" : "unit";
}
