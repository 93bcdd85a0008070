import { parseFormula } from "../engine/parse";
import { defaultStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import type { Json } from "../protocol/wire";
import { rangeOfFormula } from "./address";
import { classTable, property } from "./define";
import { matrix, rawValue, valueType } from "./rangeRead";
import type { NameValuesTarget } from "./targets";
import type { HostContext } from "./context";

/** The cells a name stands for, or the constants of an array such as `={1,2;3,4}`; null for anything else. */
export function arrayOf(
  { workbook }: HostContext,
  { formula }: NameValuesTarget,
): { values: Json; types: Json } | null {
  const range = rangeOfFormula(workbook, formula);
  if (range !== null)
    return {
      values: matrix(range, (cell) => rawValue(cell?.value ?? null)),
      types: matrix(range, valueType),
    };
  const tree = parseFormula(formula);
  if (tree?.kind !== "array") return null;
  const items = tree.rows.map((row) =>
    row.map((item) => (item.kind === "constant" ? item.value : null)),
  );
  return {
    values: items.map((row) => row.map(rawValue)),
    types: items.map((row) =>
      row.map((value) => valueType({ value, formula: null, style: defaultStyle })),
    ),
  };
}

function existing(context: HostContext, target: NameValuesTarget): { values: Json; types: Json } {
  const found = arrayOf(context, target);
  if (found === null) throw new HostError("InvalidOperation", "a name without an array");
  return found;
}

/** Excel.NamedItemArrayValues. */
export const namedItemArrayValuesClass = classTable("NamedItemArrayValues", {
  values: property("1.7", (target, context) => existing(context, target).values),
  types: property("1.7", (target, context) => existing(context, target).types),
});
