/** Whether a column has a value in some row; an empty list is none. */
export function hasValue(rows: readonly object[], column: string): boolean {
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    const value = row[column] ?? null;
    if (value !== null && !(Array.isArray(value) && value.length === 0)) return true;
  }
  return false;
}
