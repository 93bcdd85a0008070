import { contains, intersects } from "../model/box";
import { maxColumn, type Box, type HostSheet } from "../model/workbook";
import type { ChangeRecord } from "../model/journal";
import type { Node } from "./ast";
import type { Precedents } from "./precedents";

/** After these, references mean something else: the graph is built anew, and all of it calculated. */
export const changesMeaning: ReadonlySet<ChangeRecord["kind"]> = new Set<ChangeRecord["kind"]>([
  "RowInserted",
  "RowDeleted",
  "ColumnInserted",
  "ColumnDeleted",
  "CellInserted",
  "CellDeleted",
  "SheetAdded",
  "SheetDeleted",
  "SheetRenamed",
  "TableAdded",
  "TableDeleted",
  "TableChanged",
  "NamesChanged",
]);

/** A cell with a formula, as the engine knows it. */
export interface FormulaCell {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** null when the formula cannot be read. */
  readonly tree: Node | null;
  readonly precedents: Precedents;
}

interface Watched {
  readonly box: Box;
  readonly dependents: Set<FormulaCell>;
}

interface SheetIndex {
  readonly formulas: Map<number, FormulaCell>;
  /** Single cells and areas that formulas look at: by their place, and by column for areas. */
  readonly cells: Map<number, Set<FormulaCell>>;
  readonly areas: Map<string, Watched>;
  readonly byColumn: Map<number, Set<Watched>>;
  /** Areas too wide for an entry per column. */
  readonly wide: Set<Watched>;
}

const widest = 64;
const placeOf = (row: number, column: number): number => row * (maxColumn + 1) + column;

/** Which formula looks at which cells, both ways round. */
export class DependencyGraph {
  readonly #sheets = new Map<HostSheet, SheetIndex>();
  readonly volatiles = new Set<FormulaCell>();

  clear(): void {
    this.#sheets.clear();
    this.volatiles.clear();
  }

  at(sheet: HostSheet, row: number, column: number): FormulaCell | undefined {
    return this.#sheets.get(sheet)?.formulas.get(placeOf(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const index of this.#sheets.values()) yield* index.formulas.values();
  }

  /** Formulas that stand in a box. */
  within(sheet: HostSheet, box: Box): FormulaCell[] {
    const formulas = this.#sheets.get(sheet)?.formulas;
    if (formulas === undefined) return [];
    const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
    if (size > formulas.size)
      return [...formulas.values()].filter(({ row, column }) => contains(box, row, column));
    const found: FormulaCell[] = [];
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const formula = formulas.get(placeOf(row, column));
        if (formula !== undefined) found.push(formula);
      }
    return found;
  }

  add(formula: FormulaCell): void {
    this.#index(formula.sheet).formulas.set(placeOf(formula.row, formula.column), formula);
    if (formula.precedents.isVolatile) this.volatiles.add(formula);
    for (const { sheet, box } of formula.precedents.areas)
      this.#watch(this.#index(sheet), box, formula);
  }

  remove(formula: FormulaCell): void {
    this.#sheets.get(formula.sheet)?.formulas.delete(placeOf(formula.row, formula.column));
    this.volatiles.delete(formula);
    for (const { sheet, box } of formula.precedents.areas)
      this.#unwatch(this.#index(sheet), box, formula);
  }

  #index(sheet: HostSheet): SheetIndex {
    let index = this.#sheets.get(sheet);
    if (index === undefined) {
      index = {
        formulas: new Map(),
        cells: new Map(),
        areas: new Map(),
        byColumn: new Map(),
        wide: new Set(),
      };
      this.#sheets.set(sheet, index);
    }
    return index;
  }

  #watch(index: SheetIndex, box: Box, formula: FormulaCell): void {
    if (box.top === box.bottom && box.left === box.right) {
      const place = placeOf(box.top, box.left);
      const dependents = index.cells.get(place);
      if (dependents === undefined) index.cells.set(place, new Set([formula]));
      else dependents.add(formula);
      return;
    }
    const key = keyOf(box);
    let watched = index.areas.get(key);
    if (watched === undefined) {
      watched = { box, dependents: new Set() };
      index.areas.set(key, watched);
      for (const columns of columnSets(index, box)) columns.add(watched);
    }
    watched.dependents.add(formula);
  }

  #unwatch(index: SheetIndex, box: Box, formula: FormulaCell): void {
    if (box.top === box.bottom && box.left === box.right) {
      index.cells.get(placeOf(box.top, box.left))?.delete(formula);
      return;
    }
    const watched = index.areas.get(keyOf(box));
    if (watched === undefined) return;
    watched.dependents.delete(formula);
    if (watched.dependents.size > 0) return;
    index.areas.delete(keyOf(box));
    for (const columns of columnSets(index, box)) columns.delete(watched);
  }

  /** Formulas that look at some cell of a box. */
  dependents(sheet: HostSheet, box: Box): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    const index = this.#sheets.get(sheet);
    if (index === undefined) return found;
    this.#collectCells(index, box, found);
    const watched = new Set(index.wide);
    if (box.right - box.left < index.byColumn.size)
      for (let column = box.left; column <= box.right; column += 1)
        for (const area of index.byColumn.get(column) ?? []) watched.add(area);
    else for (const areas of index.byColumn.values()) for (const area of areas) watched.add(area);
    for (const area of watched)
      if (intersects(area.box, box)) for (const formula of area.dependents) found.add(formula);
    return found;
  }

  #collectCells(index: SheetIndex, box: Box, found: Set<FormulaCell>): void {
    const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
    if (size > index.cells.size) {
      for (const [place, dependents] of index.cells) {
        const row = Math.floor(place / (maxColumn + 1));
        if (contains(box, row, place % (maxColumn + 1)))
          for (const formula of dependents) found.add(formula);
      }
      return;
    }
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1)
        for (const formula of index.cells.get(placeOf(row, column)) ?? []) found.add(formula);
  }
}

function keyOf(box: Box): string {
  return `${box.top},${box.left},${box.bottom},${box.right}`;
}

function columnSets(index: SheetIndex, box: Box): Set<Watched>[] {
  if (box.right - box.left >= widest) return [index.wide];
  const sets: Set<Watched>[] = [];
  for (let column = box.left; column <= box.right; column += 1) {
    let set = index.byColumn.get(column);
    if (set === undefined) index.byColumn.set(column, (set = new Set()));
    sets.push(set);
  }
  return sets;
}
