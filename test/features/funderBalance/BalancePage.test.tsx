/** @jest-environment jsdom */
import { configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";

import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { readAccounts } from "../../../src/entry/taskpane/readAccounts";
import { BalancePage } from "../../../src/features/funderBalance/BalancePage";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import type { WorkbookDoor } from "../../../src/workbook/door";
import { type InExcel, valueOf } from "../../support/inExcel";
import { workbookOf } from "../../support/smallWorkbook";

const fec = [
  "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise",
  "AC|Achats|1|20250310|606300|Petit équipement|||F1|20250310|Outillage|120,00|0,00|||20250311||",
  "AC|Achats|1|20250310|401000|Fournisseurs|||F1|20250310|Outillage|0,00|120,00|||20250311||",
].join("\r\n");

// The first page waits for modules that are read only then.
configure({ asyncUtilTimeout: 5_000 });

// What the browser has and jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<unknown> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(Uint8Array.from(new Uint8Array(reader.result as ArrayBuffer)).buffer);
      };
      reader.readAsArrayBuffer(this);
    });
  },
});

function workbook(): Promise<InExcel> {
  return workbookOf({
    projects: [{ code: "P1", name: "Insertion" }],
    funders: [{ code: "ETAT", name: "DDETS", nature: "public", category: "state" }],
    agreements: [
      {
        ...{ ref: "A1", funder: "ETAT", projects: ["P1"], granted: cents(100_000) },
        ...{ start: day("2025-01-01"), end: day("2025-12-31"), label: "Insertion 2025" },
      },
    ],
    budget: [{ project: "P1", year: 2025, side: "charge", line: "60c", amount: cents(50_000) }],
  });
}

/** The page, with the balance that it proposes computed. */
async function computed(door: WorkbookDoor, template?: string): Promise<UserEvent> {
  const user = userEvent.setup();
  render(
    <WordsProvider value={wordsIn("fr")}>
      <BalancePage
        door={door}
        today={() => day("2026-03-31")}
        version="1.2.3"
        readAccounts={readAccounts}
      />
    </WordsProvider>,
  );
  const compute = await screen.findByRole("button", { name: "Calculer le bilan" });
  if (template !== undefined) {
    await user.click(screen.getByRole("combobox", { name: "Modèle" }));
    await user.click(await screen.findByRole("option", { name: template }));
  }
  await user.click(compute);
  await screen.findByRole("button", { name: "Écrire le bilan" });
  return user;
}

/** Formulas of the balance that the page writes. */
async function formulasWritten(valuesOnly: boolean): Promise<readonly string[]> {
  const { door } = await workbook();
  const user = await computed(door);
  const values = await screen.findByRole("switch", { name: "Valeurs seules, sans formule" });
  if (valuesOnly) await user.click(values);
  await user.click(screen.getByRole("button", { name: "Écrire le bilan" }));
  await screen.findByText("Le bilan est dans la feuille « CRF A1 2025 ».");
  const [grid] = valueOf(await door.readGrids(["CRF A1 2025"]));
  return (grid?.formulas ?? []).flat().filter((formula) => formula !== null);
}

describe("the page that writes a balance", () => {
  it("shows no balance of another choice, and shows it again with its own", async () => {
    const user = await computed((await workbook()).door);
    const choose = async (name: string): Promise<void> => {
      await user.click(screen.getByRole("combobox", { name: "Modèle" }));
      await user.click(await screen.findByRole("option", { name }));
    };
    const before = screen.getByRole("combobox", { name: "Modèle" }).textContent;
    await choose("Pièces justificatives dans l’ordre du bilan");
    expect(screen.queryByRole("button", { name: "Écrire le bilan" })).toBeNull();
    await choose(before);
    await user.click(await screen.findByRole("button", { name: "Écrire le bilan" }));
    await screen.findByText(/Le bilan est dans la feuille/);
    screen.getByText(/^Charges/);

    await choose("Pièces justificatives dans l’ordre du bilan");
    expect(screen.queryByText(/^Charges/)).toBeNull();
    screen.getByRole("button", { name: "Annuler cette écriture" });
  });

  it("writes formulas that follow the tables unless the user asks for values", async () => {
    expect(await formulasWritten(false)).toEqual(
      expect.arrayContaining([expect.stringContaining("T_Budget[")]),
    );
  });

  it("adds the charts on a sheet of their own when the user asks for them", async () => {
    const { door } = await workbook();
    const user = await computed(door);
    await user.click(screen.getByRole("switch", { name: "Ajouter les graphiques" }));
    await user.click(screen.getByRole("button", { name: "Écrire le bilan" }));
    await screen.findByText("Le bilan est dans la feuille « CRF A1 2025 ».");
    const names = valueOf(await door.listSheets()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["CRF A1 2025", "CRF A1 2025 (graphiques)"]));
  });

  it("holds the control sheet against a FEC that the user chooses, and says when a file is none", async () => {
    const { door } = await workbook();
    const user = await computed(door, "Feuille de contrôle pour l’auditeur");
    const input = screen.getByLabelText("Choisir un FEC", { selector: "input" });
    await user.upload(input, new File(["a;b"], "autre.csv"));
    await screen.findByText(/« autre.csv » n’est pas un FEC/);
    await user.upload(input, new File([fec], "123456789FEC20251231.txt"));
    await screen.findByText(/1 lignes de charges et de produits/);
    await user.click(screen.getByRole("button", { name: "Écrire le bilan" }));
    await screen.findByText(/^Le bilan est dans la feuille « Contrôle A1 2025/);
    const [grid] = valueOf(await door.readGrids(["Contrôle A1 2025"]));
    expect(grid?.values.flat()).toContain(120);
  });

  it("writes no formula at all when the user asks for values only", async () => {
    expect(await formulasWritten(true)).toEqual([]);
  });
});
