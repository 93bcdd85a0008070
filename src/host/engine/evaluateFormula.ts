import type { Scalar } from "../model/scalar";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { evaluatePlain, Uncalculable } from "./evaluate";
import { functionNamed } from "./functions/catalogue";
import { parseFormula } from "./parse";
import { CellReader } from "./reader";
import type { Matrix } from "./values";

/** Where a formula that stands in no cell is thought to be. */
export interface FormulaPlace {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The result of a formula (en-US, with its `=`) that stands in no cell: of a validation, a conditional format, a call of
 * `workbook.functions`. Undefined when it is no formula; functions of add-ins have no value here (F-44).
 * @throws Uncalculable when it calls what the engine does not have
 */
export function evaluateFormula(
  workbook: HostWorkbook,
  formula: string,
  place: FormulaPlace,
  culture: string,
  reader = new CellReader(workbook),
): Scalar | Matrix | undefined {
  const tree = parseFormula(formula);
  if (tree === null) return undefined;
  const now = new Date();
  return evaluatePlain(tree, {
    workbook,
    ...place,
    reader,
    functions: functionNamed,
    now: (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569,
    culture,
    locals: new Map(),
    custom: () => undefined,
  });
}

/** The same, where a formula that cannot be calculated is like an error. */
export function valueOfFormula(
  ...args: Parameters<typeof evaluateFormula>
): Scalar | Matrix | undefined {
  try {
    return evaluateFormula(...args);
  } catch (error) {
    if (error instanceof Uncalculable) return undefined;
    throw error;
  }
}
