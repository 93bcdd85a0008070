import { isCustomName } from "../engine/customFunctions";
import { boundNames } from "../engine/boundNames";
import { intersectingTokens } from "../engine/implicit";
import { parseFormula } from "../engine/parse";
import { parseStructured } from "../engine/structured";
import { escapeColumn } from "../model/formulaRewrite";
import { tokenize, type Token } from "../model/formulaTokens";
import { withFilePrefix } from "./newerFunctions";

/** A formula as a file holds it → as Office.js says it: no prefixes, `[@Col]`, `@` where old Excel took one value of a range. */
export function fromFile(text: string, home: string | null, isArray: boolean): string {
  const tokens = tokenize(text);
  if (tokens === null) return `=${text}`;
  const plain = `=${withoutWrappers(tokens)
    .map((token) => shownToken(token, home))
    .join("")}`;
  return isArray ? plain : withIntersections(plain);
}

function shownToken(token: Token, home: string | null): string {
  if (token.kind === "function") return token.text.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\./i, "");
  if (token.kind === "name") return token.text.replace(/^_xlpm\./i, "");
  if (token.kind === "structured") return shownStructured(token.text, home);
  return token.text;
}

/** `_xlfn.SINGLE(x)` is `@x`, `_xlfn.ANCHORARRAY(A1)` is `A1#`. */
function withoutWrappers(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  const closing: { depth: number; mark: string }[] = [];
  let depth = 0;
  let opened = false;
  for (const token of tokens) {
    const wrapper =
      token.kind === "function"
        ? /^_xlfn\.(SINGLE|ANCHORARRAY)$/i.exec(token.text)?.[1]
        : undefined;
    if (wrapper !== undefined) {
      const single = wrapper.toUpperCase() === "SINGLE";
      if (single) result.push({ kind: "operator", text: "@" });
      closing.push({ depth: depth + 1, mark: single ? "" : "#" });
      opened = true;
      continue;
    }
    const bracket = token.kind === "operator" ? token.text : "";
    if (bracket === "(") {
      depth += 1;
      if (opened) {
        opened = false;
        continue;
      }
    } else if (bracket === ")") {
      const last = closing.at(-1);
      depth -= 1;
      if (last?.depth === depth + 1) {
        closing.pop();
        if (last.mark !== "") result.push({ kind: "operator", text: last.mark });
        continue;
      }
    }
    result.push(token);
  }
  return result;
}

/** Inside its own table Excel leaves the table's name out. */
function shownStructured(text: string, home: string | null): string {
  const parts = parseStructured(text);
  if (parts === null) return text;
  const table = parts.table.toLowerCase() === home?.toLowerCase() ? "" : parts.table;
  if (!parts.items.includes("#This Row")) return table + text.slice(text.indexOf("["));
  if (parts.columns === null) return `${table}[@]`;
  const [from, to] = parts.columns.map(escapeColumn);
  if (from !== to) return `${table}[@[${from ?? ""}]:[${to ?? ""}]]`;
  const simple = /^[\p{L}\p{N}_]+$/u.test(from ?? "");
  return simple ? `${table}[@${from ?? ""}]` : `${table}[@[${from ?? ""}]]`;
}

function withIntersections(formula: string): string {
  const tree = parseFormula(formula);
  const places = tree === null ? [] : intersectingTokens(tree);
  if (places.length === 0) return formula;
  const marked = new Set(places);
  return (tokenize(formula) ?? [])
    .map((token, i) => (marked.has(i) ? `@${token.text}` : token.text))
    .join("");
}

/** What a cell's formula becomes in a file. */
export interface FileFormula {
  readonly text: string;
  /** Has to be an array formula there, or old Excel would take one value of a range. */
  readonly isArray: boolean;
}

/** A formula as Office.js says it → as a file holds it, without `=`. `home` is the table it stands in. */
export function toFile(formula: string, home: string | null): FileFormula {
  const bareText = formula.startsWith("=") ? formula.slice(1) : formula;
  const tree = parseFormula(formula);
  const tokens = tokenize(bareText);
  if (tree === null || tokens === null) return { text: bareText, isArray: false };
  const isArray = intersectingTokens(tree).length > 0;
  const own = boundNames(tree);
  const text = tokens
    .map((token, i) =>
      isBound(token, own) ? `_xlpm.${token.text}` : fileToken(token, tokens, i, home),
    )
    .join("");
  return { text, isArray };
}

/** Names that LET and LAMBDA give: files mark them. */
function isBound(token: Token, own: ReadonlySet<string>): boolean {
  return (
    (token.kind === "function" || (token.kind === "name" && token.sheet === null)) &&
    own.has(token.text.toLowerCase())
  );
}

function fileToken(
  token: Token,
  tokens: readonly Token[],
  at: number,
  home: string | null,
): string {
  const next = tokens[at + 1];
  if (token.kind === "function") return prefixed(token.text);
  if (token.kind === "structured") return fileStructured(token.text, home);
  if (token.kind === "operator" && token.text === "@") return "";
  if (token.kind === "reference" && next?.kind === "operator" && next.text === "#")
    return `_xlfn.ANCHORARRAY(${token.text})`;
  if (token.kind === "operator" && token.text === "#") return "";
  return token.text;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  // Functions of add-ins (officejs F-50).
  if (isCustomName(name) && !upper.startsWith("_XLDUDF_"))
    return `_xldudf_${upper.replaceAll(".", "_")}`;
  return withFilePrefix(name);
}

function fileStructured(text: string, home: string | null): string {
  const parts = parseStructured(text);
  if (parts === null) return text;
  const table = parts.table === "" ? (home ?? "") : parts.table;
  if (!parts.items.includes("#This Row")) return table + text.slice(text.indexOf("["));
  if (parts.columns === null) return `${table}[#This Row]`;
  const [from = "", to = ""] = parts.columns.map(escapeColumn);
  return `${table}[[#This Row],${from === to ? `[${from}]` : `[${from}]:[${to}]`}]`;
}
