import { type Cents, cents } from "../../quantities/money";
import type { CellValue } from "../../intake/grid";
import { type Side, catalogueLine } from "../catalogue";
import type { FormFilling, FormValue } from "./fillForm";
import type { FormPayer } from "./form";
import type { FormFigures } from "./formFigures";
import { formLine } from "./formLines";

/** A total that the form works out, beside ours. */
export interface TotalCheck {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly header: string;
  readonly line: string;
  /** In the form's unit. */
  readonly ours: number;
  /** What its formula gives: a text when it is an error. */
  readonly theirs: CellValue;
  readonly agrees: boolean;
}

/** The form's own totals once it is filled, compared with ours. */
export function checkTotals(
  { values }: FormFilling,
  valueAt: (row: number, column: number) => CellValue,
): TotalCheck[] {
  return values.flatMap(({ byFormula, value, row, column, label, header, line }) => {
    if (!byFormula || typeof value !== "number") return [];
    const theirs = valueAt(row, column);
    const agrees = typeof theirs === "number" && Math.abs(theirs - value) < 0.000_005;
    return [{ row, column, label, header, line, ours: value, theirs, agrees }];
  });
}

/** Sides whose lines were filled while no total of theirs that the form works out could be compared. */
export function sidesWithoutTotal({ values }: FormFilling): Side[] {
  return (["charge", "product"] as const).filter((side) => {
    const of = values.flatMap((value) => {
      const line = formLine(value.line);
      return line?.side === side && value.header !== "" ? [{ value, id: line.id }] : [];
    });
    return (
      of.some(({ value }) => !value.byFormula) &&
      !of.some(({ value, id }) => value.byFormula && id === `total:${side}`)
    );
  });
}

/** Money of ours that no mapped cell of a column takes. */
export interface Unplaced {
  readonly line: string;
  readonly label: string;
  readonly measure: "planned" | "actual";
  readonly payer: FormPayer | null;
  readonly year: number;
  readonly cents: Cents;
}

/** Lines with money that a form has no mapped cell for, column by column, on the sides that it asks for line by line. */
export function unplaced({ values }: FormFilling, figures: FormFigures): Unplaced[] {
  const columns = new Map<string, { first: FormValue; side: Side; lines: Set<string> }>();
  for (const value of values) {
    const line = formLine(value.line);
    if (line?.kind !== "lines" || line.id.startsWith("total:") || value.header === "") continue;
    if (value.measure !== "planned" && value.measure !== "actual") continue;
    if (value.byFormula && line.isSum) continue;
    const key = [line.side, value.measure, value.payer, value.year].join(" ");
    const column = columns.get(key) ?? { first: value, side: line.side, lines: new Set() };
    for (const code of line.lines) column.lines.add(code);
    columns.set(key, column);
  }
  return [...columns.values()].flatMap(({ first, side, lines }) => {
    const { measure, payer, year } = first;
    if (measure !== "planned" && measure !== "actual") return [];
    const amounts = new Map<string, number>(figures.lines(side, { measure, payer, year }));
    // What a cell of the grant itself takes of its line; the rest of the line may be another payer's.
    const grant = values.find(
      (value) =>
        formLine(value.line)?.kind === "grant" &&
        value.measure === measure &&
        value.payer === payer &&
        value.year === year,
    );
    if (grant !== undefined && side === "product") {
      const { grantLine } = figures;
      const rest = (amounts.get(grantLine) ?? 0) - (grant.cents ?? 0);
      amounts.set(grantLine, Math.max(0, rest));
    }
    return [...amounts].flatMap(([line, amount]): Unplaced[] =>
      amount === 0 || lines.has(line)
        ? []
        : [
            {
              line,
              label: catalogueLine(line)?.label ?? line,
              measure,
              payer,
              year,
              cents: cents(amount),
            },
          ],
    );
  });
}
