import type { PlainDate } from "../../quantities/plainDate";
import { type Grid, valueAt } from "../grid";
import { readLegend } from "../read/absence";
import { decideDateOrders } from "../read/dateOrder";
import { readDate } from "../read/date";
import { folded, plainText } from "../read/text";
import type { SourceTable } from "./sourceTable";

/** When a timesheet was signed, and by whom; null while it is not. */
export interface Signatures {
  readonly employee: PlainDate | null;
  readonly manager: PlainDate | null;
}

const managerWords =
  /\b(?:visa|responsable|direction|directrice|directeur|hierarchi|manager|employeur|valide par|approuve)/;
const employeeWords = /\b(?:salarie|signature|signe|interesse|employee|agent)/;
const rowsBelow = 6;

/**
 * The signature lines under a timesheet: « Signature du salarié : Amina BENALI le 31/01/2025 » and « Visa du
 * responsable : … ». The date stands in the same cell, or in the next ones to the right.
 */
export function signaturesBelow(table: SourceTable): Signatures {
  const { grid, reading } = table;
  let employee: PlainDate | null = null;
  let manager: PlainDate | null = null;
  for (let row = reading.box.bottom + 1; row <= reading.box.bottom + rowsBelow; row++) {
    for (let column = reading.box.left; column <= reading.box.right; column++) {
      const text = folded(plainText(valueAt(grid, row, column)));
      if (text === "") continue;
      const byManager = managerWords.test(text);
      if (!byManager && !employeeWords.test(text)) continue;
      const date = dateIn(text) ?? dateToTheRight(grid, row, column);
      if (byManager) manager ??= date;
      else employee ??= date;
    }
  }
  return { employee, manager };
}

const anyDate =
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4}/gu;

function dateIn(text: string): PlainDate | null {
  const found = [...text.matchAll(anyDate)].at(-1)?.[0];
  if (found === undefined) return null;
  const read = readDate(found, { orders: decideDateOrders([found]) });
  return read.ok ? read.value : null;
}

function dateToTheRight(grid: Grid, row: number, column: number): PlainDate | null {
  for (let next = column + 1; next <= column + 4; next++) {
    const value = valueAt(grid, row, next);
    if (
      typeof value === "string" &&
      (managerWords.test(folded(value)) || employeeWords.test(folded(value)))
    )
      return null;
    const read = readDate(value, { date1904: grid.date1904 });
    if (read.ok) return read.value;
  }
  return null;
}

const legends = new WeakMap<Grid, ReadonlyMap<string, string>>();

/** Codes of absences explained on the sheet: « C = congés payés, M = maladie ». Read once per sheet. */
export function legendOf({ grid }: SourceTable): ReadonlyMap<string, string> {
  const known = legends.get(grid);
  if (known !== undefined) return known;
  const legend = new Map<string, string>();
  for (const line of grid.values) {
    for (const value of line) {
      if (typeof value !== "string" || !/[=:→]/.test(value)) continue;
      for (const [letters, code] of readLegend(value)) legend.set(letters, code);
    }
  }
  legends.set(grid, legend);
  return legend;
}
