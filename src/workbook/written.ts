import { type Box, columnLetters } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { boxOf, cellsPerRead, rangeAt } from "./blocks";
import { readBlocks } from "./readBlocks";

/** The formulas of one sheet as an apply left them. */
export interface Written {
  readonly sheet: string;
  readonly used: Box | null;
  readonly formulas: readonly (readonly unknown[])[];
}

/** Queues the reading of small sheets whole; the answer can be taken after the next sync. */
export function askWritten(
  { workbook: { worksheets } }: Excel.RequestContext,
  names: readonly string[],
): () => Written[] {
  const asked = names.map((sheet) => {
    const used = worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    return { sheet, used: used.load("rowIndex,columnIndex,rowCount,columnCount,formulas") };
  });
  return () =>
    asked.map(({ sheet, used }) =>
      used.isNullObject
        ? { sheet, used: null, formulas: [] }
        : { sheet, used: boxOf(used), formulas: used.formulas as unknown[][] },
    );
}

/** Reads sheets of any size, in blocks. */
export async function readWritten(batch: Batch, names: readonly string[]): Promise<Written[]> {
  const { worksheets } = batch.context.workbook;
  const asked = names.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, sheet, used };
  });
  await batch.sync();
  const found = asked.map(({ name, sheet, used }) => ({
    name,
    sheet,
    box: sheet.isNullObject || used.isNullObject ? null : boxOf(used),
  }));
  const formulas = new Map(names.map((name) => [name, [] as unknown[][]]));
  const areas = found.flatMap(({ name, sheet, box }) =>
    box === null ? [] : [{ name, sheet, box }],
  );
  await readBlocks(batch, areas, {
    cells: 3 * cellsPerRead,
    ask: ({ sheet, box }) => rangeAt(sheet, box).load("formulas"),
    take: (range, { name }) => {
      for (const line of range.formulas as unknown[][]) formulas.get(name)?.push(line);
      range.untrack();
    },
  });
  return found.map(({ name, box }) => ({
    sheet: name,
    used: box,
    formulas: formulas.get(name) ?? [],
  }));
}

/** The first cell that is no longer as it was left, null when all are. */
export async function changedSince(
  batch: Batch,
  after: readonly Written[],
): Promise<string | null> {
  const now = await readWritten(
    batch,
    after.map(({ sheet }) => sheet),
  );
  for (const [index, was] of after.entries()) {
    const is = now[index];
    if (is === undefined) return `${was.sheet}!A1`;
    const cell = firstDifference(was, is);
    if (cell !== null) return `${was.sheet}!${cell}`;
  }
  return null;
}

function firstDifference(was: Written, is: Written): string | null {
  const bottom = Math.max(was.used?.bottom ?? 0, is.used?.bottom ?? 0);
  const right = Math.max(was.used?.right ?? 0, is.used?.right ?? 0);
  for (let row = 1; row <= bottom; row += 1) {
    for (let column = 1; column <= right; column += 1) {
      if (formulaAt(was, row, column) !== formulaAt(is, row, column)) {
        return `${columnLetters(column)}${row}`;
      }
    }
  }
  return null;
}

function formulaAt({ used, formulas }: Written, row: number, column: number): unknown {
  return used === null ? "" : (formulas[row - used.top]?.[column - used.left] ?? "");
}
