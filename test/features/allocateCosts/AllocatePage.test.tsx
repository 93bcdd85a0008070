/** @jest-environment jsdom */
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";

import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { type Draft, type TableId, filled } from "../../../src/domain/schema/tables";
import { AllocatePage } from "../../../src/features/allocateCosts/AllocatePage";
import { WordsProvider, wordsIn } from "../../../src/ui/services";
import type { WorkbookDoor } from "../../../src/workbook/door";
import { loadLedger } from "../../../src/workbook/loadLedger";
import { planTable } from "../../../src/workbook/planTable";
import { inExcel, planOf, valueOf } from "../../support/inExcel";

// Drawing a page here takes long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
// The stand-in Excel counts the bytes of its messages; jsdom does not have this.
Object.assign(globalThis, { TextDecoder, TextEncoder });

async function write<Id extends TableId>(
  door: WorkbookDoor,
  id: Id,
  drafts: readonly Draft<Id>[],
  source = "",
): Promise<void> {
  const records = drafts.map((draft) => ({ values: filled(id, draft), source }));
  valueOf(await door.apply(planOf(...planTable(id, records, "fr"))));
}

const invoice = (id: string, amount: number): Draft<"expenses"> => ({
  id,
  account: "604",
  date: day("2025-03-01"),
  amount: cents(amount),
  projects: [{ code: "P1", weight: 1 }],
});

/** Two invoices and one agreement that can pay most of them, in a real workbook. */
async function workbook(): Promise<WorkbookDoor> {
  const { door } = await inExcel();
  await write(door, "projects", [{ code: "P1", name: "Insertion" }]);
  await write(door, "agreements", [
    {
      ref: "A1",
      funder: "ETAT",
      projects: ["P1"],
      start: day("2025-01-01"),
      end: day("2025-12-31"),
      granted: cents(70000),
      maxPublicRate: ratio(4, 5),
    },
  ]);
  await write(door, "expenses", [invoice("F1", 60000), invoice("F2", 40000)]);
  return door;
}

function show(door: WorkbookDoor): ReturnType<typeof userEvent.setup> {
  render(
    <WordsProvider value={wordsIn("fr")}>
      <AllocatePage door={door} />
    </WordsProvider>,
  );
  return userEvent.setup();
}

async function rows(door: WorkbookDoor): Promise<string[]> {
  const { ledger } = valueOf(await loadLedger(door));
  return ledger.allocations.map(
    ({ source, agreement, amount }) => `${source} ${agreement} ${amount}`,
  );
}

const written = (): Promise<unknown> => screen.findByText(/C’est écrit/);

describe("the page that allocates", () => {
  it("shows what is paid, what nobody pays and why, and each proposal with its reason", async () => {
    show(await workbook());
    await screen.findByText(/Totaux de l’exercice/);
    const text = document.body.textContent;

    expect(text).toMatch(/Payé par les conventions700,00/u);
    expect(text).toMatch(/fonds propres\)300,00/u);
    expect(text).toMatch(/A1 paie 420,00.€ sur P1.*\(part en proportion/u);
    expect(text).toMatch(/300,00.€.*conventions épuisées/u);
    expect(text).toMatch(/A1.: son taux maximal d’aides publiques n’est pas recherché/u);
  });

  it("writes only what is ticked, notes it in the journal and takes it back", async () => {
    const door = await workbook();
    const user = show(door);
    await user.click(await screen.findByRole("checkbox", { name: /^F2/ }));

    screen.getByRole("button", { name: "Tout accepter (2 affectations)" });
    screen.getByRole("button", { name: "Accepter les cochées (1 affectation)" });
    await user.click(screen.getByRole("button", { name: /Accepter les cochées/ }));
    await written();

    expect(await rows(door)).toEqual(["F2 A1 28000"]);
    expect(valueOf(await door.readTables(["journal"])).get("journal")?.rows).toHaveLength(1);

    await user.click(screen.getByRole("button", { name: /Annuler/ }));
    await screen.findByText(/C’est annulé/);

    expect(await rows(door)).toEqual([]);
  });

  it("leaves every row that stands, and puts computed amounts into their blank cells", async () => {
    const door = await workbook();
    const standing = { source: "F1", agreement: "A1", percent: ratio(1, 2), amount: cents(30000) };
    await write(door, "allocations", [standing], "Suivi!B4");
    const table = valueOf(await door.readTables(["allocations"])).get("allocations");
    const at = table?.headers.indexOf("Montant affecté") ?? 0;
    const blank = { kind: "write", sheet: "Affectations", top: 2, left: at + 1 } as const;
    valueOf(await door.apply(planOf({ ...blank, cells: [[{ text: "" }]] })));
    const user = show(door);
    await user.click(await screen.findByRole("button", { name: /Tout accepter/ }));
    await written();
    const after = valueOf(await door.readTables(["allocations"])).get("allocations");

    expect(after?.rows.map((row) => [row[0], row[1], row[at]])).toEqual([
      ["F1", "A1", 300],
      ["F2", "A1", 400],
    ]);
    expect(after?.rows[0]).toContain("Suivi!B4");
  });

  it("writes nothing when all is refused", async () => {
    const door = await workbook();
    const user = show(door);
    await user.click(await screen.findByRole("button", { name: /Refuser tout/ }));

    await waitFor(() => screen.getByText(/Rien n’a été écrit/));
    expect(await rows(door)).toEqual([]);
  });
});
