import { readTemplate } from "../../../src/domain/balances/ownTemplate/readTemplate";
import { day } from "../../../src/domain/quantities/plainDate";
import {
  computeFunderBalance,
  listAgreements,
  writeFunderBalance,
} from "../../../src/features/funderBalance/funderBalance";
import { copyTemplate, editableTemplates } from "../../../src/features/ownTemplate/copyTemplate";
import { readTemplates } from "../../../src/workbook/templateSheets";
import { type InExcel, valueOf } from "../../support/inExcel";
import { sheetOf } from "../../support/sheets";
import { seeSheet, tables } from "../../support/ownForms";
import { workbookOf } from "../../support/smallWorkbook";

const today = day("2026-03-31");

async function copied(id: string): Promise<InExcel> {
  const excel = await workbookOf(tables);
  const template = editableTemplates().find((each) => each.id === id);
  if (template === undefined) throw new Error(id);
  valueOf(await copyTemplate(excel.door, template, { language: "fr", now: "2026-03-31 09:00" }));
  return excel;
}

async function typeIn({ run }: InExcel, cell: string, text: string): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Modèle fondation-perso").getRange(cell).values = [[text]];
    await context.sync();
  });
}

const request = { agreement: "A1", template: "fondation-perso", year: 2025, today };

describe("a template copied on a sheet", () => {
  it.each(editableTemplates().map(({ id }) => id))("%s reads back as it was", async (id) => {
    const excel = await copied(id);
    const [found] = valueOf(await readTemplates(excel.door));
    const original = editableTemplates().find((each) => each.id === id);

    expect(found?.problems).toEqual([]);
    expect(found?.template.charges.map(({ code, kind }) => [code, kind])).toEqual(
      original?.charges.map(({ code, kind }) => [code, kind]),
    );
    const lines = (template: typeof original) =>
      template?.products.map((field) =>
        "lines" in field ? field.lines : "sum" in field && field.sum,
      );
    expect(lines(found?.template)).toEqual(lines(original));
  });

  it("stands in the list of templates, and gives a balance with the user's own lines", async () => {
    const excel = await copied("fondation");
    await typeIn(excel, "B8", "Prestations et intervenants");
    const [choice] = valueOf(await listAgreements(excel.door));
    expect(choice?.templates.map(({ id }) => id)).toContain("fondation-perso");

    const computed = valueOf(await computeFunderBalance(excel.door, request));
    const line = computed.balance.lines.find(({ code }) => code === "services");
    // 604 1000.40 and 6226 250.00
    expect(line).toMatchObject({ label: "Prestations et intervenants", actualCents: 125_040 });
    valueOf(await writeFunderBalance(excel.door, computed, { language: "fr", today, now: "x" }));
    const written = excel.host.workbook.sheets.map(({ name }) => name).at(-1) ?? "";
    expect([...seeSheet(excel, written).typed.values()]).toContain("Prestations et intervenants");
  });

  it("is refused with the cell of a line that the catalogue does not have", async () => {
    const excel = await copied("fondation");
    await typeIn(excel, "E8", "60a ; 69z");

    expect(await computeFunderBalance(excel.door, request)).toEqual({
      ok: false,
      error: {
        code: "template.invalid",
        sheet: "Modèle fondation-perso",
        cell: "E8",
        problem: "unknown-line",
        text: "69z",
      },
    });
  });
});

describe("what a user may write in a template", () => {
  const sheet = (...lines: (string | null)[][]) =>
    readTemplate(
      sheetOf([
        ["Modèle de bilan", "mien"],
        ["Intitulé", "Le mien"],
        ["Feuille", "Mien"],
        ["Colonnes", "réalisé ; prévu"],
        [null],
        ["Code", "Libellé", "Côté", "Nature", "Lignes ou comptes", "Somme de"],
        ...lines,
      ]),
    );
  const totals = [
    ["tc", "Total", "charges", "total", null, "a"],
    ["tp", "Total", "produits", "total", null, "r"],
    ["r", "Ressources", "produits", "ligne", "RP", null],
  ];

  it("takes a whole chapter for its lines, and columns in the order they are named", () => {
    const found = sheet(["a", "Achats", "charges", "ligne", "60", null], ...totals);

    expect(found?.problems).toEqual([]);
    expect(found?.template.charges[0]).toMatchObject({ lines: ["60a", "60b", "60c", "60d"] });
    expect(found?.template.columns).toEqual(["actual", "planned"]);
  });

  it.each([
    ["unknown-side", "C7", ["a", "Achats", "gauche", "ligne", "60a", null]],
    ["unknown-kind", "D7", ["a", "Achats", "charges", "chose", "60a", null]],
    ["no-code", "A7", [null, "Achats", "charges", "ligne", "60a", null]],
    ["other-side", "E7", ["a", "Achats", "charges", "ligne", "RP", null]],
    ["own-part", "F7", ["a", "Achats", "charges", "groupe", null, "a"]],
    ["unknown-part", "F7", ["a", "Achats", "charges", "groupe", null, "zzz"]],
  ])("says %s with its cell", (code, cell, line) => {
    const problems = sheet(line, ...totals)?.problems.map((each) => [each.code, each.cell]);

    expect(problems).toContainEqual([code, cell]);
  });

  it("is nothing on a sheet of another kind", () => {
    expect(readTemplate(sheetOf([["Modèle de lettre", "x"]]))).toBeNull();
  });
});
