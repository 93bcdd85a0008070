import { boxAt, columnLetters, covers, wholeSheet } from "../../model/box";
import { quotedSheet } from "../../model/formulaTokens";
import type { Scalar } from "../../model/scalar";
import type { Node } from "../ast";
import { evaluate, type Scope } from "../evaluate";
import { parseFormula } from "../parse";
import {
  Area,
  areaSize,
  errors,
  isError,
  Matrix,
  Missing,
  missing,
  toNumber,
  toText,
  type Value,
} from "../values";
import { findIn, lastNotAbove, lastNotBelow } from "./find";
import { form, matrixOf, numberOr, one, scalar, values, type Functions } from "./define";

function listOf(value: Value, scope: Scope): Scalar[] {
  const matrix = matrixOf(value, scope);
  return matrix.height === 1
    ? [...(matrix.rows[0] ?? [])]
    : matrix.rows.map((row) => row[0] ?? null);
}

function match(wanted: Scalar, list: readonly Scalar[], kind: number): Scalar {
  if (isError(wanted)) return wanted;
  const at =
    kind === 0
      ? findIn(list, wanted, 2)
      : kind > 0
        ? lastNotAbove(list, wanted)
        : lastNotBelow(list, wanted);
  return at < 0 ? errors.na : at + 1;
}

/** Answers one result per wanted value when several are asked at once. */
function overWanted(wanted: Value, scope: Scope, find: (one: Scalar) => Scalar): Value {
  const plain = scope.reader.plain(wanted);
  if (!(plain instanceof Matrix)) return find(plain);
  return new Matrix(plain.rows.map((row) => row.map(find)));
}

function lookupIn(args: readonly Value[], scope: Scope, byRow: boolean): Value {
  const [wanted = null, table = null, index = null, near] = args;
  if (isError(table)) return table;
  const matrix = matrixOf(table, scope);
  const place = toNumber(one(index, scope));
  const approximate =
    near === undefined ? 1 : near instanceof Missing ? 0 : numberOr(near, 1, scope);
  if (isError(place)) return place;
  if (isError(approximate)) return approximate;
  const at = Math.trunc(place) - 1;
  if (at < 0) return errors.value;
  if (at >= (byRow ? matrix.width : matrix.height)) return errors.ref;
  const keys = byRow ? matrix.rows.map((row) => row[0] ?? null) : [...(matrix.rows[0] ?? [])];
  return overWanted(wanted, scope, (value) => {
    if (isError(value)) return value;
    const found = approximate !== 0 ? lastNotAbove(keys, value) : findIn(keys, value, 2);
    if (found < 0) return errors.na;
    return byRow ? matrix.at(found, at) : matrix.at(at, found);
  });
}

function xlookup(args: readonly Value[], scope: Scope): Value {
  const [wanted = null, keys = null, results = null, otherwise, way, direction] = args;
  const mode = numberOr(way, 0, scope);
  const search = numberOr(direction, 1, scope);
  if (isError(keys)) return keys;
  if (isError(results)) return results;
  if (isError(mode)) return mode;
  const list = listOf(keys, scope);
  const matrix = matrixOf(results, scope);
  const vertical = matrixOf(keys, scope).height > 1 || matrix.height === list.length;
  const plain = scope.reader.plain(wanted);
  const place = (value: Scalar): number =>
    isError(value)
      ? -1
      : findIn(list, value, mode as -1 | 0 | 1 | 2, search === -1 || search === -2);
  if (plain instanceof Matrix)
    return new Matrix(
      plain.rows.map((row) =>
        row.map((value) => {
          const at = place(value);
          if (at < 0) return otherwise === undefined ? errors.na : one(otherwise, scope);
          return vertical ? matrix.at(at, 0) : matrix.at(0, at);
        }),
      ),
    );
  const at = place(plain);
  if (at < 0)
    return otherwise === undefined || otherwise instanceof Missing ? errors.na : otherwise;
  if (results instanceof Area) {
    const { box, sheet } = results;
    return new Area(
      sheet,
      vertical
        ? { ...box, top: box.top + at, bottom: box.top + at }
        : { ...box, left: box.left + at, right: box.left + at },
    );
  }
  return vertical
    ? new Matrix([matrix.rows[at] ?? []])
    : new Matrix(matrix.rows.map((row) => [row[at] ?? null]));
}

function index(args: readonly Value[], scope: Scope): Value {
  const [source = null, rowArg, columnArg] = args;
  if (isError(source)) return source;
  const range = source instanceof Area ? source : matrixOf(source, scope);
  const size =
    range instanceof Area ? areaSize(range) : { height: range.height, width: range.width };
  let row = numberOr(rowArg, 0, scope);
  let column = numberOr(columnArg, 0, scope);
  if (isError(row)) return row;
  if (isError(column)) return column;
  [row, column] = [Math.trunc(row), Math.trunc(column)];
  if (columnArg === undefined && size.height === 1 && size.width > 1) [row, column] = [1, row];
  if (row < 0 || column < 0) return errors.value;
  if (row > size.height || column > size.width) return errors.ref;
  if (range instanceof Area) {
    const { top, left, bottom, right } = range.box;
    const rows = row === 0 ? [top, bottom] : [top + row - 1, top + row - 1];
    const columns = column === 0 ? [left, right] : [left + column - 1, left + column - 1];
    return new Area(range.sheet, {
      top: rows[0] ?? 1,
      bottom: rows[1] ?? 1,
      left: columns[0] ?? 1,
      right: columns[1] ?? 1,
    });
  }
  const rows = row === 0 ? range.rows : [range.rows[row - 1] ?? []];
  return new Matrix(column === 0 ? rows : rows.map((line) => [line[column - 1] ?? null]));
}

function offset([base = null, down, across, height, width]: readonly Value[], scope: Scope): Value {
  if (isError(base)) return base;
  if (!(base instanceof Area)) return errors.value;
  const size = areaSize(base);
  const numbers = [
    numberOr(down, 0, scope),
    numberOr(across, 0, scope),
    numberOr(height, size.height, scope),
    numberOr(width, size.width, scope),
  ];
  const error = numbers.find(isError);
  if (error !== undefined) return error;
  const [rows = 0, columns = 0, tall = 1, wide = 1] = (numbers as number[]).map(Math.trunc);
  const box = boxAt(base.box.top + rows, base.box.left + columns, tall, wide);
  return tall > 0 && wide > 0 && covers(wholeSheet, box) ? new Area(base.sheet, box) : errors.ref;
}

function indirect([text = null]: readonly Value[], scope: Scope): Value {
  const address = toText(one(text, scope));
  if (isError(address)) return address;
  const tree = parseFormula(`=${address}`);
  const isReference =
    tree !== null && ["reference", "name", "structured", "range"].includes(tree.kind);
  if (!isReference) return errors.ref;
  const value = evaluate(tree, scope);
  return value instanceof Area ? value : errors.ref;
}

/** ROW and COLUMN look at where their argument stands, not at what it holds. */
function position(
  of: (area: Area) => number[][],
  own: (scope: Scope) => number,
): Functions[string] {
  return form(0, 1, ([node]: readonly Node[], scope) => {
    if (node === undefined) return own(scope);
    const value = evaluate(node, scope);
    if (!(value instanceof Area)) return isError(value) ? value : errors.value;
    const places = of(value);
    return places.length === 1 && places[0]?.length === 1
      ? (places[0][0] ?? 0)
      : new Matrix(places);
  });
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to - from + 1, 100_000) }, (_, i) => from + i);

function extent(of: (matrix: { height: number; width: number }) => number): Functions[string] {
  return values(1, 1, ([value = null], scope) => {
    if (isError(value)) return value;
    return of(value instanceof Area ? areaSize(value) : matrixOf(value, scope));
  });
}

export const lookups: Functions = {
  INDEX: values(1, 4, index),
  MATCH: values(2, 3, ([wanted = null, list = null, kind], scope) => {
    if (isError(list)) return list;
    const way = numberOr(kind, 1, scope);
    if (isError(way)) return way;
    const items = listOf(list, scope);
    return overWanted(wanted, scope, (value) => match(value, items, way));
  }),
  XMATCH: values(2, 4, ([wanted = null, list = null, way, direction], scope) => {
    const mode = numberOr(way, 0, scope);
    const search = numberOr(direction, 1, scope);
    if (isError(list)) return list;
    if (isError(mode)) return mode;
    const items = listOf(list, scope);
    return overWanted(wanted, scope, (value) => {
      const at = findIn(items, value, mode as -1 | 0 | 1 | 2, search === -1);
      return at < 0 ? errors.na : at + 1;
    });
  }),
  VLOOKUP: values(3, 4, (args, scope) => lookupIn(args, scope, true)),
  HLOOKUP: values(3, 4, (args, scope) => lookupIn(args, scope, false)),
  XLOOKUP: values(3, 6, xlookup),
  LOOKUP: values(2, 3, ([wanted = null, keys = null, results = keys], scope) => {
    const list = listOf(keys, scope);
    const found = listOf(results, scope);
    return overWanted(wanted, scope, (value) => {
      const at = lastNotAbove(list, value);
      return at < 0 ? errors.na : (found[at] ?? errors.na);
    });
  }),
  OFFSET: values(3, 5, offset),
  INDIRECT: values(1, 2, indirect),
  ROW: position(
    ({ box }) => span(box.top, box.bottom).map((row) => [row]),
    ({ row }) => row,
  ),
  COLUMN: position(
    ({ box }) => [span(box.left, box.right)],
    ({ column }) => column,
  ),
  ROWS: extent(({ height }) => height),
  COLUMNS: extent(({ width }) => width),
  ADDRESS: scalar(2, 5, ([row = null, column = null, kind = null, , sheet = null]) => {
    const [r, c, way] = [toNumber(row), toNumber(column), kind === null ? 1 : toNumber(kind)];
    if (isError(r) || isError(c) || isError(way)) return errors.value;
    const letters = `${way === 1 || way === 3 ? "$" : ""}${columnLetters(c)}`;
    const address = `${letters}${way === 1 || way === 2 ? "$" : ""}${r}`;
    return typeof sheet === "string" && sheet !== "" ? `${quotedSheet(sheet)}!${address}` : address;
  }),
  TRANSPOSE: values(1, 1, ([source = null], scope) => {
    const matrix = matrixOf(source, scope);
    return new Matrix(
      Array.from({ length: matrix.width }, (_, j) => matrix.rows.map((row) => row[j] ?? null)),
    );
  }),
  AREAS: values(1, 1, () => 1),
  HYPERLINK: values(1, 2, ([link = null, shown], scope) =>
    one(shown === undefined || shown === missing ? link : shown, scope),
  ),
};
