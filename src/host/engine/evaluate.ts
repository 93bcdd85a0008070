import { boxAt, union } from "../model/box";
import type { Scalar } from "../model/scalar";
import type { HostName, HostSheet, HostWorkbook } from "../model/workbook";
import type { Node } from "./ast";
import { lift } from "./lift";
import { binary, unary } from "./operators";
import { parseFormula } from "./parse";
import type { CellReader } from "./reader";
import { spillBox } from "./spill";
import { areasAcrossSheets } from "./sheetSpan";
import { resolveStructured } from "./structured";
import {
  Area,
  Areas,
  errors,
  errorValue,
  isError,
  Lambda,
  Matrix,
  missing,
  type Value,
} from "./values";

/** Thrown when a formula uses something this engine does not have: its cell keeps the value it had. */
export class Uncalculable extends Error {}

/** Where a formula stands and what it may look at. */
export interface Scope {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly reader: CellReader;
  readonly functions: FunctionTable;
  /** Excel serial of now: date and time of day. */
  readonly now: number;
  readonly culture: string;
  /** Names of LET, in lower case. */
  readonly locals: ReadonlyMap<string, Value>;
  /** Calls a function of an add-in; undefined when there is none of that name. */
  readonly custom: (name: string, args: () => readonly Value[]) => Value | undefined;
}

/** Looks functions up by their en-US name in capitals. */
export type FunctionTable = (name: string) => FunctionEntry | undefined;

/** Either a function of values, or a form that decides itself what to evaluate (IF, LET). */
export type FunctionEntry =
  | { readonly kind: "scalar"; readonly run: (args: readonly Scalar[], scope: Scope) => Scalar }
  | { readonly kind: "values"; readonly run: (args: readonly Value[], scope: Scope) => Value }
  | { readonly kind: "form"; readonly run: (args: readonly Node[], scope: Scope) => Value };

export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "missing":
      return missing;
    case "reference":
      return areaOf(node, scope);
    case "structured":
      return structuredArea(node.text, scope);
    case "name":
      return nameValue(node.sheet, node.name, scope);
    case "external": {
      const areas = areasAcrossSheets(node.text, scope.workbook);
      if (areas === null) throw new Uncalculable(node.text);
      return areas;
    }
    case "unary":
      return unary(node.operator, evaluate(node.operand, scope), scope.reader);
    case "binary":
      return binary(
        node.operator,
        evaluate(node.left, scope),
        evaluate(node.right, scope),
        scope.reader,
      );
    case "call":
      return call(node.name, node.args, scope);
    case "apply":
      return apply(evaluate(node.callee, scope), node.args, scope);
    case "array":
      return arrayOf(node.rows, scope);
    case "range":
      return rangeBetween(evaluate(node.left, scope), evaluate(node.right, scope));
    case "union":
      return unionOf(node.parts.map((part) => evaluate(part, scope)));
    case "single":
      return intersect(evaluate(node.operand, scope), scope);
    case "spilled":
      return spilledFrom(evaluate(node.operand, scope));
  }
}

/** The value with its cells read; missing is blank. */
export function evaluatePlain(node: Node, scope: Scope): Scalar | Matrix {
  return scope.reader.plain(evaluate(node, scope));
}

function areaOf(node: Extract<Node, { kind: "reference" }>, scope: Scope): Value {
  const sheet = node.sheet === null ? scope.sheet : sheetNamed(scope.workbook, node.sheet);
  if (sheet === undefined) return errors.ref;
  const { top, left, bottom, right } = node.area;
  return new Area(sheet, {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  });
}

export function sheetNamed(workbook: HostWorkbook, name: string): HostSheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

function structuredArea(text: string, scope: Scope): Value {
  const target = resolveStructured(scope.workbook, text, scope);
  return typeof target === "string" ? errorValue(target) : new Area(target.sheet, target.box);
}

/** A name of the sheet comes before one of the workbook; a bare table name is its data. */
export function nameNamed(
  workbook: HostWorkbook,
  home: HostSheet,
  sheet: string | null,
  name: string,
): HostName | undefined {
  const scope = sheet === null ? home : sheetNamed(workbook, sheet);
  const wanted = name.toLowerCase();
  const fitting = workbook.names.filter((other) => other.name.toLowerCase() === wanted);
  return (
    fitting.find((other) => other.scope === scope?.id) ??
    fitting.find((other) => other.scope === null)
  );
}

function nameValue(sheet: string | null, name: string, scope: Scope): Value {
  const local = sheet === null ? scope.locals.get(name.toLowerCase()) : undefined;
  if (local !== undefined) return local;
  const found = nameNamed(scope.workbook, scope.sheet, sheet, name);
  if (found === undefined) {
    const table = structuredArea(`${name}[]`, scope);
    return table instanceof Area ? table : errors.name;
  }
  const tree = parseFormula(found.formula);
  if (tree === null) throw new Uncalculable(found.name);
  const home = scope.workbook.sheets.find(({ id }) => id === found.scope) ?? scope.sheet;
  if (nameDepth > 20) return errors.name;
  nameDepth += 1;
  try {
    return evaluate(tree, { ...scope, sheet: home, locals: new Map() });
  } finally {
    nameDepth -= 1;
  }
}

/** Guards against names that name each other. */
let nameDepth = 0;

function call(name: string, args: readonly Node[], scope: Scope): Value {
  const own = scope.locals.get(name.toLowerCase());
  if (own instanceof Lambda) return apply(own, args, scope);
  const entry = scope.functions(name);
  if (entry === undefined && nameNamed(scope.workbook, scope.sheet, null, name) !== undefined)
    return apply(nameValue(null, name, scope), args, scope);
  if (entry === undefined) {
    const custom = scope.custom(name, () => args.map((arg) => evaluate(arg, scope)));
    if (custom === undefined) throw new Uncalculable(name);
    return custom;
  }
  if (entry.kind === "form") return entry.run(args, scope);
  return callEntry(
    entry,
    args.map((arg) => evaluate(arg, scope)),
    scope,
  );
}

/** Calls a function with values; `form`s choose what to evaluate and cannot be called so. */
export function callEntry(entry: FunctionEntry, values: readonly Value[], scope: Scope): Value {
  if (entry.kind === "form") return errors.value;
  if (entry.kind === "values") return entry.run(values, scope);
  const plain = values.map((value) => scope.reader.plain(value));
  return lift(plain, (scalars) => entry.run(scalars, scope));
}

function apply(callee: Value, args: readonly Node[], scope: Scope): Value {
  if (!(callee instanceof Lambda)) return isError(callee) ? callee : errors.ref;
  return callee.apply(args.map((arg) => evaluate(arg, scope)));
}

function arrayOf(rows: readonly (readonly Node[])[], scope: Scope): Value {
  const width = Math.max(...rows.map((row) => row.length));
  return new Matrix(
    rows.map((row) =>
      Array.from({ length: width }, (_, i) => {
        const node = row[i];
        const value = node === undefined ? errors.na : evaluatePlain(node, scope);
        return value instanceof Matrix ? value.at(0, 0) : value;
      }),
    ),
  );
}

function rangeBetween(left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Area) || !(right instanceof Area)) return errors.value;
  if (left.sheet !== right.sheet) return errors.value;
  return new Area(left.sheet, union(left.box, right.box));
}

function unionOf(parts: readonly Value[]): Value {
  const areas: Area[] = [];
  for (const part of parts) {
    if (part instanceof Area) areas.push(part);
    else return isError(part) ? part : errors.value;
  }
  return new Areas(areas);
}

/** Implicit intersection: the value in the formula's own row or column. */
function intersect(value: Value, scope: Scope): Value {
  if (value instanceof Matrix) return value.at(0, 0);
  if (!(value instanceof Area)) return value;
  const { box, sheet } = value;
  if (box.left === box.right && box.top === box.bottom) return value;
  if (box.left === box.right && scope.row >= box.top && scope.row <= box.bottom)
    return new Area(sheet, boxAt(scope.row, box.left));
  if (box.top === box.bottom && scope.column >= box.left && scope.column <= box.right)
    return new Area(sheet, boxAt(box.top, scope.column));
  return errors.value;
}

function spilledFrom(value: Value): Value {
  if (!(value instanceof Area)) return isError(value) ? value : errors.ref;
  const { sheet, box } = value;
  const cell = sheet.cells.get(box.top)?.get(box.left);
  if (cell?.formula == null) return errors.ref;
  return new Area(sheet, spillBox(sheet, box.top, box.left) ?? boxAt(box.top, box.left));
}
