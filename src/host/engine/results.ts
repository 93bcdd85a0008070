import { boxAt, intersects } from "../model/box";
import { placeCell } from "../model/change";
import type { Scalar } from "../model/scalar";
import type { Box, Cell, HostSheet } from "../model/workbook";
import type { FormulaCell } from "./graph";
import type { CellReader } from "./reader";
import { laySpill, retractSpill, spillBox } from "./spill";
import { errors, Matrix } from "./values";

/** Puts results of formulas in their cells, and knows the boxes that arrays spread over. */
export class CellResults {
  readonly #reader: CellReader;
  /** The boxes that arrays spread over, or would. */
  readonly #spills = new Map<FormulaCell, Box>();

  constructor(reader: CellReader) {
    this.#reader = reader;
  }

  clear(): void {
    this.#spills.clear();
  }

  /** A formula that may have spread already, in a file. */
  enter(formula: FormulaCell): void {
    const spilled = spillBox(formula.sheet, formula.row, formula.column);
    if (spilled !== null) this.#spills.set(formula, spilled);
  }

  /** Takes back what a formula spread; its box when that was more than the cell. */
  forget(formula: FormulaCell): Box | null {
    this.#spills.delete(formula);
    const gone = retractSpill(formula.sheet, formula.row, formula.column);
    return gone.bottom > gone.top || gone.right > gone.left ? gone : null;
  }

  /** Formulas whose arrays spread over a box, or would. */
  spillingOver(sheet: HostSheet, box: Box): FormulaCell[] {
    return [...this.#spills]
      .filter(([formula, wanted]) => formula.sheet === sheet && intersects(wanted, box))
      .map(([formula]) => formula);
  }

  /** Shows a result. Answers what changed: the cell, then all that an array covers now or covered before. */
  show(formula: FormulaCell, result: Scalar | Matrix, shownAs: string | null): readonly Box[] {
    const { sheet, row, column } = formula;
    const cell = sheet.cells.get(row)?.get(column);
    if (cell === undefined) return [];
    const before = retractSpill(sheet, row, column);
    let value = result instanceof Matrix ? null : result;
    let after = boxAt(row, column);
    this.#spills.delete(formula);
    if (result instanceof Matrix) {
      this.#spills.set(formula, boxAt(row, column, result.height, result.width));
      value = laySpill(sheet, row, column, result);
      if (value !== errors.spill) after = boxAt(row, column, result.height, result.width);
    }
    const changed: Box[] = [];
    if (cell.value !== value || (cell.shownAs ?? null) !== shownAs) {
      // Results of formulas are no edits: undo calculates them again.
      placeCell(sheet, row, column, withResult(cell, value, shownAs));
      this.#reader.touched(sheet, column);
      changed.push(boxAt(row, column));
    }
    const around = {
      ...after,
      bottom: Math.max(after.bottom, before.bottom),
      right: Math.max(after.right, before.right),
    };
    if (around.bottom === row && around.right === column) return changed;
    this.#reader.refresh(sheet);
    return [...changed, around];
  }
}

function withResult(
  { formula, style, spillFrom }: Readonly<Cell>,
  value: Scalar,
  shownAs: string | null,
): Cell {
  return {
    value,
    formula,
    style,
    ...(spillFrom === undefined ? {} : { spillFrom }),
    ...(shownAs === null ? {} : { shownAs }),
  };
}
