import type { TableId } from "../schema/tables";
import type { TableCorrection } from "./corrections";
import type { FecReading } from "./fec/fecReading";
import type { Box, Grid } from "./grid";

/** How the records lie in the user's table. */
export type Orientation = "long" | "wide-days" | "wide-months" | "matrix";

/** What was understood of one table of the user's: the contract's `inspect` entry, before printing. */
export interface TableReading {
  /** Header to last row, totals included. */
  readonly box: Box;
  /** Sheet rows, ascending. */
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  /** Totals, subtotals, carried forward: never data. */
  readonly totalRows: readonly number[];
  /** « dont » rows: part of another row, never added. */
  readonly ofWhichRows: readonly number[];
  /** Rows that may be data or totals, however they are counted here: only the user can tell. */
  readonly doubtfulRows?: readonly number[];
  /** Section headings inside the body: filled down, no amounts of their own. */
  readonly groupRows: readonly number[];
  /** Rows that the user wants left out. */
  readonly ignoredRows?: readonly number[];
  /** What the user said about this table; absent when nothing. */
  readonly correction?: TableCorrection;
  /** Columns (sheet numbers) that total others. */
  readonly totalColumns: readonly number[];
  readonly orientation: Orientation;
  readonly target: TableId | null;
  /** Sheet column number → canonical field (domain.md § 9.4), null when it means nothing to us. */
  readonly columns: ReadonlyMap<number, string | null>;
  /** Column number → header text, its rows joined with spaces. */
  readonly headers: ReadonlyMap<number, string>;
  /** For wide-days, wide-months and matrix: the columns that spread one measure. */
  readonly spread: Spread | null;
  readonly unit: Unit;
  /** Facts found outside the grid (title, sheet name): canonical field → text as read, with its cell. */
  readonly constants: ReadonlyMap<string, Constant>;
  /** 0-1. */
  readonly confidence: number;
  readonly questions: readonly Question[];
}

export interface Spread {
  readonly columns: readonly number[];
  /** Sheet row that names them (the day numbers, the months, the funders). */
  readonly headerRow: number;
  readonly kind: "day" | "month" | "code";
  /** Field of the header's value: time.date, payroll.month, funder.name, project.code… */
  readonly headerField: string;
  /** Field of the cells: time.hours, budget.planned… */
  readonly valueField: string;
}

export interface Unit {
  readonly amount: "EUR" | "kEUR" | null;
  readonly time: "hours" | "days" | "hh:mm" | null;
}

export interface Constant {
  readonly text: string;
  readonly cell: string;
}

/** Something only the user can decide; decided once per column where it concerns one. */
export interface Question {
  readonly sheet: string;
  readonly cell: string;
  readonly code: QuestionCode;
  /** Facts for the sentence in i18n (the two readings, the header…). */
  readonly facts: Readonly<Record<string, string>>;
}

export type QuestionCode =
  | "ambiguous-date"
  | "ambiguous-number"
  | "ambiguous-unit"
  /** « AM » alone in a timesheet: a sick leave, or a morning. */
  | "half-day-or-sick"
  | "unreadable-amount"
  | "unreadable-date"
  | "unreadable-hours"
  | "missing-period"
  | "unknown-target"
  | "unknown-column"
  | "unreadable-account"
  /** A line of a text file that ends before its amounts. */
  | "cut-line"
  /** A line of an analytic export that no line of the FEC answers to, or more than one. */
  | "unmatched-entry"
  | "ambiguous-entry"
  | "unknown-person"
  | "unknown-project"
  /** The same records stand in another table: taking both would count them twice. */
  | "repeated-table"
  /** A row was taken for a total, though it is named like data. */
  | "doubtful-total"
  | "sums-disagree"
  /** A cell of our tables that the user corrected, and the source says otherwise: theirs stays. */
  | "corrected-cell"
  /** A row of our tables whose source is gone: taken away, or kept where the user worked on it. */
  | "vanished-row";

/** A cell that could not be read: its record waits; nothing passes as zero or as empty. */
export interface Rejected {
  readonly sheet: string;
  readonly cell: string;
  readonly code: QuestionCode;
  readonly facts: Readonly<Record<string, string>>;
}

/** One sheet with the tables found on it. */
export interface SheetReading {
  readonly grid: Grid;
  readonly tables: readonly TableReading[];
  /** A FEC read line by line: its only table has no cells in the grid beyond the header. */
  readonly fec?: FecReading;
}

/** A sheet as read, or one understood already while it was read: a FEC. */
export type SourceSheet = Grid | SheetReading;
