import { type FormFilling, type FormValue, fillForm } from "../../domain/balances/ownForm/fillForm";
import { findForm } from "../../domain/balances/ownForm/findForm";
import type { Form } from "../../domain/balances/ownForm/form";
import { FormFigures } from "../../domain/balances/ownForm/formFigures";
import {
  type FormChanges,
  type FormMapping,
  changesOf,
  mappingFor,
  proposeMapping,
} from "../../domain/balances/ownForm/formMapping";
import {
  type TotalCheck,
  type Unplaced,
  checkTotals,
  sidesWithoutTotal,
  unplaced,
} from "../../domain/balances/ownForm/formReport";
import {
  type SameMoney,
  sameMoney,
  withoutSameMoney,
} from "../../domain/balances/ownForm/sameMoney";
import { scaleOf } from "../../domain/balances/ownForm/formScale";
import type { Side } from "../../domain/balances/catalogue";
import { runChecks } from "../../domain/checks/runChecks";
import { lastYearOf } from "../../domain/balances/templates";
import type { Failure } from "../../domain/failure";
import { valueAt } from "../../domain/intake/grid";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { type Result, fail, ok } from "../../domain/result";
import { type Language, messagesFor } from "../../i18n/messages";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { type FormMemory, parseFormMemory, rememberForm } from "../../workbook/formMemory";
import { loadLedger } from "../../workbook/loadLedger";
import { journalDate } from "../../workbook/planJournal";
import { parseState } from "../../workbook/state";
import { planForm } from "./planForm";

/** A form of the workbook with what its labels stand for: as confirmed another time, or as proposed. */
export interface OpenForm {
  readonly form: Form;
  readonly mapping: FormMapping;
  /** The mapping of this shape of form that the workbook remembers; null the first time. */
  readonly known: FormMapping | null;
  /** Key of a label → 0-1, for what is proposed and not yet confirmed. */
  readonly confidence: ReadonlyMap<string, number>;
  readonly changes: FormChanges;
  readonly memory: FormMemory;
  /** The only cells that a funder's protected sheet lets fill, as `row:column`; null for a sheet without protection. */
  readonly unlocked: ReadonlySet<string> | null;
}

/** Finds the form on a sheet; a mapping given beforehand (from a file) comes before the one remembered. */
export async function openForm(
  door: WorkbookDoor,
  sheet: string,
  given: FormMapping | null = null,
): Promise<Result<OpenForm, Failure>> {
  const sheets = await door.listSheets();
  if (!sheets.ok) return sheets;
  const info = sheets.value.find(({ name }) => name === sheet);
  if (info === undefined) return fail({ code: "workbook.sheetMissing", sheet });
  const unlocked = await door.unlockedCells(sheet);
  if (!unlocked.ok) return unlocked;
  if (unlocked.value?.size === 0) return fail({ code: "workbook.sheetProtected", sheet });
  const grids = await door.readGrids([sheet]);
  if (!grids.ok) return grids;
  const state = await door.readState();
  if (!state.ok) return state;
  const grid = grids.value[0];
  const form = grid === undefined ? null : findForm(grid);
  if (form === null) return fail({ code: "form.notFound", sheet });
  const memory = parseFormMemory(parseState(state.value).forms);
  const known = given ?? mappingFor(form, memory.mappings);
  const proposed = proposeMapping(form);
  const mapping = known === null ? proposed.mapping : withColumns(known, proposed.mapping);
  return ok({
    form,
    mapping,
    known,
    confidence: known === null ? proposed.confidence : new Map(),
    changes: changesOf(form, mapping),
    memory,
    unlocked: unlocked.value,
  });
}

/** A column that the form has only this year is taken for what its heading says. */
function withColumns(known: FormMapping, proposed: FormMapping): FormMapping {
  return { ...known, columns: { ...proposed.columns, ...known.columns } };
}

export interface FillOptions {
  readonly agreement: string;
  /** Without it, the last year of the agreement that has costs. */
  readonly year?: number;
  readonly today: PlainDate;
}

/** What would be written in a form, before it is. */
export interface PreparedForm {
  readonly open: OpenForm;
  readonly agreement: string;
  readonly year: number;
  readonly filling: FormFilling;
  readonly unplaced: readonly Unplaced[];
  /** Cells that would hold the same money twice, by the user's own choice. */
  readonly twice: readonly SameMoney[];
  /** Key of a label that the proposal leaves to the user → the label that already holds its money. */
  readonly alreadyIn: ReadonlyMap<string, string>;
  /** Blocking findings of the checks: until they are lifted the figures are provisional. */
  readonly blocking: number;
  /** The same with another mapping, from the tables as they were read. */
  readonly mapped: (mapping: FormMapping) => PreparedForm;
}

/** Works out every mapped cell from our tables, which may stand in another workbook than the form; nothing is written. */
export async function prepareForm(
  tables: WorkbookDoor,
  open: OpenForm,
  { agreement: ref, year: asked, today }: FillOptions,
): Promise<Result<PreparedForm, Failure>> {
  const loaded = await loadLedger(tables);
  if (!loaded.ok) return loaded;
  const { ledger, unreadable } = loaded.value;
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  if (agreement === undefined) return fail({ code: "balance.unknownAgreement", agreement: ref });
  const scale = scaleOf(open.form, ledger);
  if (!scale.ok) return scale;
  const year = asked ?? lastYearOf(ledger, agreement);
  const figures = new FormFigures(ledger, agreement, scale.value);
  const written = open.memory.fills.find(({ sheet }) => sheet === open.form.sheet)?.written;
  const { findings } = runChecks(ledger, unreadable, { today });
  const blocking = findings.filter(({ severity }) => severity === "blocking").length;
  const fillingOf = (mapping: FormMapping): FormFilling =>
    fillForm(open.form, mapping, figures, {
      year,
      today,
      ...(written === undefined ? {} : { written }),
    });
  const proposedTwice =
    open.known === null ? sameMoney(open.form, fillingOf(open.mapping), figures) : [];
  const alreadyIn = new Map(proposedTwice.map(({ key, in: keeper }) => [key, keeper.label]));
  const mapped = (mapping: FormMapping): PreparedForm => {
    const filling = fillingOf(mapping);
    const twice = sameMoney(open.form, filling, figures).filter(({ counts }) => counts);
    return {
      open: { ...open, mapping, changes: changesOf(open.form, mapping) },
      agreement: ref,
      year,
      filling,
      unplaced: unplaced(filling, figures),
      twice,
      alreadyIn,
      blocking,
      mapped: mapped,
    };
  };
  return ok(mapped(withoutSameMoney(open.mapping, proposedTwice)));
}

export interface WriteFormOptions {
  readonly language: Language;
  /** Whether cells that hold something else are replaced too; they were shown with both values. */
  readonly replace: boolean;
  /** In the user's workbook: one more row in the journal, and the mapping is remembered. */
  readonly remember: boolean;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

export interface WrittenForm {
  readonly applied: Applied;
  readonly filled: readonly FormValue[];
  /** Cells of the user's that were left as they are. */
  readonly kept: readonly FormValue[];
  /** The form's own totals beside ours, once it is filled. */
  readonly totals: readonly TotalCheck[];
  /** Sides filled without a total of the form to compare ours with. */
  readonly noTotal: readonly Side[];
}

/** Fills the mapped cells that hold no formula, in one step that can be undone, and reads the form's totals back. */
export async function writeForm(
  door: WorkbookDoor,
  { open, agreement, year, filling }: PreparedForm,
  { language, replace, remember, now = journalDate(new Date()) }: WriteFormOptions,
  progress?: Progress,
): Promise<Result<WrittenForm, Failure>> {
  const { form, mapping, known, memory } = open;
  const { typed } = typedValues(open, filling);
  const kept = typed.filter((value) => value.replaces && !replace);
  const filled = typed.filter((value) => !value.replaces || replace);
  const { journal } = messagesFor(language).sheets;
  const fill = { sheet: form.sheet, agreement, year, written: writtenIn(filled) };
  const applied = await door.apply(
    {
      changes: planForm(form.sheet, filled, open.unlocked !== null),
      show: form.sheet,
      ...(remember
        ? {
            forms: rememberForm(memory, known, seenLabels(mapping, form), fill),
            journal: {
              row: {
                date: now,
                action: journal.ownForm,
                sheets: form.sheet,
                detail: journal.ownFormDetail(agreement, filled.length),
              },
              language,
            },
          }
        : {}),
    },
    progress,
  );
  if (!applied.ok) return applied;
  const after = await door.readGrids([form.sheet]);
  if (!after.ok) return after;
  const [grid] = after.value;
  const totals = checkTotals(filling, (row, column) =>
    grid === undefined ? null : valueAt(grid, row, column),
  );
  const noTotal = sidesWithoutTotal(filling);
  return ok({ applied: applied.value, filled, kept, totals, noTotal });
}

/** What would be typed into a form, and what its protection leaves no way to type. */
export function typedValues(
  { unlocked }: OpenForm,
  { values }: FormFilling,
): { readonly typed: readonly FormValue[]; readonly locked: readonly FormValue[] } {
  const all = values.filter(({ byFormula }) => !byFormula);
  const isLocked = ({ row, column }: FormValue): boolean =>
    unlocked !== null && !unlocked.has(`${row}:${column}`);
  return { typed: all.filter((value) => !isLocked(value)), locked: all.filter(isLocked) };
}

/** A label left without a line is one that was seen: next year it is not new. */
function seenLabels(mapping: FormMapping, form: Form): FormMapping {
  return { ...mapping, sheet: form.sheet, labels: form.rows.map(({ key }) => key) };
}

function writtenIn(values: readonly FormValue[]): Record<string, string | number> {
  return Object.fromEntries(
    values.map(({ row, column, value }) => [`${row}:${column}`, value] as const),
  );
}
