import type { SumFound } from "./sums";
import { isOfWhichLabel } from "./totalWords";
import { type Values, testedColumns } from "./values";

interface Labelled {
  readonly labels: readonly string[];
  /** Code in a cell of its own, left of the label. */
  readonly code: string | null;
}

/**
 * Rows of a chart of accounts that total the accounts under them: `60 – Achats` above `6063 – Fournitures`, even above
 * one account only, when their figures say the same.
 */
export function accountParents(values: Values, rows: readonly Labelled[]): SumFound[] {
  const codes = rows.map(codeOf);
  const found: SumFound[] = [];
  codes.forEach((code, at) => {
    if (code === null) return;
    const children: number[] = [];
    for (let next = at + 1; next < rows.length; next++) {
      const other = codes[next] ?? null;
      if (other === null) {
        if (rows[next]?.labels.some(isOfWhichLabel) === true) continue;
        break;
      }
      if (other.length <= code.length || !other.startsWith(code)) break;
      children.push(next);
    }
    if (children.length > 0 && addsUp(values, at, nearest(children, codes))) {
      found.push({ row: at, parts: children, bits: 20 });
    }
  });
  return found;
}

function codeOf({ labels, code }: Labelled): string | null {
  return code ?? /^\s*(\d{1,8})(?=[\s.:–—-])/.exec(labels[0] ?? "")?.[1] ?? null;
}

/** Of `606`, `6063` under `60`, only `606` is right below it. */
function nearest(children: readonly number[], codes: readonly (string | null)[]): number[] {
  const codeAt = (row: number) => codes[row] ?? "";
  return children.filter(
    (child) =>
      !children.some(
        (other) => codeAt(other) !== codeAt(child) && codeAt(child).startsWith(codeAt(other)),
      ),
  );
}

function addsUp(values: Values, row: number, children: readonly number[]): boolean {
  const columns = testedColumns(values, row);
  const agree = columns.filter((column) => {
    const sum = children.reduce((total, child) => {
      const value = values.at(child, column);
      return Number.isNaN(value) ? total : total + value;
    }, 0);
    return Math.abs(sum - values.at(row, column)) <= 0.011;
  });
  return columns.length > 0 && agree.length >= columns.length * 0.8;
}
