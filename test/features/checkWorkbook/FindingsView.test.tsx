/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { CheckReport, Finding } from "../../../src/domain/checks/finding";
import { cents } from "../../../src/domain/quantities/money";
import { FindingsView } from "../../../src/features/checkWorkbook/FindingsView";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import type { WorkbookDoor } from "../../../src/workbook/door";

const overAllocated: Finding = {
  rule: "ALL-01",
  severity: "blocking",
  facts: {},
  cells: ["Dépenses!H14", "Affectations!E3"],
  amountCents: cents(10_000),
  records: ["F010"],
};
const saturday: Finding = {
  rule: "TIM-03",
  severity: "minor",
  facts: {},
  cells: ["Temps!E9"],
  amountCents: null,
  records: ["E2 2025-05-10"],
};

/** Only what the view asks of the workbook: to go to cells. */
function doorTo(visited: string[]): WorkbookDoor {
  return {
    goTo: (cell: string) => {
      visited.push(cell);
      return Promise.resolve({ ok: true as const, value: undefined });
    },
  } as unknown as WorkbookDoor;
}

function show(report: CheckReport, visited: string[] = []): void {
  render(
    <WordsProvider value={wordsIn("fr")}>
      <FindingsView
        report={report}
        door={doorTo(visited)}
        onRerun={() => undefined}
        onNext={() => undefined}
      />
    </WordsProvider>,
  );
}

// jsdom lays nothing out, so it cannot scroll.
Element.prototype.scrollIntoView = () => undefined;

describe("the list of findings", () => {
  it("says that nothing was found, and how many rules looked", () => {
    show({ findings: [], rulesRun: ["ALL-01", "TIM-03"], skipped: [] });
    expect(screen.getByText(/2 règles vérifiées sans constat/)).toBeTruthy();
  });

  it("puts what blocks first and gives the euros at stake", () => {
    show({ findings: [saturday, overAllocated], rulesRun: ["ALL-01", "TIM-03"], skipped: [] });
    const texts = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/Bloquant.*100,00/);
    expect(texts[1]).toMatch(/Mineur/);
  });

  it("goes to a cell by its button, and walks from finding to finding", async () => {
    const visited: string[] = [];
    show({ findings: [overAllocated, saturday], rulesRun: [], skipped: [] }, visited);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Aller en Affectations!E3" }));
    await user.click(screen.getByRole("button", { name: "Constat suivant" }));
    await user.click(screen.getByRole("button", { name: "Constat suivant" }));
    expect(visited).toEqual(["Affectations!E3", "Dépenses!H14", "Temps!E9"]);
  });

  it("lists the rules that had nothing to look at, with the reason", () => {
    show({
      findings: [],
      rulesRun: [],
      skipped: [{ rule: "ALL-01", why: "no-allocations" }],
    });
    expect(screen.getByText(/ALL-01 – aucune affectation/)).toBeTruthy();
  });
});
