import { explainForm } from "../../domain/balances/ownForm/explainForm";
import { findForm } from "../../domain/balances/ownForm/findForm";
import { mappingFor } from "../../domain/balances/ownForm/formMapping";
import type { CellIndex } from "../../domain/explain/cellIndex";
import type { Explanation } from "../../domain/explain/explanation";
import type { Failure } from "../../domain/failure";
import type { Ledger } from "../../domain/ledger/ledger";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import { parseFormMemory } from "../../workbook/formMemory";
import { parseState } from "../../workbook/state";

/** The chain of a cell of a funder's form that was filled in this workbook; null on any other sheet. */
export async function explainFilledForm(
  door: WorkbookDoor,
  ledger: Ledger,
  index: CellIndex,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<Result<Explanation | null, Failure>> {
  const state = await door.readState();
  if (!state.ok) return state;
  const { fills, mappings } = parseFormMemory(parseState(state.value).forms);
  const fill = fills.find(({ sheet }) => sheet === at.sheet);
  if (fill === undefined) return ok(null);
  const grids = await door.readGrids([at.sheet]);
  if (!grids.ok) return grids;
  const [grid] = grids.value;
  const form = grid === undefined ? null : findForm(grid);
  const mapping = form === null ? null : mappingFor(form, mappings);
  if (form === null || mapping === null) return ok(null);
  const { agreement, year } = fill;
  return ok(explainForm({ ledger, index }, { form, mapping, agreement, year }, at));
}
