import * as v from "valibot";

import { formMeasures, formPayers } from "../domain/balances/ownForm/form";
import { formLine } from "../domain/balances/ownForm/formLines";
import type { FormMapping } from "../domain/balances/ownForm/formMapping";

const mapping = v.object({
  version: v.literal(1),
  sheet: v.string(),
  labels: v.array(v.string()),
  rows: v.record(
    v.string(),
    v.pipe(
      v.string(),
      v.check((id) => formLine(id) !== null),
    ),
  ),
  columns: v.record(
    v.string(),
    v.object({
      measure: v.nullable(v.picklist(formMeasures)),
      payer: v.nullable(v.picklist(formPayers)),
    }),
  ),
});
const fill = v.object({
  sheet: v.string(),
  agreement: v.string(),
  year: v.number(),
  written: v.record(v.string(), v.union([v.string(), v.number()])),
});
const memory = v.object({ mappings: v.array(mapping), fills: v.array(fill) });

/** A form that was filled on a sheet of this workbook, and what was written, by cell (`row:column`). */
export interface FormFill {
  readonly sheet: string;
  readonly agreement: string;
  readonly year: number;
  readonly written: Readonly<Record<string, string | number>>;
}

/** What the workbook remembers of funders' forms. */
export interface FormMemory {
  readonly mappings: readonly FormMapping[];
  readonly fills: readonly FormFill[];
}

const noForms: FormMemory = { mappings: [], fills: [] };

/** What is kept in the state; unreadable counts as no memory. */
export function parseFormMemory(value: unknown): FormMemory {
  const parsed = v.safeParse(memory, value);
  return parsed.success ? parsed.output : noForms;
}

/** A mapping out of a file; null when it is none, or names a line that does not exist. */
export function parseFormMapping(value: unknown): FormMapping | null {
  const parsed = v.safeParse(mapping, value);
  return parsed.success ? parsed.output : null;
}

/** The memory with this mapping and this fill, in place of those of the same form and sheet. */
export function rememberForm(
  { mappings, fills }: FormMemory,
  replaced: FormMapping | null,
  made: FormMapping,
  filled: FormFill,
): FormMemory {
  return {
    mappings: [...mappings.filter((each) => each !== replaced), made],
    fills: [...fills.filter(({ sheet }) => sheet !== filled.sheet), filled],
  };
}
