import type { Cents } from "../quantities/money";
import type { PlainDate, PlainMonth } from "../quantities/plainDate";
import type { Ratio } from "../quantities/ratio";
import type { Minutes } from "../quantities/time";

/** One destination of a shared cost: `P1 50 ; P2 30` is two of them. Weights are positive integers. */
export interface Share {
  readonly code: string;
  readonly weight: number;
}

/** What a cell of each type becomes once read. `codes` is written `60 ; 61 ; IND` in one cell. */
export interface ColumnValues {
  readonly text: string;
  readonly money: Cents;
  readonly date: PlainDate;
  readonly month: PlainMonth;
  /** Written in decimal hours. */
  readonly minutes: Minutes;
  /** Written as a percentage. */
  readonly ratio: Ratio;
  /** A number of units, exact, written as a plain number. */
  readonly quantity: Ratio;
  readonly integer: number;
  readonly boolean: boolean;
  readonly codes: readonly string[];
  readonly shares: readonly Share[];
}

export type ColumnType = keyof ColumnValues;
export type ColumnValue = ColumnValues[ColumnType];

export interface Column<Type extends ColumnType = ColumnType, Required extends boolean = boolean> {
  readonly type: Type;
  readonly required: Required;
  /** Header written in the workbook, by language of the workbook. */
  readonly header: { readonly fr: string; readonly en: string };
  /** Canonical fields (see fields.ts) that feed this column when a user's sheet is read. */
  readonly fields: readonly string[];
  /** The only values allowed, as stored; their words are in i18n. */
  readonly choices?: readonly string[];
  /** Written only when a record fills it: sheets stay narrow, and a column added under its header is read. */
  readonly rare?: true;
}

interface Options {
  readonly fields?: readonly string[];
  readonly choices?: readonly string[];
}

/** A column that every record must fill. */
export function required<Type extends ColumnType>(
  type: Type,
  fr: string,
  en: string,
  options: Options = {},
): Column<Type, true> {
  return { type, required: true, header: { fr, en }, fields: [], ...options };
}

/** A column that may stay empty. */
export function optional<Type extends ColumnType>(
  type: Type,
  fr: string,
  en: string,
  options: Options = {},
): Column<Type, false> {
  return { type, required: false, header: { fr, en }, fields: [], ...options };
}

/** A column that few workbooks fill: it may stay empty, and its header is written only when it does not. */
export function rare<Type extends ColumnType>(
  type: Type,
  fr: string,
  en: string,
  options: Options = {},
): Column<Type, false> {
  return { ...optional(type, fr, en, options), rare: true };
}

export type Columns = Readonly<Record<string, Column>>;

export type RecordOfColumns<C extends Columns> = {
  readonly [Key in keyof C]: C[Key] extends Column<infer Type, infer Required>
    ? Required extends true
      ? ColumnValues[Type]
      : ColumnValues[Type] | null
    : never;
};
