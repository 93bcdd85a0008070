import { findForm } from "../../domain/balances/ownForm/findForm";
import { proposeMapping } from "../../domain/balances/ownForm/formMapping";
import type { Grid } from "../../domain/intake/grid";
import type { Failure } from "../../domain/failure";
import { yearOf } from "../../domain/quantities/plainDate";
import { type Result, ok } from "../../domain/result";
import type { WorkbookDoor } from "../../workbook/door";
import { parseFormMemory } from "../../workbook/formMemory";
import { parseState } from "../../workbook/state";
import { loadLedger } from "../../workbook/loadLedger";

/** What a form can be filled from: the user's own sheets, the agreements and their years. */
export interface FormChoices {
  readonly sheets: readonly FormSheetChoice[];
  readonly agreements: readonly FormAgreement[];
}

interface FormSheetChoice {
  readonly name: string;
  /** Labels that we know beside blank cells, or a form that we filled before. */
  readonly isForm: boolean;
}

export interface FormAgreement {
  readonly ref: string;
  readonly label: string;
  /** The latest first. */
  readonly years: readonly number[];
}

/** A mistyped end date is a finding, not a list of a thousand years. */
const longest = 12;

/** Cells beyond which a sheet is a ledger or an export: no form is that large, and reading it would take long. */
const largestForm = 5_000;

export async function listForms(door: WorkbookDoor): Promise<Result<FormChoices, Failure>> {
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const theirs = sheets.value.filter(({ ours, hidden, cells }) => !ours && !hidden && cells > 0);
  const grids = await door.readGrids(
    theirs.flatMap(({ name, cells }) => (cells > largestForm ? [] : [name])),
  );
  if (!grids.ok) return grids;
  const state = await door.readState();
  if (!state.ok) return state;
  const { fills } = parseFormMemory(parseState(state.value).forms);
  const forms = new Set([
    ...fills.map(({ sheet }) => sheet),
    ...grids.value.filter(waitsForUs).map(({ sheet }) => sheet),
  ]);
  return ok({
    sheets: theirs.map(({ name }) => ({ name, isForm: forms.has(name) })),
    agreements: loaded.value.ledger.agreements.map(({ ref, label, start, end }) => {
      const last = yearOf(end);
      const count = Math.min(longest, Math.max(1, last - yearOf(start) + 1));
      const years = Array.from({ length: count }, (_none, back) => last - back);
      return { ref, label: label ?? "", years };
    }),
  });
}

/** At least three labels that we know, most of their cells still blank: a table of figures is full. */
function waitsForUs(grid: Grid): boolean {
  const form = findForm(grid);
  if (form === null) return false;
  const known = proposeMapping(form).mapping.rows;
  const cells = form.cells.filter(({ rowKey, formula }) => formula === null && rowKey in known);
  const blank = cells.filter(({ value }) => value === null || value === 0).length;
  return new Set(cells.map(({ rowKey }) => rowKey)).size >= 3 && 2 * blank > cells.length;
}
