import type { Scalar } from "../../model/scalar";
import type { Node } from "../ast";
import { callEntry, evaluate, evaluatePlain, type Scope } from "../evaluate";
import { errors, isError, Lambda, Matrix, Missing, missing, toNumber, type Value } from "../values";
import { form, matrixOf, type Functions } from "./define";

/** Lambdas that call themselves for ever end as #NUM!, as in Excel. */
const deepest = 400;
let depth = 0;

/** LAMBDA(x, y, …, result); a parameter left out is `missing`, one too many is #VALUE!. */
function makeLambda(nodes: readonly Node[], scope: Scope): Value {
  const body = nodes.at(-1);
  const parameters: string[] = [];
  for (const node of nodes.slice(0, -1)) {
    if (node.kind !== "name" || node.sheet !== null) return errors.value;
    parameters.push(node.name.toLowerCase());
  }
  if (body === undefined) return errors.value;
  return new Lambda((args) => {
    if (args.length > parameters.length) return errors.value;
    if (depth >= deepest) return errors.num;
    const locals = new Map(scope.locals);
    parameters.forEach((name, i) => locals.set(name, args[i] ?? missing));
    depth += 1;
    try {
      return evaluate(body, { ...scope, locals });
    } finally {
      depth -= 1;
    }
  });
}

/** The last argument as a function: a LAMBDA, or the bare name of one of Excel's (`BYROW(A1:B2,SUM)`). */
function lambdaOf(node: Node | undefined, scope: Scope): Lambda | null {
  if (node === undefined) return null;
  if (node.kind === "name" && node.sheet === null && !scope.locals.has(node.name.toLowerCase())) {
    const entry = scope.functions(node.name.toUpperCase());
    if (entry !== undefined) return new Lambda((args) => callEntry(entry, args, scope));
  }
  const value = evaluate(node, scope);
  return value instanceof Lambda ? value : null;
}

/** One value of a cell to be; an array inside an array is #CALC!. */
function single(value: Value, scope: Scope): Scalar {
  const plain = scope.reader.plain(value);
  return plain instanceof Matrix ? errors.calc : plain;
}

function map(nodes: readonly Node[], scope: Scope): Value {
  const lambda = lambdaOf(nodes.at(-1), scope);
  if (lambda === null) return errors.value;
  const sources = nodes.slice(0, -1).map((node) => matrixOf(evaluate(node, scope), scope));
  const height = Math.max(...sources.map((source) => source.height));
  const width = Math.max(...sources.map((source) => source.width));
  return filled(height, width, (i, j) =>
    single(lambda.apply(sources.map((source) => source.at(i, j))), scope),
  );
}

function filled(height: number, width: number, at: (i: number, j: number) => Scalar): Matrix {
  return new Matrix(
    Array.from({ length: height }, (_, i) => Array.from({ length: width }, (__, j) => at(i, j))),
  );
}

/** REDUCE and SCAN: from left to right, row after row. `seen` gets every value on the way. */
function fold(nodes: readonly Node[], scope: Scope, seen: (value: Value) => void): Value {
  const [start, source, last] = nodes;
  const lambda = lambdaOf(last, scope);
  if (lambda === null || start === undefined || source === undefined) return errors.value;
  const initial = evaluate(start, scope);
  let result: Value = initial;
  let isFirst = initial instanceof Missing;
  for (const item of matrixOf(evaluate(source, scope), scope).rows.flat()) {
    // Without a start, the first item is it.
    result = isFirst ? item : lambda.apply([result, item]);
    isFirst = false;
    seen(result);
  }
  return result;
}

function scan(nodes: readonly Node[], scope: Scope): Value {
  const results: Scalar[] = [];
  const end = fold(nodes, scope, (value) => results.push(single(value, scope)));
  const [, source] = nodes;
  if (results.length === 0 || source === undefined) return end;
  const { height, width } = matrixOf(evaluate(source, scope), scope);
  return filled(height, width, (i, j) => results[i * width + j] ?? null);
}

function byRow([source, last]: readonly Node[], scope: Scope): Value {
  const lambda = lambdaOf(last, scope);
  if (lambda === null || source === undefined) return errors.value;
  const { rows } = matrixOf(evaluate(source, scope), scope);
  return new Matrix(rows.map((row) => [single(lambda.apply([new Matrix([row])]), scope)]));
}

function byColumn([source, last]: readonly Node[], scope: Scope): Value {
  const lambda = lambdaOf(last, scope);
  if (lambda === null || source === undefined) return errors.value;
  const { rows, width } = matrixOf(evaluate(source, scope), scope);
  return filled(1, width, (_, j) =>
    single(lambda.apply([new Matrix(rows.map((row) => [row[j] ?? null]))]), scope),
  );
}

function makeArray([rows, columns, last]: readonly Node[], scope: Scope): Value {
  const lambda = lambdaOf(last, scope);
  if (lambda === null || rows === undefined || columns === undefined) return errors.value;
  const [height, width] = [rows, columns].map((node) => {
    const plain = evaluatePlain(node, scope);
    return toNumber(plain instanceof Matrix ? plain.at(0, 0) : plain);
  });
  if (isError(height)) return height;
  if (isError(width)) return width;
  if (height === undefined || width === undefined || height < 1 || width < 1) return errors.value;
  return filled(Math.trunc(height), Math.trunc(width), (i, j) =>
    single(lambda.apply([i + 1, j + 1]), scope),
  );
}

export const lambdas: Functions = {
  LAMBDA: form(1, 254, makeLambda),
  MAP: form(2, 254, map),
  REDUCE: form(3, 3, (nodes, scope) => fold(nodes, scope, () => undefined)),
  SCAN: form(3, 3, scan),
  BYROW: form(2, 2, byRow),
  BYCOL: form(2, 2, byColumn),
  MAKEARRAY: form(3, 3, makeArray),
  ISOMITTED: form(
    1,
    1,
    ([node], scope) => node !== undefined && evaluate(node, scope) instanceof Missing,
  ),
};
