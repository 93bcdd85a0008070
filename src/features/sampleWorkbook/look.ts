import { columnLetters } from "../../domain/intake/grid";
import { type PlainDate, toExcelSerial } from "../../domain/quantities/plainDate";
import type { Format, PlanCell } from "../../workbook/plan";

/** The hand of the people who keep the sample's sheets: colours, number formats, French spellings. */
export const ink = {
  title: "#1F4E79",
  band: "#DDEBF7",
  header: "#305496",
  total: "#FCE4D6",
  grey: "#D9D9D9",
  dark: "#A6A6A6",
  quiet: "#7F7F7F",
} as const;

export const numberFormats = {
  euros: "#,##0.00",
  hours: "0.00",
  date: "dd/mm/yyyy",
  percent: "0%",
} as const;

export const titleFormat: Format = { bold: true, fontSize: 14, color: ink.title };
export const subtitleFormat: Format = { italic: true, color: ink.quiet };
export const headerFormat: Format = {
  bold: true,
  color: "#FFFFFF",
  fill: ink.header,
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
  borders: "all",
  borderColor: "#FFFFFF",
};
export const gridFormat: Format = { borders: "all", borderColor: "#BFBFBF", borderWeight: "Thin" };

const monthNames = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** 1 → `janvier`. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/** `31/01/2025` */
export function frenchDate(date: PlainDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** A true Excel date; the cell needs `numberFormats.date`. */
export function dateCell(date: PlainDate | null): PlanCell {
  return date === null ? null : toExcelSerial(date);
}

/** Cents as the number of euros a cell holds; zero stays empty, as people leave it. */
export function eurosOrBlank(amount: number): number | null {
  return amount === 0 ? null : amount / 100;
}

/** `34 000,00 €` typed as text, with the no-break spaces that a French keyboard or a PDF leaves. */
export function eurosAsText(amount: number): string {
  const [whole = "0", decimals = "00"] = (Math.abs(amount) / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${amount < 0 ? "-" : ""}${grouped},${decimals}\u00a0€`;
}

/** `=SUM(C5:C9)` */
export function sumDown(column: number, top: number, bottom: number): PlanCell {
  const letters = columnLetters(column);
  return { formula: `=SUM(${letters}${top}:${letters}${bottom})` };
}

/** `=SUM(C5:N5)` */
export function sumAcross(row: number, left: number, right: number): PlanCell {
  return { formula: `=SUM(${columnLetters(left)}${row}:${columnLetters(right)}${row})` };
}

/** `=C5+C9`, for subtotals that people add cell by cell. */
export function sumOfRows(column: number, rows: readonly number[]): PlanCell {
  const letters = columnLetters(column);
  const [only] = rows;
  if (only === undefined) return 0;
  return rows.length === 1
    ? sumDown(column, only, only)
    : { formula: `=${rows.map((row) => `${letters}${row}`).join("+")}` };
}
