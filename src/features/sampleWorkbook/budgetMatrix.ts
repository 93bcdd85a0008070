/** Part of a planned charge that one source pays, in the units given (whole euros in a data set). */
export interface BudgetCell {
  readonly row: string;
  readonly column: string;
  readonly amount: number;
}

/**
 * Fills a budget grid (rows: charges, columns: who pays) from its margins alone: each charge is taken by the first
 * column that still has money, in order (the « north-west corner » of a transport problem). Rows then add up to the
 * charges and columns to the products. What one side has over the other stays out: the grid is unbalanced
 * by that much, and rule BUD-04 says so.
 */
export function fillBudgetMatrix(
  rows: readonly (readonly [string, number])[],
  columns: readonly (readonly [string, number])[],
): BudgetCell[] {
  const left = columns.map(([name, amount]) => ({ name, amount }));
  const cells: BudgetCell[] = [];
  for (const [row, amount] of rows) {
    let rest = amount;
    for (const column of left) {
      const taken = Math.min(rest, column.amount);
      if (taken <= 0) continue;
      cells.push({ row, column: column.name, amount: taken });
      column.amount -= taken;
      rest -= taken;
    }
  }
  return cells;
}
