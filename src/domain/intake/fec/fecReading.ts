import type { Cents } from "../../quantities/money";
import type { Period, PlainDate } from "../../quantities/plainDate";
import type { FecLayout } from "./layout";

/** A day that many lines share; null in lines that wait. */
export interface ReadDay {
  readonly date: PlainDate | null;
}

/** A line of a charge or of a product: what a FEC gives to our tables. */
export interface FecLine {
  /** Line of the file, 1-based. */
  readonly row: number;
  readonly day: ReadDay;
  /** Without the zeros that pad it. */
  readonly account: string;
  readonly piece: string;
  readonly label: string;
  /** Debit less credit. */
  readonly amount: Cents;
  /** Third party of the line itself, or of the third-party line of its piece. */
  readonly party: string | null;
  readonly paid: ReadDay | null;
  readonly means: string | null;
  /** Text of an analytic column, where the file has one beyond the official fields. */
  readonly section: string | null;
}

/** Lines of one kind, counted and added up. */
export interface FecTally {
  readonly lines: number;
  readonly debit: Cents;
  readonly credit: Cents;
}

/** What a FEC holds: its charges and products line by line, all the rest counted, nothing lost. */
export interface FecReading {
  readonly layout: FecLayout;
  /** Place of an analytic column, −1 without one. */
  readonly sectionPlace: number;
  /** Lines of the file, header included. */
  readonly rows: number;
  readonly lines: readonly FecLine[];
  readonly total: FecTally;
  /** Read, and feeding no table of ours: opening and closing entries, then the other accounts by class. */
  readonly openings: FecTally;
  readonly closings: FecTally;
  readonly otherClasses: ReadonlyMap<string, FecTally>;
  /** Charges and products that the user leaves out of our tables. */
  readonly leftOut?: FecTally;
  readonly journals: ReadonlyMap<string, FecTally>;
  /** Entries whose debits and credits differ. */
  readonly unbalanced: Findings;
  /** Lines that could not be read; they wait. */
  readonly rejected: readonly Refusal[];
  readonly questions: readonly Refusal[];
  /** Charges and products: lines by year, first and last day. */
  readonly years: ReadonlyMap<number, number>;
  readonly period: Period | null;
  readonly oddities: Readonly<Record<FecOddity, Findings>>;
}

/** A cell that could not be read, or what is to be asked about it: one of the readings' questions. */
export interface Refusal {
  readonly sheet: string;
  readonly cell: string;
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;
}

export type RefusalCode =
  "cut-line" | "unreadable-amount" | "unreadable-account" | "unreadable-date" | "ambiguous-number";

/** What is read all the same, and said. */
export type FecOddity =
  /** No validation date: a draft. */
  | "draft"
  /** A negative debit or credit in the place of the other side. */
  | "negative"
  /** A charge without a reference to its evidence. */
  | "no-piece"
  /** A line feed inside a label had cut the line in two. */
  | "broken-line"
  /** The delimiter stands in the label too. */
  | "delimiter-inside"
  /** Dated outside the year that ends with the closing date of the file's name. */
  | "out-of-year"
  /** A second header: several files were put one after the other. */
  | "second-header"
  /** UTF-8 read as windows-1252 once before: « Ã© ». */
  | "mojibake";

/** How many, and the first lines. */
export interface Findings {
  readonly count: number;
  readonly rows: readonly number[];
}
