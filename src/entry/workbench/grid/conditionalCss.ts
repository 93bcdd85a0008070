import type { CSSProperties } from "react";
import { evaluate, Uncalculable, type Scope } from "../../../host/engine/evaluate";
import { functionNamed } from "../../../host/engine/functions/catalogue";
import { parseFormula } from "../../../host/engine/parse";
import { precedentsOf } from "../../../host/engine/precedents";
import { CellReader } from "../../../host/engine/reader";
import { contains } from "../../../host/model/box";
import type { ConditionalLook, HostConditionalFormat } from "../../../host/model/conditionalFormat";
import { newWorkbook } from "../../../host/model/create";
import type { HostSheet } from "../../../host/model/workbook";

/**
 * What conditional formats give a cell, over its own look: those whose formula looks at no cell, as add-ins use them to mark
 * cells for a while. The first in the list wins; the others are kept in the file and not drawn.
 */
export function conditionalCssAt(
  sheet: HostSheet,
  row: number,
  column: number,
): CSSProperties | null {
  let css: CSSProperties | null = null;
  for (const format of sheet.conditionalFormats) {
    if (!format.boxes.some((box) => contains(box, row, column)) || !holds(format)) continue;
    css = { ...cssOf(format.look), ...(css ?? {}) };
    if (format.stopIfTrue) break;
  }
  return css;
}

function holds({ rule }: HostConditionalFormat): boolean {
  return rule.kind === "Custom" && isAlwaysTrue(rule.formula);
}

const known = new Map<string, boolean>();

/** A formula that looks at no cell is worked out once, in an empty workbook. */
function isAlwaysTrue(formula: string): boolean {
  let answer = known.get(formula);
  if (answer === undefined) known.set(formula, (answer = workOut(formula)));
  return answer;
}

function workOut(formula: string): boolean {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  const tree = parseFormula(formula);
  if (tree === null || sheet === undefined) return false;
  const home = { sheet, row: 1, column: 1 };
  const { areas, isVolatile, wanders } = precedentsOf(tree, workbook, home, () => false);
  if (areas.length > 0 || isVolatile || wanders) return false;
  const reader = new CellReader(workbook);
  const scope: Scope = {
    ...home,
    ...{ workbook, reader, functions: functionNamed, now: 0, culture: "en-US" },
    locals: new Map(),
    custom: () => undefined,
  };
  try {
    const value = reader.plain(evaluate(tree, scope));
    return value === true || (typeof value === "number" && value !== 0);
  } catch (error) {
    if (error instanceof Uncalculable) return false;
    throw error;
  }
}

function cssOf(look: ConditionalLook): CSSProperties {
  const lines = [
    ...(look.underline === undefined || look.underline === "None" ? [] : ["underline"]),
    ...(look.strikethrough === true ? ["line-through"] : []),
  ];
  return {
    ...(look.fillColor === undefined ? {} : { background: look.fillColor }),
    ...(look.fontColor === undefined ? {} : { color: look.fontColor }),
    ...(look.bold === undefined ? {} : { fontWeight: look.bold ? 700 : 400 }),
    ...(look.italic === undefined ? {} : { fontStyle: look.italic ? "italic" : "normal" }),
    ...(lines.length === 0 ? {} : { textDecoration: lines.join(" ") }),
  };
}
