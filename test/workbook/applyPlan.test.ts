import type { Plan } from "../../src/workbook/plan";
import { planTable } from "../../src/workbook/planTable";
import { type InExcel, inExcel, lookAt, planOf, valueOf, write } from "../support/inExcel";

const box = { top: 1, left: 1, bottom: 3, right: 2 };
const cells = [
  [{ text: "Nom" }, { text: "Montant" }],
  [{ text: "-Dupont" }, 12.5],
  [{ text: "0123" }, { formula: "=B2*2" }],
];
const table = {
  kind: "table",
  sheet: "Dépenses",
  name: "T_Essai",
  style: "TableStyleLight1",
} as const;
const small = planOf(
  { kind: "addSheet", sheet: "Dépenses", ours: true },
  write("Dépenses", cells),
  { ...table, box },
);

/** A workbook with something of the user's on « Feuil1 ». */
async function withUserData(profile: "W" | "L21" = "W"): Promise<InExcel> {
  const excel = await inExcel({ profile });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Feuil1");
    sheet.getRange("A1:B2").formulas = [
      ["'-à moi", 3],
      ["=B1*2", "'0042"],
    ];
    sheet.getRange("B1").numberFormat = [["#,##0.00"]];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    await context.sync();
  });
  return excel;
}

async function expectRefusal(excel: InExcel, plan: Plan, failure: object): Promise<void> {
  const before = await lookAt(excel);
  expect(await excel.door.apply(plan)).toEqual({ ok: false, error: failure });
  expect(await lookAt(excel)).toEqual(before);
}

describe("applying a plan", () => {
  it("A-21: writes texts as texts, numbers as numbers, formulas as formulas", async () => {
    const excel = await inExcel();
    const applied = valueOf(await excel.door.apply(small));
    expect(applied).toMatchObject({ sheetsAdded: ["Dépenses"], tablesAdded: ["T_Essai"] });
    const [grid] = valueOf(await excel.door.readGrids(["Dépenses"]));
    expect(grid?.values).toEqual([
      ["Nom", "Montant"],
      ["-Dupont", 12.5],
      ["0123", 25],
    ]);
    expect(grid?.formulas?.[2]).toEqual([null, "=B2*2"]);
    expect(grid?.nativeTables).toEqual([{ name: "T_Essai", box }]);
  });

  it("C-32: takes three round trips for a plan that only adds sheets", async () => {
    const excel = await inExcel();
    const before = excel.host.requests.length;
    const applied = valueOf(await excel.door.apply(small));
    expect(applied.syncs).toBe(3);
    // One more for what Excel.run sends when it ends.
    expect(excel.host.requests.length - before).toBeLessThanOrEqual(4);
  });

  it("C-31: cuts what would pass 5 MB in a request", async () => {
    const excel = await inExcel();
    const rows = Array.from({ length: 12_000 }, (_row, index) => [
      { text: `Une désignation assez longue pour peser, n° ${index} ${"é".repeat(200)}` },
      index,
    ]);
    const plan = planOf({ kind: "addSheet", sheet: "Grand" }, write("Grand", rows));
    valueOf(await excel.door.apply(plan));
    expect(Math.max(...excel.host.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(
      5_000_000,
    );
    const [grid] = valueOf(await excel.door.readGrids(["Grand"]));
    expect(grid?.values.length).toBe(12_000);
    expect(grid?.values[11_999]?.[1]).toBe(11_999);
  }, 60_000);

  it("A-04: leaves the workbook as it was when a call fails in the middle", async () => {
    const excel = await withUserData();
    const before = await lookAt(excel);
    const overlapping = planOf(
      ...small.changes,
      write("Feuil1", [
        [{ text: "écrasé" }, 4],
        [5, 6],
        [7, 8],
      ]),
      { ...table, box, name: "T_Autre" },
    );
    const applied = await excel.door.apply(overlapping);
    expect(applied).toMatchObject({ ok: false, error: { code: "workbook.unexpected" } });
    expect(await lookAt(excel)).toEqual(before);
    expect(await excel.door.readState()).toEqual({ ok: true, value: null });
  });

  it("stops when asked to, and takes back what it had written", async () => {
    const excel = await withUserData();
    const before = await lookAt(excel);
    let reports = 0;
    const stopped = await excel.door.apply(small, {
      report: () => {
        reports += 1;
      },
      cancelled: () => true,
    });
    expect(stopped).toEqual({ ok: false, error: { code: "cancelled" } });
    expect(reports).toBe(0);
    expect(await lookAt(excel)).toEqual(before);
  });

  it("works on the oldest Excel that the manifest admits", async () => {
    const excel = await withUserData("L21");
    const before = await lookAt(excel);
    const applied = valueOf(await excel.door.apply(small));
    valueOf(await excel.door.undo(applied));
    expect(await lookAt(excel)).toEqual(before);
  });
});

describe("a plan that cannot be written", () => {
  it("A-61: names the protected sheet", async () => {
    const excel = await withUserData();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Feuil1").protection.protect();
      await context.sync();
    });
    await expectRefusal(excel, planOf(...small.changes, write("Feuil1", [[1]])), {
      code: "workbook.sheetProtected",
      sheet: "Feuil1",
    });
  });

  it("adds no sheet to a workbook of protected structure", async () => {
    const excel = await withUserData();
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expectRefusal(excel, small, { code: "workbook.structureProtected" });
  });

  it("A-68: says that the workbook is read-only", async () => {
    const excel = await withUserData();
    excel.host.setReadOnly(true);
    await expectRefusal(excel, small, { code: "workbook.readOnly" });
  });

  it("A-08: says that a cell is being edited", async () => {
    const excel = await withUserData();
    const before = await lookAt(excel);
    excel.host.setEditing(true);
    expect(await excel.door.apply(small)).toEqual({
      ok: false,
      error: { code: "workbook.editing" },
    });
    excel.host.setEditing(false);
    expect(await lookAt(excel)).toEqual(before);
  });

  it("A-41: leaves a table of the user's that has the name of ours alone", async () => {
    const excel = await withUserData();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      sheet.getRange("D1:E2").values = [
        ["Achat", "Prix"],
        ["Craie", 3],
      ];
      sheet.tables.add("Feuil1!D1:E2", true).name = "T_Depenses";
      await context.sync();
    });
    await expectRefusal(excel, planOf(...planTable("expenses", [], "fr")), {
      code: "workbook.nameTaken",
      name: "T_Depenses",
    });
  });

  it("leaves a sheet of the user's that has the name of ours alone, whatever its capitals", async () => {
    const excel = await withUserData();
    await expectRefusal(excel, planOf({ kind: "addSheet", sheet: "FEUIL1" }), {
      code: "workbook.nameTaken",
      name: "FEUIL1",
    });
    await expectRefusal(excel, planOf({ kind: "clearSheet", sheet: "Feuil1" }), {
      code: "workbook.nameTaken",
      name: "Feuil1",
    });
  });

  it("names the sheet that is gone", async () => {
    const excel = await withUserData();
    await expectRefusal(excel, planOf(write("Partie", [[1]])), {
      code: "workbook.sheetMissing",
      sheet: "Partie",
    });
  });

  it("A-03: is a bug when a cell holds no number", async () => {
    const excel = await inExcel();
    await expect(excel.door.apply(planOf(write("Feuil1", [[Number.NaN]])))).rejects.toThrow(
      RangeError,
    );
  });
});

describe("a sheet that is written again", () => {
  const first = planOf(
    { kind: "addSheet", sheet: "Bilan", ours: true, again: true },
    write("Bilan", [[{ text: "avant" }], [{ formula: "=1+1" }]]),
    {
      kind: "format",
      sheet: "Bilan",
      box: { top: 1, left: 1, bottom: 2, right: 1 },
      format: { bold: true },
    },
    { kind: "merge", sheet: "Bilan", box: { top: 1, left: 1, bottom: 1, right: 3 } },
  );
  const second = planOf(
    { kind: "addSheet", sheet: "Bilan", ours: true, again: true },
    write("Bilan", [[{ text: "après" }]]),
  );

  it("C-32: takes two round trips, and comes back whole when it is undone", async () => {
    const excel = await withUserData();
    valueOf(await excel.door.apply(first));
    const before = await lookAt(excel);
    const applied = valueOf(await excel.door.apply(second));
    // Its sheet is known already: there is nothing to remember.
    expect(applied.syncs).toBe(2);
    const [grid] = valueOf(await excel.door.readGrids(["Bilan"]));
    expect(grid?.values).toEqual([["après"]]);
    valueOf(await excel.door.undo(applied));
    expect(await lookAt(excel)).toEqual(before);
    const [back] = valueOf(await excel.door.readGrids(["Bilan"]));
    expect(back?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  it("A-04: stands as it was when a call fails in the middle", async () => {
    const excel = await withUserData();
    valueOf(await excel.door.apply(first));
    const before = await lookAt(excel);
    const failing = planOf(
      ...second.changes,
      { ...table, box, sheet: "Bilan" },
      {
        ...table,
        box,
        sheet: "Bilan",
        name: "T_Autre",
      },
    );
    expect(await excel.door.apply(failing)).toMatchObject({ ok: false });
    expect(await lookAt(excel)).toEqual(before);
  });

  it("A-12: may hold more merged cells than one look-up bears", async () => {
    const excel = await inExcel();
    const rows = Array.from({ length: 700 }, (_row, index) => index + 1);
    const long = planOf(
      { kind: "addSheet", sheet: "Long", ours: true, again: true },
      write(
        "Long",
        rows.map((row) => [row]),
      ),
      ...rows.map((row) => ({
        kind: "merge" as const,
        sheet: "Long",
        box: { top: row, left: 1, bottom: row, right: 2 },
      })),
    );
    valueOf(await excel.door.apply(long));
    const applied = valueOf(
      await excel.door.apply(planOf({ kind: "addSheet", sheet: "Long", ours: true, again: true })),
    );
    valueOf(await excel.door.undo(applied));
    const [grid] = valueOf(await excel.door.readGrids(["Long"]));
    expect(grid?.merges).toHaveLength(700);
  });

  it("is the user's when Fléchage did not write it", async () => {
    const excel = await withUserData();
    const mine = planOf({ kind: "addSheet", sheet: "Feuil1", ours: true, again: true });
    await expectRefusal(excel, mine, { code: "workbook.nameTaken", name: "Feuil1" });
  });
});

describe("the journal", () => {
  const entry = (action: string): Plan => ({
    ...planOf({ kind: "addSheet", sheet: action, ours: true }, write(action, [[1]])),
    journal: {
      language: "fr",
      row: { date: "2026-03-31 09:05", action, sheets: null, detail: "+ de détail" },
    },
  });

  it("C-32: gets its row in the same three round trips, whoever moved it", async () => {
    const excel = await inExcel();
    expect(valueOf(await excel.door.apply(entry("Un"))).syncs).toBe(3);
    expect(valueOf(await excel.door.apply(entry("Deux"))).syncs).toBe(3);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Journal Fléchage").name = "Historique";
      await context.sync();
    });
    valueOf(await excel.door.apply(entry("Trois")));
    const journal = valueOf(await excel.door.readTables(["journal"])).get("journal");
    expect(journal?.sheet).toBe("Historique");
    expect(journal?.rows.map(([, action, , detail]) => [action, detail])).toEqual(
      ["Un", "Deux", "Trois"].map((action) => [action, "+ de détail"]),
    );
  });

  it("never covers what the user wrote under it", async () => {
    const excel = await inExcel();
    valueOf(await excel.door.apply(entry("Un")));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Journal Fléchage").getRange("B4").values = [["à moi"]];
      await context.sync();
    });
    valueOf(await excel.door.apply(entry("Deux")));
    await expectRefusal(excel, entry("Trois"), {
      code: "workbook.cellsInTheWay",
      sheet: "Journal Fléchage",
      cell: "B4",
    });
  });
});

describe("undoing", () => {
  it("gives back cells, formats, tables and sheets", async () => {
    const excel = await withUserData();
    const before = await lookAt(excel);
    const plan = planOf(...small.changes, write("Feuil1", [[{ text: "écrasé" }], [9], [10]]));
    const applied = valueOf(await excel.door.apply(plan));
    expect(await lookAt(excel)).not.toEqual(before);
    valueOf(await excel.door.undo(applied));
    expect(await lookAt(excel)).toEqual(before);
  });

  it("gives back a sheet of ours that was emptied and written again", async () => {
    const excel = await withUserData();
    valueOf(await excel.door.apply(small));
    const before = await lookAt(excel);
    const again = planOf(
      { kind: "clearSheet", sheet: "Dépenses" },
      write("Dépenses", [[{ text: "autre chose" }]]),
      { kind: "format", sheet: "Dépenses", box, format: { bold: true, fill: "#00FF00" } },
    );
    const applied = valueOf(await excel.door.apply(again));
    valueOf(await excel.door.undo(applied));
    expect(await lookAt(excel)).toEqual(before);
  });

  it("refuses when the user changed a cell since, and names it", async () => {
    const excel = await withUserData();
    const applied = valueOf(await excel.door.apply(small));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Dépenses").getRange("B2").values = [[99]];
      await context.sync();
    });
    expect(await excel.door.undo(applied)).toEqual({
      ok: false,
      error: { code: "workbook.changedMeanwhile", cell: "Dépenses!B2" },
    });
  });

  it("undoes one thing once", async () => {
    const excel = await inExcel();
    const applied = valueOf(await excel.door.apply(small));
    valueOf(await excel.door.undo(applied));
    expect(await excel.door.undo(applied)).toEqual({
      ok: false,
      error: { code: "workbook.nothingToUndo" },
    });
  });
});
