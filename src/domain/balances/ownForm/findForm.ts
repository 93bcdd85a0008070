import { isTotalLabel } from "../../intake/find/totalWords";
import type { Grid } from "../../intake/grid";
import { folded, wordsOf } from "../../intake/read/text";
import type { Side } from "../catalogue";
import { columnMeaning } from "./columnMeaning";
import { findFields } from "./findFields";
import type { Form, FormCell, FormColumn, FormRow } from "./form";
import { type FigureColumn, figureColumns } from "./formColumns";
import { FormSheet } from "./formSheet";
import { currencyOf, isWhole, unitOfForm } from "./formUnit";

/** The labels of a funder's form, its columns and the cells where it expects something; null when a sheet holds no form. */
export function findForm(grid: Grid): Form | null {
  const sheet = new FormSheet(grid);
  const figures = figureColumns(sheet);
  const rows = new RowList();
  const columns = new ColumnList();
  const cells: FormCell[] = [];
  for (const line of tableLines(sheet, figures)) {
    const row = rows.add(line);
    for (const figure of line.figures) {
      const cell = cellAt(sheet, line.row, figure.column);
      if (cell === null) continue;
      const columnKey = columns.add(figure.header).key;
      cells.push({ ...cell, rowKey: row.key, columnKey });
    }
  }
  const taken = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  for (const field of findFields(sheet, figures, taken)) {
    const row = rows.add({ ...field, section: null, side: null, isHeading: false, alone: true });
    const cell = cellAt(sheet, field.at.row, field.at.column, true);
    if (cell !== null) cells.push({ ...cell, rowKey: row.key, columnKey: "" });
  }
  if (cells.length === 0) return null;
  const texts = grid.values.flat().filter((value) => typeof value === "string");
  return {
    sheet: grid.sheet,
    rows: rows.list,
    columns: columns.list,
    cells,
    unit: unitOfForm(texts),
    whole: isWhole(texts),
    currency: currencyOf(
      texts,
      cells.map(({ format }) => format),
    ),
    date1904: grid.date1904,
  };
}

interface TableLine {
  readonly row: number;
  readonly label: string;
  readonly code: string | null;
  readonly section: string | null;
  readonly side: Side | null;
  readonly isHeading: boolean;
  readonly alone: boolean;
  readonly figures: readonly FigureColumn[];
}

/** Lines top to bottom, with the section they stand in; a table with two sides gives two lines a row. */
function tableLines(sheet: FormSheet, figures: readonly FigureColumn[]): TableLine[] {
  const lines: TableLine[] = [];
  const sections = new Map<number, { section: string | null; side: Side | null }>();
  for (let row = sheet.grid.top; row <= sheet.bottom; row += 1) {
    const here = figures.filter(({ top, bottom }) => top <= row && row <= bottom);
    for (const labels of new Set(here.map((each) => each.labels))) {
      const beside = here.filter((each) => each.labels === labels);
      const label = labelAt(sheet, row, labels);
      if (label === null) continue;
      const first = beside[0];
      if (first?.top === row) {
        const side = sideOf(sheet.textAt(row - 1, labels) ?? "") ?? sideAbove(sheet, row, labels);
        if (side !== null) sections.set(labels, { section: null, side });
      }
      const group = groupBefore(sheet, row, labels);
      if (group !== null) sections.set(labels, { section: group, side: sideIn(sections, labels) });
      const now = sections.get(labels) ?? { section: null, side: null };
      const isHeading = heads(sheet, row, labels, beside);
      const code = codeBefore(sheet, row, labels);
      lines.push({
        row,
        label,
        code,
        ...now,
        isHeading,
        alone: false,
        figures: isHeading ? [] : beside,
      });
      if (isHeading) sections.set(labels, { section: label, side: sideOf(label) ?? now.side });
    }
  }
  return lines;
}

function sideIn(
  sections: ReadonlyMap<number, { readonly side: Side | null }>,
  labels: number,
): Side | null {
  return sections.get(labels)?.side ?? null;
}

/** A total often stands a column further left than what it adds up. */
function labelAt(sheet: FormSheet, row: number, labels: number): string | null {
  return sheet.textAt(row, labels) ?? wordsBefore(sheet, row, labels);
}

/** What a group of lines is called in a column of its own, on its first line. */
function groupBefore(sheet: FormSheet, row: number, labels: number): string | null {
  return sheet.textAt(row, labels) === null ? null : wordsBefore(sheet, row, labels);
}

function wordsBefore(sheet: FormSheet, row: number, labels: number): string | null {
  const cell = labels > sheet.grid.left ? sheet.cell(row, labels - 1) : null;
  return cell?.kind === "text" && /^\p{L}{2}/u.test(cell.text) ? cell.text : null;
}

/** The heading of the labels may stand one or two rows over the first line. */
function sideAbove(sheet: FormSheet, row: number, labels: number): Side | null {
  for (let above = row - 1; above >= Math.max(sheet.grid.top, row - 3); above -= 1) {
    const side = sideOf(sheet.textAt(above, labels) ?? "");
    if (side !== null) return side;
  }
  return null;
}

/** Over lines, in capitals, bold or merged across, with nothing beside it where lines have their figures. */
function heads(
  sheet: FormSheet,
  row: number,
  labels: number,
  beside: readonly FigureColumn[],
): boolean {
  const kinds = beside.map(({ column }) => sheet.cell(row, column).kind);
  if (kinds.includes("formula") || kinds.includes("number")) return false;
  const text = sheet.textAt(row, labels) ?? "";
  if (isTotalLabel(text)) return false;
  if (kinds.every((kind) => kind === "covered" || kind === "text")) return true;
  const isUpper = text === text.toLocaleUpperCase("fr") && /\p{L}{4}/u.test(text);
  const stands = sheet.isStrong(row, labels) && !sheet.isStrong(row + 1, labels);
  return (
    wordsOf(text).length <= 6 &&
    sideOf(text) !== null &&
    (isUpper || stands || /^[IVX]+\b/.test(text))
  );
}

const charges =
  /^(total )?(des |les )?(charges|depenses|couts|emplois|expenses?|expenditures?|costs?|spending)\b/;
const products =
  /^(total )?(des |les )?(produits|ressources|recettes|financements?|incomes?|revenues?|resources|funding|receipts)\b/;

/** The side that a heading names: « II. DÉPENSES », "INCOME". */
export function sideOf(text: string): Side | null {
  const plain = folded(text).replace(/^([ivx]+|[a-z]|\d+)\s*[.)–-]+\s*/, "");
  if (charges.test(plain)) return "charge";
  return products.test(plain) ? "product" : null;
}

/** A number or account in a column of its own on the left of a label. */
function codeBefore(sheet: FormSheet, row: number, labels: number): string | null {
  const cell = labels > sheet.grid.left ? sheet.cell(row, labels - 1) : null;
  if (cell?.kind === "number") return String(cell.value);
  return cell?.kind === "text" && /^(\d[\w.]{0,7}|\p{L})$/u.test(cell.text) ? cell.text : null;
}

/** A cell that a person would fill in or that the form works out; null where it says something. */
function cellAt(
  sheet: FormSheet,
  row: number,
  column: number,
  acceptText = false,
): Pick<FormCell, "row" | "column" | "formula" | "value" | "format"> | null {
  const seen = sheet.cell(row, column);
  const format = sheet.format(row, column);
  switch (seen.kind) {
    case "covered":
      return null;
    case "text":
      return acceptText ? { row, column, formula: null, value: seen.text, format } : null;
    case "formula":
      return { row, column, formula: seen.formula, value: sheet.value(row, column), format };
    case "number":
      return { row, column, formula: null, value: seen.value, format };
    case "blank":
      return { row, column, formula: null, value: null, format };
  }
}

/** A label that stays the same from year to year. */
export function keyOf(text: string): string {
  return wordsOf(text.replace(/(?<!\d)20\d\d(?!\d)/g, " aaaa ")).join(" ");
}

class RowList {
  readonly list: FormRow[] = [];
  readonly #seen = new Map<string, number>();

  add(row: Omit<FormRow, "key" | "isTotal">): FormRow {
    const { label, section } = row;
    const base = section === null ? keyOf(label) : `${keyOf(section)} > ${keyOf(label)}`;
    const times = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, times);
    const added: FormRow = {
      key: times === 1 ? base : `${base} #${times}`,
      label,
      code: row.code,
      section,
      side: row.side,
      isTotal: isTotalLabel(label),
      isHeading: row.isHeading,
      alone: row.alone,
      row: row.row,
    };
    this.list.push(added);
    return added;
  }
}

/** Columns of the same heading are one, whatever table they stand in; those of two years are two. */
class ColumnList {
  readonly #byHeader = new Map<string, FormColumn>();
  readonly #seen = new Map<string, number>();

  get list(): FormColumn[] {
    return [...this.#byHeader.values()];
  }

  add(header: string): FormColumn {
    const known = this.#byHeader.get(header);
    if (known !== undefined) return known;
    const base = keyOf(header);
    const times = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, times);
    const key = times === 1 ? base : `${base} #${times}`;
    const added = { key, header, meaning: columnMeaning(header) };
    this.#byHeader.set(header, added);
    return added;
  }
}
