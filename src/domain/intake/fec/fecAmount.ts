import type { Cents } from "../../quantities/money";
import { cents } from "../../quantities/money";
import { readAmount } from "../read/amount";
import type { DecimalMark } from "../read/decimal";
import type { Read } from "../read/problem";
import { ok } from "../../result";

const plus = 43;
const comma = 44;
const minus = 45;
const point = 46;

/**
 * An amount of a FEC: `12,50`, `+000000069,40`, ` 3 000,00`; nothing is zero, as in the other column of the pair.
 * The plain ones, nearly all, are read in one pass over their characters; the rest as any amount of a sheet.
 * @param mark decimal mark that the file's other amounts prove, for `1.234`
 */
export function readFecAmount(text: string, mark: DecimalMark): Read<Cents> {
  const quick = plainCents(text);
  if (quick !== null) return ok(cents(quick));
  const read = readAmount(text, { mark });
  return !read.ok && read.error.code === "empty" ? ok(cents(0)) : read;
}

/** Digits with at most one mark and at most two decimals, with a sign or without; null for anything else. */
export function plainCents(text: string): number | null {
  let units = 0;
  let decimals = -1;
  let at = 0;
  const sign = text.charCodeAt(0);
  if (sign === plus || sign === minus) at = 1;
  if (at === text.length) return at === 0 ? 0 : null;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      units = units * 10 + code - 48;
      if (decimals >= 0) decimals += 1;
    } else if ((code === comma || code === point) && decimals < 0) decimals = 0;
    else return null;
  }
  // Three decimals may be thousands; more than two are no cents.
  if (decimals > 2 || units > 1e12) return null;
  const size = decimals === 2 ? units : decimals === 1 ? units * 10 : units * 100;
  return sign === minus && size !== 0 ? -size : size;
}
