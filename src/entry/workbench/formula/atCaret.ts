/** What is being written where the caret stands in a formula. */
export type AtCaret =
  /** The start of a function's name, from `from` up to the caret. */
  | { readonly kind: "name"; readonly typed: string; readonly from: number }
  /** Inside the brackets of a call: which of its arguments, from 0. */
  | { readonly kind: "argument"; readonly name: string; readonly index: number };

interface Open {
  /** Null for brackets that only group. */
  readonly name: string | null;
  arguments: number;
}

const pieces =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?!?|\[(?:[^[\]]|\[[^\]]*\])*\]?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\p{L}\d.]*|./gsu;

/**
 * Reads a formula as far as the caret, in the user's language: `separator` is `;` in French, `,` in English.
 *
 * @returns null outside of any call and name, in a text, in a reference, or when the text is no formula.
 */
export function atCaret(text: string, caret: number, separator: ";" | ","): AtCaret | null {
  if (!text.startsWith("=")) return null;
  const before = text.slice(1, caret);
  const open: Open[] = [];
  let braces = 0;
  let last = "";
  let lastAt = 0;
  for (const { 0: piece, index } of before.matchAll(pieces)) {
    if (piece === "(") open.push({ name: isName(last) ? last : null, arguments: 0 });
    else if (piece === ")") open.pop();
    else if (piece === "{") braces += 1;
    else if (piece === "}") braces -= 1;
    else if (piece === separator && braces === 0) {
      const call = open.at(-1);
      if (call !== undefined) call.arguments += 1;
    }
    last = piece;
    lastAt = index;
  }
  if (isUnfinishedText(last)) return null;
  if (isName(last)) return { kind: "name", typed: last, from: lastAt + 1 };
  const call = open.at(-1);
  return call === undefined || call.name === null
    ? null
    : { kind: "argument", name: call.name, index: call.arguments };
}

function isName(piece: string): boolean {
  return /^[\p{L}_\\]/u.test(piece);
}

function isUnfinishedText(piece: string): boolean {
  return /^["'[]/.test(piece) && !/^(".*"|'.*'!?|\[.*\])$/s.test(piece);
}
