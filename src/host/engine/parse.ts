import { tokenize, type Token } from "../model/formulaTokens";
import type { BinaryOperator, Node } from "./ast";
import { errorValue, isErrorText } from "./values";

/** The tree of an en-US formula (with its `=`), or null when Excel itself would refuse it. */
export function parseFormula(formula: string): Node | null {
  const tokens = tokenize(formula);
  if (tokens === null) return null;
  const reader = new Reader(tokens);
  try {
    reader.skip("=");
    const node = parseExpression(reader, 0);
    return reader.peek() === undefined ? node : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get index(): number {
    return this.#at;
  }

  /** Next token that is no space. */
  peek(): Token | undefined {
    while (this.#tokens[this.#at]?.kind === "space") this.#at += 1;
    return this.#tokens[this.#at];
  }

  next(): Token {
    const token = this.peek();
    if (token === undefined) throw new SyntaxError("Unexpected end");
    this.#at += 1;
    return token;
  }

  is(operator: string): boolean {
    const token = this.peek();
    return token?.kind === "operator" && token.text === operator;
  }

  skip(operator: string): boolean {
    if (!this.is(operator)) return false;
    this.#at += 1;
    return true;
  }

  expect(operator: string): void {
    if (!this.skip(operator)) throw new SyntaxError(`Expected ${operator}`);
  }
}

const strength: Record<BinaryOperator, number> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
/** In Excel `-2^2` is 4: a sign binds more than a power. */
const signStrength = 6;

function parseExpression(reader: Reader, least: number): Node {
  let left = parsePrefix(reader);
  for (;;) {
    const token = reader.peek();
    if (token?.kind !== "operator" || !isBinary(token.text)) return left;
    const power = strength[token.text];
    if (power <= least) return left;
    reader.next();
    left = { kind: "binary", operator: token.text, left, right: parseExpression(reader, power) };
  }
}

function isBinary(text: string): text is BinaryOperator {
  return Object.hasOwn(strength, text);
}

function parsePrefix(reader: Reader): Node {
  for (const operator of ["+", "-"] as const)
    if (reader.skip(operator))
      return { kind: "unary", operator, operand: parseExpression(reader, signStrength) };
  if (reader.skip("@")) return { kind: "single", operand: parsePostfix(reader) };
  return parsePostfix(reader);
}

function parsePostfix(reader: Reader): Node {
  let node = parseRange(reader);
  for (;;) {
    if (reader.skip("%")) node = { kind: "unary", operator: "%", operand: node };
    else return node;
  }
}

function parseRange(reader: Reader): Node {
  let left = parseSpilled(reader);
  while (reader.skip(":")) left = { kind: "range", left, right: parseSpilled(reader) };
  return left;
}

function parseSpilled(reader: Reader): Node {
  let operand = parsePrimary(reader);
  while ((operand.kind === "call" || operand.kind === "apply") && reader.skip("("))
    operand = { kind: "apply", callee: operand, args: parseArguments(reader) };
  return reader.skip("#") ? { kind: "spilled", operand } : operand;
}

function parsePrimary(reader: Reader): Node {
  const token = reader.next();
  const at = reader.index - 1;
  switch (token.kind) {
    case "number":
      return { kind: "constant", value: Number(token.text) };
    case "text":
      return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
    case "error":
      return { kind: "constant", value: errorOf(token.text) };
    case "reference":
      return { kind: "reference", sheet: token.sheet, area: token.area, token: at };
    case "structured":
      return { kind: "structured", text: token.text, token: at };
    case "external":
      return { kind: "external", text: token.text };
    case "name":
      return nameNode(token.sheet, token.name, at);
    case "function":
      reader.expect("(");
      return {
        kind: "call",
        name: token.text.toUpperCase(),
        args: parseArguments(reader),
        token: at,
      };
    case "operator":
      return parseBracketed(reader, token.text);
    case "space":
      throw new SyntaxError("Unexpected space");
  }
}

function nameNode(sheet: string | null, name: string, at: number): Node {
  const upper = name.toUpperCase();
  if (sheet === null && (upper === "TRUE" || upper === "FALSE"))
    return { kind: "constant", value: upper === "TRUE" };
  return { kind: "name", sheet, name, token: at };
}

function errorOf(text: string): ReturnType<typeof errorValue> {
  const code = text.slice(text.lastIndexOf("#")).toUpperCase();
  return errorValue(isErrorText(code) ? code : "#N/A");
}

function parseBracketed(reader: Reader, open: string): Node {
  if (open === "{") return parseArray(reader);
  if (open !== "(") throw new SyntaxError(`Unexpected ${open}`);
  const first = parseExpression(reader, 0);
  const parts = [first];
  while (reader.skip(",")) parts.push(parseExpression(reader, 0));
  reader.expect(")");
  return parts.length === 1 ? first : { kind: "union", parts };
}

function parseArguments(reader: Reader): Node[] {
  const args: Node[] = [];
  if (reader.skip(")")) return args;
  for (;;) {
    args.push(reader.is(",") || reader.is(")") ? { kind: "missing" } : parseExpression(reader, 0));
    if (reader.skip(")")) return args;
    reader.expect(",");
  }
}

function parseArray(reader: Reader): Node {
  const rows: Node[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(parseExpression(reader, 0));
    if (reader.skip("}")) return { kind: "array", rows };
    if (reader.skip(";")) rows.push([]);
    else reader.expect(",");
  }
}
