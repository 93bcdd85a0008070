import type { NewRecords, RecordOf, TableId } from "../../domain/schema/tables";

/** What the raw sheets are drawn from: the records of a data set, and whose they are. */
export interface SampleFacts {
  readonly association: string;
  readonly year: number;
  readonly records: { readonly [Id in TableId]: readonly RecordOf<Id>[] };
}

/** The records without their sources; a table that the data set does not fill is empty. */
export function factsOf(association: string, year: number, records: NewRecords): SampleFacts {
  const read = <Id extends TableId>(id: Id): readonly RecordOf<Id>[] =>
    ((records[id] ?? []) as readonly { readonly values: RecordOf<Id> }[]).map(
      ({ values }) => values,
    );
  return {
    association,
    year,
    records: {
      projects: read("projects"),
      funders: read("funders"),
      agreements: read("agreements"),
      fundingLines: read("fundingLines"),
      budget: read("budget"),
      expenses: read("expenses"),
      employees: read("employees"),
      payroll: read("payroll"),
      timesheets: read("timesheets"),
      keys: read("keys"),
      allocations: read("allocations"),
      payments: read("payments"),
      resources: read("resources"),
      indicators: read("indicators"),
      actions: read("actions"),
      findings: read("findings"),
      journal: read("journal"),
    },
  };
}
