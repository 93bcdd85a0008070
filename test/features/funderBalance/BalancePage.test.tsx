/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";

import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { BalancePage } from "../../../src/features/funderBalance/BalancePage";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import { type InExcel, valueOf } from "../../support/inExcel";
import { workbookOf } from "../../support/smallWorkbook";

// What the browser has and jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

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

/** Formulas of the balance that the page writes. */
async function formulasWritten(valuesOnly: boolean): Promise<readonly string[]> {
  const { door } = await workbook();
  const user = userEvent.setup();
  render(
    <WordsProvider value={wordsIn("fr")}>
      <BalancePage door={door} today={() => day("2026-03-31")} version="1.2.3" />
    </WordsProvider>,
  );
  await user.click(await screen.findByRole("button", { name: "Calculer le bilan" }));
  const values = await screen.findByRole("switch", { name: "Valeurs seules, sans formule" });
  if (valuesOnly) await user.click(values);
  await user.click(screen.getByRole("button", { name: "Écrire le bilan" }));
  await screen.findByText("Le bilan est dans la feuille « CRF A1 2025 ».");
  const [grid] = valueOf(await door.readGrids(["CRF A1 2025"]));
  return (grid?.formulas ?? []).flat().filter((formula) => formula !== null);
}

describe("the page that writes a balance", () => {
  it("writes formulas that follow the tables unless the user asks for values", async () => {
    expect(await formulasWritten(false)).toEqual(
      expect.arrayContaining([expect.stringContaining("T_Budget[")]),
    );
  });

  it("writes no formula at all when the user asks for values only", async () => {
    expect(await formulasWritten(true)).toEqual([]);
  });
});
