import type { NewRecord } from "../../src/domain/schema/tables";
import { filled } from "../../src/domain/schema/tables";
import { planTable } from "../../src/workbook/planTable";
import { type InExcel, inExcel, planOf, valueOf } from "../support/inExcel";

const funder = (code: string): NewRecord<"funders"> => ({
  values: { code, name: `Ville de ${code}`, nature: null, category: null },
  source: "Liste!A2",
});
const project = (code: string): NewRecord<"projects"> => ({
  values: filled("projects", {
    code,
    name: code,
    offProject: false,
    start: null,
    end: null,
    manager: null,
  }),
  source: "Liste!A2",
});
const ids = ["funders", "projects"] as const;

async function withTables(): Promise<InExcel> {
  const excel = await inExcel();
  const changes = [
    ...planTable("funders", [funder("Lyon")], "fr"),
    ...planTable("projects", [project("P1")], "fr"),
  ];
  valueOf(await excel.door.apply(planOf(...changes)));
  return excel;
}

/** Types into the second column of the table's first row, as the user would. */
async function type(excel: InExcel, table: string, text: string): Promise<void> {
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.getCell(0, 1).formulas = [[text]];
    await context.sync();
  });
}

async function namesIn(excel: InExcel, edited: readonly string[]): Promise<unknown[]> {
  const tables = valueOf(await excel.door.readTables(ids, new Set(edited)));
  return ids.map((id) => tables.get(id)?.rows[0]?.[1]);
}

describe("our tables read again for who watches the workbook", () => {
  it("are those on the sheets that were edited, and no others", async () => {
    const excel = await withTables();
    expect(await namesIn(excel, [])).toEqual(["Ville de Lyon", "P1"]);
    await type(excel, "T_Financeurs", "Ville de Metz");
    await type(excel, "T_Projets", "Jardin");
    expect(await namesIn(excel, ["Financeurs"])).toEqual(["Ville de Metz", "P1"]);
    expect(await namesIn(excel, ["Projets"])).toEqual(["Ville de Metz", "Jardin"]);
  });

  it("are those with a formula too: it may follow a cell of another sheet", async () => {
    const excel = await withTables();
    await type(excel, "T_Projets", "=Feuil1!A1");
    expect(await namesIn(excel, [])).toEqual(["Ville de Lyon", 0]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("A1").values = [["Jardin"]];
      await context.sync();
    });
    expect(await namesIn(excel, ["Feuil1"])).toEqual(["Ville de Lyon", "Jardin"]);
  });

  it("are all of them after we wrote ourselves, when they grew, and when watching begins", async () => {
    const excel = await withTables();
    await namesIn(excel, []);
    await type(excel, "T_Financeurs", "Ville de Metz");
    valueOf(await excel.door.apply(planOf({ kind: "addSheet", sheet: "Notes" })));
    expect(await namesIn(excel, [])).toEqual(["Ville de Metz", "P1"]);
    await excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("T_Projets");
      const body = context.workbook.tables.getItem("T_Projets").getDataBodyRange().load("values");
      await context.sync();
      rows.add(0, body.values);
      await context.sync();
    });
    await type(excel, "T_Projets", "Atelier");
    expect(await namesIn(excel, [])).toEqual(["Ville de Metz", "Atelier"]);
    await type(excel, "T_Financeurs", "Ville de Nancy");
    (await excel.door.watch(() => undefined))();
    expect(await namesIn(excel, [])).toEqual(["Ville de Nancy", "Atelier"]);
  });
});
