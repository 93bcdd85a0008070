import type { Failure } from "../../domain/failure";
import type { Question, Rejected } from "../../domain/intake/reading";
import type { TakenTable } from "../../domain/intake/records/intake";
import { centsToDecimal, cents } from "../../domain/quantities/money";
import { minutes, minutesToDecimalHours } from "../../domain/quantities/time";
import { type Result, fail, ok } from "../../domain/result";
import { type NewRecords, type TableId, tableIds, tableOf } from "../../domain/schema/tables";
import type { Applied, Progress, WorkbookDoor } from "../../workbook/door";
import { journalDate } from "../../workbook/planJournal";
import { type HeldBack, heldBack } from "./heldBack";
import { renumbered } from "./renumbered";
import { type StructureOptions, planAgain, recordsFor, recordsOf } from "./planStructure";
import {
  type KeptCorrection,
  type SecondRun,
  keptCorrections,
  secondRunOf,
  secondRunQuestions,
} from "./secondRun";
import { type Understanding, shareOf } from "./understand";

/** What `structure` did: the contract's `structure` JSON, before printing. */
export interface StructureReport {
  readonly tables: readonly StructuredTable[];
  readonly rejected: readonly Rejected[];
  readonly questions: readonly Question[];
  /** Tables that were understood and are not written, or not all of their rows. */
  readonly heldBack: readonly HeldBack[];
  /** Tables with rows that were given a number of their own. */
  readonly renumbered: readonly TakenTable[];
  /** What became of the rows that stood in our tables; null on a first run. */
  readonly secondRun: SecondRun | null;
  /** Cells where the user's correction was kept against the source. */
  readonly corrections: readonly KeptCorrection[];
  /** Over every cell of the sheets that were read; equal, or something else wrote on them meanwhile. */
  readonly sourceHashBefore: string;
  readonly sourceHashAfter: string;
  readonly applied: Applied;
}

export interface StructuredTable {
  readonly id: TableId;
  /** Native table name. */
  readonly name: string;
  readonly rows: number;
  /** Canonical field → decimal text, over the records written. */
  readonly sums: Readonly<Record<string, string>>;
}

/**
 * Writes the tables beside the user's sheets, which stay as they are, and proves it: their cells are hashed
 * before and after. Refuses when the sheets are no longer those that were understood.
 */
export async function structure(
  door: WorkbookDoor,
  understanding: Understanding,
  options: StructureOptions,
  progress?: Progress,
): Promise<Result<StructureReport, Failure>> {
  const { sourceSheets, sourceHash, intake } = understanding;
  const cleared = await door.clearOverlay();
  if (!cleared.ok) return cleared;
  const before = await door.hashSheets(sourceSheets);
  if (!before.ok) return before;
  if (before.value !== sourceHash) {
    return fail({ code: "workbook.sourcesChanged" });
  }
  progress?.report(0.2);
  const now = options.now ?? journalDate(new Date());
  const { plan, again } = planAgain(understanding, { ...options, now });
  const applied = await door.apply(plan, shareOf(progress, 0.2, 0.8));
  if (!applied.ok) return applied;
  const after = await door.hashSheets(sourceSheets);
  if (!after.ok) return after;
  progress?.report(1);
  return ok({
    tables: structuredTables(understanding, options),
    rejected: intake.rejected,
    questions: [...intake.questions, ...secondRunQuestions(again)],
    heldBack: heldBack(intake.tables, options.accept),
    renumbered: renumbered(intake.tables, options.accept),
    secondRun: secondRunOf(again),
    corrections: keptCorrections(again),
    sourceHashBefore: before.value,
    sourceHashAfter: after.value,
    applied: applied.value,
  });
}

function structuredTables(
  understanding: Understanding,
  { accept, language }: StructureOptions,
): StructuredTable[] {
  const records = recordsFor(understanding, accept);
  return tableIds.flatMap((id) => {
    const rows = recordsOf(records, id).length;
    const name = understanding.existing.get(id)?.name ?? tableOf(id).name[language];
    return rows === 0 ? [] : [{ id, name, rows, sums: sumsOf(records, id) }];
  });
}

/** Money and hours of the records, under the field that feeds the column first. */
function sumsOf(records: NewRecords, id: TableId): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const [key, { type, fields }] of Object.entries(tableOf(id).columns)) {
    const [field] = fields;
    if (field === undefined || (type !== "money" && type !== "minutes")) continue;
    const total = recordsOf(records, id).reduce((sum, { values }) => {
      const value = (values as Readonly<Record<string, unknown>>)[key];
      return sum + (typeof value === "number" ? value : 0);
    }, 0);
    sums[field] =
      type === "money" ? centsToDecimal(cents(total)) : minutesToDecimalHours(minutes(total));
  }
  return sums;
}
