import type { Json } from "../protocol/wire";
import type { HostContext } from "./context";
import { property, type Members } from "./define";
import { fromLocalConstant } from "./localConstant";
import { fromLocalFormula, toLocalFormula } from "./localFormula";
import { fromR1C1, toR1C1 } from "./r1c1";
import { matrix, rawFormula } from "./rangeRead";
import { writeContents } from "./rangeWrite";
import type { RangeTarget } from "./targets";

type Translate = (formula: string, row: number, column: number, context: HostContext) => string;

/** Formulas written another way than en-US A1; what is no text passes as it is. */
function translated(to: Translate, from: Translate): Members<RangeTarget>[string] {
  return property(
    "1.1",
    (range, context): Json =>
      matrix(range, (cell, row, column) => {
        const raw = rawFormula(cell);
        return typeof raw === "string" ? to(raw, row, column, context) : raw;
      }),
    (range, value, context) => {
      writeContents(range, eachText(range, value, context, from), context);
    },
  );
}

function eachText(
  { box }: RangeTarget,
  value: unknown,
  context: HostContext,
  from: Translate,
): unknown {
  if (!Array.isArray(value))
    return typeof value === "string" ? from(value, box.top, box.left, context) : value;
  return (value as readonly unknown[]).map((line, i) =>
    Array.isArray(line)
      ? (line as readonly unknown[]).map((item, j) =>
          typeof item === "string" ? from(item, box.top + i, box.left + j, context) : item,
        )
      : line,
  );
}

export const rangeFormulas: Members<RangeTarget> = {
  formulasLocal: translated(
    (formula, _row, _column, { culture }) => toLocalFormula(formula, culture),
    (formula, _row, _column, { culture, suffers }) =>
      formula.startsWith("=")
        ? fromLocalFormula(formula, culture)
        : fromLocalConstant(formula, culture, !suffers("emptyLoadSpoilsLocalDates")),
  ),
  formulasR1C1: { ...translated(toR1C1, fromR1C1), since: "1.2" },
  linkedDataTypeState: property("1.9", (range) => matrix(range, () => "None")),
};
