/** For each key, where its rows stand: start and end of each run, one after the other. */
export type RowRuns<Key extends string = string> = ReadonlyMap<Key, readonly number[]>;

/** Rows of one person or year mostly follow each other: runs of them are found in one pass, without copying any. */
export function runsOf<Row, Key extends string = string>(
  rows: readonly Row[],
  hasKey: (row: Row, key: Key) => boolean,
  keyOf: (row: Row) => Key,
): RowRuns<Key> {
  const runs = new Map<Key, number[]>();
  let key: Key | null = null;
  let start = 0;
  const close = (end: number): void => {
    if (key === null) return;
    const own = runs.get(key);
    if (own === undefined) runs.set(key, [start, end]);
    else own.push(start, end);
  };
  rows.forEach((row, place) => {
    if (key !== null && hasKey(row, key)) return;
    close(place);
    key = keyOf(row);
    start = place;
  });
  close(rows.length);
  return runs;
}

/** The rows of one key, in their order. */
export function rowsIn<Row>(rows: readonly Row[], runs: readonly number[] = []): readonly Row[] {
  const slices: (readonly Row[])[] = [];
  for (let at = 0; at < runs.length; at += 2) slices.push(rows.slice(runs[at], runs[at + 1]));
  return slices.length === 1 ? (slices[0] ?? []) : slices.flat();
}
