/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";

import { compareSent } from "../../../src/domain/balances/sent/compareSent";
import type { SentBalance, SentFigure } from "../../../src/domain/balances/sent/sentBalance";
import { cents } from "../../../src/domain/quantities/money";
import { fail, ok } from "../../../src/domain/result";
import { day } from "../../../src/domain/quantities/plainDate";
import { ComparisonView } from "../../../src/features/sentBalance/ComparisonView";
import { SentBalance as SentPage } from "../../../src/features/sentBalance/SentBalance";
import type { LaidOut, LayOut } from "../../../src/features/sentBalance/markAsSent";
import { MarkForm } from "../../../src/features/sentBalance/MarkForm";
import { planOf } from "../../support/inExcel";
import { workbookOf } from "../../support/smallWorkbook";
import { WordsProvider, wordsIn } from "../../../src/ui/services";

// What every browser has and jsdom lacks.
Object.assign(globalThis, { TextDecoder, TextEncoder });

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

  it("shows lines with their causes open, then totals, those of the two sides told apart", () => {
    const total = { ...figure, line: "total", label: "TOTAL", kind: "total", printed: 1 } as const;
    const withTotals = (amount: number): SentBalance => {
      const balance = sentWith(amount);
      const sums = (["charge", "product"] as const).map((side) => ({
        ...{ ...total, side },
        cents: cents(amount),
      }));
      return { ...balance, figures: [...sums, ...balance.figures] };
    };
    const sent = withTotals(20_050);
    const comparison = compareSent(sent, withTotals(22_050));
    const { container } = render(
      <WordsProvider value={wordsIn("fr")}>
        <ComparisonView compared={{ mark, sent, altered: false, ...comparison }} />
      </WordsProvider>,
    );

    expect(container.querySelector("details")?.open).toBe(true);
    const text = container.textContent;
    const places = ["Achats", "Totaux", "TOTAL – charges", "TOTAL – produits"].map((part) =>
      text.indexOf(part),
    );
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
  });

  it("warns when the frozen copy was altered", () => {
    const sent = sentWith(20_050);
    show(<ComparisonView compared={{ mark, sent, altered: true, ...compareSent(sent, sent) }} />);

    expect(screen.getByText(/modifiée à la main/)).toBeTruthy();
    expect(screen.getByText("Rien n’a changé depuis l’envoi.")).toBeTruthy();
  });

  it("marks a provisional balance only when the user says so again", async () => {
    const { door } = await workbookOf({
      projects: [{ code: "P1", name: "Insertion" }],
      funders: [{ code: "ETAT", name: "DDETS", nature: "public", category: "state" }],
      agreements: [
        {
          ...{ ref: "A1", funder: "ETAT", projects: ["P1"], granted: cents(100_000) },
          ...{ start: day("2025-01-01"), end: day("2025-12-31"), label: "Insertion" },
        },
      ],
    });
    await door.apply(planOf({ kind: "addSheet", sheet: "CRF A1", ours: true }));
    const asked: unknown[] = [];
    const layOut: LayOut = (_door, request) => {
      asked.push(request.agreement);
      return Promise.resolve(
        asked.length === 1
          ? ok({ blocking: 14 } as LaidOut)
          : fail({ code: "sent.notWritten", sheet: "CRF A1" } as const),
      );
    };
    show(
      <SentPage
        door={door}
        today={() => day("2026-03-31")}
        layOut={layOut}
        sheetNameOf={() => "CRF A1"}
      />,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Chercher les bilans écrits" }));
    await user.click(await screen.findByRole("button", { name: "Marquer comme envoyé" }));
    expect(await screen.findByText(/provisoire.*14 constats bloquants/)).toBeTruthy();
    expect(asked).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Marquer quand même" }));
    expect(await screen.findByText(/Le bilan n’est pas dans ce classeur/)).toBeTruthy();
    expect(asked).toHaveLength(2);
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
