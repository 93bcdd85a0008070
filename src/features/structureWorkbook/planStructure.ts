import { takeIn } from "../../domain/intake/records/intake";
import {
  type NewRecord,
  type NewRecords,
  type TableId,
  resultTables,
  tableIds,
  tableOf,
} from "../../domain/schema/tables";
import { messagesFor } from "../../i18n/messages";
import { planJournal } from "../../workbook/planJournal";
import { type TableAgain, planTable, planTableAgain } from "../../workbook/planTable";
import { noMemory } from "../../workbook/tableMemory";
import type { Plan, WorkbookChange } from "../../workbook/plan";
import type { Understanding } from "./understand";

export interface StructureOptions {
  readonly language: "fr" | "en";
  /** `confident`: only tables whose money and hours are proved to be kept. */
  readonly accept: "all" | "confident";
  /** For the journal, e.g. `2026-03-31 09:05`; no journal row without it. */
  readonly now?: string;
}

/** What `structure` would write: one sheet and table for each kind of record, and a row in the journal. */
export function planStructure(understanding: Understanding, options: StructureOptions): Plan {
  return planAgain(understanding, options).plan;
}

/** The same, with what becomes of the rows that stand in our tables already. */
export function planAgain(
  understanding: Understanding,
  options: StructureOptions,
): { readonly plan: Plan; readonly again: readonly TableAgain[] } {
  const records = recordsFor(understanding, options.accept);
  const takenNames = new Set(understanding.sheetNames);
  const again: TableAgain[] = [];
  const changes = sourceTables.flatMap((id): WorkbookChange[] => {
    const existing = understanding.existing.get(id);
    const list = recordsOf(records, id);
    const memory = understanding.written[id] ?? noMemory;
    if (existing !== undefined) {
      const planned = planTableAgain(id, list, options.language, {
        existing,
        memory,
        vanishedMark: messagesFor(options.language).sheets.vanished,
      });
      if (planned.again !== null) again.push(planned.again);
      return planned.changes;
    }
    if (list.length === 0) return [];
    const sheet = freeName(tableOf(id).sheet[options.language], takenNames, options.language);
    takenNames.add(sheet);
    const { date1904 } = understanding;
    return planTable(id, list, options.language, { sheet, date1904, memory });
  });
  const first = changes[0];
  const plan = {
    changes: [...changes, ...journalRow(understanding, records, options)],
    show: first?.sheet ?? null,
  };
  return { plan, again };
}

/** Tables of results are written by other actions. */
const sourceTables = tableIds.filter((id) => !resultTables.has(id));

export function recordsFor(
  understanding: Understanding,
  accept: StructureOptions["accept"],
): NewRecords {
  const { intake, readings } = understanding;
  return accept === "all" ? intake.records : takeIn(readings, { accept }).records;
}

/** The records of one table, as the general view that planTable takes for any id. */
export function recordsOf<Id extends TableId>(
  records: NewRecords,
  id: Id,
): readonly NewRecord<Id>[] {
  return records[id] ?? [];
}

/** The user may well have a sheet « Budget » of their own: ours then stands beside it under another name. */
function freeName(wanted: string, taken: ReadonlySet<string>, language: "fr" | "en"): string {
  const folded = new Set([...taken].map((name) => name.toLocaleUpperCase("fr")));
  const { besides } = messagesFor(language).sheets;
  let name = wanted;
  for (let number = 2; folded.has(name.toLocaleUpperCase("fr")); number += 1) {
    name = number === 2 ? besides(wanted) : besides(`${wanted} ${number}`);
  }
  return name;
}

function journalRow(
  understanding: Understanding,
  records: NewRecords,
  { language, now }: StructureOptions,
): WorkbookChange[] {
  if (now === undefined) return [];
  const { journal } = messagesFor(language).sheets;
  const lists = sourceTables.map((id) => recordsOf(records, id).length).filter((rows) => rows > 0);
  const rows = lists.reduce((sum, count) => sum + count, 0);
  return planJournal(
    {
      date: now,
      action: journal.structured,
      sheets: understanding.sourceSheets.join(", ").slice(0, 2000),
      detail: journal.structuredDetail(lists.length, rows),
    },
    language,
    understanding.existing.get("journal"),
  );
}
