import type { Fix } from "../../domain/checks/finding";
import type { Failure } from "../../domain/failure";
import { columnNumber } from "../../domain/intake/grid";
import { parseRatio } from "../../domain/quantities/ratio";
import { type Result, fail } from "../../domain/result";
import type { Column, ColumnValue } from "../../domain/schema/column";
import { tableOf } from "../../domain/schema/tables";
import { type Language, messagesFor } from "../../i18n/messages";
import { sayFix } from "../../i18n/sayFinding";
import { writeCell } from "../../workbook/cells";
import type { Applied, Progress, RawTable, WorkbookDoor } from "../../workbook/door";
import type { WorkbookChange } from "../../workbook/plan";
import { journalDate } from "../../workbook/planJournal";
import { numberFormats } from "../../workbook/planTable";

export interface ApplyFixOptions {
  readonly language: Language;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

/**
 * Makes a correction that is certain: one cell of our table, in one step that can be taken back, with a line of the journal.
 * Refuses when the cell no longer says what the finding saw.
 */
export async function applyFix(
  door: WorkbookDoor,
  fix: Fix,
  { language, now = journalDate(new Date()) }: ApplyFixOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const standing = await door.readTables([fix.table]);
  if (!standing.ok) return standing;
  const table = standing.value.get(fix.table);
  if (table === undefined) {
    return fail({ code: "workbook.tableMissing", table: tableOf(fix.table).name[language] });
  }
  const changes = planFix(fix, table, language);
  if (changes === null) return fail({ code: "workbook.changedMeanwhile", cell: fix.cell });
  const { journal } = messagesFor(language).sheets;
  const row = {
    date: now,
    action: journal.fixed,
    sheets: table.sheet,
    detail: sayFix(fix, language),
  };
  return await door.apply({ changes, show: null, journal: { row, language } }, progress);
}

/** What our tables keep: shares are exact. */
function valueFor({ type, value }: Fix["value"]): ColumnValue | null {
  return type === "percent" ? parseRatio(String(value)) : value;
}

/** Null when the cell is not in the table, says something else by now, or is computed by a formula. */
function planFix(fix: Fix, table: RawTable, language: Language): WorkbookChange[] | null {
  const columns: Readonly<Record<string, Column>> = tableOf(fix.table).columns;
  const column = columns[fix.column];
  const place = /!([A-Z]+)(\d+)$/.exec(fix.cell);
  if (column === undefined || place?.[1] === undefined) return null;
  const [left, top] = [columnNumber(place[1]), Number(place[2])];
  const [row, index] = [top - table.top - 1, left - table.left];
  const now = table.rows[row]?.[index];
  const formula = table.formulas?.[row]?.[index] ?? null;
  if (now === undefined || String(now) !== fix.before || formula !== null) return null;
  const value = writeCell(column, valueFor(fix.value), { language, date1904: table.date1904 });
  const { sheet } = table;
  const numberFormat = numberFormats[column.type];
  const box = { top, left, bottom: top, right: left };
  return [
    // A cell that is formatted as text would keep a date as text (officejs A-21).
    ...(numberFormat === undefined
      ? []
      : [{ kind: "format", sheet, box, format: { numberFormat } } as const]),
    { kind: "write", sheet, top, left, cells: [[value]] },
  ];
}
