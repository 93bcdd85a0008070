import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { openWorkbook } from "../../src/host/files/open";
import { saveWorkbook } from "../../src/host/files/save";
import { documentOf, flechage, newFolder } from "../support/commandLine";
import { type InExcel, inExcel } from "../support/inExcel";
import { changedCells, draw, seeSheet, simpleForm, workbookWith } from "../support/ownForms";

const folder = newFolder();
const inFolder = (name: string): string => join(folder, name);
const tables = inFolder("tables.xlsx");
const form = inFolder("formulaire.xlsx");
const asked = ["balance", tables, "--agreement", "A1", "--template", "own", "--year", "2025"];

async function save(excel: InExcel, file: string): Promise<void> {
  writeFileSync(file, await saveWorkbook(excel.host.workbook));
}

beforeAll(async () => {
  await save(await workbookWith([simpleForm]), tables);
  const alone = await inExcel();
  await draw(alone, simpleForm);
  await save(alone, form);
});

describe("balance --template own", () => {
  it("fills a sheet of the workbook in a copy, and tells what was filled, left and compared", async () => {
    const out = inFolder("rempli.xlsx");
    const document = await documentOf(...asked, "--form", "Fondation", "--out", out);

    expect(document).toMatchObject({ template: "own", sheet: "Fondation", known: false });
    expect(document).toMatchObject({
      filled: expect.arrayContaining([
        expect.objectContaining({ cell: "B8", line: "line:60a", cents: 100_040, value: 1000.4 }),
      ]) as unknown,
      unmatched: expect.arrayContaining([
        expect.objectContaining({ label: "Cadeaux d’entreprise" }),
      ]) as unknown,
      totals: [expect.objectContaining({ cell: "B13", ours: 2051.2, theirs: 2063.7 })],
    });
    const again = await documentOf("balance", out, ...asked.slice(2), "--form", "Fondation");
    expect(again).toMatchObject({ known: true, kept: [] });
  });

  it("fills a form that is a workbook of its own, which gets nothing else, with a mapping from a file", async () => {
    const proposed = (await documentOf(...asked, "--form-file", form, "--form", "Fondation")) as {
      readonly mapping: { readonly rows: Record<string, string> };
    };
    const rows = Object.fromEntries(
      Object.entries(proposed.mapping.rows).filter(([key]) => key !== "frais de deplacement"),
    );
    const mapping = inFolder("reponses.json");
    writeFileSync(mapping, JSON.stringify({ ...proposed.mapping, rows }));
    const out = inFolder("formulaire-rempli.xlsx");
    const files = ["--form-file", form, "--form", "Fondation", "--mapping", mapping, "--out", out];
    await documentOf(...asked, ...files);

    const open = async (file: string) => await openWorkbook(readFileSync(file), file);
    const before = await inExcel({ workbook: await open(form) });
    const after = await inExcel({ workbook: await open(out) });
    expect(after.host.workbook.sheets.map(({ name }) => name)).toEqual(
      before.host.workbook.sheets.map(({ name }) => name),
    );
    const changed = changedCells(seeSheet(before, "Fondation"), seeSheet(after, "Fondation"));
    expect(changed).toEqual(["B11", "B3", "B4", "B5", "B6", "B8", "B9"]);
  });

  it("refuses what is no mapping, in one sentence", async () => {
    const { status, err } = await flechage(...asked, "--form", "Fondation", "--mapping", form);
    expect(status).toBe(2);
    expect(err).toContain("n’est pas un document JSON");
  });
});

describe("a template of the user's own", () => {
  it("is copied on a sheet, listed with our templates, and gives a balance by its id", async () => {
    const out = inFolder("modele.xlsx");
    await documentOf("balance", tables, "--template", "fondation", "--edit", "--out", out);
    const list = (await documentOf("balance", out, "--template", "list")) as {
      readonly templates: readonly { readonly id: string }[];
    };
    expect(list.templates.map(({ id }) => id)).toContain("fondation-perso");

    const own = ["--agreement", "A1", "--template", "fondation-perso", "--year", "2025"];
    expect(await documentOf("balance", out, ...own)).toMatchObject({
      template: "fondation-perso",
      totals: { chargesCents: 205_120 },
    });
  });
});
