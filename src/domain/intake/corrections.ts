import type { TableId } from "../schema/tables";
import type { Box } from "./grid";

/** What the user says a row of their table is. */
export type RowRole = "header" | "data" | "total" | "section" | "ignored";

/** What the user says about one table of a sheet: it comes before what the finder sees. Rows and columns are sheet numbers. */
export interface TableCorrection {
  /** Header to last row. What was found on these cells gives way. */
  readonly box: Box;
  /** The user said where the table is: its box is not the finder's. */
  readonly bounded: boolean;
  readonly rows: ReadonlyMap<number, RowRole>;
  /** Column → canonical field; null: it means nothing to us. */
  readonly columns: ReadonlyMap<number, string | null>;
  /** The same by column key (`columnKeys`), for a shape known from another file. */
  readonly named?: Readonly<Record<string, string | null>> | undefined;
  /** Undefined when the user did not say; null: a table to leave aside. */
  readonly target?: TableId | null | undefined;
}

/** What was said about a table until now, as the start of the next correction. */
export function correctionOf({
  box,
  correction,
}: {
  readonly box: Box;
  readonly correction?: TableCorrection;
}): TableCorrection {
  return correction ?? correctionAt(box, false);
}

function correctionAt(box: Box, bounded: boolean): TableCorrection {
  return { box, bounded, rows: new Map(), columns: new Map() };
}

/** « Le tableau est ici »: what was said about other cells is forgotten. */
export function tableAt(box: Box): TableCorrection {
  return correctionAt(box, true);
}

/** These rows are `role`. The header is said as a whole: rows that were one before are none any more. */
export function withRows(
  correction: TableCorrection,
  rows: readonly number[],
  role: RowRole,
): TableCorrection {
  const said = [...correction.rows].filter(([, was]) => role !== "header" || was !== "header");
  const next = new Map([...said, ...rows.map((row) => [row, role] as const)]);
  // A header may stand over what was found, a total under it.
  const box = {
    ...correction.box,
    top: Math.min(correction.box.top, ...rows),
    bottom: Math.max(correction.box.bottom, ...rows),
  };
  return { ...correction, box, rows: next };
}

export function withColumns(
  correction: TableCorrection,
  columns: readonly number[],
  field: string | null,
): TableCorrection {
  const said = columns.map((column) => [column, field] as const);
  return { ...correction, columns: new Map([...correction.columns, ...said]) };
}

export function withTarget(correction: TableCorrection, target: TableId | null): TableCorrection {
  return { ...correction, target };
}
