import type { Scalar } from "./scalar";
import type { Box, HostWorkbook } from "./workbook";

/** One reversible change of state. Both directions may be called many times, in turn. */
export interface Step {
  readonly back: () => void;
  readonly forth: () => void;
}

/** What happened, for events and for the formula engine. */
export interface ChangeRecord {
  /** Sheet id; null when the whole workbook is concerned (names, settings). */
  readonly sheet: string | null;
  readonly box: Box | null;
  readonly kind: ChangeKind;
  readonly source: "Edit" | "Undo" | "Redo";
  /** Id of the table, name or part that changed. */
  readonly subject?: string;
  /** Cells whose formula changed, with the formula or value before. */
  readonly formulas?: readonly { readonly box: Box; readonly previous: string }[];
  /** For comments: which, the replies concerned, and what happened. */
  readonly comment?: {
    readonly id: string;
    readonly replies: readonly string[];
    readonly change:
      | "Added"
      | "Deleted"
      | "CommentEdited"
      | "CommentResolved"
      | "CommentReopened"
      | "ReplyAdded"
      | "ReplyDeleted"
      | "ReplyEdited";
  };
  /** Along what the other cells were shifted, where cells went in or out. */
  readonly axis?: "rows" | "columns";
  /** Value before and after, for single cells only (officejs A-72). */
  readonly details?: { readonly before: Scalar; readonly after: Scalar };
}

export type ChangeKind =
  | "RangeEdited"
  | "FormatChanged"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "LayoutChanged"
  | "SheetAdded"
  | "SheetDeleted"
  | "SheetRenamed"
  | "SheetMoved"
  | "SheetVisibilityChanged"
  | "SheetActivated"
  | "SheetProtectionChanged"
  | "SelectionChanged"
  | "TableAdded"
  | "TableDeleted"
  | "TableChanged"
  | "NamesChanged"
  | "SettingsChanged"
  | "XmlPartsChanged"
  | "ChartAdded"
  | "ChartDeleted"
  | "ChartActivated"
  | "ChartDeactivated"
  | "DrawingChanged"
  | "CommentAdded"
  | "CommentChanged"
  | "CommentDeleted"
  | "RowSorted"
  | "ColumnSorted"
  | "RowHidden"
  | "RowUnhidden"
  | "WorkbookChanged";

type Listener = (change: ChangeRecord) => void;

interface UndoStep {
  readonly steps: Step[];
  readonly changes: ChangeRecord[];
}

interface Journal {
  readonly done: UndoStep[];
  readonly undone: UndoStep[];
  /** The step being recorded, and how many groups are open around it. */
  open: UndoStep | null;
  depth: number;
  readonly listeners: Set<Listener>;
}

/** Beside the workbook, so that the workbook stays plain data that can be compared and saved. */
const journals = new WeakMap<HostWorkbook, Journal>();

function journalOf(workbook: HostWorkbook): Journal {
  let journal = journals.get(workbook);
  if (journal === undefined) {
    journal = { done: [], undone: [], open: null, depth: 0, listeners: new Set() };
    journals.set(workbook, journal);
  }
  return journal;
}

/** Everything until the matching endGroup is one undo step. Groups nest; the outermost counts. */
export function beginGroup(workbook: HostWorkbook): void {
  const journal = journalOf(workbook);
  journal.depth += 1;
  journal.open ??= { steps: [], changes: [] };
}

export function endGroup(workbook: HostWorkbook): void {
  const journal = journalOf(workbook);
  if (journal.depth === 0) throw new Error("endGroup without beginGroup");
  journal.depth -= 1;
  if (journal.depth > 0 || journal.open === null) return;
  if (journal.open.steps.length > 0) {
    journal.done.push(journal.open);
    journal.undone.length = 0;
  }
  journal.open = null;
}

/** Runs an edit as one undo step (or part of the step around it) and returns its result. */
export function asGroup<T>(workbook: HostWorkbook, edit: () => T): T {
  beginGroup(workbook);
  try {
    return edit();
  } finally {
    endGroup(workbook);
  }
}

/** Does the step and records it. Every change of state goes through here. */
export function perform(workbook: HostWorkbook, step: Step): void {
  step.forth();
  record(workbook, step);
}

/** Records a step that was already done. */
export function record(workbook: HostWorkbook, step: Step): void {
  asGroup(workbook, () => journalOf(workbook).open?.steps.push(step));
}

/** Tells the listeners; kept with the open undo step, so that undo and redo tell them again. */
export function emit(workbook: HostWorkbook, change: Omit<ChangeRecord, "source">): void {
  const journal = journalOf(workbook);
  const told: ChangeRecord = { ...change, source: "Edit" };
  journal.open?.changes.push(told);
  tell(journal, told);
}

function tell(journal: Journal, change: ChangeRecord): void {
  for (const listener of [...journal.listeners]) listener(change);
}

/** Calls back after each change. Returns how to stop. */
export function onChange(workbook: HostWorkbook, listener: Listener): () => void {
  const { listeners } = journalOf(workbook);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes the last step back. False when there is none. */
export function undo(workbook: HostWorkbook): boolean {
  const journal = journalOf(workbook);
  const step = journal.depth === 0 ? journal.done.pop() : undefined;
  if (step === undefined) return false;
  for (const { back } of [...step.steps].reverse()) back();
  journal.undone.push(step);
  for (const change of [...step.changes].reverse())
    tell(journal, { ...withoutDetails(change), kind: reverseOf(change.kind), source: "Undo" });
  return true;
}

/** Does the last undone step again. False when there is none. */
export function redo(workbook: HostWorkbook): boolean {
  const journal = journalOf(workbook);
  const step = journal.depth === 0 ? journal.undone.pop() : undefined;
  if (step === undefined) return false;
  for (const { forth } of step.steps) forth();
  journal.done.push(step);
  for (const change of step.changes) tell(journal, { ...change, source: "Redo" });
  return true;
}

/** What an operation that Excel cannot undo does to the stack (officejs A-70). */
export function clearUndo(workbook: HostWorkbook): void {
  const journal = journalOf(workbook);
  journal.done.length = 0;
  journal.undone.length = 0;
  if (journal.open !== null) journal.open.steps.length = 0;
}

/** How many steps undo and redo can take. */
export function undoDepth(workbook: HostWorkbook): { undo: number; redo: number } {
  const { done, undone } = journalOf(workbook);
  return { undo: done.length, redo: undone.length };
}

function withoutDetails({ details, ...change }: ChangeRecord): ChangeRecord {
  return details === undefined
    ? change
    : { ...change, details: { before: details.after, after: details.before } };
}

const opposites: Partial<Record<ChangeKind, ChangeKind>> = {
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
  SheetAdded: "SheetDeleted",
  SheetDeleted: "SheetAdded",
  CommentAdded: "CommentDeleted",
  CommentDeleted: "CommentAdded",
  RowHidden: "RowUnhidden",
  RowUnhidden: "RowHidden",
  TableAdded: "TableDeleted",
  ChartAdded: "ChartDeleted",
  ChartDeleted: "ChartAdded",
  TableDeleted: "TableAdded",
};

function reverseOf(kind: ChangeKind): ChangeKind {
  return opposites[kind] ?? kind;
}
