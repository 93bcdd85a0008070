import { type Cents, cents } from "../../quantities/money";
import { fail, ok } from "../../result";
import type { CellValue } from "../grid";
import { type Decimal, type DecimalMark, decimalOfNumber, inUnits, readDigits } from "./decimal";
import { type Read, emptyCell, isNothing, unreadable } from "./problem";
import { plainText } from "./text";

export interface AmountOptions {
  /** Decimal mark that the column's other values prove. */
  readonly mark?: DecimalMark;
  /** 1000 in a sheet kept in k€. */
  readonly factor?: 1 | 1000;
}

const eurosAndCents = /^(\d+) ?€ ?(\d{2})$/;
const currency = /^(?:€|eur|euros?)|(?:€|eur|euros?)$/i;
const thousands = /^(?:k ?€|keur|keuros?)|(?:k ?€|keur|keuros?)$/i;

/**
 * An amount of euros → cents: `1 234,56 €`, `1'234.50`, `(12,00)`, `12,00-`, `+000000069,40`,
 * `79€99`, `12,5 k€`. Refused: sums (`320+350`), words (`95,99 par mois`), other currencies.
 */
export function readAmount(value: CellValue, options: AmountOptions = {}): Read<Cents> {
  const factor = options.factor ?? 1;
  if (typeof value === "number") {
    const quick = Math.round(value * 100);
    if (factor === 1 && quick / 100 === value && Number.isSafeInteger(quick))
      return ok(cents(quick));
    const decimal = decimalOfNumber(value);
    return decimal === null ? unreadable : toCents(decimal, decimal.negative, factor);
  }
  if (typeof value === "boolean") return unreadable;
  if (isNothing(value)) return emptyCell;
  return readText(plainText(value).replace(/[’‘ʼ]/g, "'"), options.mark ?? null, factor);
}

function readText(text: string, mark: DecimalMark, factor: number): Read<Cents> {
  const { body, negative } = unsigned(text);
  if (body === null) return unreadable;
  const split = eurosAndCents.exec(body);
  if (split !== null)
    return toCents({ digits: Number(`${split[1]}${split[2]}`), scale: 2 }, negative, factor);
  const inThousands = thousands.test(body);
  const bare = body.replace(inThousands ? thousands : currency, "").trim();
  // « k€ » after the number of a sheet already in k€ says the same thing once.
  const read = readDigits(bare, mark);
  return read.ok
    ? toCents(read.value, negative, inThousands ? 1000 : factor)
    : signed(read, negative);
}

/** Takes the sign off, wherever people put it; null when two signs contradict. */
function unsigned(text: string): { readonly body: string | null; readonly negative: boolean } {
  const minus = text.replace(/[−–—]/g, "-");
  const inParentheses = /^\((.*)\)( ?(?:€|eur))?$/i.exec(minus);
  if (inParentheses?.[1] !== undefined) {
    const inside = inParentheses[1].trim();
    return { body: /[-+]/.test(inside) ? null : inside, negative: true };
  }
  const parts = /^([-+])? ?(.*?) ?(-)?( ?(?:€|eur))?$/i.exec(minus);
  const [, lead, body = "", trail, unit = ""] = parts ?? [];
  if (lead !== undefined && trail !== undefined) return { body: null, negative: false };
  // `€ -12,00`
  const inner = /^(€|eur) ?([-+]) ?(.*)$/i.exec(body);
  if (inner?.[3] !== undefined && lead === undefined && trail === undefined) {
    return { body: inner[3], negative: inner[2] === "-" };
  }
  return { body: body + unit, negative: lead === "-" || trail !== undefined };
}

function signed(read: Read<Decimal> & { readonly ok: false }, negative: boolean): Read<never> {
  if (read.error.code !== "ambiguous" || !negative) return read;
  const [first, second] = read.error.readings;
  return fail({ code: "ambiguous", readings: [`-${first}`, `-${second}`] });
}

function toCents(decimal: Decimal, negative: boolean, factor: number): Read<Cents> {
  const read = inUnits(decimal, negative, 100 * factor);
  return read.ok ? ok(cents(read.value)) : read;
}
