/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { LiveFormulas } from "../../../src/features/liveFormulas/LiveFormulas";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { excelWithFunctions } from "../../support/excelWithFunctions";

// The stand-in Excel counts bytes; jsdom lacks what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });
afterAll(() => {
  Object.assign(globalThis, { CustomFunctions: undefined });
});

describe("the formulas of Fléchage, in the pane", () => {
  it("are counted, frozen where asked, and taken back", async () => {
    const { door, write, read, settled, select } = await excelWithFunctions();
    await write("A1", [["=FLECHAGE.REPARTIR(90,{1;2})"]]);
    await settled("A1:A2");
    const user = userEvent.setup();
    render(
      <WordsProvider value={wordsIn("fr")}>
        <LiveFormulas door={door} />
      </WordsProvider>,
    );
    await user.click(screen.getByRole("button", { name: "Chercher nos formules" }));
    expect(await screen.findByText(/1.formule \(Feuil1.: 1\)/)).toBeTruthy();

    await select("D1");
    await user.click(await screen.findByRole("button", { name: "Figer – La sélection" }));
    expect(await screen.findByText("Rien à figer ici.")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Figer – Tout le classeur" }));
    expect(await screen.findByText(/1.formule en valeurs/)).toBeTruthy();
    expect((await read("A1:A2")).formulas).toEqual([[30], [60]]);

    await user.click(screen.getByRole("button", { name: "Annuler cette écriture" }));
    await screen.findByText(/C’est annulé/);
    expect((await read("A1")).formulas).toEqual([["=FLECHAGE.REPARTIR(90,{1;2})"]]);
  });

  it("with a broken name are repaired", async () => {
    const { door, write, read } = await excelWithFunctions();
    await write("A1", [["=_xldudf_FLECHAGE_EN_LETTRES(80)&[2]!_xldudf_FLECHAGE_EN_LETTRES(1)"]]);
    const user = userEvent.setup();
    render(
      <WordsProvider value={wordsIn("fr")}>
        <LiveFormulas door={door} />
      </WordsProvider>,
    );
    await user.click(screen.getByRole("button", { name: "Chercher nos formules" }));
    await user.click(await screen.findByRole("button", { name: "Réparer les noms" }));
    expect(await screen.findByText(/1.formule en état/)).toBeTruthy();
    expect((await read("A1")).formulas).toEqual([
      ["=FLECHAGE.EN_LETTRES(80)&FLECHAGE.EN_LETTRES(1)"],
    ]);
  });
});
