import { calculatorOf } from "../../../src/host/engine/calculate";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";

/** The value of a formula in F1, beside A1:C3 with 1 to 8 and 10, A5 an error, and B5:B6 empty. */
function valueOf(formula: string): unknown {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const calculator = calculatorOf(workbook);
  setCells(workbook, sheet, 1, 1, [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 10],
    ["texte", 0, 5],
    [{ formula: "=1/0" }, null, 5],
  ]);
  setCells(workbook, sheet, 1, 6, [[{ formula }]]);
  calculator.settle();
  const value = sheet.cells.get(1)?.get(6)?.value;
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

const value = { error: "#VALUE!" };

describe("functions of matrices and places", () => {
  it.each([
    ["=SUM(MMULT(A1:C3,TRANSPOSE(A1:C1)))", 99],
    ["=MDETERM(A1:C3)", -3],
    ["=MDETERM({2,4;1,2})", 0],
    ["=INDEX(MINVERSE(A1:C3),2,3)", -2],
    ["=INDEX(MMULT(MINVERSE(A1:C3),A1:C3),3,3)", 1],
    ["=SUM(MUNIT(4))", 4],
    ["=INDEX(FREQUENCY(A1:C3,{6,3}),1)", 3],
    ["=SUM(FREQUENCY(A1:C3,{3,6})*{1;10;100})", 333],
    ["=SUMX2MY2(A1:A3,B1:B3)", -27],
    ["=SUMX2PY2({1,2},{3,4})", 30],
    ["=SUMXMY2(A1:A3,C1:C3)", 17],
    ["=SUM(LARGE(A1:C3,{1,2,3}))", 25],
    ["=SUM(SMALL(A1:C3,{1;2}))", 3],
    ["=SUM(RANK(A1:A3,A1:C3))", 18],
    ["=AGGREGATE(14,6,A1:C3,2)", 8],
    ["=AGGREGATE(15,6,A1:A3/(B1:B3>2),1)", 4],
    ["=AGGREGATE(16,6,A1:A5,0.5)", 4],
    ["=AGGREGATE(17,6,{1,2,3,4},1)", 1.75],
  ])("%s is %s", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it.each([
    ["=MMULT(A1:C3,A1:C1)", value],
    ["=MMULT(A4:C4,A1:A3)", value],
    ["=MDETERM(A1:C2)", value],
    ["=MINVERSE({2,4;1,2})", { error: "#NUM!" }],
    ["=SUMXMY2(A1:A3,C1:C2)", { error: "#N/A" }],
    ["=AGGREGATE(14,4,A1:A5,1)", { error: "#DIV/0!" }],
    ["=AGGREGATE(20,4,A1:A3,1)", value],
    ["=LARGE(A1:C3,10)", { error: "#NUM!" }],
  ])("%s fails as in Excel", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it("counts a year by month and day: from 29 February to 1 March is more than one", () => {
    expect(valueOf("=YEARFRAC(DATE(2024,2,29),DATE(2025,3,1),1)")).toBe(1.00136798906);
    expect(valueOf("=YEARFRAC(DATE(2024,3,1),DATE(2025,3,1),1)")).toBe(1);
  });
});
