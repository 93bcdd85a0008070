import { calculatorOf } from "../../../src/host/engine/calculate";
import { fromFile, toFile } from "../../../src/host/files/fileFormula";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { addName } from "../../../src/host/model/editBook";
import { addSheet } from "../../../src/host/model/editSheets";
import type { Scalar } from "../../../src/host/model/scalar";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

function book(): { workbook: HostWorkbook; sheet: HostSheet } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  // It must hear of edits from the first one on.
  calculatorOf(workbook);
  setCells(workbook, sheet, 1, 1, [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  return { workbook, sheet };
}

/** What a formula in F10 shows, with what it spills over: 3 rows and columns at most. */
function shown(formula: string, { workbook, sheet } = book()): unknown[][] {
  setCells(workbook, sheet, 10, 6, [[{ formula }]]);
  const calculator = calculatorOf(workbook);
  calculator.settle();
  const at = (row: number, column: number): Scalar =>
    sheet.cells.get(row)?.get(column)?.value ?? null;
  const rows = [10, 11, 12].map((row) => [6, 7, 8].map((column) => at(row, column)));
  return rows
    .map((row) => row.filter((value) => value !== null))
    .filter((row) => row.length > 0)
    .map((row) => row.map((value) => (typeof value === "object" ? value.error : value)));
}

describe("LAMBDA and its helpers", () => {
  it.each([
    ["=LAMBDA(x,y,x*10+y)(2,3)", [[23]]],
    ["=LET(double,LAMBDA(x,x*2),double(A2)+double(1))", [[10]]],
    [
      "=MAP(A1:C2,LAMBDA(x,x*x))",
      [
        [1, 4, 9],
        [16, 25, 36],
      ],
    ],
    ["=MAP(A1:C1,A2:C2,LAMBDA(a,b,b-a))", [[3, 3, 3]]],
    ["=REDUCE(100,A1:C2,LAMBDA(total,x,total+x))", [[121]]],
    ["=REDUCE(,A1:C1,LAMBDA(total,x,total*x))", [[6]]],
    [
      "=SCAN(0,A1:C2,LAMBDA(total,x,total+x))",
      [
        [1, 3, 6],
        [10, 15, 21],
      ],
    ],
    ["=BYROW(A1:C2,LAMBDA(row,MAX(row)))", [[3], [6]]],
    ["=BYROW(A1:C2,SUM)", [[6], [15]]],
    ["=BYCOL(A1:C2,LAMBDA(column,SUM(column)))", [[5, 7, 9]]],
    [
      "=MAKEARRAY(2,3,LAMBDA(r,c,r*10+c))",
      [
        [11, 12, 13],
        [21, 22, 23],
      ],
    ],
    ["=LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(7)", [["#VALUE!"]]],
    ["=LAMBDA(x,y,IF(ISOMITTED(y),x,x+y))(7)", [[7]]],
  ])("%s", (formula, expected) => {
    expect(shown(formula)).toEqual(expected);
  });

  it("a lambda alone shows #CALC!, too many arguments #VALUE!, one that never ends #NUM!", () => {
    expect(shown("=LAMBDA(x,x)")).toEqual([["#CALC!"]]);
    expect(shown("=LAMBDA(x,x)(1,2)")).toEqual([["#VALUE!"]]);
    const own = book();
    addName(own.workbook, {
      name: "SANS_FIN",
      formula: "=LAMBDA(n,SANS_FIN(n+1))",
      scope: null,
      visible: true,
      comment: "",
    });
    expect(shown("=SANS_FIN(1)", own)).toEqual([["#NUM!"]]);
  });

  it("a name that holds a lambda is a function, and calls itself", () => {
    const own = book();
    addName(own.workbook, {
      name: "FACTORIELLE",
      formula: "=LAMBDA(n,IF(n<2,1,n*FACTORIELLE(n-1)))",
      scope: null,
      visible: true,
      comment: "",
    });
    expect(shown("=FACTORIELLE(5)+A1", own)).toEqual([[121]]);
  });

  it("files mark the names that LET and LAMBDA give", () => {
    const formula = "=LET(f,LAMBDA(x,x+A1),f(2))";
    const { text } = toFile(formula, null);
    expect(text).toBe("_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+A1),_xlpm.f(2))");
    expect(fromFile(text, null, true)).toBe(formula);
  });
});

describe("references across sheets", () => {
  it("look at the same cells of every sheet between two, and follow their changes", () => {
    const { workbook, sheet } = book();
    for (const [i, name] of ["Jan 25", "Fév 25", "Mars 25"].entries())
      setCells(workbook, addSheet(workbook, name), 2, 2, [[(i + 1) * 10]]);
    const own = { workbook, sheet };
    expect(shown("=SUM('Jan 25:Mars 25'!B2)", own)).toEqual([[60]]);
    const march = workbook.sheets.at(-1);
    if (march === undefined) throw new Error("there are four sheets");
    setCells(workbook, march, 2, 2, [[100]]);
    calculatorOf(workbook).settle();
    expect(sheet.cells.get(10)?.get(6)?.value).toBe(130);
    expect(shown("=SUM(Feuil1:Absente!B2)", own)).toEqual([["#NAME?"]]);
  });
});
