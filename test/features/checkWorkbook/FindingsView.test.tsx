/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { CheckReport, Claim, Finding } from "../../../src/domain/checks/finding";
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

interface Heard {
  readonly visited: string[];
  readonly decided: unknown[];
  readonly fixed?: unknown[];
}

function show(
  report: CheckReport,
  { visited, decided, fixed = [] }: Heard = { visited: [], decided: [] },
): void {
  render(
    <WordsProvider value={wordsIn("fr")}>
      <FindingsView
        report={report}
        door={doorTo(visited)}
        author="Jeanne"
        onRerun={() => undefined}
        onNext={() => undefined}
        onDecide={(mark, taken) => {
          decided.push({ mark, ...taken });
        }}
        onFix={(fix) => {
          fixed.push(fix);
        }}
        onExport={() => undefined}
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
    expect(texts[0]).toMatch(/ALL-01.*100,00/);
    expect(texts[1]).toMatch(/TIM-03/);
    const signs = screen.getAllByRole("img").map((sign) => sign.getAttribute("aria-label"));
    expect(signs).toEqual(["Bloquant", "Mineur"]);
  });

  it("goes to a cell by its button, and walks from finding to finding", async () => {
    const visited: string[] = [];
    show(
      { findings: [overAllocated, saturday], rulesRun: [], skipped: [] },
      { visited, decided: [] },
    );
    const user = userEvent.setup();
    await user.click(screen.getByText(/^ALL-01/));
    await user.click(screen.getByRole("button", { name: "Aller en Affectations!E3" }));
    await user.click(screen.getByRole("button", { name: "Constat suivant" }));
    await user.click(screen.getByRole("button", { name: "Constat suivant" }));
    expect(screen.getByRole("button", { name: "Aller en Temps!E9" })).toBeTruthy();
    expect(visited).toEqual(["Affectations!E3", "Dépenses!H14", "Temps!E9"]);
  });

  it("shows a certain correction before it is made", async () => {
    const fix = {
      table: "expenses",
      column: "date",
      cell: "Dépenses!B14",
      before: "25/03/25",
      value: { type: "date", value: "2025-03-25" },
    } as const;
    const unreadable: Finding = { ...saturday, rule: "PER-08", cells: [fix.cell], fix };
    const fixed: unknown[] = [];
    show(
      { findings: [unreadable, saturday], rulesRun: [], skipped: [] },
      { visited: [], decided: [], fixed },
    );

    const user = userEvent.setup();
    await user.click(screen.getByText(/^PER-08/));
    expect(screen.getByText(/Dépenses!B14 : «\s25\/03\/25\s» → 25\/03\/2025/)).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Corriger" }));

    expect(fixed).toEqual([fix]);
  });

  it("lists the rules that had nothing to look at, with the reason", () => {
    show({
      findings: [],
      rulesRun: [],
      skipped: [{ rule: "ALL-01", why: "no-allocations" }],
    });
    expect(screen.getByText(/sur 1 \(1 sans données\)/)).toBeTruthy();
    expect(screen.getByText(/ALL-01 – aucune affectation/)).toBeTruthy();
  });

  it("shows both claims of what was funded twice, each with its cells", () => {
    const claim = (agreement: string, cell: string): Claim => ({
      agreement,
      source: "F010",
      cents: cents(6_000),
      minutes: null,
      from: null,
      to: null,
      cells: [cell],
    });
    const twice: Finding = {
      ...overAllocated,
      claims: [claim("A1", "Affectations!E3"), claim("A5", "Affectations!E4")],
    };
    show({ findings: [twice], rulesRun: [], skipped: [] });
    const claims = within(screen.getByRole("list", { name: "Demandes côte à côte", hidden: true }));
    const texts = claims
      .getAllByRole("listitem", { hidden: true })
      .map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/A1.*F010.*60,00.*Affectations!E3/);
    expect(texts[1]).toMatch(/A5.*F010.*60,00.*Affectations!E4/);
  });

  it("wants a reason before a finding is set aside", async () => {
    const decided: unknown[] = [];
    show({ findings: [overAllocated], rulesRun: [], skipped: [] }, { visited: [], decided });
    const user = userEvent.setup();
    await user.click(screen.getByRole("radio", { name: "Accepté", hidden: true }));
    await user.click(screen.getByRole("button", { name: "Noter la décision", hidden: true }));
    expect(decided).toEqual([]);
    expect(screen.getByText(/Dites pourquoi/)).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: /Motif/, hidden: true }), "avenant signé");
    await user.click(screen.getByRole("button", { name: "Noter la décision", hidden: true }));
    expect(decided).toEqual([
      { mark: "ALL-01 F010", kind: "accepted", reason: "avenant signé", by: "Jeanne" },
    ]);
  });

  it("leaves settled findings out until they are asked for", async () => {
    const settled: Finding = {
      ...saturday,
      decision: { kind: "accepted", reason: "astreinte", by: "Jeanne", on: null },
    };
    show({ findings: [overAllocated, settled], rulesRun: [], skipped: [] });
    expect(screen.queryByText(/TIM-03/)).toBeNull();
    await userEvent.setup().click(screen.getByRole("switch", { name: /classés \(1\)/ }));
    expect(screen.getByText(/TIM-03/)).toBeTruthy();
  });
});
