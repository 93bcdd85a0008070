import type { HostPivot, PivotData, PivotValue } from "../model/pivot";
import type { Scalar } from "../model/scalar";
import { axisTree, passingValues } from "./pivotAxis";
import { columnLines, rowLines, type PivotLabel, type PivotLine } from "./pivotLines";
import { measureFormat, PivotMeasures } from "./pivotMeasures";
import type { PivotWords } from "./pivotWords";

/** A cell that a pivot fills, with the number format it asks for. */
export interface PivotCell {
  readonly value: Scalar;
  readonly numberFormat?: string;
}

/** A pivot as cells, without the filters of the page: headers over labels and body. */
export interface PivotGrid {
  readonly cells: readonly (readonly (PivotCell | null)[])[];
  /** Rows over the body, columns left of it. */
  readonly headerRows: number;
  readonly labelColumns: number;
  /** What each line and each column of the body stands for. */
  readonly rows: readonly PivotLine[];
  readonly columns: readonly PivotColumn[];
}

interface PivotColumn {
  readonly line: PivotLine;
  readonly data: PivotData | null;
}

/** Lays a pivot out: `records` are those that pass its filters. */
export function pivotGrid(
  pivot: HostPivot,
  records: readonly (readonly PivotValue[])[],
  words: PivotWords,
): PivotGrid {
  const kept = passingValues(pivot, records);
  const measures = new PivotMeasures(pivot, kept);
  const { layout, data } = pivot;
  const rows = withTotal(
    rowLines(pivot, axisTree(pivot, pivot.rows, kept)),
    pivot.rows.length > 0 && layout.showColumnGrandTotals,
    pivot.rows.length === 0,
  );
  const lines = withTotal(
    columnLines(pivot, axisTree(pivot, pivot.columns, kept)),
    pivot.columns.length > 0 && layout.showRowGrandTotals,
    pivot.columns.length === 0,
  );
  const columns = lines.flatMap((line): PivotColumn[] =>
    data.length === 0
      ? pivot.columns.length === 0
        ? []
        : [{ line, data: null }]
      : data.map((one) => ({ line, data: one })),
  );
  const labelColumns = labelColumnsOf(pivot);
  const header = headerCells(pivot, columns, labelColumns, words);
  const body = rows.map((row) => [
    ...rowLabels(pivot, row, labelColumns, words),
    ...columns.map((column) => bodyCell(pivot, measures, row, column)),
  ]);
  return { cells: [...header, ...body], headerRows: header.length, labelColumns, rows, columns };
}

/** The grand total after the lines, or one line for an axis without fields. */
function withTotal(lines: PivotLine[], hasTotal: boolean, isAlone: boolean): PivotLine[] {
  if (!hasTotal && !isAlone) return lines;
  const kind = isAlone ? "item" : "total";
  return [...lines, { kind, path: [], labels: [], measured: true }];
}

function labelColumnsOf({ rows, columns, data, layout }: HostPivot): number {
  if (rows.length === 0) return columns.length === 0 && data.length > 0 ? 0 : 1;
  return layout.layoutType === "Compact" ? 1 : rows.length;
}

function bodyCell(
  pivot: HostPivot,
  measures: PivotMeasures,
  row: PivotLine,
  { line, data }: PivotColumn,
): PivotCell | null {
  if (data === null || !row.measured) return null;
  const value = measures.shown(data, { row: row.path, column: line.path });
  const { fillEmptyCells, emptyCellText } = pivot.layout;
  if (value === null)
    return fillEmptyCells && emptyCellText !== "" ? { value: emptyCellText } : null;
  const numberFormat = measureFormat(data);
  return numberFormat === "General" ? { value } : { value, numberFormat };
}

function labelCell(pivot: HostPivot, { field, item }: PivotLabel, words: PivotWords): PivotCell {
  if (item.value === null || item.value === "") return { value: words.blank };
  const { numberFormat = "General" } = pivot.cache.fields.find(({ name }) => name === field) ?? {};
  return typeof item.value === "number" && numberFormat !== "General"
    ? { value: item.value, numberFormat }
    : { value: item.value };
}

function labelText({ item }: PivotLabel, words: PivotWords): string {
  return item.text === "" ? words.blank : item.text;
}

function rowLabels(
  pivot: HostPivot,
  row: PivotLine,
  width: number,
  words: PivotWords,
): (PivotCell | null)[] {
  const cells: (PivotCell | null)[] = Array.from({ length: width }, () => null);
  if (width === 0 || row.kind === "blank") return cells;
  if (row.kind === "total") return [{ value: words.grandTotal }, ...cells.slice(1)];
  const [only] = pivot.data;
  if (pivot.rows.length === 0)
    return [pivot.data.length === 1 && only !== undefined ? { value: only.name } : null];
  const last = row.labels.at(-1);
  if (row.kind === "subtotal" && last !== undefined) {
    const value = words.totalOf(labelText(last, words));
    cells[width === 1 ? 0 : row.labels.length - 1] = { value };
    return cells;
  }
  if (width === 1 && pivot.layout.layoutType === "Compact")
    return [last === undefined ? null : labelCell(pivot, last, words)];
  row.labels.forEach((label, depth) => {
    if (label !== undefined && depth < width) cells[depth] = labelCell(pivot, label, words);
  });
  return cells;
}

/** The rows over the body: names of fields, items of the columns, names of measures. */
function headerCells(
  pivot: HostPivot,
  columns: readonly PivotColumn[],
  width: number,
  words: PivotWords,
): (PivotCell | null)[][] {
  const { data, layout } = pivot;
  const [only] = data;
  const several = data.length > 1;
  const compact = layout.layoutType === "Compact";
  const caption = (value: string): PivotCell | null => (layout.showFieldHeaders ? { value } : null);
  const left = (cells: readonly (PivotCell | null)[]): (PivotCell | null)[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? null);
  const names = fieldCaptions(pivot, caption, words);
  const across = (cell: (column: PivotColumn) => PivotCell | null): (PivotCell | null)[] =>
    columns.map(cell);
  const rows: (PivotCell | null)[][] = [];
  if (pivot.columns.length > 0) {
    const titles = compact
      ? [caption(words.columnLabels)]
      : [
          ...pivot.columns.map((field) => caption(captionOf(pivot, field))),
          ...(several ? [caption(words.values)] : []),
        ];
    const corner =
      several || only === undefined || pivot.rows.length === 0 ? null : { value: only.name };
    rows.push([...left([corner]), ...columns.map((_, i) => titles[i] ?? null)]);
    for (let depth = 0; depth < pivot.columns.length; depth += 1)
      rows.push([...left([]), ...across((column) => columnLabel(pivot, column, depth, words))]);
  } else if (several && !compact && pivot.rows.length > 0)
    rows.push([...left([]), ...columns.map((_, i) => (i === 0 ? caption(words.values) : null))]);
  if (several || pivot.columns.length === 0)
    rows.push([
      ...left([]),
      ...across(({ line, data: one }) =>
        one === null || line.kind !== "item" ? null : { value: one.name },
      ),
    ]);
  const last = rows.at(-1);
  if (last !== undefined) rows[rows.length - 1] = [...left(names), ...last.slice(width)];
  return rows;
}

function columnLabel(
  pivot: HostPivot,
  { line, data }: PivotColumn,
  depth: number,
  words: PivotWords,
): PivotCell | null {
  const isFirst = data === null || data === pivot.data[0];
  const several = pivot.data.length > 1;
  const label = line.labels[depth];
  const total = (start: string): PivotCell | null =>
    several && data !== null
      ? { value: `${start} ${data.name}` }
      : isFirst
        ? { value: start }
        : null;
  if (line.kind === "total")
    return depth === 0 ? total(several ? words.total : words.grandTotal) : null;
  if (label === undefined) return null;
  if (line.kind === "subtotal") {
    const text = labelText(label, words);
    return several && data !== null
      ? { value: `${text} ${data.name}` }
      : { value: words.totalOf(text) };
  }
  return isFirst ? labelCell(pivot, label, words) : null;
}

/** The caption of a field, or its name in the source. */
export function captionOf(pivot: HostPivot, field: string): string {
  return pivot.fields.get(field)?.caption ?? field;
}

function fieldCaptions(
  pivot: HostPivot,
  caption: (value: string) => PivotCell | null,
  words: PivotWords,
): (PivotCell | null)[] {
  if (pivot.rows.length === 0) return [];
  return pivot.layout.layoutType === "Compact"
    ? [caption(words.rowLabels)]
    : pivot.rows.map((field) => caption(captionOf(pivot, field)));
}
