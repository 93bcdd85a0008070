import type { RecordOf, TableId } from "../../schema/tables";
import { tableIds } from "../../schema/tables";
import { type Steps, mapping } from "../../steps";
import type { Harvest } from "./book";

type Signature = (values: RecordOf<TableId>) => string;

function signature<Id extends TableId>(write: (values: RecordOf<Id>) => string): Signature {
  return write; // only ever called with records of its own table
}

const signatures: Readonly<Partial<Record<TableId, Signature>>> = {
  expenses: signature<"expenses">(({ date, amount, supplier, invoice, label, account }) =>
    [date, amount, supplier, invoice, label, account].join("|"),
  ),
  payroll: signature<"payroll">(({ employee, month }) => `${employee}|${month}`),
  timesheets: signature<"timesheets">(({ employee, date, project, activity, minutes, absence }) =>
    [employee, date, project, activity, minutes, absence].join("|"),
  ),
  budget: signature<"budget">(({ project, year, side, line, label, source, amount }) =>
    [project, year, side, line, label, source, amount].join("|"),
  ),
  agreements: signature<"agreements">(({ ref, granted, start }) => [ref, granted, start].join("|")),
};

/**
 * Where the same records were already taken in: a filtered copy, an old version, a summary by person. Taking both
 * would count the money twice, so the later table waits for the user.
 */
export class RepeatedRecords {
  readonly #seen = new Map<string, string>();

  /** @returns the sheet that already holds at least half of these records, or null. Remembers them if there is none. */
  *checking(harvest: Harvest, sheet: string): Steps<string | null> {
    const distinct = new Set<string>();
    for (const id of tableIds) for (const key of yield* keysOf(harvest, id)) distinct.add(key);
    const known = [...distinct].filter((key) => this.#seen.has(key));
    const [first] = known;
    if (first !== undefined && known.length * 2 >= distinct.size)
      return this.#seen.get(first) ?? null;
    yield;
    for (const key of distinct) if (!this.#seen.has(key)) this.#seen.set(key, sheet);
    return null;
  }
}

function* keysOf(harvest: Harvest, id: TableId): Steps<readonly string[]> {
  const write = signatures[id];
  if (write === undefined) return [];
  return yield* mapping(harvest.of(id), ({ values }) => `${id}|${write(values)}`);
}
