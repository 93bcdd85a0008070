/** @jest-environment jsdom */
import { fireEvent, render, screen, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

import { day } from "../../../src/domain/quantities/plainDate";
import { OwnForm } from "../../../src/features/ownForm/OwnForm";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { type DrawnForm, seeSheet, workbookWith } from "../../support/ownForms";

// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const form: DrawnForm = {
  sheet: "Fondation",
  cells: [
    ["Dépenses", "Montant réalisé (€)"],
    ["Frais de déplacement", null],
    ["Cadeaux d’entreprise", 12.5],
    ["Total des dépenses", "=SUM(B2:B3)"],
  ],
};

describe("the funder's form in the pane", () => {
  it("shows proposed lines and cells, takes the user's choice, asks before replacing, then tells the totals", async () => {
    const excel = await workbookWith([form]);
    render(
      <WordsProvider value={wordsIn("fr")}>
        <OwnForm door={excel.door} today={() => day("2026-03-31")} />
      </WordsProvider>,
    );
    fireEvent.click(screen.getByText("Choisir une feuille"));
    const read = await screen.findByText("Lire le formulaire");
    // Two lines that we know are too few to say that a sheet is a form: the user says it.
    expect(read.closest("button")?.disabled).toBe(true);
    expect(screen.getByRole("button", { name: "Choisir un fichier" })).toBeTruthy();
    fireEvent.click(screen.getByRole("combobox", { name: "Feuille du formulaire" }));
    fireEvent.click(within(screen.getByRole("listbox")).getByText("Fondation"));
    fireEvent.click(read);
    const travel = await screen.findByLabelText(/Frais de déplacement$/);
    expect(travel.textContent).toBe("Déplacements, missions");
    expect(screen.getByText(/B2 Montant réalisé.*300,4/)).toBeTruthy();

    fireEvent.click(screen.getByLabelText(/Cadeaux/));
    fireEvent.click(within(screen.getByRole("listbox")).getByText("Publicité, publication"));
    expect(screen.getByText(/B3.*12,50.€ → 0,00.€/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText(/Remplacer aussi/));
    fireEvent.click(screen.getByText("Remplir le formulaire"));

    expect(await screen.findByText(/2 cases remplies sur «.Fondation.»/)).toBeTruthy();
    expect(
      screen.getByText(/Total des dépenses.*le formulaire trouve 300,4.*2.051,2/),
    ).toBeTruthy();
    const { typed } = seeSheet(excel, "Fondation");
    expect([typed.get("B2"), typed.get("B3")]).toEqual([300.4, 0]);
  });
});
