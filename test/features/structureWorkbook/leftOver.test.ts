import { clearLeftOver } from "../../../src/features/structureWorkbook/leftOver";
import { structure } from "../../../src/features/structureWorkbook/structureWorkbook";
import { understand } from "../../../src/features/structureWorkbook/understand";
import { readRecords } from "../../../src/workbook/tables";
import { inExcel, valueOf } from "../../support/inExcel";

const now = new Date(2026, 2, 31, 9, 5);
const marks = [{ role: "header", boxes: [{ top: 1, left: 1, bottom: 1, right: 6 }] }] as const;

describe("marks left in a saved workbook", () => {
  it("are cleared once, and the journal says so", async () => {
    const excel = await inExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.name = "Achats";
      sheet.getRange("A1:E2").values = [
        ["N° pièce", "Date", "Fournisseur", "Libellé", "Montant TTC"],
        ["F1", "2025-03-02", "Papeterie", "Papier", 12.5],
      ];
      await context.sync();
    });
    const options = { language: "fr", accept: "all" } as const;
    const understanding = valueOf(await understand(excel.door));
    valueOf(await structure(excel.door, understanding, { ...options, now: "2026-03-30 18:00" }));
    expect(await clearLeftOver(excel.door, "fr", now)).toBe(false);

    valueOf(await excel.door.showOverlay({ sheet: "Achats", marks }));
    expect(await clearLeftOver(excel.door, "fr", now)).toBe(true);
    expect(await clearLeftOver(excel.door, "fr", now)).toBe(false);
    expect(valueOf(await excel.door.clearOverlay())).toBe(0);
    const journal = valueOf(await excel.door.readTables(["journal"])).get("journal");
    if (journal === undefined) throw new Error("no journal");
    const { records } = readRecords("journal", journal);
    expect(records).toHaveLength(2);
    expect(records[1]).toMatchObject({
      date: "2026-03-31 09:05",
      action: "Marques provisoires effacées",
    });
  });
});
