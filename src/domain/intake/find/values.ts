/** Values of the body's rows in the columns of numbers; NaN for an empty cell or a « no value » mark. */
export interface Values {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): number;
  /** The row is called a total: no row without such a name adds it up. */
  isNamed(row: number): boolean;
  /** The cell hides a value (`(D)`, `NC`): sums over it prove nothing. */
  isUnknown(row: number, column: number): boolean;
}

/** Columns where the row has a figure other than zero. */
export function testedColumns(values: Values, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < values.columns; column++) {
    const value = values.at(row, column);
    if (!Number.isNaN(value) && value !== 0) columns.push(column);
  }
  return columns;
}

/** A few of the columns, evenly spread. */
export function spreadOver(columns: readonly number[], size: number): number[] {
  if (columns.length <= size) return [...columns];
  const step = columns.length / size;
  return Array.from({ length: size }, (_, at) => columns[Math.floor(at * step)] ?? 0);
}
