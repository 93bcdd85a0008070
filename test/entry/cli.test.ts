import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parseArguments } from "../../src/entry/cli/arguments";
import { dataSetFile, documentOf, flechage, newFolder } from "../support/commandLine";

const folder = newFolder();
const inFolder = (name: string): string => join(folder, name);

describe("a request that cannot be met", () => {
  const text = inFolder("notes.docx");
  const fake = inFolder("faux.xlsx");
  const broken = inFolder("abime.xlsx");

  beforeAll(() => {
    writeFileSync(text, "rien");
    writeFileSync(fake, "ceci n’est pas un classeur");
    writeFileSync(broken, Buffer.from("504b030414000000", "hex"));
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no command", [], /quelle commande/],
    ["an unknown command", ["valider"], /« valider » n’existe pas/],
    ["an unknown option", ["inspect", "--fast"], /Option incorrecte : « --fast » ; /],
    ["an option without its value", ["inspect", "a.xlsx", "--out"], /incorrecte : « --out » ; /],
    ["no file", ["inspect"], /Donnez le fichier/],
    ["a file that is not there", ["inspect", "absent.xlsx"], /absent\.xlsx » ne peut pas être lu/],
    ["a file of another kind", ["inspect", text], /seuls \.xlsx, \.xlsm, \.csv et \.txt/],
    ["a file that is no workbook", ["inspect", fake], /pas un classeur Excel/],
    ["a damaged workbook", ["inspect", broken], /abîmé/],
    ["no output", ["structure", fake], /Il manque l’option « --out »/],
    ["an output of another kind", ["structure", fake, "--out", "o.ods"], /finir par \.xlsx/],
    ["an output over the input", ["structure", fake, "--out", fake], /jamais remplacé/],
    ["a bad choice", ["structure", fake, "--out", "o.xlsx", "--accept", "x"], /all, confident/],
    [
      "a mapping",
      ["structure", fake, "--out", "o.xlsx", "--mapping", "m"],
      /« m » ne peut pas être lu/,
    ],
    ["no agreement", ["balance", fake, "--template", "cerfa-15059"], /--agreement/],
    ["no data set", ["sample", "--from", fake, "--out", "o.xlsx"], /document JSON/],
    ["no cell", ["explain", fake], /--cell/],
    ["no scenario", ["simulate", fake], /--scenario/],
    ["a bad scenario", ["simulate", fake, "--scenario", "{}"], /reject-timesheet/],
    ["sheet", ["sheet", fake, "--id", "list"], /prochaine version/],
    ["export", ["export", fake, "--out", "d"], /prochaine version/],
  ])("exits 2 with one sentence: %s", async (_what, argv, sentence) => {
    const { status, out, err } = await flechage(...argv);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err.replaceAll("\u202f", " ")).toMatch(sentence);
    expect(err).not.toMatch(/\bat .*\.ts/);
  });

  it("speaks English when asked", async () => {
    const { err } = await flechage("inspect", "absent.xlsx", "--lang", "en");
    expect(err).toContain("“absent.xlsx” cannot be read");
  });

  it("says that a workbook without our tables is not structured yet", async () => {
    const blank = inFolder("simple.csv");
    writeFileSync(blank, "Date;Montant\n01/02/2025;12,50\n");
    expect((await flechage("check", blank)).status).toBe(2);
    const empty = inFolder("vide.xlsx");
    const made = await flechage("structure", blank, "--out", empty);
    expect(made.status).toBe(0);
    const { status, err } = await flechage("check", empty);
    expect(status).toBe(2);
    expect(err).toMatch(/Structurez d’abord/);
  });
});

describe("help", () => {
  it("names every command", async () => {
    const { status, out } = await flechage("--help");
    expect(status).toBe(0);
    for (const command of ["demo", "inspect", "structure", "check", "balance", "sample"]) {
      expect(out).toContain(`flechage ${command}`);
    }
  });

  it.each(["fr", "en"])("explains every option: %s", async (lang) => {
    const { out } = await flechage("--help", "--lang", lang);
    const parsed = parseArguments([]);
    if (!parsed.ok) throw new Error(parsed.error);
    const ofLaterCommands = ["id", "to"];
    const explained = [...out.matchAll(/^ {2}--([a-z-]+)[ ,]/gm)].map(([, option]) => option);
    expect([...explained, ...ofLaterCommands].sort()).toEqual(
      Object.keys(parsed.value.options).sort(),
    );
  });

  it("of one command keeps to its usage and its options", async () => {
    const { status, out } = await flechage("check", "--help");
    expect(status).toBe(0);
    expect(out.match(/^ {2}flechage .*$/gm)).toEqual([
      "  flechage check FICHIER [--csv SORTIE.csv]",
    ]);
    const explained = [...out.matchAll(/^ {2}--([a-z-]+)[ ,]/gm)].map(([, option]) => option);
    expect(explained).toEqual(["force", "json", "lang", "today", "help", "csv"]);
    expect(out).toContain("Code de sortie");
    expect((await flechage("help", "check")).out).toBe(out);
  });

  it("lists the templates", async () => {
    const list = await documentOf("balance", "--template", "list");
    expect(list).toMatchObject({
      templates: expect.arrayContaining([
        { id: "cerfa-15059", label: expect.any(String) as string },
      ]) as unknown,
    });
  });
});

describe("the output file", () => {
  it("is replaced only with --force", async () => {
    const out = inFolder("deja.xlsx");
    writeFileSync(out, "à moi");
    const make = ["sample", "--from", dataSetFile, "--out", out, "--shape", "tables"];
    const refused = await flechage(...make);
    expect(refused.status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("à moi");
    expect((await flechage(...make, "--force")).status).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);
});

describe("text files", () => {
  const csv = inFolder("achats.csv");

  beforeAll(() => {
    writeFileSync(
      csv,
      "N° pièce;Date;Fournisseur;Compte;Libellé;Montant TTC\n" +
        "F1;03/02/2025;Papeterie;6064;Papier;1 200,50\n" +
        "F2;28/02/2025;Librairie;6065;Livres;99,50\n",
    );
  });

  it("are inspected like sheets", async () => {
    expect(await documentOf("inspect", csv)).toMatchObject({
      file: csv,
      sheets: [{ tables: [{ target: "expenses", rows: 2, orientation: "long" }] }],
    });
  });

  it("give one array, in order, when there are several", async () => {
    const other = inFolder("autres.csv");
    copyFileSync(csv, other);
    expect(await documentOf("inspect", other, csv)).toMatchObject([{ file: other }, { file: csv }]);
  });

  it("go into one new workbook, each record naming its file", async () => {
    const out = inFolder("reunis.xlsx");
    const report = await documentOf("structure", csv, "--out", out, "--accept", "all");
    expect(report).toMatchObject({
      tables: expect.arrayContaining([
        {
          id: "expenses",
          name: "T_Depenses",
          rows: 2,
          sums: { "expense.amount_ttc": "1300.00" },
        },
      ]) as unknown,
    });
    expect(existsSync(out)).toBe(true);
  });
});
