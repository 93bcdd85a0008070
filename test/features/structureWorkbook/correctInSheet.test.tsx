/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

import { FieldChoice } from "../../../src/features/structureWorkbook/FieldChoice";
import { StructurePage } from "../../../src/features/structureWorkbook/StructurePage";
import { understand } from "../../../src/features/structureWorkbook/understand";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

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
    await user.type(field, "libelle");
    await user.click(await screen.findByText("Libellé"));
    expect(chosen).toEqual(["expense.label"]);
  });
});
