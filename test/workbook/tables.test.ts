import { choiceWord } from "../../src/domain/schema/choices";
import { cents } from "../../src/domain/quantities/money";
import { day } from "../../src/domain/quantities/plainDate";
import {
  type NewRecord,
  type RecordOf,
  filled,
  tableIds,
  tableOf,
} from "../../src/domain/schema/tables";
import { planTable } from "../../src/workbook/planTable";
import { readRecords } from "../../src/workbook/tables";
import { type InExcel, inExcel, planOf, valueOf } from "../support/inExcel";

function expense(
  id: string,
  amount: number,
  more: Partial<RecordOf<"expenses">> = {},
): NewRecord<"expenses"> {
  const values = filled("expenses", {
    id,
    date: day("2025-03-31"),
    paid: null,
    supplier: "-Dupont & fils",
    invoice: "0012",
    account: "6063",
    label: null,
    amount: cents(amount),
    projects: [
      { code: "P1", weight: 50 },
      { code: "P2", weight: 30 },
    ],
    key: null,
    agreement: null,
    means: null,
    evidence: null,
    ...more,
  });
  return { values, source: `'Grand livre'!D${amount}` };
}

async function tableOfExpenses(records: readonly NewRecord<"expenses">[]): Promise<InExcel> {
  const excel = await inExcel();
  valueOf(await excel.door.apply(planOf(...planTable("expenses", records, "fr"))));
  return excel;
}

async function rawExpenses(excel: InExcel) {
  const raw = valueOf(await excel.door.readTables(["expenses"])).get("expenses");
  if (raw === undefined) throw new Error("no expenses table");
  return raw;
}

async function rewrite(excel: InExcel, records: readonly NewRecord<"expenses">[]): Promise<void> {
  const existing = await rawExpenses(excel);
  valueOf(await excel.door.apply(planOf(...planTable("expenses", records, "fr", { existing }))));
}

async function edit(excel: InExcel, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Dépenses"));
    await context.sync();
  });
}

describe("our tables in the workbook", () => {
  it("have words for every choice, none with a comma (A-26)", () => {
    for (const id of tableIds) {
      for (const { choices = [] } of Object.values(tableOf(id).columns)) {
        for (const choice of choices) {
          expect(choiceWord(choice, "fr")).not.toContain(",");
          expect(choiceWord(choice, "en")).not.toContain(",");
        }
      }
    }
  });

  it("give back the records that were written, with their place and source", async () => {
    const written = [expense("F1", 120_050), expense("F2", -500)];
    const excel = await tableOfExpenses(written);
    const { records, unreadable, missing } = readRecords("expenses", await rawExpenses(excel));
    expect(unreadable).toEqual([]);
    expect(missing).toEqual([]);
    expect(records).toMatchObject(written.map(({ values }) => values));
    expect(records[1]?.place).toMatchObject({
      sheet: "Dépenses",
      row: 3,
      source: "'Grand livre'!D-500",
    });
    expect(records[0]?.place.letters.get("amount")).toBe("H");
  });

  it("are found by id when table and sheet were renamed", async () => {
    const excel = await tableOfExpenses([expense("F1", 100)]);
    await edit(excel, (sheet) => {
      sheet.tables.getItem("T_Depenses").name = "MesFactures";
      sheet.name = "Mes factures";
    });
    expect(await rawExpenses(excel)).toMatchObject({ name: "MesFactures", sheet: "Mes factures" });
    const sheets = valueOf(await excel.door.listSheets());
    expect(sheets.find(({ name }) => name === "Mes factures")?.ours).toBe(true);
  });

  it("are found by their headers where nothing was remembered", async () => {
    const excel = await tableOfExpenses([expense("F1", 100)]);
    await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.load("items/id");
      await context.sync();
      for (const part of parts.items) part.delete();
      context.workbook.tables.getItem("T_Depenses").name = "Tableau1";
      await context.sync();
    });
    expect((await rawExpenses(excel)).name).toBe("Tableau1");
  });

  it("C-25: survive columns that were moved or given the English header", async () => {
    const excel = await tableOfExpenses([expense("F1", 100)]);
    await edit(excel, (sheet) => {
      sheet.getRange("H1:I2").values = [
        ["Projects", "Amount incl. tax"],
        ["P9", 77],
      ];
    });
    const { records } = readRecords("expenses", await rawExpenses(excel));
    expect(records[0]).toMatchObject({ amount: 7700, projects: [{ code: "P9", weight: 1 }] });
  });

  it("name every cell that cannot be read and leave its record out", async () => {
    const excel = await tableOfExpenses([expense("F1", 100), expense("F2", 200)]);
    await edit(excel, (sheet) => {
      sheet.getRange("B3").values = [["31/02/2025"]];
      sheet.getRange("H3").values = [["à voir"]];
    });
    const { records, unreadable } = readRecords("expenses", await rawExpenses(excel));
    expect(records.map(({ id }) => id)).toEqual(["F1"]);
    expect(unreadable).toEqual([
      {
        table: "expenses",
        column: "date",
        cell: "Dépenses!B3",
        text: "31/02/2025",
        problem: "not-a-date",
      },
      {
        table: "expenses",
        column: "amount",
        cell: "Dépenses!H3",
        text: "à voir",
        problem: "not-a-number",
      },
    ]);
  });

  it("say which required column is gone instead of guessing", async () => {
    const excel = await tableOfExpenses([expense("F1", 100)]);
    await edit(excel, (sheet) => {
      sheet.getRange("H1").values = [["Autre chose"]];
    });
    const { records, unreadable, missing } = readRecords("expenses", await rawExpenses(excel));
    expect(records).toEqual([]);
    expect(missing).toEqual(["amount"]);
    expect(unreadable).toMatchObject([{ column: "amount", cell: "Dépenses!A1" }]);
  });

  it("A-49: hold no record when they are empty", async () => {
    const excel = await tableOfExpenses([]);
    expect(readRecords("expenses", await rawExpenses(excel))).toMatchObject({
      records: [],
      unreadable: [],
    });
  });

  it("are no table of the user's that only has our name", async () => {
    const excel = await inExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("A1:B2").values = [
        ["Achat", "Prix"],
        ["Craie", 3],
      ];
      sheet.tables.add("Feuil1!A1:B2", true).name = "T_Depenses";
      await context.sync();
    });
    expect(valueOf(await excel.door.readTables(["expenses"])).size).toBe(0);
  });
});

describe("our tables written again", () => {
  it("C-26: keep the user's column beside its record, and rows typed by hand", async () => {
    const excel = await tableOfExpenses([
      expense("F1", 100),
      expense("F2", 200),
      expense("F3", 300),
    ]);
    await edit(excel, (sheet) => {
      const table = sheet.tables.getItem("T_Depenses");
      table.columns.add(undefined, [["Ma note"], ["un"], ["deux"], ["trois"]]);
    });
    await rewrite(excel, [expense("F3", 333), expense("F1", 111), expense("F4", 400)]);
    const raw = await rawExpenses(excel);
    const note = raw.headers.indexOf("Ma note");
    const amount = raw.headers.indexOf("Montant TTC");
    expect(raw.rows.map((row) => [row[0], row[amount], row[note]])).toEqual([
      ["F1", 1.11, "un"],
      ["F3", 3.33, "trois"],
      ["F4", 4, ""],
    ]);
  });

  it("keep what the user filled in where the source says nothing", async () => {
    const excel = await tableOfExpenses([expense("F1", 100)]);
    await edit(excel, (sheet) => {
      sheet.getRange("K2").values = [["A2"]];
    });
    await rewrite(excel, [expense("F1", 150)]);
    const { records } = readRecords("expenses", await rawExpenses(excel));
    expect(records[0]).toMatchObject({ agreement: "A2", amount: 150 });
  });

  it("shrink, and leave nothing below", async () => {
    const excel = await tableOfExpenses([
      expense("F1", 100),
      expense("F2", 200),
      expense("F3", 300),
    ]);
    await rewrite(excel, [expense("F2", 200)]);
    const raw = await rawExpenses(excel);
    expect(raw.rows.map(([id]) => id)).toEqual(["F2"]);
    const [grid] = valueOf(await excel.door.readGrids(["Dépenses"]));
    expect(grid?.values).toHaveLength(2);
  });

  it("give the same table when nothing changed", async () => {
    const records = [expense("F1", 100), expense("F2", 200)];
    const excel = await tableOfExpenses(records);
    const before = valueOf(await excel.door.hashSheets(["Dépenses"]));
    await rewrite(excel, records);
    expect(valueOf(await excel.door.hashSheets(["Dépenses"]))).toBe(before);
  });
});

describe("a table whose header row was switched off", () => {
  it("is named when it is ours, and is nobody's trouble when it is the user's", async () => {
    const excel = await tableOfExpenses([expense("F1", 12_00)]);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("À moi");
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).showHeaders = false;
      await context.sync();
    });
    expect((await rawExpenses(excel)).rows).toHaveLength(1);

    await edit(excel, (sheet) => {
      sheet.tables.getItemAt(0).showHeaders = false;
    });
    expect(await excel.door.readTables(["expenses"])).toEqual({
      ok: false,
      error: { code: "workbook.headerHidden", table: "T_Depenses", sheet: "Dépenses" },
    });
  });
});
