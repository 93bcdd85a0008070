import { inExcel, lookAt, planOf, valueOf, write } from "../support/inExcel";

const box = { top: 1, left: 1, bottom: 3, right: 2 };
const cells = [
  [{ text: "Nom" }, { text: "Montant" }],
  [{ text: "-Dupont" }, 12.5],
  [{ text: "0123" }, { formula: "=B2*2" }],
];
const small = planOf(
  { kind: "addSheet", sheet: "Dépenses", ours: true },
  write("Dépenses", cells),
  { kind: "table", sheet: "Dépenses", box, name: "T_Essai", style: "TableStyleLight1" },
);

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

  it("C-32: takes five round trips for a plan that only adds sheets", async () => {
    const excel = await inExcel();
    const before = excel.host.requests.length;
    const applied = valueOf(await excel.door.apply(small));
    expect(applied.syncs).toBe(6);
    expect(excel.host.requests.length - before).toBeLessThanOrEqual(applied.syncs + 2);
  });

  it("leaves the workbook as it was when a call fails in the middle", async () => {
    const excel = await inExcel();
    await excel.door.apply(planOf(write("Feuil1", [[{ text: "à moi" }, 3]])));
    const before = await lookAt(excel);
    const overlapping = planOf(
      ...small.changes,
      write("Feuil1", [[{ text: "écrasé" }, 4]]),
      { kind: "table", sheet: "Dépenses", box, name: "T_Autre", style: "TableStyleLight1" },
    );
    const applied = await excel.door.apply(overlapping);
    expect(applied).toMatchObject({ ok: false, error: { code: "workbook.unexpected" } });
    expect(await lookAt(excel)).toEqual(before);
  });
});
