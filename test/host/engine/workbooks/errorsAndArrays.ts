import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, f } from "./kit";

/** How errors travel, what catches them, and arrays in formulas. */
export function errorsAndArrays(): HostWorkbook {
  const { workbook, sheet } = book("Erreurs");
  setCells(workbook, sheet, 1, 1, [
    [10, f("=1/0"), f("=NA()"), f('="a"+1'), "texte", true, null, "12"],
    [3, 4.5, -2, 0, "Texte", false, null, "3,5"],
  ]);
  const each = ["A", "B", "C", "D", "E", "F", "G", "H"];
  [
    "=#1+#2",
    '=#1&"|"&#2',
    '=IFERROR(#1,"pris")',
    '=IFNA(#1,"absent")',
    "=ISERROR(#1)+ISERR(#1)*2+ISNA(#1)*4",
    "=ISNUMBER(#1)*1+ISTEXT(#1)*2+ISLOGICAL(#1)*4+ISBLANK(#1)*8+ISNONTEXT(#1)*16",
    "=N(#1)",
    "=T(#1)",
    "=IF(#1,1,0)",
    "=#1=#2",
    "=#1>#2",
    "=SUM(#1,#2)",
    "=COUNT(#1,#2)*10+COUNTA(#1,#2)",
    "=-#2",
    "=AND(#1,TRUE)",
    "=MAX(#1:#2)",
    '=IF(ISBLANK(#1),"",TYPE(#1))',
    "=LEN(#1)",
    "=ROUND(#2,1)",
    "=ERROR.TYPE(#1)",
    "=SUMPRODUCT(#1:#2)",
    "=COUNTIF($A$1:$H$2,#1)",
    "=MATCH(#1,$A$1:$H$1,0)",
    "=IFERROR(VALUE(#2),0)",
  ].forEach((formula, i) => {
    setCells(workbook, sheet, 4 + i, 1, [each.map((column) => f(formula.replaceAll("#", column)))]);
  });
  const arrays = addSheet(workbook, "Tableaux");
  setCells(workbook, arrays, 1, 1, [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 10],
  ]);
  setCells(
    workbook,
    arrays,
    1,
    6,
    [
      "=SUM(MMULT(A1:C3,TRANSPOSE(A1:C1)))",
      "=MDETERM(A1:C3)",
      "=INDEX(MINVERSE(A1:C3),2,3)",
      "=SUM(A1:A3*TRANSPOSE({1;10;100}))",
      "=SUMPRODUCT({1,2;3,4}*{10,20;30,40})",
      "=SUM(IF(A1:C3>4,A1:C3,0))",
      '=MAX(LEN({"a","abc","ab"}))',
      "=SUM(FREQUENCY(A1:C3,{3,6}))",
      "=SUM(LARGE(A1:C3,{1,2,3}))",
      "=INDEX(A1:C3,0,2) A2:C2",
      "=SUM(INDEX(A1:C3,0,2))",
      "=SUM((A1:C3>2)*(A1:C3<8))",
      "=AVERAGE(IF(MOD(A1:C3,2)=0,A1:C3))",
      "=SUM(ROW(1:5)*{1;2;3;4;5})",
      "=COUNT(1/(A1:C3>3))",
      '=TEXTJOIN("-",TRUE,IF(A1:C3>5,A1:C3,""))',
      "=MATCH(1,(A1:A3=4)*(B1:B3=5),0)",
      "=SUM(COUNTIF(A1:C3,{1,5,9}))",
      "=SUM(SUMIF(A1:A3,{1;7},C1:C3))",
      "=PRODUCT(A1:C1^2)",
      "=SUMSQ(A1:C3)-SUMXMY2(A1:A3,B1:B3)",
    ].map((formula) => [f(formula)]),
  );
  return workbook;
}
