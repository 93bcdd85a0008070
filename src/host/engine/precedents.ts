import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import type { Node } from "./ast";
import { nameNamed, sheetNamed } from "./evaluate";
import { functionNamed, volatileFunctions, wanderingFunctions } from "./functions/catalogue";
import { parseFormula } from "./parse";
import { areasAcrossSheets } from "./sheetSpan";
import { resolveStructured } from "./structured";

/** What a formula looks at. */
export interface Precedents {
  readonly areas: readonly { readonly sheet: HostSheet; readonly box: Box }[];
  /** Calculated at every recalculation (TODAY, OFFSET). */
  readonly isVolatile: boolean;
  /** May read cells that `areas` does not name (OFFSET, INDIRECT, `A1#`). */
  readonly wanders: boolean;
}

/** The cells that a formula names, through names and tables too. `isVolatile` knows the functions of add-ins. */
export function precedentsOf(
  tree: Node,
  workbook: HostWorkbook,
  home: { readonly sheet: HostSheet; readonly row: number; readonly column: number },
  isVolatile: (name: string) => boolean,
): Precedents {
  const areas: { sheet: HostSheet; box: Box }[] = [];
  const found = { isVolatile: false, wanders: false };
  const seenNames = new Set<string>();

  const visit = (node: Node, from: typeof home): void => {
    switch (node.kind) {
      case "reference": {
        const sheet = node.sheet === null ? from.sheet : sheetNamed(workbook, node.sheet);
        if (sheet !== undefined) areas.push({ sheet, box: node.area });
        return;
      }
      case "structured":
        visitStructured(node.text, from);
        return;
      case "name":
        if (!visitName(node.sheet, node.name, from)) visitStructured(`${node.name}[]`, from);
        return;
      case "apply":
        visit(node.callee, from);
        for (const arg of node.args) visit(arg, from);
        return;
      case "external":
        for (const { sheet, box } of areasAcrossSheets(node.text, workbook)?.areas ?? [])
          areas.push({ sheet, box });
        return;
      case "call":
        if (functionNamed(node.name) === undefined) visitName(null, node.name, from);
        found.isVolatile ||= volatileFunctions.has(node.name) || isVolatile(node.name);
        found.wanders ||= wanderingFunctions.has(node.name);
        for (const arg of node.args) visit(arg, from);
        return;
      case "spilled":
        found.wanders = true;
        visit(node.operand, from);
        return;
      case "range":
        // `A1:INDEX(…)` may read anything between: both ends are watched, the rest is read when calculated.
        found.wanders = true;
        visit(node.left, from);
        visit(node.right, from);
        return;
      case "binary":
        visit(node.left, from);
        visit(node.right, from);
        return;
      case "unary":
      case "single":
        visit(node.operand, from);
        return;
      case "array":
        for (const row of node.rows) for (const item of row) visit(item, from);
        return;
      case "union":
        for (const part of node.parts) visit(part, from);
        return;
      case "constant":
      case "missing":
    }
  };
  const visitName = (sheet: string | null, named: string, from: typeof home): boolean => {
    const name = nameNamed(workbook, from.sheet, sheet, named);
    if (name === undefined) return false;
    const inner = seenNames.has(name.formula) ? null : parseFormula(name.formula);
    seenNames.add(name.formula);
    if (inner !== null) visit(inner, from);
    return true;
  };
  const visitStructured = (text: string, from: typeof home): void => {
    const target = resolveStructured(workbook, text, from);
    if (typeof target !== "string") areas.push({ sheet: target.sheet, box: target.box });
  };

  visit(tree, home);
  return { areas, isVolatile: found.isVolatile || found.wanders, wanders: found.wanders };
}
