import { formatOfText } from "../../format/localFormat";
import { formatNumber } from "../../format/number";
import type { ErrorValue, Scalar } from "../../model/scalar";
import type { Scope } from "../evaluate";
import { parseNumber } from "../parseNumber";
import { errors, isError, Matrix, toBoolean, toNumber, toText, type Value } from "../values";
import { wildcard } from "./criterion";
import { eachValue, matrixOf, one, scalar, values, type Functions } from "./define";

/** A function of texts and numbers: arguments are converted by the letters of `types` (t text, n number). */
function typed(
  least: number,
  types: string,
  run: (args: readonly (string | number)[]) => Scalar,
): Functions[string] {
  return scalar(least, types.length, (args) => {
    const converted: (string | number)[] = [];
    for (const [i, arg] of args.entries()) {
      const value = types[i] === "n" ? toNumber(arg) : toText(arg);
      if (isError(value)) return value;
      converted.push(value);
    }
    return run(converted);
  });
}

const text = (value: string | number | undefined): string => String(value ?? "");
const number = (value: string | number | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Math.trunc(Number(value));

/** Every value of the arguments as text, or the first error. */
function textsOf(args: readonly Value[], scope: Scope): string[] | ErrorValue {
  const texts: string[] = [];
  const failed: ErrorValue[] = [];
  const add = (value: Scalar): void => {
    const shown = toText(value);
    if (isError(shown)) failed.push(shown);
    else texts.push(shown);
  };
  for (const arg of args) eachValue(arg, scope, add);
  return failed[0] ?? texts;
}

function textJoin(
  [separator = null, skipBlank = null, ...rest]: readonly Value[],
  scope: Scope,
): Value {
  const between = toText(one(separator, scope));
  const skip = toBoolean(one(skipBlank, scope));
  if (isError(between)) return between;
  if (isError(skip)) return skip;
  const texts: string[] = [];
  for (const value of rest)
    for (const item of matrixOf(value, scope).rows.flat()) {
      const shown = toText(item);
      if (isError(shown)) return shown;
      if (!skip || shown !== "") texts.push(shown);
    }
  const joined = texts.join(between);
  return joined.length > 32_767 ? errors.value : joined;
}

function find(wanted: string, within: string, from: number, exact: boolean): Scalar {
  if (from < 1 || from > within.length + 1) return errors.value;
  if (exact) {
    const at = within.indexOf(wanted, from - 1);
    return at < 0 ? errors.value : at + 1;
  }
  if (!/[*?~]/.test(wanted)) {
    const at = within.toLowerCase().indexOf(wanted.toLowerCase(), from - 1);
    return at < 0 ? errors.value : at + 1;
  }
  const begins = wildcard(`${wanted}*`);
  for (let at = from - 1; at <= within.length; at += 1) if (begins(within.slice(at))) return at + 1;
  return errors.value;
}

function substitute(within: string, old: string, fresh: string, which: number | null): Scalar {
  if (old === "") return within;
  if (which === null) return within.replaceAll(old, fresh);
  if (which < 1) return errors.value;
  let at = -1;
  for (let seen = 0; seen < which; seen += 1) {
    at = within.indexOf(old, at + 1);
    if (at < 0) return within;
  }
  return within.slice(0, at) + fresh + within.slice(at + old.length);
}

const firstLetter = /(^|[^\p{L}])(\p{L})/gu;

/** The pieces of TEXTBEFORE, TEXTAFTER and TEXTSPLIT. */
function around(before: boolean): Functions[string] {
  return typed(2, "ttn", ([within, mark, which]) => {
    const places: number[] = [];
    const [whole, sign] = [text(within), text(mark)];
    for (
      let at = whole.indexOf(sign);
      at >= 0 && sign !== "";
      at = whole.indexOf(sign, at + sign.length)
    )
      places.push(at);
    const nth = number(which, 1);
    const at = places.at(nth > 0 ? nth - 1 : nth);
    if (at === undefined || nth > places.length) return errors.na;
    return before ? whole.slice(0, at) : whole.slice(at + sign.length);
  });
}

export const texts: Functions = {
  LEFT: typed(1, "tn", ([t, n]) =>
    number(n, 1) < 0 ? errors.value : text(t).slice(0, number(n, 1)),
  ),
  RIGHT: typed(1, "tn", ([t, n]) => {
    const count = number(n, 1);
    return count < 0 ? errors.value : count === 0 ? "" : text(t).slice(-count);
  }),
  MID: typed(3, "tnn", ([t, from, count]) => {
    const [at, length] = [number(from, 1), number(count, 0)];
    return at < 1 || length < 0 ? errors.value : text(t).slice(at - 1, at - 1 + length);
  }),
  LEN: typed(1, "t", ([t]) => text(t).length),
  TRIM: typed(1, "t", ([t]) => text(t).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: typed(1, "t", ([t]) => text(t).replace(/\p{Cc}/gu, "")),
  UPPER: typed(1, "t", ([t]) => text(t).toUpperCase()),
  LOWER: typed(1, "t", ([t]) => text(t).toLowerCase()),
  PROPER: typed(1, "t", ([t]) =>
    text(t)
      .toLowerCase()
      .replace(firstLetter, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  EXACT: typed(2, "tt", ([a, b]) => a === b),
  REPT: typed(2, "tn", ([t, n]) =>
    number(n, 0) < 0 || text(t).length * number(n, 0) > 32_767
      ? errors.value
      : text(t).repeat(number(n, 0)),
  ),
  FIND: typed(2, "ttn", ([wanted, within, from]) =>
    find(text(wanted), text(within), number(from, 1), true),
  ),
  SEARCH: typed(2, "ttn", ([wanted, within, from]) =>
    find(text(wanted), text(within), number(from, 1), false),
  ),
  SUBSTITUTE: typed(3, "tttn", ([within, old, fresh, which]) =>
    substitute(text(within), text(old), text(fresh), which === undefined ? null : Number(which)),
  ),
  REPLACE: typed(4, "tnnt", ([t, from, count, fresh]) => {
    const at = number(from, 1) - 1;
    return text(t).slice(0, at) + text(fresh) + text(t).slice(at + number(count, 0));
  }),
  TEXTBEFORE: around(true),
  TEXTAFTER: around(false),
  CHAR: typed(1, "n", ([n]) =>
    Number(n) < 1 || Number(n) > 255 ? errors.value : String.fromCharCode(number(n, 1)),
  ),
  UNICHAR: typed(1, "n", ([n]) =>
    Number(n) < 1 ? errors.value : String.fromCodePoint(number(n, 1)),
  ),
  CODE: typed(1, "t", ([t]) => text(t).codePointAt(0) ?? errors.value),
  UNICODE: typed(1, "t", ([t]) => text(t).codePointAt(0) ?? errors.value),
  VALUE: scalar(1, 1, ([value = null]) => {
    if (typeof value === "boolean") return errors.value;
    return toNumber(value);
  }),
  NUMBERVALUE: typed(1, "ttt", ([t, decimal = ".", group = ","]) => {
    const plain = text(t)
      .replaceAll(text(group), "")
      .replaceAll(/\s/g, "")
      .replace(text(decimal), ".");
    return plain === "" ? 0 : (parseNumber(plain) ?? errors.value);
  }),
  T: scalar(1, 1, ([value = null]) => (typeof value === "string" || isError(value) ? value : "")),
  TEXT: scalar(2, 2, ([value = null, format = null], { culture }) => {
    if (isError(value)) return value;
    const pattern = toText(format);
    if (isError(pattern)) return pattern;
    if (pattern === "") return "";
    const shown = typeof value === "string" ? (parseNumber(value) ?? value) : value;
    return typeof shown === "boolean"
      ? toText(shown)
      : (formatNumber(shown ?? 0, formatOfText(pattern, culture), culture) ?? errors.value);
  }),
  FIXED: scalar(1, 3, ([value = null, decimals = 2, plain = false], { culture }) => {
    const [amount, places] = [toNumber(value), toNumber(decimals)];
    if (isError(amount)) return amount;
    if (isError(places)) return places;
    const zeros = places > 0 ? `.${"0".repeat(places)}` : "";
    return (
      formatNumber(amount, `${plain === true ? "0" : "#,##0"}${zeros}`, culture) ?? errors.value
    );
  }),
  CONCATENATE: scalar(1, 255, (args) => {
    let joined = "";
    for (const arg of args) {
      const shown = toText(arg);
      if (isError(shown)) return shown;
      joined += shown;
    }
    return joined;
  }),
  CONCAT: values(1, 255, (args, scope) => {
    const found = textsOf(args, scope);
    return isError(found) ? found : found.join("");
  }),
  TEXTJOIN: values(3, 255, textJoin),
  TEXTSPLIT: values(2, 3, ([source = null, columns = null, rows], scope) => {
    const [whole, across] = [toText(one(source, scope)), toText(one(columns, scope))];
    const down = rows === undefined ? "" : toText(one(rows, scope));
    if (isError(whole) || isError(across) || isError(down)) return errors.value;
    const lines = (down === "" ? [whole] : whole.split(down)).map((line) =>
      across === "" ? [line] : line.split(across),
    );
    const width = Math.max(...lines.map((line) => line.length));
    return new Matrix(
      lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? errors.na)),
    );
  }),
};
