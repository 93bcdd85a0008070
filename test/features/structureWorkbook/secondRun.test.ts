import {
  type StructureReport,
  structure,
} from "../../../src/features/structureWorkbook/structureWorkbook";
import { understand } from "../../../src/features/structureWorkbook/understand";
import { type InExcel, inExcel, lookAt, valueOf } from "../../support/inExcel";

const options = { language: "fr", accept: "all", now: "2026-03-31 09:05" } as const;

async function run(excel: InExcel): Promise<StructureReport> {
  return valueOf(await structure(excel.door, valueOf(await understand(excel.door)), options));
}

async function structured(): Promise<InExcel> {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.name = "Achats";
    sheet.getRange("A1:F4").values = [
      ["N° pièce", "Date", "Fournisseur", "Compte", "Libellé", "Montant TTC"],
      ["F1", 45_691, "Papeterie", "'6064", "Papier", 1200.5],
      ["F2", 45_716, "Librairie", "'6065", "Livres", 99.5],
      ["F3", 45_720, "Traiteur", "'6257", "Buffet", 300],
    ];
    sheet.getRange("B2:B4").numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
  await run(excel);
  return excel;
}

async function edit(excel: InExcel, sheet: string, cells: Record<string, unknown>): Promise<void> {
  await excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(sheet);
    for (const [cell, value] of Object.entries(cells)) {
      there.getRange(cell).values = [[value]];
    }
    await context.sync();
  });
}

async function table(excel: InExcel) {
  const raw = valueOf(await excel.door.readTables(["expenses"])).get("expenses");
  if (raw === undefined) throw new Error("no expenses table");
  const at = (header: string): number => raw.headers.indexOf(header);
  const cellOf = (header: string, row: number): string =>
    `${String.fromCharCode(64 + raw.left + at(header))}${raw.top + 1 + row}`;
  const column = (header: string) => raw.rows.map((row) => row[at(header)]);
  return { raw, cellOf, column };
}

describe("structuring again after edits", () => {
  it("changes nothing and asks nothing when nothing changed", async () => {
    const excel = await structured();
    const before = (await table(excel)).raw;
    const { secondRun, questions } = await run(excel);
    expect(secondRun).toEqual({ updated: 0, added: 0, vanished: 0, kept: 0 });
    expect(questions).toEqual([]);
    expect((await table(excel)).raw).toEqual(before);
  });

  it("updates changed rows and adds new ones", async () => {
    const excel = await structured();
    await edit(excel, "Achats", { F2: 1000, A5: "F4", B5: 45_721, C5: "SNCF", F5: 55 });
    const { secondRun } = await run(excel);
    expect(secondRun).toEqual({ updated: 1, added: 1, vanished: 0, kept: 0 });
    const { column } = await table(excel);
    expect(column("Montant TTC")).toEqual([1000, 99.5, 300, 55]);
  });

  it("keeps a value that the user corrected, asks with both, and asks again until they agree", async () => {
    const excel = await structured();
    const { cellOf } = await table(excel);
    const cell = cellOf("Montant TTC", 1);
    await edit(excel, "Dépenses", { [cell]: 89.5 });
    await edit(excel, "Achats", { F3: 100, F4: 310 });
    for (const updated of [1, 0]) {
      const { secondRun, questions } = await run(excel);
      expect(secondRun).toEqual({ updated, added: 0, vanished: 0, kept: 1 });
      expect(questions).toMatchObject([
        {
          sheet: "Dépenses",
          cell,
          code: "corrected-cell",
          facts: { header: "Montant TTC", yours: "89.5", source: "100" },
        },
      ]);
      expect((await table(excel)).column("Montant TTC")).toEqual([1200.5, 89.5, 310]);
    }
    await edit(excel, "Achats", { F3: 89.5 });
    expect((await run(excel)).questions).toEqual([]);
  });

  it("keeps a formula typed over a value", async () => {
    const excel = await structured();
    const { raw, cellOf } = await table(excel);
    await edit(excel, "Dépenses", { [cellOf("Montant TTC", 0)]: "=1000+200.5" });
    await run(excel);
    const again = (await table(excel)).raw;
    const at = raw.headers.indexOf("Montant TTC");
    expect(again.formulas?.[0]?.[at]).toBe("=1000+200.5");
  });

  it("knows a row again whose number the user corrected: it is not counted twice", async () => {
    const excel = await structured();
    const { column, cellOf, raw } = await table(excel);
    const header = raw.headers[raw.rows[0]?.indexOf("F1") ?? 0] ?? "";
    expect(column(header)).toEqual(["F1", "F2", "F3"]);
    await edit(excel, "Dépenses", { [cellOf(header, 0)]: "F-001" });
    const { secondRun } = await run(excel);
    expect(secondRun).toMatchObject({ added: 0, vanished: 0, kept: 1 });
    expect((await table(excel)).column(header)).toEqual(["F-001", "F2", "F3"]);
  });

  it("takes away a row whose source is gone, and says so", async () => {
    const excel = await structured();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Achats").getRange("3:3").delete("Up");
      await context.sync();
    });
    const { secondRun, questions } = await run(excel);
    expect(secondRun).toMatchObject({ added: 0, vanished: 1, kept: 0 });
    expect(questions).toMatchObject([
      { sheet: "Dépenses", code: "vanished-row", facts: { kept: "no" } },
    ]);
    expect(questions[0]?.facts["row"]).toContain("F2");
    expect((await table(excel)).column("Montant TTC")).toEqual([1200.5, 300]);
  });

  it("keeps and marks a row whose source is gone when the user worked on it", async () => {
    const excel = await structured();
    const { cellOf } = await table(excel);
    await edit(excel, "Dépenses", { [cellOf("Libellé", 1)]: "Livres pour l’atelier" });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Achats").getRange("3:3").delete("Up");
      await context.sync();
    });
    for (let time = 1; time <= 2; time += 1) {
      const { questions } = await run(excel);
      expect(questions).toMatchObject([{ code: "vanished-row", facts: { kept: "yes" } }]);
      const { column } = await table(excel);
      expect(column("Libellé")).toEqual(["Papier", "Livres pour l’atelier", "Buffet"]);
      expect(String(column("Provenance")[1])).toMatch(/Achats.*!.* – ligne disparue$/);
    }
  });

  it("is refused when the table would grow over what the user wrote below it", async () => {
    const excel = await structured();
    const { raw } = await table(excel);
    // Typed just below, it would join the table: a row is left free.
    const cell = `A${raw.top + raw.rows.length + 2}`;
    await edit(excel, "Dépenses", { [cell]: "Vu avec le trésorier" });
    await edit(excel, "Achats", { A5: "F4", B5: 45_721, C5: "SNCF", F5: 55 });
    await edit(excel, "Achats", { A6: "F5", B6: 45_722, C6: "SNCF", F6: 65 });
    const understanding = valueOf(await understand(excel.door));
    const before = await lookAt(excel);
    expect(await structure(excel.door, understanding, options)).toEqual({
      ok: false,
      error: { code: "workbook.cellsInTheWay", sheet: "Dépenses", cell },
    });
    expect(await lookAt(excel)).toEqual(before);
  });

  it("goes back to what it remembered when undone", async () => {
    const excel = await structured();
    const before = valueOf(await excel.door.readState());
    await edit(excel, "Achats", { F2: 1000 });
    const report = await run(excel);
    valueOf(await excel.door.undo(report.applied));
    expect(valueOf(await excel.door.readState())).toBe(before);
  });
});
