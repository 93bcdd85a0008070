import { findLive, repairedFormula } from "../../../src/features/liveFormulas/findLive";
import { countLive, freeze, repair } from "../../../src/features/liveFormulas/liveFormulas";
import { excelWithFunctions } from "../../support/excelWithFunctions";
import { valueOf } from "../../support/inExcel";

afterAll(() => {
  Object.assign(globalThis, { CustomFunctions: undefined });
});

describe("our functions in Excel", () => {
  it("spill, follow their arguments (F-40) and say what is wrong", async () => {
    const { write, settled } = await excelWithFunctions();
    await write("A1:A3", [[50], [30], [20]]);
    await write("B1", [["=FLECHAGE.REPARTIR(999.99,A1:A3)"]]);
    await write("D1", [['=FLECHAGE.EN_LETTRES("80 €")']]);
    await write("E1", [["=FLECHAGE.REPARTIR(10,F1)"]]);

    expect(await settled("B1:B3")).toEqual([[499.99], [300], [200]]);
    expect(await settled("D1:E1")).toEqual([["quatre-vingts euros", "#VALUE!"]]);
    await write("A1", [[0]]);
    expect(await settled("B1:B3")).toEqual([[0], [599.99], [400]]);
  });
});

describe("counting our formulas", () => {
  it("F-41: warns above two hundred of them", async () => {
    const { door, write } = await excelWithFunctions();
    const many = Array.from({ length: 200 }, () => ["=FLECHAGE.EN_LETTRES(1)"]);
    await write("A1:A200", many);
    expect(valueOf(await countLive(door))).toMatchObject({ live: 200, tooMany: false });

    await write("B7", [["=1+FLECHAGE.RESTE(1,2,3,4)"]]);
    expect(valueOf(await countLive(door))).toMatchObject({ live: 201, tooMany: true });
  });
});

describe("freezing", () => {
  it("F-54: turns formulas and what they spill into values, and can be taken back", async () => {
    const { door, write, read, settled } = await excelWithFunctions();
    await write("A1:A2", [[1], [2]]);
    await write("B1", [["=FLECHAGE.REPARTIR(90,A1:A2)"]]);
    await write("C1:C2", [["=SUM(B1:B2)"], ['="FLECHAGE.X("']]);
    await settled("B1:C2");

    expect(valueOf(await countLive(door))).toEqual({
      live: 1,
      broken: 0,
      tooMany: false,
      sheets: [{ sheet: "Feuil1", live: 1 }],
    });
    const done = valueOf(await freeze(door, "workbook"));
    expect([done.changed, done.left]).toEqual([1, []]);
    const frozen = await read("A1:C2");
    expect(frozen.formulas).toEqual([
      [1, 30, "=SUM(B1:B2)"],
      [2, 60, '="FLECHAGE.X("'],
    ]);
    expect(valueOf(await countLive(door)).live).toBe(0);

    if (done.applied === null) throw new Error("nothing was written");
    valueOf(await door.undo(done.applied));
    expect((await read("B1")).formulas).toEqual([["=FLECHAGE.REPARTIR(90,A1:A2)"]]);
    expect(await settled("B1:B2")).toEqual([[30], [60]]);
  });

  it("keeps to the selection, even one that only meets a spill", async () => {
    const { door, write, read, settled, select } = await excelWithFunctions();
    await write("A1:B1", [["=FLECHAGE.REPARTIR(1,{1;1})", "=FLECHAGE.EN_LETTRES(1)"]]);
    await settled("A1:B2");
    await select("A2");

    expect(valueOf(await freeze(door, "selection")).changed).toBe(1);
    expect((await read("A1:B1")).formulas).toEqual([[0.5, "=FLECHAGE.EN_LETTRES(1)"]]);
  });

  it("leaves a formula that shows an error, and names it", async () => {
    const { door, write, read, settled } = await excelWithFunctions();
    await write("A1", [["=FLECHAGE.REPARTIR(10,B1)"]]);
    await settled("A1");
    const { changed, left, applied } = valueOf(await freeze(door, "sheet"));

    expect([changed, left.length, applied]).toEqual([0, 1, null]);
    expect((await read("A1")).formulas).toEqual([["=FLECHAGE.REPARTIR(10,B1)"]]);
  });
});

describe("repairing", () => {
  it.each([
    ["F-50", "=_xldudf_FLECHAGE_COUT_REEL(A1)", "=FLECHAGE.COUT_REEL(A1)"],
    ["F-51", "=[2]!_xldudf_FLECHAGE_REPARTIR(A1,B1)*2", "=FLECHAGE.REPARTIR(A1,B1)*2"],
    ["F-51", "='C:\\Add Ins\\x.xlam'!FLECHAGE.RESTE(A1)", "=FLECHAGE.RESTE(A1)"],
    ["F-50", "=SUM(_xlfn._xldudf_FLECHAGE_REPARTIR(A1,B1))", "=SUM(FLECHAGE.REPARTIR(A1,B1))"],
    ["texts", '=FLECHAGE.RESTE("_xldudf_FLECHAGE_RESTE(")', null],
    ["others", "=_xldudf_CONTOSO_ADD(1)", null],
    ["whole", "=Flechage.Reste(A1)", null],
  ])("%s: %s", (_fact, formula, repaired) => {
    expect(repairedFormula(formula)).toBe(repaired);
  });

  it("F-50: names come back, and Excel calculates again", async () => {
    const { door, write, read, settled } = await excelWithFunctions();
    await write("A1", [["=_xldudf_FLECHAGE_EN_LETTRES(2)"]]);

    expect(valueOf(await countLive(door)).broken).toBe(1);
    expect(valueOf(await repair(door)).changed).toBe(1);
    expect((await read("A1")).formulas).toEqual([["=FLECHAGE.EN_LETTRES(2)"]]);
    expect(await settled("A1")).toEqual([["deux euros"]]);
  });
});

describe("finding our formulas", () => {
  const grid = (formulas: (string | null)[][]) => ({
    sheet: "F",
    hidden: false,
    top: 3,
    left: 2,
    values: formulas.map((row) => row.map(() => 1)),
    formulas,
    formats: null,
    styles: null,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    nativeTables: [],
    date1904: false,
  });

  it("tells a call from a word in a text, a sheet or another name", () => {
    const found = findLive([
      grid([
        ["=flechage.reste(1)", "='FLECHAGE.X('!A1", '="FLECHAGE.RESTE("'],
        [null, "=MONFLECHAGE.RESTE(1)", "=SUM(1,FLECHAGE.RESTE (2))"],
      ]),
    ]);

    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [3, 2],
      [4, 4],
    ]);
  });
});
