import type { Failure } from "../../domain/failure";
import { type Box, columnNumber } from "../../domain/intake/grid";
import type { FundedShare } from "../../domain/ledger/bestAllocation";
import { lastYear, yearsOf } from "../../domain/ledger/ledgerYears";
import { type Result, fail, ok } from "../../domain/result";
import { type NewRecord, type Placed, filled, tableOf } from "../../domain/schema/tables";
import { type Language, messagesFor } from "../../i18n/messages";
import { writeCell } from "../../workbook/cells";
import type { Applied, Progress, RawTable, WorkbookDoor } from "../../workbook/door";
import { columnsOf, matchHeaders } from "../../workbook/headers";
import { loadLedger } from "../../workbook/loadLedger";
import type { PlanCell, WorkbookChange } from "../../workbook/plan";
import { journalDate } from "../../workbook/planJournal";
import { planTable } from "../../workbook/planTable";
import { isBlank } from "../../workbook/tables";
import { type ProposedYear, proposeAllocations } from "./allocateCosts";

/** What the pane shows before anything is written. */
export interface ProposedWork {
  readonly proposed: ProposedYear;
  /** Rows of T_Affectations whose amount is computed and stands nowhere yet. */
  readonly computed: readonly Placed<"allocations">[];
  /** Years to choose from. */
  readonly years: readonly number[];
}

/** Reads the workbook and proposes for the last year in which something was spent or paid, or for another one. */
export async function findAllocations(
  door: WorkbookDoor,
  year: number | null,
): Promise<Result<ProposedWork, Failure>> {
  const loaded = await loadLedger(door);
  if (!loaded.ok) return loaded;
  const { ledger, computed } = loaded.value;
  return ok({
    proposed: proposeAllocations(ledger, year ?? lastYear(ledger)),
    computed,
    years: yearsOf(ledger),
  });
}

export interface WriteAllocationsOptions {
  readonly language: Language;
  readonly year: number;
  /** For the journal; the present moment when absent. */
  readonly now?: string;
}

/**
 * Writes accepted proposals below the rows of T_Affectations, which all stay as they are, and the amounts that were computed
 * into their blank cells: one plan, one undo, one row in the journal. The table is made when there is none.
 */
export async function writeAllocations(
  door: WorkbookDoor,
  {
    shares,
    computed,
  }: { readonly shares: readonly FundedShare[]; readonly computed: ProposedWork["computed"] },
  { language, year, now = journalDate(new Date()) }: WriteAllocationsOptions,
  progress?: Progress,
): Promise<Result<Applied, Failure>> {
  const read = await door.readTables(["allocations"]);
  if (!read.ok) return read;
  const words = messagesFor(language).allocations;
  const existing = read.value.get("allocations");
  const records = shares
    .filter(({ way }) => way !== "asked")
    .map((share): NewRecord<"allocations"> => ({
      values: filled("allocations", {
        source: share.source,
        agreement: share.agreement,
        project: share.project,
        line: share.line,
        amount: share.cents,
        why: words.way[share.way],
      }),
      source: "",
    }));
  const rows =
    existing === undefined
      ? planTable("allocations", records, language, {})
      : appended(existing, records, language);
  if (rows === null) {
    return fail({ code: "workbook.tableMissing", table: tableOf("allocations").name[language] });
  }
  const sheet = existing?.sheet ?? tableOf("allocations").sheet[language];
  const row = {
    date: now,
    action: words.journal,
    sheets: sheet,
    detail: words.journalDetail(year),
  };
  return await door.apply(
    {
      changes: [...rows, ...computed.flatMap(amountCell)],
      show: null,
      journal: { row, language },
    },
    progress,
  );
}

/** New rows right under those that stand; null when a column that they need is gone. */
function appended(
  { name, sheet, top, left, headers, rows, date1904 }: RawTable,
  records: readonly NewRecord<"allocations">[],
  language: Language,
): WorkbookChange[] | null {
  if (records.length === 0) return [];
  const { positions, missing } = matchHeaders("allocations", headers);
  if (missing.length > 0) return null;
  const lines = records.map(({ values }) => {
    const line = headers.map((): PlanCell => null);
    for (const [key, column] of columnsOf("allocations")) {
      const at = positions.get(key);
      const value = values[key as keyof typeof values];
      if (at !== undefined) line[at] = writeCell(column, value, { language, date1904 });
    }
    return line;
  });
  // A table without rows shows a blank one (officejs A-49).
  const standing = rows.reduce((last, cells, at) => (isBlank(cells) ? last : at + 1), 0);
  const first = top + 1 + standing;
  const bottom = Math.max(top + rows.length, first + lines.length - 1);
  const box: Box = { top, left, bottom, right: left + headers.length - 1 };
  return [
    { kind: "write", sheet, top: first, left, cells: lines },
    { kind: "table", sheet, box, name, style: "TableStyleLight1", id: "allocations" },
  ];
}

function amountCell({ place, amount }: Placed<"allocations">): WorkbookChange[] {
  const letters = place.letters.get("amount");
  if (letters === undefined) return [];
  const left = columnNumber(letters);
  return [{ kind: "write", sheet: place.sheet, top: place.row, left, cells: [[amount / 100]] }];
}
