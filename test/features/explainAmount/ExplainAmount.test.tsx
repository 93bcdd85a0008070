/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { explained } from "../../../src/domain/explain/explanation";
import { cents } from "../../../src/domain/quantities/money";
import { ExplanationTree } from "../../../src/features/explainAmount/ExplanationTree";
import { WordsProvider, wordsIn } from "../../../src/ui/services";

const invoice = explained("F010", "cell", cents(4_000), [], { cells: ["Dépenses!H14"] });
const wages = explained("E2 2025-05", "cell", cents(6_000), [], { cells: ["Paie!C3"] });
const total = explained("64", "sum", cents(10_000), [invoice, wages]);

function show(): string[] {
  const visited: string[] = [];
  render(
    <WordsProvider value={wordsIn("fr")}>
      <ExplanationTree
        label="Origine"
        explanation={total}
        onGoTo={(cell) => {
          visited.push(cell);
        }}
      />
    </WordsProvider>,
  );
  return visited;
}

describe("the chain of an amount", () => {
  it("shows the figure with the parts that make it", () => {
    show();
    const items = screen.getAllByRole("treeitem").map(({ textContent }) => textContent);
    expect(items.some((text) => /F010.*40,00/.test(text))).toBe(true);
    expect(items.some((text) => /E2 2025-05.*60,00/.test(text))).toBe(true);
  });

  it("opens a part and goes to its cell with the keyboard alone", async () => {
    const visited = show();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("button", { name: /Aller en Dépenses!H14/ })).toBeTruthy();
    await user.keyboard("{Enter}");

    expect(visited).toEqual(["Dépenses!H14"]);
  });
});
