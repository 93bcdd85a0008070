import { tableIds } from "../../src/domain/schema/tables";
import { planTable } from "../../src/workbook/planTable";
import { type InExcel, inExcel, planOf, valueOf } from "./inExcel";
import { type Rows, smallLedger } from "./smallLedger";

/** A structured workbook that holds only what a test is about. */
export async function workbookOf(rows: Rows): Promise<InExcel> {
  const excel = await inExcel();
  const ledger = smallLedger(rows);
  const changes = tableIds.flatMap((id) => {
    const records = ledger[id].map((values) => ({ values, source: "" }));
    return records.length === 0 ? [] : planTable(id, records, "fr");
  });
  valueOf(await excel.door.apply(planOf(...changes)));
  return excel;
}

/** Types into one cell of one of our tables, found by its key and header, as the user would. */
export async function typeInto(
  { run }: InExcel,
  place: { readonly table: string; readonly key: string; readonly header: string },
  value: string | number,
): Promise<void> {
  await run(async (context) => {
    const table = context.workbook.tables.getItem(place.table);
    const header = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    const row = body.values.findIndex(([first]) => first === place.key);
    const column = (header.values[0] ?? []).indexOf(place.header);
    body.getCell(row, column).values = [[value]];
    await context.sync();
  });
}
