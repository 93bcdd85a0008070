import type { PlanCell } from "../plan";

/** A figure that Excel computes, with the value it must give: written alone where no formula is wanted. */
export interface LiveCell {
  readonly formula: string;
  readonly value: number | string;
  /** It opens a document: shown as a link. */
  readonly link?: true;
  /** It reads our tables: it moves when they do. */
  readonly follows?: true;
}

/** A cell of a printed sheet; text is always text. */
export type PrintedCell = null | number | string | LiveCell;

/** How a column shows what it holds. */
export type CellKind =
  "text" | "center" | "money" | "euros" | "hours" | "percent" | "share" | "count";

export const numberFormats: Readonly<Record<CellKind, string | null>> = {
  text: null,
  center: null,
  money: "#,##0.00;-#,##0.00;0.00",
  euros: "#,##0",
  hours: "#,##0.00",
  percent: '0" %"',
  share: "0.00%",
  count: "0",
};

export function asPlanCell(cell: PrintedCell, valuesOnly: boolean): PlanCell {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") return cell === "" ? null : { text: cell };
  if (!valuesOnly) return { formula: cell.formula };
  return typeof cell.value === "number" ? cell.value : { text: cell.value };
}

export function isLive(cell: PrintedCell): cell is LiveCell {
  return typeof cell === "object" && cell !== null;
}
