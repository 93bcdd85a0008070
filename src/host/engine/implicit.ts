import type { Node } from "./ast";
import { functionNamed } from "./functions/catalogue";
import { parseStructured } from "./structured";

/** Functions that calculate with whole arrays even in a formula of old Excel. */
const arrayFunctions: ReadonlySet<string> = new Set([
  "SUMPRODUCT",
  "LOOKUP",
  "MMULT",
  "MINVERSE",
  "MDETERM",
  "FREQUENCY",
  "SUMX2MY2",
  "SUMX2PY2",
  "SUMXMY2",
  "TRANSPOSE",
  "FILTER",
  "SORT",
  "SORTBY",
  "UNIQUE",
  "XLOOKUP",
  "XMATCH",
  "SEQUENCE",
  "VSTACK",
  "HSTACK",
  "TAKE",
  "DROP",
  "TOCOL",
  "TOROW",
  "TEXTJOIN",
  "CONCAT",
  "LAMBDA",
  "MAP",
  "REDUCE",
  "SCAN",
  "BYROW",
  "BYCOL",
  "MAKEARRAY",
]);

/** Arguments (0-based) that want one value, of functions that take ranges elsewhere. */
const singleArguments: Readonly<Record<string, readonly number[]>> = {
  VLOOKUP: [0, 2, 3],
  HLOOKUP: [0, 2, 3],
  MATCH: [0, 2],
  INDEX: [1, 2],
  SUMIF: [1],
  COUNTIF: [1],
  AVERAGEIF: [1],
  OFFSET: [1, 2, 3, 4],
  LARGE: [1],
  SMALL: [1],
  SUMIFS: [2, 4, 6, 8, 10],
  COUNTIFS: [1, 3, 5, 7, 9],
  AVERAGEIFS: [2, 4, 6, 8, 10],
};

/**
 * Tokens of the ranges which stand where old Excel took one value, that of the formula's own row or column.
 * Such a formula means `@range` in a file that says nothing of arrays; and a formula of today that has such places is an
 * array formula in the file.
 */
export function intersectingTokens(tree: Node): number[] {
  const tokens: number[] = [];
  const visit = (node: Node, wantsOne: boolean): void => {
    switch (node.kind) {
      case "reference":
        if (wantsOne && node.area.shape !== "cell") tokens.push(node.token);
        return;
      case "structured":
        if (wantsOne && isSeveral(node.text)) tokens.push(node.token);
        return;
      case "binary":
        visit(node.left, wantsOne);
        visit(node.right, wantsOne);
        return;
      case "unary":
        visit(node.operand, wantsOne);
        return;
      case "call":
        visitCall(node.name, node.args, wantsOne);
        return;
      case "apply":
      case "array":
      case "constant":
      case "external":
      case "missing":
      case "name":
      case "range":
      case "single":
      case "spilled":
      case "union":
    }
  };
  const visitCall = (name: string, args: readonly Node[], wantsOne: boolean): void => {
    const kind = functionNamed(name)?.kind;
    const singles = singleArguments[name] ?? [];
    args.forEach((arg, i) => {
      if (arrayFunctions.has(name) && !singles.includes(i)) visit(arg, false);
      else if (kind === "values" && !singles.includes(i) && isReference(arg)) return;
      else if (kind === "scalar" || kind === "values" || name === "IF")
        visit(arg, kind !== "form" || i === 0 ? true : wantsOne);
      else visit(arg, kind === "form" ? wantsOne : false);
    });
  };
  visit(tree, true);
  return tokens;
}

function isReference(node: Node): boolean {
  return ["reference", "structured", "name", "range", "union", "missing"].includes(node.kind);
}

function isSeveral(text: string): boolean {
  const parts = parseStructured(text);
  if (parts === null) return false;
  const oneColumn = parts.columns !== null && parts.columns[0] === parts.columns[1];
  const oneRow =
    parts.items.includes("#This Row") ||
    (parts.items.length === 1 && (parts.items[0] === "#Headers" || parts.items[0] === "#Totals"));
  return !(oneColumn && oneRow);
}
