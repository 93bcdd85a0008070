import type { FormFilling, FormValue } from "./fillForm";
import type { Form, FormRow } from "./form";
import type { FormFigures } from "./formFigures";
import { formLine } from "./formLines";
import { type FormMapping, coverage } from "./formMapping";

/** Two cells of a column that show the same money; `in` is the more precise of the two labels. */
export interface SameMoney {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly label: string;
  readonly in: { readonly key: string; readonly label: string };
  /** False while one of the two cells is 0: nothing is counted twice yet. */
  readonly counts: boolean;
}

interface Taking {
  readonly value: FormValue;
  readonly row: FormRow;
  readonly lines: readonly string[];
  readonly isSum: boolean;
  /** The fewer lines, the more precise; the grant itself is one payer of its line. */
  readonly breadth: number;
}

/**
 * Money that a form would hold twice: « Subvention DDETS » and « État » when this grant is the State's. A sum beside its
 * parts (« Subventions » over its funders) counts only when a total of the form adds up both.
 */
export function sameMoney(form: Form, filling: FormFilling, figures: FormFigures): SameMoney[] {
  const sorted = takings(form, filling, figures).sort((a, b) => a.breadth - b.breadth);
  const totals = form.cells.flatMap(({ formula }) => (formula === null ? [] : [coverage(formula)]));
  const added = (a: Taking, b: Taking): boolean =>
    totals.some(
      (covers) => covers(a.value.row, a.value.column) && covers(b.value.row, b.value.column),
    );
  return sorted.flatMap((taking, place): SameMoney[] => {
    const keeper = sorted
      .slice(0, place)
      .find(
        (other) =>
          isFor(other.value, taking.value) &&
          other.lines.some((code) => taking.lines.includes(code)) &&
          ((!other.isSum && !taking.isSum) || added(other, taking)),
      );
    if (keeper === undefined) return [];
    const { row, column } = taking.value;
    const { key, label } = taking.row;
    const counts = keeper.value.cents !== 0 && taking.value.cents !== 0;
    return [
      { row, column, key, label, in: { key: keeper.row.key, label: keeper.row.label }, counts },
    ];
  });
}

/** A column may stand over two tables, each with its own year. */
function isFor(one: FormValue, other: FormValue): boolean {
  return (
    one.column === other.column &&
    one.measure === other.measure &&
    one.payer === other.payer &&
    one.year === other.year
  );
}

/** Cells to type in that take lines of the catalogue. */
function takings(form: Form, { values }: FormFilling, figures: FormFigures): Taking[] {
  const rows = new Map(form.rows.map((row) => [row.key, row]));
  const keys = new Map(form.cells.map(({ row, column, rowKey }) => [`${row}:${column}`, rowKey]));
  return values.flatMap((value): Taking[] => {
    const row = rows.get(keys.get(`${value.row}:${value.column}`) ?? "");
    const line = formLine(value.line);
    if (row === undefined || row.alone || value.byFormula) return [];
    if (line?.kind === "grant") {
      return [{ value, row, lines: [figures.grantLine], isSum: false, breadth: 0 }];
    }
    if (line?.kind !== "lines") return [];
    const { lines, isSum } = line;
    return [{ value, row, lines, isSum, breadth: lines.length }];
  });
}

/** A proposal without the labels that would hold money twice: the more precise one keeps it, the user places the rest. */
export function withoutSameMoney(mapping: FormMapping, twice: readonly SameMoney[]): FormMapping {
  const left = new Set(twice.map(({ key }) => key));
  const rows = Object.entries(mapping.rows).filter(([key]) => !left.has(key));
  return { ...mapping, rows: Object.fromEntries(rows) };
}
