import type { ErrorValue, Scalar } from "../../model/scalar";
import type { Node } from "../ast";
import { evaluate, evaluatePlain, type Scope } from "../evaluate";
import { lift } from "../lift";
import { errors, isError, compare, Matrix, toBoolean, toNumber, type Value } from "../values";
import { eachValue, form, scalar, values, type Functions } from "./define";

/** With an array as its condition IF chooses place by place; else it calculates one branch only. */
function chooseIf([condition, yes, no]: readonly Node[], scope: Scope): Value {
  if (condition === undefined) return errors.value;
  const test = evaluatePlain(condition, scope);
  if (!(test instanceof Matrix)) {
    const truth = toBoolean(test);
    if (isError(truth)) return truth;
    return branch(truth ? yes : no, truth, scope);
  }
  const both = [branch(yes, true, scope), branch(no, false, scope)].map((value) =>
    scope.reader.plain(value),
  );
  return lift([test, ...both], ([value = null, whenTrue = null, whenFalse = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : truth ? whenTrue : whenFalse;
  });
}

function branch(node: Node | undefined, otherwise: boolean, scope: Scope): Value {
  if (node === undefined) return otherwise;
  return node.kind === "missing" ? 0 : evaluate(node, scope);
}

function rescue(
  nodes: readonly Node[],
  scope: Scope,
  rescued: (error: ErrorValue) => boolean,
): Value {
  const [node, fallback] = nodes;
  if (node === undefined || fallback === undefined) return errors.value;
  const value = evaluate(node, scope);
  const plain = scope.reader.plain(value);
  if (plain instanceof Matrix) {
    const other = evaluatePlain(fallback, scope);
    return lift([plain, other], ([item = null, instead = null]) =>
      isError(item) && rescued(item) ? instead : item,
    );
  }
  if (!isError(plain) || !rescued(plain)) return plain ?? value;
  return fallback.kind === "missing" ? 0 : evaluate(fallback, scope);
}

function chooseIfs(nodes: readonly Node[], scope: Scope): Value {
  for (let i = 0; i + 1 < nodes.length; i += 2) {
    const [condition, result] = [nodes[i], nodes[i + 1]];
    if (condition === undefined || result === undefined) break;
    const test = evaluatePlain(condition, scope);
    const truth = toBoolean(test instanceof Matrix ? test.at(0, 0) : test);
    if (isError(truth)) return truth;
    if (truth) return evaluate(result, scope);
  }
  return errors.na;
}

function chooseSwitch([subject, ...rest]: readonly Node[], scope: Scope): Value {
  if (subject === undefined) return errors.value;
  const wanted = first(evaluatePlain(subject, scope));
  if (isError(wanted)) return wanted;
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [candidate, result] = [rest[i], rest[i + 1]];
    if (candidate === undefined || result === undefined) break;
    if (compare(first(evaluatePlain(candidate, scope)), wanted) === 0)
      return evaluate(result, scope);
  }
  const otherwise = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  return otherwise === undefined ? errors.na : evaluate(otherwise, scope);
}

function choose([index, ...choices]: readonly Node[], scope: Scope): Value {
  if (index === undefined) return errors.value;
  const number = toNumber(first(evaluatePlain(index, scope)));
  if (isError(number)) return number;
  const chosen = choices[Math.trunc(number) - 1];
  return chosen === undefined ? errors.value : evaluate(chosen, scope);
}

function first(value: Scalar | Matrix): Scalar {
  return value instanceof Matrix ? value.at(0, 0) : value;
}

/** LET(name, value, …, result). */
function letNames(nodes: readonly Node[], scope: Scope): Value {
  const locals = new Map(scope.locals);
  let inner: Scope = { ...scope, locals };
  for (let i = 0; i + 1 < nodes.length - 1 || i + 2 < nodes.length; i += 2) {
    const [name, value] = [nodes[i], nodes[i + 1]];
    if (name?.kind !== "name" || value === undefined) return errors.name;
    locals.set(name.name.toLowerCase(), evaluate(value, inner));
    inner = { ...inner, locals };
  }
  const result = nodes.at(-1);
  return result === undefined ? errors.value : evaluate(result, inner);
}

/** AND, OR and XOR look at booleans and numbers; texts in cells do not count. */
function truths(args: readonly Value[], scope: Scope): boolean[] | ErrorValue {
  const found: boolean[] = [];
  const failed: ErrorValue[] = [];
  for (const arg of args)
    eachValue(arg, scope, (value, given) => {
      if (isError(value)) failed.push(value);
      else if (given || typeof value === "boolean" || typeof value === "number") {
        const truth = toBoolean(value);
        if (isError(truth)) failed.push(truth);
        else found.push(truth);
      }
    });
  return failed[0] ?? (found.length === 0 ? errors.value : found);
}

function overTruths(run: (found: readonly boolean[]) => boolean): Functions[string] {
  return values(1, 255, (args, scope) => {
    const found = truths(args, scope);
    return isError(found) ? found : run(found);
  });
}

export const logic: Functions = {
  IF: form(1, 3, chooseIf),
  IFS: form(2, 254, chooseIfs),
  SWITCH: form(3, 254, chooseSwitch),
  CHOOSE: form(2, 255, choose),
  LET: form(3, 253, letNames),
  IFERROR: form(2, 2, (nodes, scope) => rescue(nodes, scope, () => true)),
  IFNA: form(2, 2, (nodes, scope) => rescue(nodes, scope, ({ error }) => error === "#N/A")),
  AND: overTruths((found) => found.every(Boolean)),
  OR: overTruths((found) => found.some(Boolean)),
  XOR: overTruths((found) => found.filter(Boolean).length % 2 === 1),
  NOT: scalar(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NA: scalar(0, 0, () => errors.na),
};
