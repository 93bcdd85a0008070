import { forEachCell } from "../model/edit";
import type { ChangeRecord } from "../model/journal";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import type { Node } from "./ast";
import { changesMeaning, DependencyGraph, type FormulaCell } from "./graph";
import { parseFormula } from "./parse";
import { precedentsOf, type Precedents } from "./precedents";
import type { CellReader } from "./reader";
import type { CellResults } from "./results";

const nothing: Precedents = { areas: [], isVolatile: false, wanders: false };

/** What has to be told when formulas go. */
export interface FormulaLeavers {
  readonly isVolatile: (customName: string) => boolean;
  /** A formula was edited or cleared. */
  readonly forget: (formula: FormulaCell) => void;
  /** Every formula is about to be read anew. Answers those to calculate in any case. */
  readonly forgetAll: () => Iterable<FormulaCell>;
}

/** Which formulas a workbook has, and which of them wait for a calculation: listens to edits, calculates nothing. */
export class StaleFormulas {
  readonly graph = new DependencyGraph();
  readonly #workbook: HostWorkbook;
  readonly #reader: CellReader;
  readonly #results: CellResults;
  readonly #leavers: FormulaLeavers;
  #isBuilt = false;
  #meansOtherwise = false;
  #stale = new Set<FormulaCell>();
  #edited: { sheet: HostSheet; box: Box }[] = [];

  constructor(
    workbook: HostWorkbook,
    reader: CellReader,
    results: CellResults,
    leavers: FormulaLeavers,
  ) {
    this.#workbook = workbook;
    this.#reader = reader;
    this.#results = results;
    this.#leavers = leavers;
  }

  get isEmpty(): boolean {
    return this.#stale.size === 0;
  }

  add(formula: FormulaCell): void {
    this.#stale.add(formula);
  }

  /** The formulas that wait; from now on none does. */
  take(): ReadonlySet<FormulaCell> {
    const stale = this.#stale;
    this.#stale = new Set();
    return stale;
  }

  /** A change of the workbook, as it happens. */
  note(change: ChangeRecord): void {
    const sheet = this.#workbook.sheets.find(({ id }) => id === change.sheet);
    if (change.kind === "RangeEdited") {
      if (sheet === undefined || change.box === null) return;
      this.#reader.refresh(sheet);
      this.#edited.push({ sheet, box: change.box });
    } else if (changesMeaning.has(change.kind)) {
      this.#isBuilt = false;
      this.#meansOtherwise = true;
    } else if (change.kind === "FormatChanged" || change.kind === "LayoutChanged") {
      this.#reader.refresh(sheet ?? null);
    }
  }

  /** Reads every formula of the workbook anew. */
  rebuild(): void {
    this.#isBuilt = false;
    this.build();
  }

  /** Reads every formula of the workbook, unless they are known. */
  build(): void {
    if (this.#isBuilt) return;
    const again = [...this.#leavers.forgetAll()];
    this.graph.clear();
    this.#results.clear();
    this.#reader.refresh(null);
    this.#stale.clear();
    for (const sheet of this.#workbook.sheets)
      for (const [row, line] of sheet.cells)
        for (const [column, cell] of line)
          if (cell.formula !== null) this.#enter(sheet, row, column, cell.formula);
    for (const { sheet, row, column } of again) {
      const formula = this.graph.at(sheet, row, column);
      if (formula !== undefined) this.#stale.add(formula);
    }
    if (this.#meansOtherwise) for (const formula of this.graph.all()) this.#stale.add(formula);
    this.#meansOtherwise = false;
    this.#isBuilt = true;
  }

  /** Brings the graph up to date with edited boxes and marks what depends on them. */
  takeEdits(): void {
    const edits = this.#edited;
    this.#edited = [];
    this.build();
    for (const { sheet, box } of edits) {
      for (const formula of this.graph.within(sheet, box)) this.#forget(formula);
      forEachCell(sheet, box, (cell, row, column) => {
        if (cell.formula !== null) this.#stale.add(this.#enter(sheet, row, column, cell.formula));
      });
      this.#markDependents(sheet, box);
      // A spill that was blocked may be free now, and one that was free may be blocked.
      for (const formula of this.#results.spillingOver(sheet, box)) this.#stale.add(formula);
    }
  }

  #enter(sheet: HostSheet, row: number, column: number, formula: string): FormulaCell {
    const tree = parseFormula(formula);
    const home = { sheet, row, column };
    const entered = { ...home, formula, tree, precedents: this.#precedents(tree, home) };
    this.graph.add(entered);
    this.#results.enter(entered);
    return entered;
  }

  #precedents(
    tree: Node | null,
    home: { readonly sheet: HostSheet; readonly row: number; readonly column: number },
  ): Precedents {
    if (tree === null) return nothing;
    return precedentsOf(tree, this.#workbook, home, this.#leavers.isVolatile);
  }

  #forget(formula: FormulaCell): void {
    this.graph.remove(formula);
    this.#stale.delete(formula);
    this.#leavers.forget(formula);
    const gone = this.#results.forget(formula);
    if (gone !== null) this.#markDependents(formula.sheet, gone);
  }

  #markDependents(sheet: HostSheet, box: Box): void {
    for (const formula of this.graph.dependents(sheet, box)) this.#stale.add(formula);
  }
}
