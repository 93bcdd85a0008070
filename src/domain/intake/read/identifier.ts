import { ok } from "../../result";
import type { CellValue } from "../grid";
import { type Read, emptyCell, isNothing, unreadable } from "./problem";
import { plainText } from "./text";

/**
 * An account of the chart: `6064`, 6064, `606400` (padding zeros go), `6064 Fournitures administratives`.
 * Letters after the first three digits stay (`401ABC`).
 */
export function readAccount(value: CellValue): Read<string> {
  if (isNothing(value) || typeof value === "boolean")
    return typeof value === "boolean" ? unreadable : emptyCell;
  if (typeof value === "number" && !Number.isInteger(value)) return unreadable;
  const text = plainText(value).replace(/\.0+$/, "");
  const account =
    /^(?:compte|cpte?|n°)? ?(\d{2,10}|\d{3}[\dA-Z]{1,9})(?: *[-–—:.] *| +|$)(?!\d)/i.exec(
      text,
    )?.[1];
  return account === undefined || !/^[1-9]/.test(account)
    ? unreadable
    : ok(withoutPadding(account));
}

/** `606400` and `6064` are one account: exports pad to a fixed length. Three figures always stay. */
function withoutPadding(account: string): string {
  return account.length > 4 && /^\d+$/.test(account)
    ? account.replace(/0+$/, "").padEnd(3, "0")
    : account;
}

/** 14 digits with a valid key (Luhn; La Poste adds up to a multiple of 5). A SIRET in 2,43E+13 is lost: unreadable. */
export function readSiret(value: CellValue): Read<string> {
  if (isNothing(value)) return emptyCell;
  const written = plainText(value).replace(/\.0+$/, "").replace(/ /g, "");
  // A number loses its leading zeros; nine figures are a SIREN, another thing.
  if (!/^\d{12,14}$/.test(written)) return unreadable;
  const digits = written.padStart(14, "0");
  const sum = Array.from(digits).reduce((total, digit) => total + Number(digit), 0);
  if (digits.startsWith("356000000") && sum % 5 === 0) return ok(digits);
  return luhn(digits) % 10 === 0 ? ok(digits) : unreadable;
}

function luhn(digits: string): number {
  return Array.from(digits)
    .reverse()
    .reduce((sum, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
}
