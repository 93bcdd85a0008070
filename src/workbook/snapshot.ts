import type { Box } from "../domain/intake/grid";
import type { Batch } from "./batch";
import { boxOf, boxProperties, cellsPerRead, rangeAt, writtenBox } from "./blocks";
import { asTyped } from "./cellText";
import { readSpills } from "./liveCells";
import { askMerges, mergesOf } from "./mergedAreas";
import type { Plan } from "./plan";
import { readBlocks } from "./readBlocks";
import { formulaIn } from "./readGrids";
import type { Facts } from "./sheets";
import type { State } from "./state";

/** Sheets that a plan writes on and that stood before, as they were: what undoing goes back to. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Null when there was none. */
  readonly state: State | null;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly used: Box | null;
  /** What to assign to `Range.formulas` to have the cells back. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Fonts, fills, borders, alignment: only for a sheet that the plan empties. */
  readonly looks: readonly (readonly Excel.CellProperties[])[] | null;
  readonly merges: readonly Box[];
  readonly tables: readonly { readonly name: string; readonly box: Box }[];
  /** On a protected sheet, the cells that the plan fills: the only ones to put back. */
  readonly only?: readonly Box[];
}

/** Notes for protected sheets which cells the plan fills there. */
export function withFilledCells({ sheets, state }: Snapshot, { changes }: Plan): Snapshot {
  const filled = sheets.map((sheet): SheetSnapshot => {
    const only = changes.flatMap((change) =>
      change.kind === "write" && change.unlocked === true && change.sheet === sheet.name
        ? [writtenBox(change)]
        : [],
    );
    return only.length === 0 ? sheet : { ...sheet, only };
  });
  return { sheets: filled, state };
}

const everyLook: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, color: true, name: true, size: true },
    fill: { color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** A cell with all its looks and borders takes half a kilobyte. */
const looksPerRead = 5_000;

/**
 * No round trip when the plan only adds sheets, or when what was `ahead` holds its sheets whole. A sheet of another
 * size is asked for its size first, then read in blocks.
 */
export async function takeSnapshot(
  batch: Batch,
  plan: Plan,
  facts: Facts,
  ahead: readonly SheetSnapshot[] = [],
): Promise<Snapshot> {
  const standing = new Set(facts.sheets.map(({ name }) => name));
  const known = new Set(ahead.map(({ name }) => name));
  const touched = new Set(
    plan.changes.flatMap(({ sheet }) => (standing.has(sheet) && !known.has(sheet) ? [sheet] : [])),
  );
  const emptied = emptiedBy(plan);
  const state = facts.stateParts.length === 0 ? null : facts.state;
  if (touched.size === 0) return { sheets: ahead, state };
  const { worksheets } = batch.context.workbook;
  const asked = [...touched].map((name) => {
    const sheet = worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject();
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = facts.tables.filter((table) => table.sheet === name);
    const ranges = tables.map((table) => ({
      name: table.name,
      range: sheet.tables.getItem(table.name).getRange().load(boxProperties),
    }));
    return { name, sheet, used, ranges };
  });
  await batch.sync();
  const sheets: SheetSnapshot[] = [...ahead];
  for (const { name, sheet, used, ranges } of asked) {
    const box = used.isNullObject ? null : boxOf(used);
    const cells =
      box === null ? noCells : await readCells(batch, { name, sheet }, box, emptied.has(name));
    const tables = ranges.map((table) => ({ name: table.name, box: boxOf(table.range) }));
    sheets.push({ name, used: box, tables, ...cells });
  }
  return { sheets, state };
}

/** Sheets that the plan empties: their looks must be kept too. */
function emptiedBy({ changes }: Plan): ReadonlySet<string> {
  return new Set(changes.flatMap(({ kind, sheet }) => (kind === "clearSheet" ? [sheet] : [])));
}

type Cells = Pick<SheetSnapshot, "formulas" | "numberFormats" | "looks" | "merges">;
const noCells: Cells = { formulas: [], numberFormats: [], looks: null, merges: [] };

async function readCells(
  batch: Batch,
  { name, sheet }: { readonly name: string; readonly sheet: Excel.Worksheet },
  used: Box,
  withLooks: boolean,
): Promise<Cells> {
  const formulas: unknown[][] = [];
  const numberFormats: string[][] = [];
  const looks: Excel.CellProperties[][] = [];
  const merges: Box[] = [];
  const whole = rangeAt(sheet, used).load("hasSpill");
  await readBlocks(batch, [{ box: used }], {
    cells: withLooks ? looksPerRead : cellsPerRead,
    ask: ({ box }) => ({
      cells: askCells(rangeAt(sheet, box), withLooks),
      merged: withLooks ? askMerges(sheet, box) : [],
    }),
    take: ({ cells: { range, properties }, merged }) => {
      formulas.push(...restorable(range.values as unknown[][], range.formulas as unknown[][]));
      numberFormats.push(...(range.numberFormat as string[][]));
      looks.push(...(properties?.value ?? []));
      merges.push(...mergesOf(merged));
      range.untrack();
    },
  });
  // Null when some cells spill and others do not, whatever the type says.
  if ((whole.hasSpill as boolean | null) !== false) await blankSpills(batch, name, used, formulas);
  return { formulas, numberFormats, looks: withLooks ? looks : null, merges };
}

interface AskedCells {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** Queues everything that a snapshot keeps of these cells. */
export function askCells(range: Excel.Range, withLooks: boolean): AskedCells {
  range.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,hasSpill");
  return { range, properties: withLooks ? range.getCellProperties(everyLook) : null };
}

/** A value that a formula spills is the formula's: written back as a value it would be in its way (#SPILL!). */
async function blankSpills(
  batch: Batch,
  sheet: string,
  { top, left }: Box,
  formulas: unknown[][],
): Promise<void> {
  const places = formulas.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const next = [line[column + 1], formulas[row + 1]?.[column]];
      return isFormula(cell) && next.some((each) => (each ?? "") !== "" && !isFormula(each))
        ? [{ sheet, row: top + row, column: left + column }]
        : [];
    }),
  );
  for (const box of await readSpills(batch, places)) {
    for (let row = box.top; row <= box.bottom; row += 1) {
      const line = formulas[row - top];
      if (line === undefined) continue;
      for (let column = box.left; column <= box.right; column += 1)
        if (row !== box.top || column !== box.left) line[column - left] = "";
    }
  }
}

function isFormula(cell: unknown): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

/** Formulas as they are, texts so that they stay texts. */
export function restorable(values: unknown[][], formulas: unknown[][]): unknown[][] {
  return values.map((line, row) =>
    line.map((value, column) => {
      const formula = formulaIn(formulas[row]?.[column], value);
      return formula ?? (typeof value === "string" ? asTyped(value) : value);
    }),
  );
}
