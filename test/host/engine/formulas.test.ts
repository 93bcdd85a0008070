import { calculatorOf, type Calculator } from "../../../src/host/engine/calculate";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { addName, changeName, setCalculationMode } from "../../../src/host/model/editBook";
import { addSheet, renameSheet } from "../../../src/host/model/editSheets";
import { shiftCells } from "../../../src/host/model/editShift";
import { addTable } from "../../../src/host/model/editTables";
import { undo } from "../../../src/host/model/journal";
import { defaultStyle } from "../../../src/host/model/style";
import {
  maxColumn,
  type Cell,
  type HostSheet,
  type HostWorkbook,
} from "../../../src/host/model/workbook";

interface Open {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly calculator: Calculator;
}

/** Feuil1 with a table T_Temps at A1:C5, a second sheet « Temps d'été » and a name. */
function open(): Open {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const calculator = calculatorOf(workbook);
  setCells(workbook, sheet, 1, 1, [
    ["Nom", "Projet", "Heures"],
    ["Ana", "P1", 3],
    ["Bob", "P2", 4.5],
    ["ana", "P2", 1],
    ["Zoé", "P1", 2],
  ]);
  addTable(workbook, sheet, { top: 1, left: 1, bottom: 5, right: 3 }, true, "T_Temps");
  const summer = addSheet(workbook, "Temps d'été");
  setCells(workbook, summer, 1, 1, [[10], [20]]);
  addName(workbook, {
    name: "Taux",
    formula: "='Temps d''été'!$A$2",
    scope: null,
    visible: true,
    comment: "",
  });
  return { workbook, sheet, calculator };
}

/** The value of one formula put in E1 (or elsewhere). */
function valueOf(formula: string, row = 1, column = 5): unknown {
  const { workbook, sheet, calculator } = open();
  setCells(workbook, sheet, row, column, [[{ formula }]]);
  calculator.settle();
  return sheet.cells.get(row)?.get(column)?.value;
}

function at(sheet: HostSheet, row: number, column: number): unknown {
  return sheet.cells.get(row)?.get(column)?.value ?? null;
}

const error = (text: string): unknown => ({ error: text });

describe("values of formulas", () => {
  it.each([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=50%*4", 2],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=0.1+0.2-0.3", 0],
    ['="É"="é"', true],
    ['=2<"1"', true],
    ["=1/0", error("#DIV/0!")],
    ['="x"*2', error("#VALUE!")],
    ["=Inconnu", error("#NAME?")],
    ["='Temps d''été'!A1+Taux", 30],
    ["=SUM(C:C)", 10.5],
    ["=SUM({1,2;3,4})", 10],
    ["=IF(,1,2)", 2],
    ['=IFERROR(1/0,"vide")', "vide"],
    ["=IFNA(MATCH(9,C2:C5,0),-1)", -1],
    ['=IFS(1>2,"a",TRUE,"b")', "b"],
    ['=SWITCH(2,1,"un",2,"deux","?")', "deux"],
    ["=LET(x,3,y,x*2,x+y)", 9],
  ])("%s is %j", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it.each([
    ["=SUM(T_Temps[Heures])", 10.5],
    ["=ROWS(T_Temps)", 4],
    ["=COUNTA(T_Temps[#All])", 15],
    ["=INDEX(T_Temps[#Headers],1,3)", "Heures"],
    ["=T_Temps[[#Headers],[Projet]]", "Projet"],
    ["=COLUMNS(T_Temps[[Projet]:[Heures]])", 2],
    ["=SUM(T_Temps[Absente])", error("#REF!")],
    ["=T_Temps[[#Totals],[Heures]]", error("#REF!")],
  ])("A-51: %s is %j", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it("A-51: [@Col] reads its own row, inside the table and beside it", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 3, 7, [[{ formula: "=T_Temps[@Heures]*2" }]]);
    setCells(workbook, sheet, 9, 7, [[{ formula: "=T_Temps[@Heures]" }]]);
    setCells(workbook, sheet, 4, 2, [[{ formula: "=[@Heures]+10" }]]);
    calculator.settle();
    expect([at(sheet, 3, 7), at(sheet, 4, 2), at(sheet, 9, 7)]).toEqual([9, 11, error("#VALUE!")]);
  });

  it.each([
    ['=SUMIFS(T_Temps[Heures],T_Temps[Nom],"ANA")', 4],
    ['=SUMIFS(C:C,A:A,"a*",C:C,">1")', 3],
    ['=COUNTIF(A2:A5,"<>Ana")', 2],
    ['=COUNTIFS(B:B,"P?",C:C,">=2")', 3],
    ['=AVERAGEIF(B2:B5,"P1",C2:C5)', 2.5],
    ['=SUM(SUMIFS(C2:C5,B2:B5,{"P1","P2"}))', 10.5],
    ['=SUMPRODUCT((B2:B5="P1")*C2:C5)', 5],
    ['=VLOOKUP("bob",A:C,3,FALSE)', 4.5],
    ["=VLOOKUP(25,{10,1;20,2;30,3},2)", 2],
    ['=XLOOKUP("Max",A2:A5,C2:C5,"absent")', "absent"],
    ["=XLOOKUP(4,C2:C5,A2:A5,,-1)", "Ana"],
    ['=INDEX(A2:C5,MATCH("Zoé",A2:A5,0),2)', "P1"],
    ["=SUM(OFFSET(C1,1,0,2,1))", 7.5],
    ['=INDIRECT("C"&3)', 4.5],
    ["=SUM(C2:INDEX(C:C,3))", 7.5],
    ["=SUBTOTAL(109,C2:C5)", 10.5],
    ['=TEXTJOIN("-",TRUE,B2:B5)', "P1-P2-P2-P1"],
    ["=ROW(C4)+COLUMN(C4)", 7],
  ])("%s is %j", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it.each([
    ["=DATE(2025,2,29)", 45717],
    ["=EDATE(DATE(2025,1,31),1)", 45716],
    ["=EOMONTH(DATE(2024,1,15),1)", 45351],
    ["=NETWORKDAYS(DATE(2025,5,1),DATE(2025,5,31),DATE(2025,5,1))", 21],
    ['=DATEDIF(DATE(2024,1,31),DATE(2025,3,1),"m")', 13],
    ["=WEEKDAY(DATE(2025,11,24),2)", 1],
    ['=TEXT(DATE(2025,3,1),"dd/mm/yyyy")', "01/03/2025"],
    ['=TEXT(DATE(2025,3,1),"mmmm aaaa")', "mars 2025"],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(-1234.5,-2)", -1200],
    ["=MOD(-3,2)", 1],
    ["=INT(-1.5)", -2],
    ['=VALUE("12.5")', 12.5],
    ['=TRIM("  a   b ")', "a b"],
    ['=SUBSTITUTE("a-b-c","-","/",2)', "a-b/c"],
    ["=PMT(0,12,-1200)", 100],
  ])("%s is %j", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it("TODAY and NOW ask the clock they are given", () => {
    const { workbook, sheet, calculator } = open();
    calculator.now = () => 45_000.25;
    setCells(workbook, sheet, 1, 5, [[{ formula: "=TODAY()" }, { formula: "=NOW()" }]]);
    calculator.settle();
    expect([at(sheet, 1, 5), at(sheet, 1, 6)]).toEqual([45_000, 45_000.25]);
  });
});

describe("recalculation", () => {
  it("follows chains across sheets after an edit, and its undoing", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "=F1+1" }, { formula: "=Taux*2" }]]);
    calculator.settle();
    const [, summer] = workbook.sheets;
    if (summer === undefined) throw new Error("Two sheets");
    setCells(workbook, summer, 2, 1, [[50]]);
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(101);
    undo(workbook);
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(41);
  });

  it("leaves alone what an edit does not touch", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "=C2*2" }, { formula: "=C3*2" }]]);
    calculator.settle();
    setCells(workbook, sheet, 2, 3, [[100]]);
    const changed = calculator.settle();
    expect(changed.map(({ box }) => [box.top, box.left])).toEqual([[1, 5]]);
  });

  it("a growing table is seen by the formulas that name it (A-44)", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "=SUM(T_Temps[Heures])" }]]);
    calculator.settle();
    setCells(workbook, sheet, 6, 1, [["Max", "P3", 100]]);
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(110.5);
  });

  it("a renamed sheet keeps its formulas alive", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "='Temps d''été'!A1" }]]);
    const [, summer] = workbook.sheets;
    if (summer === undefined) throw new Error("Two sheets");
    renameSheet(workbook, summer, "Été");
    setCells(workbook, summer, 1, 1, [[77]]);
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(77);
  });

  it("A-69: in manual mode nothing moves before calculate", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "=C2" }]]);
    calculator.settle();
    setCalculationMode(workbook, "Manual");
    setCells(workbook, sheet, 2, 3, [[8]]);
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(3);
    calculator.calculate("Recalculate");
    expect(at(sheet, 1, 5)).toBe(8);
  });

  it("A-69: in manual mode a name that changed waits for calculate too", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [[{ formula: "=Taux" }]]);
    calculator.settle();
    setCalculationMode(workbook, "Manual");
    const [taux] = workbook.names;
    if (taux === undefined) throw new Error("no name");
    changeName(workbook, taux, { formula: "='Temps d''été'!$A$1" });
    calculator.settle();
    expect(at(sheet, 1, 5)).toBe(20);
    calculator.calculate("Recalculate");
    expect(at(sheet, 1, 5)).toBe(10);
  });

  it("what is circular or lacks something is listed once, wherever it moves, until it is repaired", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 9, 5, [[{ formula: "=E9+1" }, { formula: "=INCONNUE(1)" }]]);
    calculator.settle();
    shiftCells(workbook, sheet, { top: 1, left: 1, bottom: 1, right: maxColumn }, "Down");
    calculator.settle();
    const listed = (): unknown => [
      calculator.circular.map(({ row, column }) => [row, column]),
      calculator.uncalculated.map(({ row, column }) => [row, column]),
    ];
    expect(listed()).toEqual([[[10, 5]], [[10, 6]]]);
    calculator.calculate("FullRebuild");
    expect(listed()).toEqual([[[10, 5]], [[10, 6]]]);
    setCells(workbook, sheet, 10, 5, [[1, 2]]);
    calculator.settle();
    expect(listed()).toEqual([[], []]);
  });

  it("a circle shows 0 and is named; cut open, it calculates again", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 5, [
      [{ formula: "=F1+1" }, { formula: "=E1+1" }, { formula: "=E1+5" }],
    ]);
    calculator.settle();
    expect([at(sheet, 1, 5), at(sheet, 1, 6), at(sheet, 1, 7)]).toEqual([0, 0, 5]);
    expect(calculator.circular.map(({ column }) => column).sort()).toEqual([5, 6]);
    setCells(workbook, sheet, 1, 6, [[1]]);
    calculator.settle();
    expect([at(sheet, 1, 5), calculator.circular]).toEqual([2, []]);
  });

  it("a formula that cannot be calculated keeps its value and is listed; a new one shows #NAME?", () => {
    const { workbook, sheet, calculator } = open();
    sheet.cells.set(8, new Map([[1, { ...cellWith("=[1]Autre!A1+C2"), value: 42 }]]));
    setCells(workbook, sheet, 9, 1, [[{ formula: "=FONCTIONINCONNUE(1)" }]]);
    calculator.calculate("FullRebuild");
    expect([at(sheet, 8, 1), at(sheet, 9, 1)]).toEqual([42, error("#NAME?")]);
    expect(calculator.uncalculated.map(({ row, lacks }) => `${row} ${lacks}`).sort()).toEqual([
      "8 [1]Autre!A1",
      "9 FONCTIONINCONNUE",
    ]);
  });

  it("a chain of ten thousand formulas does not exhaust the stack", () => {
    const { workbook, sheet, calculator } = open();
    const chain = Array.from({ length: 10_000 }, (_, i) => [i === 0 ? 1 : { formula: `=H${i}+1` }]);
    setCells(workbook, sheet, 1, 8, chain);
    calculator.settle();
    expect(at(sheet, 10_000, 8)).toBe(10_000);
  });
});

function cellWith(formula: string): Cell {
  return { value: null, formula, style: defaultStyle };
}

describe("spilled arrays", () => {
  it("F-25: an array spreads from its cell; blocked neighbours give #SPILL!, freed ones let it spread", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 2, 6, [["là"]]);
    setCells(workbook, sheet, 1, 6, [[{ formula: "=UNIQUE(T_Temps[Projet])" }]]);
    calculator.settle();
    expect(at(sheet, 1, 6)).toEqual(error("#SPILL!"));
    setCells(workbook, sheet, 2, 6, [[null]]);
    calculator.settle();
    expect([at(sheet, 1, 6), at(sheet, 2, 6)]).toEqual(["P1", "P2"]);
    expect(sheet.cells.get(2)?.get(6)?.spillFrom).toEqual({ row: 1, column: 6 });
    setCells(workbook, sheet, 2, 6, [["là"]]);
    calculator.settle();
    expect([at(sheet, 1, 6), at(sheet, 2, 6)]).toEqual([error("#SPILL!"), "là"]);
  });

  it("F-26: nothing spills inside a table", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 2, 2, [[{ formula: "=SEQUENCE(2)" }]]);
    calculator.settle();
    expect(at(sheet, 2, 2)).toEqual(error("#SPILL!"));
  });

  it("A1# reads all that was spilled, and a shorter array leaves nothing behind", () => {
    const { workbook, sheet, calculator } = open();
    setCells(workbook, sheet, 1, 6, [[{ formula: "=SEQUENCE(C2)" }, { formula: "=SUM(F1#)" }]]);
    calculator.settle();
    expect([at(sheet, 3, 6), at(sheet, 1, 7)]).toEqual([3, 6]);
    setCells(workbook, sheet, 2, 3, [[2]]);
    calculator.settle();
    expect([at(sheet, 3, 6), at(sheet, 1, 7)]).toEqual([null, 3]);
  });

  it("@ takes the value of the formula's own row", () => {
    expect(valueOf("=@C1:C5*2", 3, 5)).toBe(9);
  });
});
