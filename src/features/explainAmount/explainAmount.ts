import type { Balance } from "../../domain/balances/balance";
import { computeBalance, templates } from "../../domain/balances/templates";
import { CellIndex, parseCell } from "../../domain/explain/cellIndex";
import { explainCell } from "../../domain/explain/explainCell";
import { explainPrinted } from "../../domain/explain/explainPrinted";
import type { Explanation } from "../../domain/explain/explanation";
import type { Failure } from "../../domain/failure";
import { columnLetters, columnNumber } from "../../domain/intake/grid";
import type { Ledger } from "../../domain/ledger/ledger";
import { yearOf } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import { loadLedger } from "../../workbook/loadLedger";
import { explainFilledForm } from "./filledForm";

/** The name of the sheet that shows a balance. */
export type SheetNameOf = (balance: Pick<Balance, "agreement" | "template" | "year">) => string;

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
  if (record !== null) return ok({ cell, explanation: explainCell(ledger, index, record) });
  const balance = balanceOn(ledger, address.sheet, sheetNameOf);
  if (balance === null) {
    const at = { ...address, column: columnNumber(address.letters) };
    const filled = await explainFilledForm(door, ledger, index, at);
    return filled.ok ? ok({ cell, explanation: filled.value }) : filled;
  }
  const grids = await door.readGrids([address.sheet]);
  if (!grids.ok) return grids;
  const place = { row: address.row, column: columnNumber(address.letters) };
  const [grid] = grids.value;
  const explanation =
    grid === undefined ? null : explainPrinted(ledger, index, balance, grid, place);
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

/** The balance that a sheet is named after; nothing is computed for the others. */
function balanceOn(ledger: Ledger, sheet: string, sheetNameOf: SheetNameOf): Balance | null {
  for (const { ref, start, end } of ledger.agreements) {
    for (let year = yearOf(start); year <= yearOf(end); year += 1) {
      for (const { id } of templates) {
        const request = { agreement: ref, template: id, year };
        if (sheetNameOf(request) !== sheet) continue;
        const balance = computeBalance(ledger, request);
        if (balance.ok) return balance.value;
      }
    }
  }
  return null;
}
