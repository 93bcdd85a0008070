import { correctionOf, withRows } from "../../../src/domain/intake/corrections";
import {
  correcting,
  readingWithWords,
  wordsToKeep,
} from "../../../src/features/structureWorkbook/correct";
import { overlayOf } from "../../../src/features/structureWorkbook/overlayOf";
import { structure } from "../../../src/features/structureWorkbook/structureWorkbook";
import { type Understanding, understand } from "../../../src/features/structureWorkbook/understand";
import { atOnce } from "../../../src/domain/steps";
import { noVocabulary } from "../../../src/domain/intake/vocabulary";
import { learnt } from "../../../src/domain/intake/rememberShape";
import { parseVocabulary } from "../../../src/workbook/vocabularyFile";
import { readRecords } from "../../../src/workbook/tables";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

async function withPurchases(sheetName = "Achats"): Promise<InExcel> {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.name = sheetName;
    sheet.getRange("A1:F5").values = [
      ["N° pièce", "Date", "Fournisseur", "Compte", "Libellé", "Montant TTC"],
      ["F1", 45_691, "Papeterie", "'6064", "Papier", 1200.5],
      ["F2", 45_716, "Librairie", "'6065", "Livres", 99.5],
      ["Pôle culture", 45_716, "", "", "", 1300],
      ["F3", 45_720, "Traiteur", "'6257", "Buffet", 300],
    ];
    sheet.getRange("B2:B5").numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
  return excel;
}

function tableOf({ intake }: Understanding) {
  const [table] = intake.tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

/** Row 4 is a total. */
function withTotal(understanding: Understanding): Understanding {
  const { reading, sheet } = tableOf(understanding);
  const correction = withRows(correctionOf(reading), [4], "total");
  return atOnce(correcting(understanding, { sheet, box: reading.box }, correction));
}

const options = { language: "fr", accept: "all", now: "2026-03-31 09:05" } as const;

describe("a reading corrected by the user", () => {
  it("is what structuring writes, with the sheet shown meanwhile and left as it was", async () => {
    const excel = await withPurchases();
    const understanding = withTotal(valueOf(await understand(excel.door)));
    const table = tableOf(understanding);
    valueOf(await excel.door.showOverlay(overlayOf(table, understanding.intake.rejected)));
    valueOf(await excel.door.rememberWords(wordsToKeep(understanding.own)));
    const report = valueOf(await structure(excel.door, understanding, options));
    expect(report.sourceHashAfter).toBe(report.sourceHashBefore);
    expect(valueOf(await excel.door.clearOverlay())).toBe(0);
    const raw = valueOf(await excel.door.readTables(["expenses"])).get("expenses");
    if (raw === undefined) throw new Error("no table");
    const { records } = readRecords("expenses", raw);
    expect(records.map(({ amount }) => amount)).toEqual([120_050, 9950, 30_000]);
  });

  it("is remembered by the workbook, also after its tables were written", async () => {
    const excel = await withPurchases();
    const understanding = withTotal(valueOf(await understand(excel.door)));
    valueOf(await excel.door.rememberWords(wordsToKeep(understanding.own)));
    valueOf(await structure(excel.door, understanding, options));
    const again = valueOf(await understand(excel.door));
    expect(tableOf(again).reading.totalRows).toEqual([4]);
    expect(tableOf(again).sums["expense.amount_ttc"]).toBe("1600.00");
  });

  it("goes to another workbook of the same shape with its words", async () => {
    const first = withTotal(valueOf(await understand((await withPurchases()).door)));
    const other = valueOf(await understand((await withPurchases("Dépenses 2026")).door));
    expect(tableOf(other).reading.totalRows).toEqual([]);
    expect(tableOf(atOnce(readingWithWords(other, first.own))).reading.totalRows).toEqual([4]);
  });

  it("goes out with everything that was understood, in the file that --mapping takes", async () => {
    const understanding = withTotal(valueOf(await understand((await withPurchases()).door)));
    const file: unknown = JSON.parse(JSON.stringify(learnt(understanding.readings)));
    const vocabulary = parseVocabulary(file);
    expect(vocabulary?.tables).toHaveLength(1);
    const other = await withPurchases("Dépenses 2026");
    const again = valueOf(await understand(other.door, undefined, [], vocabulary ?? noVocabulary));
    expect(tableOf(again).reading.totalRows).toEqual([4]);
  });

  it("reads its own sheet again, and no other", async () => {
    const excel = await withPurchases();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Ventes");
      sheet.getRange("A1:B3").values = [
        ["Date", "Montant"],
        ["01/02/2025", 12],
        ["02/02/2025", 30],
      ];
      await context.sync();
    });
    const before = valueOf(await understand(excel.door));
    const after = withTotal(before);
    expect(after.readings).toHaveLength(2);
    expect(after.readings[0]).not.toBe(before.readings[0]);
    expect(after.readings[1]).toBe(before.readings[1]);
  });

  it("is taken back as a whole, and then nothing is kept", async () => {
    const before = valueOf(await understand((await withPurchases()).door));
    const said = withTotal(before);
    const { reading, sheet } = tableOf(said);
    const back = atOnce(correcting(said, { sheet, box: reading.box }, null));
    expect(tableOf(back).reading).toEqual(tableOf(before).reading);
    expect(wordsToKeep(said.own)).not.toBeNull();
    expect(wordsToKeep(back.own)).toBeNull();
    expect(wordsToKeep(noVocabulary)).toBeNull();
  });
});
