import type { Node } from "./ast";

/** Names, in lower case, that LET and LAMBDA give to values inside a formula. */
export function boundNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: Node): void => {
    if (part.kind === "call") {
      const { args } = part;
      const given = args.filter((_, i) =>
        part.name === "LET"
          ? i % 2 === 0 && i < args.length - 1
          : part.name === "LAMBDA" && i < args.length - 1,
      );
      for (const arg of given) if (arg.kind === "name") names.add(arg.name.toLowerCase());
    }
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(node);
  return names;
}

/** The parts a node is made of. */
export function partsOf(node: Node): readonly Node[] {
  if (node.kind === "apply") return [node.callee, ...node.args];
  if ("args" in node) return node.args;
  if ("operand" in node) return [node.operand];
  if ("left" in node) return [node.left, node.right];
  if ("parts" in node) return node.parts;
  return "rows" in node ? node.rows.flat() : [];
}
