import * as v from "valibot";

import type { Vocabulary } from "../domain/intake/vocabulary";
import { fields } from "../domain/schema/fields";
import { type TableId, tableIds } from "../domain/schema/tables";

const field = v.nullable(v.picklist(fields.map(({ id }) => id)));
const columns = v.record(v.string(), field);
const target = v.picklist(tableIds as [TableId, ...TableId[]]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_384));
const schema = v.object({
  version: v.literal(1),
  words: v.optional(columns, {}),
  tables: v.optional(v.array(v.object({ target: v.nullable(target), columns })), []),
  shapes: v.optional(
    v.array(
      v.object({
        header: v.array(v.array(v.string())),
        rows: v.record(v.string(), v.picklist(["header", "data", "total", "section", "ignored"])),
        columns,
        bounds: v.nullable(v.object({ left: count, width: count, under: v.nullable(v.string()) })),
        target: v.optional(v.nullable(target)),
      }),
    ),
  ),
});

/** A vocabulary out of a JSON document; null when a field or a table of it does not exist, or it is something else. */
export function parseVocabulary(json: unknown): Vocabulary | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
