/** @jest-environment jsdom */
import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";

import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { type Draft, filled } from "../../../src/domain/schema/tables";
import { CheckPage } from "../../../src/features/checkWorkbook/CheckPage";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import type { WorkbookDoor } from "../../../src/workbook/door";
import { planTable } from "../../../src/workbook/planTable";
import { inExcel, planOf, valueOf } from "../../support/inExcel";

// Drawing a page here takes long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
// The stand-in Excel counts the bytes of its messages; jsdom does not have this.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const invoice = (id: string): Draft<"expenses"> => ({
  ...{ id, account: "604", supplier: "Formaction SARL", invoice: "2025-022" },
  ...{ date: day("2025-03-01"), amount: cents(60_000), evidence: `${id}.pdf` },
  projects: [{ code: "P1", weight: 1 }],
});

/** One invoice, entered twice, in a real workbook. */
async function workbook(): Promise<WorkbookDoor> {
  const { door } = await inExcel();
  const records = ["F1", "F2"].map((id) => ({
    values: filled("expenses", invoice(id)),
    source: "",
  }));
  valueOf(await door.apply(planOf(...planTable("expenses", records, "fr"))));
  return door;
}

function page(door: WorkbookDoor, asked: number): React.JSX.Element {
  return (
    <WordsProvider value={wordsIn("fr")}>
      <CheckPage door={door} today={today} asked={asked} onNext={nowhere} />
    </WordsProvider>
  );
}

const today = () => day("2026-03-31");
const nowhere = (): void => undefined;
const expectFinding = (): Promise<HTMLElement> => screen.findByText(/^DUP-01/);

describe("the page that checks", () => {
  it("looks at nothing until it is told to, then shows what it found", async () => {
    render(page(await workbook(), 0));
    const button = screen.getByRole("button", { name: "Lancer les contrôles" });

    expect(screen.queryByText(/^DUP-01/)).toBeNull();

    await userEvent.setup().click(button);
    await expectFinding();
  });

  it("starts by itself when « Contrôler maintenant » of another page asks for it", async () => {
    const door = await workbook();
    const { rerender } = render(page(door, 0));
    rerender(page(door, 1));
    await expectFinding();
  });
});
