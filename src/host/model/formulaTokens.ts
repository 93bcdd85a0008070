import { columnLetters, columnNumber } from "./box";
import { maxColumn, maxRow } from "./workbook";

/**
 * Cuts an en-US formula into tokens. Joining their texts gives the formula back, so a rewriter changes
 * only the references it means to change.
 */
export type Token =
  | {
      readonly kind: "space" | "text" | "number" | "error" | "operator" | "function" | "structured";
      readonly text: string;
    }
  | {
      readonly kind: "reference";
      readonly text: string;
      readonly sheet: string | null;
      readonly area: Area;
    }
  | {
      readonly kind: "name";
      readonly text: string;
      readonly sheet: string | null;
      readonly name: string;
    }
  /** Another workbook, or several sheets at once: kept, never calculated. */
  | { readonly kind: "external"; readonly text: string };

/** A reference with its dollars. Whole columns and rows span the sheet. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly shape: "cell" | "range" | "columns" | "rows";
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

const patterns = {
  space: /\s+/y,
  text: /"(?:[^"]|"")*"/y,
  error: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)/iy,
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy,
  operator: /<=|>=|<>|[-+*/^&=<>%(),;:{}@#!]/y,
} as const;
const sheetPrefix = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*|\[\d+\][\p{L}\p{N}_.]*))!/uy;
const severalSheets = /[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*!/uy;
const referencePattern =
  /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.([!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.([!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.([!])/iuy;
const namePattern = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/** Tokens of a formula with or without its `=`; null when it cannot be cut (a bug of its author: `#NAME?`). */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    if (token === null) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const kind of ["space", "text", "error"] as const) {
    const text = match(patterns[kind], formula, at);
    if (text !== undefined) return { kind, text };
  }
  return (
    qualifiedAt(formula, at) ??
    referenceAt(formula, at, at, null) ??
    structuredAt(formula, at) ??
    simple("number", formula, at) ??
    nameAt(formula, at) ??
    simple("operator", formula, at)
  );
}

function simple(kind: "number" | "operator", formula: string, at: number): Token | null {
  const text = match(patterns[kind], formula, at);
  return text === undefined ? null : { kind, text };
}

function qualifiedAt(formula: string, at: number): Token | null {
  const several = match(severalSheets, formula, at);
  if (several !== undefined) return external(formula, at, at + several.length);
  sheetPrefix.lastIndex = at;
  const prefix = sheetPrefix.exec(formula);
  if (prefix === null) return null;
  const after = at + prefix[0].length;
  const sheet = prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? "";
  if (/[[\]:]/.test(sheet)) return external(formula, at, after);
  const reference = referenceAt(formula, at, after, sheet);
  if (reference !== null) return reference;
  const error = match(patterns.error, formula, after);
  if (error !== undefined) return { kind: "error", text: formula.slice(at, after + error.length) };
  const name = match(namePattern, formula, after);
  if (name === undefined) return null;
  return { kind: "name", text: formula.slice(at, after + name.length), sheet, name };
}

function external(formula: string, at: number, after: number): Token {
  const rest = match(referencePattern, formula, after) ?? match(namePattern, formula, after) ?? "";
  return { kind: "external", text: formula.slice(at, after + rest.length) };
}

function referenceAt(
  formula: string,
  at: number,
  from: number,
  sheet: string | null,
): Token | null {
  referencePattern.lastIndex = from;
  const parts = referencePattern.exec(formula);
  const area = parts === null ? null : areaOf(parts);
  if (parts === null || area === null) return null;
  return { kind: "reference", text: formula.slice(at, from + parts[0].length), sheet, area };
}

function areaOf(parts: RegExpExecArray): Area | null {
  const [, c1, left, r1, top, c2, right, r2, bottom, cc1, from, cc2, to, rr1, first, rr2, last] =
    parts;
  if (left !== undefined && top !== undefined) {
    const single = right === undefined || bottom === undefined;
    return onSheet({
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom ?? top),
      right: columnNumber(right ?? left),
      shape: single ? "cell" : "range",
      fixed: {
        top: r1 === "$",
        left: c1 === "$",
        bottom: (single ? r1 : r2) === "$",
        right: (single ? c1 : c2) === "$",
      },
    });
  }
  if (from !== undefined && to !== undefined)
    return onSheet({
      top: 1,
      left: columnNumber(from),
      bottom: maxRow,
      right: columnNumber(to),
      shape: "columns",
      fixed: { top: true, left: cc1 === "$", bottom: true, right: cc2 === "$" },
    });
  return onSheet({
    top: Number(first),
    left: 1,
    bottom: Number(last),
    right: maxColumn,
    shape: "rows",
    fixed: { top: rr1 === "$", left: true, bottom: rr2 === "$", right: true },
  });
}

function onSheet(area: Area): Area | null {
  const inside = (row: number, column: number): boolean =>
    row >= 1 && row <= maxRow && column >= 1 && column <= maxColumn;
  return inside(area.top, area.left) && inside(area.bottom, area.right) ? area : null;
}

function structuredAt(formula: string, at: number): Token | null {
  const table = match(namePattern, formula, at) ?? "";
  const open = at + table.length;
  if (formula[open] !== "[") return null;
  let depth = 0;
  for (let i = open; i < formula.length; i += 1) {
    const letter = formula[i];
    if (letter === "'") i += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]" && (depth -= 1) === 0)
      return { kind: "structured", text: formula.slice(at, i + 1) };
  }
  return null;
}

function nameAt(formula: string, at: number): Token | null {
  const name = match(namePattern, formula, at);
  if (name === undefined) return null;
  if (formula[at + name.length] === "(") return { kind: "function", text: name };
  return { kind: "name", text: name, sheet: null, name };
}

function match(pattern: RegExp, formula: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
}

/** `Feuil1`, or `'Temps d''été'` where Excel needs quotes. */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^\$?[A-Z]{1,3}\$?\d+$/i.test(name) &&
    !/^R\d*C\d*$|^R$|^C$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Writes a reference back, with its sheet when it has one. */
export function referenceText(sheet: string | null, area: Area): string {
  const prefix = sheet === null ? "" : `${quotedSheet(sheet)}!`;
  const row = (at: number, fixed: boolean): string => `${fixed ? "$" : ""}${at}`;
  const column = (at: number, fixed: boolean): string => `${fixed ? "$" : ""}${columnLetters(at)}`;
  const { top, left, bottom, right, shape, fixed } = area;
  if (shape === "columns")
    return `${prefix}${column(left, fixed.left)}:${column(right, fixed.right)}`;
  if (shape === "rows") return `${prefix}${row(top, fixed.top)}:${row(bottom, fixed.bottom)}`;
  const first = `${prefix}${column(left, fixed.left)}${row(top, fixed.top)}`;
  return shape === "cell"
    ? first
    : `${first}:${column(right, fixed.right)}${row(bottom, fixed.bottom)}`;
}
