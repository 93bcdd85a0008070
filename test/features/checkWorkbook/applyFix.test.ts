import type { Finding, Fix } from "../../../src/domain/checks/finding";
import { certainReading } from "../../../src/domain/checks/certainReading";
import { runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { ratio } from "../../../src/domain/quantities/ratio";
import { day } from "../../../src/domain/quantities/plainDate";
import { applyFix } from "../../../src/features/checkWorkbook/applyFix";
import { checkWorkbook } from "../../../src/features/checkWorkbook/checkWorkbook";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";
import { type Rows, smallLedger } from "../../support/smallLedger";
import { cases } from "../../domain/checks/cases/all";
import { agreement, invoice } from "../../domain/checks/cases/build";

const today = day("2026-03-31");
const options = { language: "fr", now: "2026-03-31 09:05" } as const;

/** Our table of expenses, its date and amount typed as text. */
async function withText(date: string, amount: string): Promise<InExcel> {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("A1:G2").values = [
      ["N° pièce", "Date", "Fournisseur", "N° facture", "Compte", "Montant TTC", "Projets"],
      ["F1", `'${date}`, "Formaction SARL", "2025-022", "'604", `'${amount}`, "P1"],
    ];
    sheet.tables.add("A1:G2", true).name = "T_Depenses";
    await context.sync();
  });
  return excel;
}

async function unreadable(excel: InExcel): Promise<readonly Finding[]> {
  const { findings } = valueOf(await checkWorkbook(excel.door, { today }));
  return findings.filter(({ rule }) => rule === "PER-08");
}

async function fixesIn(excel: InExcel): Promise<Fix[]> {
  return (await unreadable(excel)).flatMap(({ fix }) => fix ?? []);
}

async function valuesOf(excel: InExcel): Promise<unknown> {
  return await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Feuil1").getRange("A2:G2").load("values");
    await context.sync();
    return range.values[0];
  });
}

/** The row that the cell of a fix stands on: rows of small ledgers begin below their header. */
function fixedRow({ table, cell }: Fix, rows: Rows): object | undefined {
  return rows[table]?.[Number(/\d+$/.exec(cell)?.[0]) - 2];
}

describe("a certain correction", () => {
  it("gives text its date and amount, is noted in the journal, and can be taken back", async () => {
    const excel = await withText("25/03/2025", "1 234,50 €");
    const before = await valuesOf(excel);
    const fixes = await fixesIn(excel);

    expect(fixes.map(({ cell, value }) => [cell, value.value])).toEqual([
      ["Feuil1!B2", "2025-03-25"],
      ["Feuil1!F2", 123450],
    ]);

    const applied = [];
    for (const fix of fixes) applied.push(valueOf(await applyFix(excel.door, fix, options)));

    expect(await unreadable(excel)).toEqual([]);
    expect(await valuesOf(excel)).toEqual([
      "F1",
      45_741,
      "Formaction SARL",
      "2025-022",
      "604",
      1234.5,
      "P1",
    ]);

    const journal = valueOf(await excel.door.readTables(["journal"])).get("journal");

    expect(journal?.rows.map((row) => row.join(" "))).toEqual([
      expect.stringContaining("Feuil1!B2"),
      expect.stringContaining("Feuil1!F2"),
    ]);

    for (const one of [...applied].reverse()) valueOf(await excel.door.undo(one));

    expect(await valuesOf(excel)).toEqual(before);
  });

  it("refuses when the cell no longer says what was seen", async () => {
    const excel = await withText("25/03/2025", "12,00");
    const [fix] = await fixesIn(excel);
    if (fix === undefined) throw new Error("no fix");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("B2").values = [["'26/03/2025"]];
      await context.sync();
    });
    const refused = await applyFix(excel.door, fix, options);

    expect(refused).toEqual({
      ok: false,
      error: { code: "workbook.changedMeanwhile", cell: "Feuil1!B2" },
    });
  });

  it("writes over no formula", async () => {
    const excel = await withText("25/03/2025", "12,00");
    const [fix] = await fixesIn(excel);
    if (fix === undefined) throw new Error("no fix");
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Feuil1").getRange("B2");
      cell.numberFormat = [["General"]];
      cell.formulas = [['="25/03/"&"2025"']];
      await context.sync();
    });

    expect(await applyFix(excel.door, fix, options)).toMatchObject({
      error: { code: "workbook.changedMeanwhile" },
    });
  });

  it("is offered only where there is one reading", () => {
    const tables = { minutes: "timesheets", year: "fundingLines", rate: "agreements" } as const;
    const reading = (column: string, text: string): unknown =>
      certainReading({
        table: column in tables ? tables[column as keyof typeof tables] : "expenses",
        column,
        cell: "Dépenses!B2",
        text,
        problem: column === "date" ? "not-a-date" : "not-a-number",
      })?.value.value ?? null;

    expect(reading("date", "25/03/2025")).toBe("2025-03-25");
    expect(reading("date", "5 mars 2025")).toBe("2025-03-05");
    expect(reading("date", "03/04/2025")).toBeNull();
    expect(reading("date", "31/02/2025")).toBeNull();
    expect(reading("amount", "1 234,50 €")).toBe(123450);
    expect(reading("amount", "environ 50")).toBeNull();
    expect(reading("minutes", "7h30")).toBe(450);
    expect(reading("minutes", "7,5")).toBeNull();
    expect(reading("year", " 2025 ")).toBe(2025);
    expect(reading("year", "2024-2025")).toBeNull();
    expect(reading("rate", "40,5 %")).toBe(0.405);
    expect(reading("rate", "40")).toBeNull();
  });

  const closingEntry = { id: "F9", date: day("2025-12-31"), agreement: "A1", account: "6895" };
  const publicGrant: Rows = {
    agreements: [agreement],
    funders: [{ code: "F", name: "Ville", nature: "public" }],
    expenses: [{ ...invoice, ...closingEntry }],
  };
  const flatRate = cases.find(([rule]) => rule === "SCO-02")?.[1] ?? {};

  const lostCent = cases.find(([rule]) => rule === "ALL-04")?.[1] ?? {};

  it.each<[string, Rows]>([
    ["ACC-06", publicGrant],
    ["SCO-02", flatRate],
    ["ALL-04", lostCent],
  ])("cures what %s found, where the rule itself knows the value", (id, rows) => {
    const foundIn = (data: Rows): Finding[] =>
      runChecks(smallLedger(data), [], { today }).findings.filter(({ rule }) => rule === id);
    const fix = foundIn(rows)[0]?.fix;
    if (fix === undefined) throw new Error(`no fix for ${id}`);
    const cured = (rows[fix.table] ?? []).map((row) => ({
      ...row,
      ...(row === fixedRow(fix, rows) ? { [fix.column]: fix.value.value } : {}),
    }));

    expect(foundIn({ ...rows, [fix.table]: cured })).toEqual([]);
  });

  it("gives a missing cent to the largest part, unless its amount follows from a percent", () => {
    const fixOf = (first: object): Fix | undefined =>
      runChecks(
        smallLedger({
          expenses: [{ ...invoice, amount: cents(10_000) }],
          allocations: [
            { source: "F1", agreement: "A1", amount: cents(3333) },
            { source: "F1", agreement: "A2", amount: cents(6666), ...first },
          ],
        }),
        [],
        { today },
      ).findings.find(({ rule }) => rule === "ALL-04")?.fix;

    expect(fixOf({})).toMatchObject({ column: "amount", before: "66.66", value: { value: 6667 } });
    expect(fixOf({ percent: ratio(2, 3) })).toBeUndefined();
  });

  it("is not offered for a private funder, who may have two accounts", () => {
    const funders = [{ code: "F", name: "Fondation", nature: "private" }];
    const expenses = [{ ...invoice, ...closingEntry, account: "6894" }];
    const { findings } = runChecks(smallLedger({ ...publicGrant, funders, expenses }), [], {
      today,
    });

    expect(findings.filter(({ rule }) => rule === "ACC-06").map(({ fix }) => fix)).toEqual([
      undefined,
    ]);
  });
});
