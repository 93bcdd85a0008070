import type { Session } from "./session";

/** A new workbook comes with an empty sheet; once ours are there it has no use. */
export async function removeBlankSheets({ port }: Session): Promise<void> {
  await port.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("address"));
    await context.sync();
    const blank = sheets.items.filter((_sheet, index) => used[index]?.isNullObject === true);
    if (blank.length === sheets.items.length) return;
    for (const sheet of blank) sheet.delete();
    await context.sync();
  });
}
