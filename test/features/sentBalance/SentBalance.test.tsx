/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { compareSent } from "../../../src/domain/balances/sent/compareSent";
import type { SentBalance, SentFigure } from "../../../src/domain/balances/sent/sentBalance";
import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { ComparisonView } from "../../../src/features/sentBalance/ComparisonView";
import { MarkForm } from "../../../src/features/sentBalance/MarkForm";
import { WordsProvider, wordsIn } from "../../../src/ui/services";

const figure: SentFigure = {
  ...{ line: "num_R_1_3", label: "Achats", side: "charge", kind: "leaf", column: "actual" },
  ...{ printed: 201, cell: "C14", cents: cents(20_050), parts: [] },
};

function sentWith(amount: number): SentBalance {
  const content = `Montant TTC : ${(amount / 100).toFixed(2)}`;
  const part = { record: "F2", table: "expenses", label: "Papier", cents: cents(amount) } as const;
  return {
    ...{ agreement: "A1", template: "cerfa-15059", year: 2025, on: day("2026-04-02"), by: null },
    figures: [{ ...figure, cents: cents(amount), parts: [{ ...part, content }] }],
    context: [],
  };
}

function show(element: React.JSX.Element): void {
  render(<WordsProvider value={wordsIn("fr")}>{element}</WordsProvider>);
}

const mark = {
  ...{ sheet: { id: "1", name: "Envoyé CRF A1 2025" }, agreement: "A1", template: "cerfa-15059" },
  ...{ year: 2025, on: "2026-04-02", by: null, fingerprint: "0123456789abcdef" },
};

describe("what changed since a balance was sent, in the pane", () => {
  it("shows each line with what was sent, what it is now, and the record behind the gap", () => {
    const sent = sentWith(20_050);
    const comparison = compareSent(sent, sentWith(22_050));
    show(<ComparisonView compared={{ mark, sent, altered: false, ...comparison }} />);

    expect(screen.getByText(/Envoyé 200,50.€, maintenant 220,50.€, écart 20,00.€/)).toBeTruthy();
    expect(screen.getByText(/F2 – Papier.*modifié, 20,00/)).toBeTruthy();
    expect(screen.getByText(/Montant TTC.*200\.50 → 220\.50/)).toBeTruthy();
    expect(screen.getByText(/Copie figée intacte/)).toBeTruthy();
  });

  it("warns when the frozen copy was altered", () => {
    const sent = sentWith(20_050);
    show(<ComparisonView compared={{ mark, sent, altered: true, ...compareSent(sent, sent) }} />);

    expect(screen.getByText(/modifiée à la main/)).toBeTruthy();
    expect(screen.getByText("Rien n’a changé depuis l’envoi.")).toBeTruthy();
  });

  it("marks the chosen balance, with who sent it", async () => {
    const marked: unknown[] = [];
    const written = [
      { agreement: "A1", template: "cerfa-15059", year: 2025, sheet: "CRF A1 2025" },
    ];
    show(
      <MarkForm
        written={written}
        busy={false}
        onMark={(balance, by) => {
          marked.push([balance.sheet, by]);
        }}
      />,
    );
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Envoyé par"), "C. Martin");
    await user.click(screen.getByRole("button", { name: "Marquer comme envoyé" }));

    expect(marked).toEqual([["CRF A1 2025", "C. Martin"]]);
  });
});
