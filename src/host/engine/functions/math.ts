import { round } from "numfmt";
import type { Scalar } from "../../model/scalar";
import { errors, finite, isError } from "../values";
import { numbersOf } from "./aggregate";
import { numeric, values, type Functions } from "./define";

/** Rounds away from zero or towards it, at a number of decimals that may be negative. */
function roundTowards(number: number, places: number, way: (size: number) => number): number {
  const factor = 10 ** Math.trunc(places);
  const scaled = Number((Math.abs(number) * factor).toPrecision(15));
  const result = (Math.sign(number) * way(scaled)) / factor;
  return Object.is(result, -0) ? 0 : result;
}

/** Rounds half away from zero, seeing 15 digits as Excel does: ROUND(1.005,2) is 1.01. */
export function roundHalfUp(number: number, places: number): number {
  if (places >= 0) return round(number, Math.min(Math.trunc(places), 20));
  return roundTowards(number, places, (size) => Math.floor(size + 0.5));
}

function multiple(number: number, step: number, way: (count: number) => number): Scalar {
  if (step === 0) return 0;
  return finite(Number((way(Number((number / step).toPrecision(15))) * step).toPrecision(15)));
}

const parity =
  (rest: number) =>
  (number: number): number => {
    let size = Math.ceil(Math.abs(number));
    if (size % 2 !== rest) size += 1;
    return number < 0 ? -size : size;
  };

const factorial = (number: number): Scalar => {
  if (number < 0 || number > 170) return errors.num;
  let result = 1;
  for (let i = 2; i <= Math.trunc(number); i += 1) result *= i;
  return result;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

function overIntegers(run: (a: number, b: number) => number, start: number): Functions[string] {
  return values(1, 255, (args, scope) => {
    const numbers = numbersOf(args, scope);
    if (isError(numbers)) return numbers;
    if (numbers.some((number) => number < 0)) return errors.num;
    return numbers.map(Math.trunc).reduce(run, start);
  });
}

export const mathematics: Functions = {
  ABS: numeric(1, 1, (number = 0) => Math.abs(number)),
  SIGN: numeric(1, 1, (number = 0) => Math.sign(number)),
  INT: numeric(1, 1, (number = 0) => Math.floor(number)),
  TRUNC: numeric(1, 2, (number = 0, places = 0) => roundTowards(number, places, Math.floor)),
  ROUND: numeric(2, 2, (number = 0, places = 0) => roundHalfUp(number, places)),
  ROUNDUP: numeric(2, 2, (number = 0, places = 0) => roundTowards(number, places, Math.ceil)),
  ROUNDDOWN: numeric(2, 2, (number = 0, places = 0) => roundTowards(number, places, Math.floor)),
  MROUND: numeric(2, 2, (number = 0, step = 0) =>
    number * step < 0 ? errors.num : multiple(number, step, (count) => roundHalfUp(count, 0)),
  ),
  CEILING: numeric(1, 2, (number = 0, step = 1) =>
    number > 0 && step < 0 ? errors.num : multiple(number, step, Math.ceil),
  ),
  FLOOR: numeric(1, 2, (number = 0, step = 1) =>
    step === 0
      ? errors.div0
      : number > 0 && step < 0
        ? errors.num
        : multiple(number, step, Math.floor),
  ),
  "CEILING.MATH": numeric(1, 3, (number = 0, step = 1, mode = 0) =>
    multiple(number, Math.abs(step), mode !== 0 && number < 0 ? Math.floor : Math.ceil),
  ),
  "FLOOR.MATH": numeric(1, 3, (number = 0, step = 1, mode = 0) =>
    multiple(number, Math.abs(step), mode !== 0 && number < 0 ? Math.ceil : Math.floor),
  ),
  MOD: numeric(2, 2, (number = 0, divisor = 0) =>
    divisor === 0
      ? errors.div0
      : Number((number - divisor * Math.floor(number / divisor)).toPrecision(15)),
  ),
  QUOTIENT: numeric(2, 2, (number = 0, divisor = 0) =>
    divisor === 0 ? errors.div0 : Math.trunc(number / divisor),
  ),
  POWER: numeric(2, 2, (number = 0, power = 0) =>
    number === 0 && power === 0 ? errors.num : number ** power,
  ),
  SQRT: numeric(1, 1, (number = 0) => Math.sqrt(number)),
  EXP: numeric(1, 1, (number = 0) => Math.exp(number)),
  LN: numeric(1, 1, (number = 0) => (number <= 0 ? errors.num : Math.log(number))),
  LOG10: numeric(1, 1, (number = 0) => (number <= 0 ? errors.num : Math.log10(number))),
  LOG: numeric(1, 2, (number = 0, base = 10) =>
    number <= 0 || base <= 0 ? errors.num : Math.log(number) / Math.log(base),
  ),
  PI: numeric(0, 0, () => Math.PI),
  EVEN: numeric(1, 1, (number = 0) => parity(0)(number)),
  ODD: numeric(1, 1, (number = 0) => parity(1)(number)),
  FACT: numeric(1, 1, (number = 0) => factorial(number)),
  GCD: overIntegers(gcd, 0),
  LCM: overIntegers((a, b) => (a === 0 || b === 0 ? 0 : (a * b) / gcd(a, b)), 1),
  RAND: numeric(0, 0, () => Math.random()),
  RANDBETWEEN: numeric(2, 2, (low = 0, high = 0) =>
    low > high
      ? errors.num
      : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
};
