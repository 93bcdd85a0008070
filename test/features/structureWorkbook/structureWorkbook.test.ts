import { heldBackText } from "../../../src/features/structureWorkbook/heldBack";
import { correctWordsFor } from "../../../src/i18n/correctWords";
import { planStructure } from "../../../src/features/structureWorkbook/planStructure";
import { structure } from "../../../src/features/structureWorkbook/structureWorkbook";
import { understand } from "../../../src/features/structureWorkbook/understand";
import { newWorkbook } from "../../../src/host/model/create";
import { readRecords } from "../../../src/workbook/tables";
import { type InExcel, inExcel, lookAt, valueOf } from "../../support/inExcel";

const options = { language: "fr", accept: "all", now: "2026-03-31 09:05" } as const;
const headers = ["N° pièce", "Date", "Fournisseur", "Compte", "Libellé", "Montant TTC"];

/** A list of invoices on a sheet of this name. */
async function withInvoices(sheetName: string, date1904 = false): Promise<InExcel> {
  const workbook = newWorkbook();
  workbook.date1904 = date1904;
  const excel = await inExcel({ workbook });
  const first = date1904 ? 45_691 - 1462 : 45_691; // 3 February 2025
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.name = sheetName;
    sheet.getRange("A1:F3").values = [
      headers,
      ["F1", first, "Papeterie", "'6064", "Papier", 1200.5],
      ["F2", first + 25, "Librairie", "'6065", "Livres", 99.5],
    ];
    sheet.getRange("B2:B3").numberFormat = [["dd/mm/yyyy"]];
    await context.sync();
  });
  return excel;
}

async function expenses(excel: InExcel) {
  const raw = valueOf(await excel.door.readTables(["expenses"])).get("expenses");
  if (raw === undefined) throw new Error("no expenses table");
  return { raw, ...readRecords("expenses", raw) };
}

describe("structuring a workbook", () => {
  it("writes the records beside the sheets, with their source, and proves the sources unchanged", async () => {
    const excel = await withInvoices("Achats");
    const understanding = valueOf(await understand(excel.door));
    const report = valueOf(await structure(excel.door, understanding, options));
    expect(report.sourceHashAfter).toBe(report.sourceHashBefore);
    expect(report.tables).toContainEqual({
      id: "expenses",
      name: "T_Depenses",
      rows: 2,
      sums: { "expense.amount_ttc": "1300.00" },
    });
    const { raw, records } = await expenses(excel);
    expect(raw.sheet).toBe("Dépenses");
    expect(records).toMatchObject([
      { id: "F1", date: "2025-02-03", amount: 120_050, account: "6064" },
      { id: "F2", date: "2025-02-28", amount: 9950 },
    ]);
    expect(records[0]?.place.source).toMatch(/^'?Achats'?!/);
  });

  it.each([
    ["confident", "table-held-back"],
    ["all", "rows-held-back"],
  ] as const)("names what stays out with « %s », its cell and why", async (accept, code) => {
    const excel = await withInvoices("Achats");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Achats").getRange("F3").values = [["deux cents"]];
      await context.sync();
    });
    const understanding = valueOf(await understand(excel.door));
    const report = valueOf(await structure(excel.door, understanding, { ...options, accept }));
    expect(report.tables.find(({ id }) => id === "expenses")?.rows ?? 0).toBe(
      accept === "all" ? 1 : 0,
    );
    const [held] = report.heldBack;
    expect(held).toMatchObject({ sheet: "Achats", cell: "A1", code });
    if (held === undefined) throw new Error("nothing is held back");
    const text = heldBackText(held, correctWordsFor("fr").held, "");
    expect(text).toContain("«\u202fAchats\u202f» (A1:F3)");
    expect(text).toContain("1 cellule illisible (F3)");
  });

  it("A-32: keeps the days of a workbook in the 1904 date system", async () => {
    const excel = await withInvoices("Achats", true);
    const understanding = valueOf(await understand(excel.door));
    valueOf(await structure(excel.door, understanding, options));
    const { records } = await expenses(excel);
    expect(records.map(({ date }) => date)).toEqual(["2025-02-03", "2025-02-28"]);
  });

  it("stands beside a sheet of the user's that has the name of ours", async () => {
    const excel = await withInvoices("dépenses");
    const understanding = valueOf(await understand(excel.door));
    valueOf(await structure(excel.door, understanding, options));
    expect((await expenses(excel)).raw.sheet).toBe("Dépenses (Fléchage)");
  });

  it("updates its tables when run again, and never takes them for sources", async () => {
    const excel = await withInvoices("Achats");
    valueOf(await structure(excel.door, valueOf(await understand(excel.door)), options));
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Achats");
      sheet.getRange("F2").values = [[1000]];
      await context.sync();
    });
    const again = valueOf(await understand(excel.door));
    expect(again.sourceSheets).toEqual(["Achats"]);
    const sheets = understandingSheets(again);
    valueOf(await structure(excel.door, again, options));
    const { records } = await expenses(excel);
    expect(records.map(({ amount }) => amount)).toEqual([100_000, 9950]);
    expect(understandingSheets(valueOf(await understand(excel.door)))).toEqual(sheets);
  });

  it("notes each run in the journal", async () => {
    const excel = await withInvoices("Achats");
    for (const now of ["2026-03-31 09:05", "2026-04-01 10:00"]) {
      const understanding = valueOf(await understand(excel.door));
      valueOf(await structure(excel.door, understanding, { ...options, now }));
    }
    const journal = valueOf(await excel.door.readTables(["journal"])).get("journal");
    expect(journal?.rows.map(([date, action]) => [date, action])).toEqual([
      ["2026-03-31 09:05", "Structurer"],
      ["2026-04-01 10:00", "Structurer"],
    ]);
  });

  it("plans only our own sheets: none of the user's is touched", async () => {
    const excel = await withInvoices("Achats");
    const understanding = valueOf(await understand(excel.door));
    const plan = planStructure(understanding, options);
    expect(plan.changes.map(({ sheet }) => sheet)).not.toContain("Achats");
  });
});

function understandingSheets({ sheetNames }: { readonly sheetNames: readonly string[] }) {
  return [...sheetNames];
}

describe("a workbook that cannot be structured", () => {
  it("is told empty when it is", async () => {
    const { door } = await inExcel();
    expect(await understand(door)).toEqual({ ok: false, error: { code: "workbook.empty" } });
  });

  it("is not written when its sheets changed since they were read", async () => {
    const excel = await withInvoices("Achats");
    const understanding = valueOf(await understand(excel.door));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Achats").getRange("F2").values = [[1]];
      await context.sync();
    });
    const before = await lookAt(excel);
    expect(await structure(excel.door, understanding, options)).toEqual({
      ok: false,
      error: { code: "workbook.sourcesChanged" },
    });
    expect(await lookAt(excel)).toEqual(before);
  });

  it("A-41: is not written when a table of the user's has the name of ours", async () => {
    const excel = await withInvoices("Achats");
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Divers");
      sheet.getRange("A1:B2").values = [
        ["Achat", "Prix"],
        ["Craie", 3],
      ];
      sheet.tables.add("Divers!A1:B2", true).name = "T_Depenses";
      await context.sync();
    });
    const understanding = valueOf(await understand(excel.door));
    const before = await lookAt(excel);
    expect(await structure(excel.door, understanding, options)).toEqual({
      ok: false,
      error: { code: "workbook.nameTaken", name: "T_Depenses" },
    });
    expect(await lookAt(excel)).toEqual(before);
  });

  it("stops between sheets when asked to", async () => {
    const { door } = await withInvoices("Achats");
    const stopped = await understand(door, { report: () => undefined, cancelled: () => true });
    expect(stopped).toEqual({ ok: false, error: { code: "cancelled" } });
  });
});
