/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

import { SecondRunNotice } from "../../../src/features/structureWorkbook/SecondRunNotice";
import { structure } from "../../../src/features/structureWorkbook/structureWorkbook";
import { understand } from "../../../src/features/structureWorkbook/understand";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { type InExcel, inExcel, valueOf } from "../../support/inExcel";

// Drawing a page here takes long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto });

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
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(screen.getByText("Prendre la valeur de la source"));
    await screen.findByText("Valeur de la source reprise.");
    expect((await amounts(excel)).values).toEqual([1000, 99.5]);
    await user.click(screen.getByText("Annuler cette écriture"));
    await waitFor(async () => {
      expect((await amounts(excel)).values).toEqual([1100, 99.5]);
    });
  });
});
