/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

import { FieldChoice } from "../../../src/features/structureWorkbook/FieldChoice";
import { SecondRunNotice } from "../../../src/features/structureWorkbook/SecondRunNotice";
import { structure } from "../../../src/features/structureWorkbook/structureWorkbook";
import { StructurePage } from "../../../src/features/structureWorkbook/StructurePage";
import { VocabularyFiles } from "../../../src/features/structureWorkbook/VocabularyFiles";
import { WorkbookHealth } from "../../../src/features/structureWorkbook/WorkbookHealth";
import { type Understanding, understand } from "../../../src/features/structureWorkbook/understand";
import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";
import { gridOf } from "../../domain/intake/find/gridOf";

// Drawing a page here takes long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto });

async function withPurchases(): Promise<InExcel> {
  const excel = await inExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.name = "Achats";
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

function show({ door }: InExcel): void {
  render(
    <WordsProvider value={wordsIn("fr")}>
      <StructurePage door={door} onNext={() => undefined} />
    </WordsProvider>,
  );
}

async function select({ run }: InExcel, address: string): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Achats").getRange(address).select();
    await context.sync();
  });
}

async function formats({ run }: InExcel): Promise<number> {
  return await run(async (context) => {
    const count = context.workbook.worksheets
      .getItem("Achats")
      .getRange()
      .conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
}

// Roles are looked up through every style of the page, which takes seconds here: texts name the same things.
const user = userEvent.setup({ pointerEventsCheck: 0 });

async function press(name: string | RegExp): Promise<void> {
  await user.click(await screen.findByText(name));
}

async function shownIn(excel: InExcel): Promise<void> {
  show(excel);
  await press("Lire le classeur");
  await press("Achats, A1:F5");
  await press("Montrer dans la feuille");
  await screen.findByText("Ce que montre la feuille");
}

describe("the reading of a table in the user's own sheet", () => {
  it("is shown, corrected by selecting a row, kept for the next reading, and cleared without a trace", async () => {
    const excel = await withPurchases();
    const before = valueOf(await excel.door.hashSheets(["Achats"]));
    await shownIn(excel);
    expect(screen.getByText(/Montant TTC : 2.900,00.€/)).toBeTruthy();
    expect(screen.getByText(/03\/02\/2025 · .*Papier/)).toBeTruthy();
    expect(screen.getByText("En-tête – bleu, gras")).toBeTruthy();
    await waitFor(async () => {
      expect(await formats(excel)).toBeGreaterThan(1);
    });
    expect(valueOf(await excel.door.hashSheets(["Achats"]))).toBe(before);

    await select(excel, "4:4");
    await screen.findByText("Ligne 4");
    await press("C’est un total");
    await screen.findByText(/Montant TTC : 1.600,00.€/);
    await screen.findByText(/retenu dans ce classeur/);
    expect(screen.getByText("Totaux, jamais comptés – jaune, italique")).toBeTruthy();

    await press("Effacer");
    await waitFor(async () => {
      expect(await formats(excel)).toBe(0);
    });
    expect(valueOf(await excel.door.hashSheets(["Achats"]))).toBe(before);
    const again = valueOf(await understand(excel.door));
    expect(again.intake.tables[0]?.reading.totalRows).toEqual([4]);
  });

  it("left in a saved workbook is cleared when the pane opens, and the user is told", async () => {
    const excel = await withPurchases();
    const box = { top: 1, left: 1, bottom: 1, right: 6 };
    const marks = [{ role: "header", boxes: [box] }] as const;
    valueOf(await excel.door.showOverlay({ sheet: "Achats", marks }));
    show(excel);
    await screen.findByText(/enregistré avec les marques provisoires/);
    expect(await formats(excel)).toBe(0);
  });
});

describe("what a column holds", () => {
  it("is found by typing a part of its name, without accents", async () => {
    const chosen: (string | null)[] = [];
    render(
      <WordsProvider value={wordsIn("fr")}>
        <FieldChoice
          label="La colonne E contient"
          target="expenses"
          current={null}
          onChoose={(field) => chosen.push(field)}
        />
      </WordsProvider>,
    );
    const field = screen.getByLabelText("La colonne E contient");
    expect((field as HTMLInputElement).value).toBe("Rien");
    await user.click(field);
    await user.paste("libelle");
    await user.click(await screen.findByText("Libellé"));
    expect(chosen).toEqual(["expense.label"]);
  });
});

describe("the health of the workbook", () => {
  it("is a list with a jump to the cells", async () => {
    const text = "Poste | Prévu\nAchats | 100\nLoyer | 50\nTotal | 999";
    const understanding = { readings: [readSheet(gridOf(text, { sheet: "Budget P1" }))] };
    const visited: string[] = [];
    render(
      <WordsProvider value={wordsIn("fr")}>
        <WorkbookHealth
          understanding={understanding as unknown as Understanding}
          onGoTo={(cell) => visited.push(cell)}
        />
      </WordsProvider>,
    );
    await press("Santé du classeur (1)");
    await screen.findByText(/il dit 999,00.*, ses lignes font 150,00/);
    await press("Aller en B4");
    expect(visited).toEqual(["'Budget P1'!B4"]);
  });
});

describe("a file of words", () => {
  it("is kept in the workbook and read with at once; another file is refused by name", async () => {
    const excel = await withPurchases();
    const understanding = valueOf(await understand(excel.door));
    const revised: Understanding[] = [];
    render(
      <WordsProvider value={wordsIn("fr")}>
        <VocabularyFiles
          door={excel.door}
          understanding={understanding}
          onRevised={(next) => revised.push(next)}
        />
      </WordsProvider>,
    );
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no input");
    const upload = (name: string, text: string): Promise<void> => {
      const file = new File([text], name, { type: "application/json" });
      // Every browser reads a file so; jsdom does not.
      return user.upload(input, Object.assign(file, { text: () => Promise.resolve(text) }));
    };
    await upload("photo.json", "[]");
    await screen.findByText(/« photo\.json » n’est pas un fichier de mots/);
    expect(revised).toEqual([]);

    const words = { version: 1, words: { Fournisseur: null } };
    await upload("mots.json", JSON.stringify(words));
    await screen.findByText(/est retenu dans ce classeur/);
    expect(revised[0]?.intake.tables[0]?.reading.columns.get(3)).toBeNull();
    const again = valueOf(await understand(excel.door));
    expect(again.intake.tables[0]?.reading.columns.get(3)).toBeNull();
  });
});

const options = { language: "fr", accept: "all", now: "2026-03-31 09:05" } as const;

async function structured(excel: InExcel) {
  return valueOf(await structure(excel.door, valueOf(await understand(excel.door)), options));
}

async function setCell({ run }: InExcel, sheet: string, cell: string, value: number) {
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

async function amounts({ door }: InExcel) {
  const raw = valueOf(await door.readTables(["expenses"])).get("expenses");
  const at = raw?.headers.indexOf("Montant TTC") ?? -1;
  const cell = `${String.fromCharCode(64 + (raw?.left ?? 0) + at)}${(raw?.top ?? 0) + 1}`;
  return { cell, values: raw?.rows.map((row) => row[at]) };
}

describe("a value that the user corrected, when the source says otherwise", () => {
  it("is replaced by the source's on a click, and comes back by undoing", async () => {
    const excel = await inExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.name = "Achats";
      sheet.getRange("A1:F3").values = [
        ["N° pièce", "Date", "Fournisseur", "Compte", "Libellé", "Montant TTC"],
        ["F1", 45_691, "Papeterie", "'6064", "Papier", 1200.5],
        ["F2", 45_716, "Librairie", "'6065", "Livres", 99.5],
      ];
      sheet.getRange("B2:B3").numberFormat = [["dd/mm/yyyy"]];
      await context.sync();
    });
    await structured(excel);
    const { cell } = await amounts(excel);
    await setCell(excel, "Dépenses", cell, 1100);
    await setCell(excel, "Achats", "F2", 1000);
    const report = await structured(excel);
    expect((await amounts(excel)).values).toEqual([1100, 99.5]);
    render(
      <WordsProvider value={wordsIn("fr")}>
        <SecondRunNotice report={report} door={excel.door} />
      </WordsProvider>,
    );
    await user.click(screen.getByText("Prendre la valeur de la source"));
    await screen.findByText("Valeur de la source reprise.");
    expect((await amounts(excel)).values).toEqual([1000, 99.5]);
    await user.click(screen.getByText("Annuler cette écriture"));
    await waitFor(async () => {
      expect((await amounts(excel)).values).toEqual([1100, 99.5]);
    });
  });
});
