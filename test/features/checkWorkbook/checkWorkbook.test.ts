import type { CheckReport } from "../../../src/domain/checks/finding";
import { findingMarks } from "../../../src/domain/checks/finding";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { checkWorkbook, writeFindings } from "../../../src/features/checkWorkbook/checkWorkbook";
import { closePeriod } from "../../../src/features/checkWorkbook/closePeriod";
import { decideFinding } from "../../../src/features/checkWorkbook/decideFinding";
import { findingsCsv } from "../../../src/features/checkWorkbook/findingsCsv";
import { WorkbookChecks } from "../../../src/features/checkWorkbook/workbookChecks";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

const today = day("2026-03-31");
const options = { language: "fr", now: "2026-03-31 09:05" } as const;
const headers = ["N° pièce", "Date", "Payée le", "Fournisseur", "N° facture", "Compte", "Libellé"];

/** Our table of expenses with one invoice entered twice. */
async function withDuplicate(): Promise<InExcel> {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("A1:I3").values = [
      [...headers, "Montant TTC", "Projets"],
      ["F1", 45_691, 45_700, "Formaction SARL", "2025-022", "'604", "Atelier", 100, "P1"],
      ["F2", 45_691, 45_700, "FORMACTION  sarl", "2025-22", "'604", "Atelier", 100, "P1"],
    ];
    const table = sheet.tables.add("A1:I3", true);
    table.name = "T_Depenses";
    await context.sync();
  });
  return excel;
}

async function check(excel: InExcel): Promise<CheckReport> {
  return valueOf(await checkWorkbook(excel.door, { today }));
}

const duplicate = (report: CheckReport) => report.findings.find(({ rule }) => rule === "DUP-01");

describe("checking a workbook again and again", () => {
  it("says after an edit what a first check would say, and keeps what the edit does not concern", async () => {
    const excel = await withDuplicate();
    const checks = new WorkbookChecks(excel.door);
    const before = valueOf(await checks.run({ today }));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("E3").values = [["2025-23"]];
      await context.sync();
    });
    const after = valueOf(await checks.run({ today }));

    expect(duplicate(before)).toBeDefined();
    expect(duplicate(after)).toBeUndefined();
    expect(after).toEqual(await check(excel));
  });
});

describe("checking a workbook", () => {
  it("keeps a decision, with its author and day, from one run to the next", async () => {
    const excel = await withDuplicate();
    const report = await check(excel);
    const place = report.findings.findIndex(({ rule }) => rule === "DUP-01");
    const mark = findingMarks(report.findings)[place] ?? "";
    const decision = {
      kind: "accepted",
      reason: "Deux factures",
      by: "Amina BENALI",
      on: today,
    } as const;
    valueOf(await decideFinding(excel.door, report, { mark, decision }, options));
    const again = await check(excel);

    expect(duplicate(again)?.decision).toEqual(decision);

    valueOf(await writeFindings(excel.door, again, options));

    expect(duplicate(await check(excel))?.decision).toEqual(decision);
  });

  it("shows the thresholds, and leaves alone the one that the user changed", async () => {
    const excel = await withDuplicate();
    valueOf(await writeFindings(excel.door, await check(excel), options));
    const setting = async (value?: string): Promise<unknown> =>
      await excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Paramètres").getRange("B3");
        if (value !== undefined) cell.values = [[value]];
        cell.load("values");
        await context.sync();
        return cell.values[0]?.[0] as unknown;
      });
    await setting("12");
    valueOf(await writeFindings(excel.door, await check(excel), options));

    expect(await setting()).toBe(12);
  });

  it("tells what changed in a month that was closed", async () => {
    const excel = await withDuplicate();
    valueOf(
      await closePeriod(
        excel.door,
        { kind: "month", month: plainMonth(2025, 2) },
        { language: "fr", on: today, by: null },
      ),
    );

    expect((await check(excel)).closedChanges).toEqual([]);

    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").getRange("H2").values = [[120]];
      await context.sync();
    });

    expect((await check(excel)).closedChanges).toMatchObject([
      { record: "F1", differences: [{ column: "amount", before: "100.00", after: "120.00" }] },
    ]);
  });

  it("exports its findings as a CSV that Excel opens, amounts with a comma", async () => {
    const csv = findingsCsv(await check(await withDuplicate()), "fr");

    expect(csv.startsWith("\uFEFFRègle;Gravité;Constat;")).toBe(true);
    expect(csv).toContain("DUP-01;Bloquant;");
    expect(csv).toContain(";100,00;");
  });
});
