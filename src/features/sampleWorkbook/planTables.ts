import {
  type NewRecord,
  type NewRecords,
  type TableId,
  resultTables,
  tableIds,
} from "../../domain/schema/tables";
import type { Language } from "../../i18n/messages";
import type { Plan, WorkbookChange } from "../../workbook/plan";
import { planTable } from "../../workbook/planTable";

/** A workbook that is structured already: one sheet and native table for each kind of record there is. */
export function planTables(records: NewRecords, language: Language): Plan {
  const changes = tableIds
    .filter((id) => !resultTables.has(id))
    .flatMap((id): WorkbookChange[] => {
      const list = withoutSource(records, id);
      return list.length === 0 ? [] : planTable(id, list, language);
    });
  const first = changes[0];
  return { changes, show: first !== undefined && "sheet" in first ? first.sheet : null };
}

/** A record’s path in a data set means nothing in a workbook. */
function withoutSource<Id extends TableId>(records: NewRecords, id: Id): NewRecord<Id>[] {
  const list: readonly NewRecord<Id>[] = records[id] ?? [];
  return list.map((record) => ({ ...record, source: "" }));
}
