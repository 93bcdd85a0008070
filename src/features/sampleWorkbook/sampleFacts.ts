import { type NewRecords, type RecordOf, type TableId, tableIds } from "../../domain/schema/tables";

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
    // Every table in turn, each with the records of its own id.
    records: Object.fromEntries(tableIds.map((id) => [id, read(id)])) as SampleFacts["records"],
  };
}
