import { cents } from "../../../src/domain/quantities/money";
import { day } from "../../../src/domain/quantities/plainDate";
import { layOutBalance } from "../../../src/features/funderBalance/balanceLayout";
import { balanceSheetName } from "../../../src/features/funderBalance/balanceSheetName";
import {
  computeFunderBalance,
  writeFunderBalance,
} from "../../../src/features/funderBalance/funderBalance";
import {
  type ComparedWithSent,
  compareWithSent,
} from "../../../src/features/sentBalance/compareWithSent";
import {
  type LayOut,
  type MarkedAsSent,
  markAsSent,
  frozenName,
} from "../../../src/features/sentBalance/markAsSent";
import { listBalances, listSent } from "../../../src/features/sentBalance/sentBalances";
import { type InExcel, valueOf } from "../../support/inExcel";
import { typeInto, workbookOf } from "../../support/smallWorkbook";

const today = day("2026-03-31");
const request = { agreement: "A1", template: "cerfa-15059", year: 2025 };
const layOut: LayOut = (door, asked, on) => layOutBalance(door, { ...asked, today: on });
const how = {
  on: day("2026-04-02"),
  by: "C. Martin",
  language: "fr",
  now: "2026-04-02 10:00",
} as const;

async function written(): Promise<InExcel> {
  const excel = await workbookOf({
    projects: [{ code: "P1", name: "Insertion" }],
    funders: [{ code: "ETAT", name: "DDETS", nature: "public", category: "state" }],
    agreements: [
      {
        ...{ ref: "A1", funder: "ETAT", projects: ["P1"], granted: cents(100_000) },
        ...{ start: day("2025-01-01"), end: day("2025-12-31"), label: "Insertion 2025" },
      },
    ],
    budget: [
      { project: "P1", year: 2025, side: "charge", line: "60c", amount: cents(50_000) },
      { project: "P1", year: 2025, side: "product", line: "74state", amount: cents(50_000) },
    ],
    expenses: [
      {
        id: "F1",
        date: day("2025-03-04"),
        account: "6063",
        amount: cents(12_000),
        projects: [{ code: "P1", weight: 1 }],
      },
      {
        id: "F2",
        date: day("2025-05-04"),
        account: "6063",
        amount: cents(8_050),
        projects: [{ code: "P1", weight: 1 }],
      },
    ],
  });
  const computed = valueOf(await computeFunderBalance(excel.door, { ...request, today }));
  valueOf(await writeFunderBalance(excel.door, computed, { language: "fr", today, now: "x" }));
  return excel;
}

async function mark({ door }: InExcel): Promise<MarkedAsSent> {
  return valueOf(await markAsSent(door, layOut, request, how));
}

async function compare({ door }: InExcel): Promise<ComparedWithSent> {
  const [latest] = valueOf(await listSent(door));
  if (latest === undefined) throw new Error("nothing was sent");
  return valueOf(await compareWithSent(door, latest));
}

async function cellsOf({ door }: InExcel, sheet: string): Promise<readonly (readonly unknown[])[]> {
  return valueOf(await door.readGrids([sheet]))[0]?.values ?? [];
}

async function rename(excel: InExcel, sheet: string, name: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).name = name;
    await context.sync();
  });
}

const leaves = ({ changes }: ComparedWithSent) =>
  changes.filter(({ kind, side }) => kind === "leaf" && side === "charge");

describe("the name of a frozen copy", () => {
  const on = day("2026-11-24");

  it("keeps the year and the day whole in 31 characters, and is never one that is taken", () => {
    expect(frozenName("CRF A2 2025", on, new Set())).toBe("Envoyé CRF A2 2025 2026-11-24");
    const long = frozenName("Fondation A2 2025", on, new Set());
    expect(long).toBe("Env. Fondati A2 2025 2026-11-24");
    const taken = new Set([long.toUpperCase()]);
    expect(frozenName("Fondation A2 2025", on, taken)).toBe("Env. Fonda A2 2025 2026-11-24 2");
  });
});

describe("a balance marked as sent", () => {
  it("is copied as it stands, without a formula, with a line in the journal", async () => {
    const excel = await written();
    const { sheet, typed } = await mark(excel);
    const [copy] = valueOf(await excel.door.readGrids([sheet]));
    const [original] = valueOf(await excel.door.readGrids(["CRF A1 2025"]));
    const width = original?.values[0]?.length ?? 0;

    expect(sheet).toBe("Envoyé CRF A1 2025 2026-04-02");
    expect(typed).toBe(0);
    expect(copy?.formulas?.flat().filter((formula) => formula !== null)).toEqual([]);
    expect(
      copy?.values.slice(0, original?.values.length).map((row) => row.slice(0, width)),
    ).toEqual(original?.values);

    const journal = (await cellsOf(excel, "Journal Fléchage")).flat();

    expect(journal).toContain("Marquer comme envoyé");
  });

  it("has not changed as long as nothing changed", async () => {
    const excel = await written();
    await mark(excel);

    expect(await compare(excel)).toMatchObject({ altered: false, changes: [], context: [] });
  });

  it("tells the line and the record whose amount moved, to the cent", async () => {
    const excel = await written();
    await mark(excel);
    await typeInto(excel, { table: "T_Depenses", key: "F2", header: "Montant TTC" }, 100.5);
    const [change, ...others] = leaves(await compare(excel));

    expect(others).toEqual([]);
    expect(change).toMatchObject({ sent: 20_050, now: 22_050, gap: 2_000 });
    expect(change?.causes).toEqual([
      expect.objectContaining({
        ...{ kind: "changed", table: "expenses", record: "F2", gap: 2_000 },
        differences: [{ name: "Montant TTC", before: "80.50", after: "100.50" }],
      }),
    ]);
  });

  it("tells a record that left the project, and the planned amount that moved with the budget", async () => {
    const excel = await written();
    await mark(excel);
    await typeInto(excel, { table: "T_Depenses", key: "F1", header: "Projets" }, "P9");
    await typeInto(excel, { table: "T_Budget", key: "P1", header: "Prévu" }, 600);
    const changes = leaves(await compare(excel));

    expect(changes.map(({ column, gap }) => [column, gap])).toEqual([
      ["planned", 10_000],
      ["actual", -12_000],
    ]);
    expect(changes.flatMap(({ causes }) => causes.map(({ kind, table }) => [kind, table]))).toEqual(
      [
        ["changed", "budget"],
        ["removed", "expenses"],
      ],
    );
  });

  it("keeps the figure that was typed over on the sheet, and says so", async () => {
    const excel = await written();
    const rows = await cellsOf(excel, "CRF A1 2025");
    const row = rows.findIndex(([label]) => label === "Achats matières et fournitures");
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("CRF A1 2025");
      sheet.getRange(`C${row + 1}`).values = [[205]];
      await context.sync();
    });
    const { typed } = await mark(excel);
    const [change] = leaves(await compare(excel));

    expect(typed).toBe(1);
    expect(change).toMatchObject({
      sentPrinted: 205,
      nowPrinted: 201,
      gap: -400,
      cell: `C${row + 1}`,
    });
    expect(change?.causes.map(({ kind }) => kind)).toEqual(["typed"]);
  });

  it("shows that the frozen copy was altered by hand", async () => {
    const excel = await written();
    const { sheet } = await mark(excel);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("B10").values = [[999]];
      await context.sync();
    });

    expect((await compare(excel)).altered).toBe(true);
  });

  it("is found again under another name, which it is then called by", async () => {
    const excel = await written();
    const { sheet } = await mark(excel);
    await rename(excel, sheet, "DDETS, envoi du 2 avril");
    const { altered, changes, mark: now } = await compare(excel);

    expect({ altered, changes }).toEqual({ altered: false, changes: [] });
    expect(now.sheet.name).toBe("DDETS, envoi du 2 avril");
    expect(valueOf(await listSent(excel.door))[0]?.sheet.name).toBe("DDETS, envoi du 2 avril");
  });

  it("is found by what it holds when neither its id nor its name is known any more", async () => {
    const excel = await written();
    const { sheet } = await mark(excel);
    await rename(excel, sheet, "Archive");
    const [latest] = valueOf(await listSent(excel.door));
    if (latest === undefined) throw new Error("nothing was sent");
    const unknown = { ...latest, sheet: { id: "{gone}", name: sheet } };
    const compared = valueOf(await compareWithSent(excel.door, unknown));

    expect(compared).toMatchObject({ altered: false, mark: { sheet: { name: "Archive" } } });
  });

  it("is said to be lost when its sheet was deleted", async () => {
    const excel = await written();
    const { sheet } = await mark(excel);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    const [latest] = valueOf(await listSent(excel.door));
    if (latest === undefined) throw new Error("nothing was sent");

    expect(await compareWithSent(excel.door, latest)).toEqual({
      ok: false,
      error: { code: "sent.lost", sheet },
    });
  });

  it("is no more when it is undone: neither sheet nor mark", async () => {
    const excel = await written();
    const { applied, sheet } = await mark(excel);
    valueOf(await excel.door.undo(applied));
    const sheets = valueOf(await excel.door.listSheets()).map(({ name }) => name);

    expect(sheets).not.toContain(sheet);
    expect(valueOf(await listSent(excel.door))).toEqual([]);
  });

  it("is offered for the sheets that stand in the workbook only", async () => {
    const excel = await written();

    expect(valueOf(await listBalances(excel.door, balanceSheetName)).written).toEqual([
      { ...request, sheet: "CRF A1 2025" },
    ]);
    expect(
      await markAsSent(excel.door, layOut, { ...request, template: "fse-bilan" }, how),
    ).toMatchObject({ ok: false, error: { code: "sent.notWritten" } });
  });
});
