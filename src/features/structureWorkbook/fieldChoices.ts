import type { ColumnFed } from "../../domain/intake/records/sourceTable";
import { fields } from "../../domain/schema/fields";
import { type TableId, tableIds, tableOf } from "../../domain/schema/tables";
import type { Language } from "../../i18n/messages";

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
}

/** Not something a column holds. */
const notColumns = new Set(["totals.row", "amount.unit", "meta.sheet"]);

/** Fields a column may have, those of the table that it becomes first, each under a name of its own. */
export function fieldChoices(target: TableId | null, language: Language): FieldChoice[] {
  const taken = new Set<string>();
  const choices: FieldChoice[] = [];
  const add = (field: string, label: string): void => {
    if (taken.has(field) || notColumns.has(field)) return;
    taken.add(field);
    const known = choices.some((choice) => choice.label === label);
    choices.push({ field, label: known ? `${label} (${field})` : label });
  };
  for (const id of target === null ? [] : [target]) {
    for (const { header, fields: fed } of Object.values(tableOf(id).columns)) {
      fed.forEach((field, at) => {
        add(field, at === 0 ? header[language] : labelOf(field, language));
      });
    }
  }
  for (const { id } of fields) add(id, labelOf(id, language));
  return choices;
}

/** The header, in the workbook's language, of the column of ours that a canonical field feeds; null without a table. */
export function fieldLabel(
  field: string | null,
  target: TableId | null,
  language: Language,
): string | null {
  if (field === null || target === null) return null;
  const column = Object.values(tableOf(target).columns).find(({ fields: fed }) =>
    fed.includes(field),
  );
  return column?.header[language] ?? labelOf(field, language);
}

/** The header of the column of ours that is fed; after the name of its sheet where that is another one than the table becomes. */
export function fedLabel(
  { table, key }: ColumnFed,
  target: TableId | null,
  language: Language,
): string {
  const { columns, sheet } = tableOf(table);
  const header =
    Object.entries(columns).find(([name]) => name === key)?.[1].header[language] ?? key;
  return table === target ? header : `${sheet[language]}, ${header}`;
}

/** What any table of ours calls it, else the word that users write most. */
function labelOf(field: string, language: Language): string {
  for (const id of tableIds) {
    const column = Object.values(tableOf(id).columns).find(({ fields: fed }) => fed[0] === field);
    if (column !== undefined) return column.header[language];
  }
  const { synonyms = [] } = fields.find(({ id }) => id === field) ?? {};
  const word = (language === "fr" ? synonyms[0] : synonyms.at(-1)) ?? field;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
