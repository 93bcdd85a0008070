/** `=SUM(C10:C13,C16)` over the rows of these fields; null when none of them is on the sheet. */
export function sumFormula(
  rowOf: ReadonlyMap<string, number>,
  parts: readonly string[],
  column: string,
): string | null {
  const rows = parts.flatMap((code) => rowOf.get(code) ?? []);
  if (rows.length === 0) return null;
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const ranges = runs.map(({ from, to }) =>
    from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
  );
  return `=SUM(${ranges.join(",")})`;
}
