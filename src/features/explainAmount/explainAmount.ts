import type { Balance } from "../../domain/balances/balance";
import { computeBalance, templates } from "../../domain/balances/templates";
import { CellIndex, parseCell } from "../../domain/explain/cellIndex";
import { explainBalanceLine } from "../../domain/explain/explainFigure";
import { explainCell } from "../../domain/explain/explainCell";
import { balanceFigureAt } from "../../domain/explain/explainSheet";
import type { Explanation } from "../../domain/explain/explanation";
import type { Failure } from "../../domain/failure";
import { type Grid, columnLetters, columnNumber } from "../../domain/intake/grid";
import type { Ledger } from "../../domain/ledger/ledger";
import { yearCosts } from "../../domain/ledger/projectCosts";
import { yearOf } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { explainFilledForm } from "./filledForm";

/** The name of the sheet that shows a balance. */
export type SheetNameOf = (balance: Balance) => string;

/** A cell and its chain; null where the cell shows no figure of ours. */
export interface ExplainedCell {
  readonly cell: string;
  readonly explanation: Explanation | null;
}

/** The chain from one cell (`Feuille!B7`) of our tables or balances down to the cells it comes from. */
export async function explainAmount(
  door: WorkbookDoor,
  cell: string,
  sheetNameOf: SheetNameOf,
): Promise<Result<ExplainedCell, Failure>> {
  const address = parseCell(cell);
  if (address === null) return ok({ cell, explanation: null });
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const { ledger } = loaded.value;
  const index = new CellIndex(ledger);
  const record = index.at(cell);
  if (record !== null) return ok({ cell, explanation: explainCell({ ledger }, record) });
  const balance = balanceOn(ledger, address.sheet, sheetNameOf);
  if (balance === null) {
    const at = { ...address, column: columnNumber(address.letters) };
    const filled = await explainFilledForm(door, ledger, index, at);
    return filled.ok ? ok({ cell, explanation: filled.value }) : filled;
  }
  const grids = await door.readGrids([address.sheet]);
  if (!grids.ok) return grids;
  const place = { row: address.row, column: columnNumber(address.letters) };
  const explanation = explainFigure(ledger, index, balance, grids.value[0] ?? null, place);
  return ok({ cell, explanation });
}

/** The same for the first selected cell of the active sheet. */
export async function explainSelection(
  door: WorkbookDoor,
  sheetNameOf: SheetNameOf,
): Promise<Result<ExplainedCell, Failure>> {
  const selected = await door.selection();
  if (!selected.ok) return selected;
  const { sheet, boxes } = selected.value;
  const { top = 1, left = 1 } = boxes[0] ?? {};
  const cell = `'${sheet.replaceAll("'", "''")}'!${columnLetters(left)}${top}`;
  return await explainAmount(door, cell, sheetNameOf);
}

function explainFigure(
  ledger: Ledger,
  index: CellIndex,
  balance: Balance,
  grid: Grid | null,
  place: { readonly row: number; readonly column: number },
): Explanation | null {
  const figure = grid === null ? null : balanceFigureAt(grid, balance, place);
  if (figure === null) return null;
  const context = { ledger, index, costs: yearCosts(ledger, balance.year) };
  return explainBalanceLine(context, balance, figure.line, figure.column);
}

/** The balance that a sheet is named after. */
function balanceOn(ledger: Ledger, sheet: string, sheetNameOf: SheetNameOf): Balance | null {
  for (const { ref, start, end } of ledger.agreements) {
    for (let year = yearOf(start); year <= yearOf(end); year += 1) {
      for (const { id } of templates) {
        const balance = computeBalance(ledger, { agreement: ref, template: id, year });
        if (balance.ok && sheetNameOf(balance.value) === sheet) return balance.value;
      }
    }
  }
  return null;
}
