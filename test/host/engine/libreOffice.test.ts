import { calculatorOf } from "../../../src/host/engine/calculate";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { addName } from "../../../src/host/model/editBook";
import { addSheet } from "../../../src/host/model/editSheets";
import { addTable } from "../../../src/host/model/editTables";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";
import { calculatedByLibreOffice, comparable, soffice } from "../support/libreOffice";

/**
 * Left out because LibreOffice 7.4 reads them otherwise than Excel: `T[#All]`, XLOOKUP, booleans joined to texts, #NUM!.
 * The rest are formulas of the kinds that funders' workbooks hold; LibreOffice calculates them too and is the judge.
 */
const formulas = [
  "=SUM(T_Temps[Heures])",
  '=SUMIFS(T_Temps[Heures],T_Temps[Nom],"ana",T_Temps[Date],">="&DATE(2025,2,1))',
  '=SUMIFS(C:C,A:A,"*n*")',
  '=COUNTIFS(B2:B7,"P?")+COUNTIF(C2:C7,">2")+COUNTBLANK(F2:F7)',
  '=AVERAGEIFS(C2:C7,B2:B7,"P1")',
  '=SUMIF(A2:A7,"<>Ana",C2:C7)',
  '=SUMPRODUCT((B2:B7="P2")*(MONTH(D2:D7)=2)*C2:C7)',
  "=SUMPRODUCT(C2:C7,C2:C7)",
  '=AVERAGE(C2:C7)&"/"&MEDIAN(C2:C7)',
  "=MIN(C2:C7)+MAX(C2:C7)*LARGE(C2:C7,2)-SMALL(C2:C7,2)",
  "=STDEV(C2:C7)+VAR(C2:C7)",
  "=RANK(C3,C2:C7)",
  '=VLOOKUP("Bob",A2:D7,3,FALSE)',
  '=HLOOKUP("Heures",A1:D7,4,FALSE)',
  '=INDEX(C2:C7,MATCH("Zoé",A2:A7,0))',
  "=MATCH(3,{1;2;4},1)",
  "=LOOKUP(3.5,{1;2;3;4},{10;20;30;40})",
  '=SUM(OFFSET(C1,1,0,3,1))+INDIRECT("C"&3)',
  "=CHOOSE(2,10,20,30)",
  "=Autre!A1*Taux+'Feuille deux'!B2",
  '=IF(C2>2,"plus","moins")&IF(FALSE,1,2)',
  '=IFERROR(1/0,"n/a")&IFNA(NA(),"absent")',
  "=IFS(C2>100,1,C2>2,2,TRUE,3)",
  '=SWITCH(B3,"P1",1,"P2",2,0)',
  "=AND(TRUE,1)*8+OR(FALSE,0)*4+NOT(TRUE)*2+XOR(TRUE,FALSE)",
  "=ROUND(2.675,2)+ROUND(-1.005,2)+ROUNDUP(1.234,1)+ROUNDDOWN(-1.29,1)",
  "=INT(-2.5)+MOD(-7,3)+MOD(7,-3)+TRUNC(-2.7)+ABS(-3)",
  "=CEILING(7,3)+FLOOR(7,3)+MROUND(10,4)+QUOTIENT(7,2)",
  "=POWER(2,10)+SQRT(16)+EXP(0)+LN(1)+LOG10(1000)+LOG(8,2)",
  "=DATE(2024,14,35)",
  "=YEAR(D2)*10000+MONTH(D2)*100+DAY(D2)",
  "=EDATE(DATE(2024,1,31),1)",
  "=EOMONTH(DATE(2025,11,15),-2)",
  "=NETWORKDAYS(DATE(2025,1,1),DATE(2025,12,31))",
  "=NETWORKDAYS(DATE(2025,5,1),DATE(2025,5,31),D2:D7)",
  "=WORKDAY(DATE(2025,5,1),15)",
  "=WEEKDAY(DATE(2025,11,24))*10+WEEKDAY(DATE(2025,11,24),2)",
  "=WEEKNUM(DATE(2025,6,18))+ISOWEEKNUM(DATE(2025,12,29))",
  "=DAYS(DATE(2025,3,1),DATE(2024,3,1))+DAYS360(DATE(2025,1,31),DATE(2025,3,31))",
  "=YEARFRAC(DATE(2024,2,1),DATE(2025,8,15),1)+YEARFRAC(DATE(2025,1,31),DATE(2025,7,1))",
  '=DATEDIF(DATE(2023,5,20),DATE(2025,3,1),"m")*1000+DATEDIF(DATE(2023,5,20),DATE(2025,3,1),"ym")',
  "=HOUR(0.7604)*100+MINUTE(0.7604)",
  "=TIME(7,30,0)*24",
  '=LEFT("Fléchage",3)&RIGHT("Fléchage",4)&MID("Fléchage",4,2)&LEN("Fléchage")',
  '=UPPER("é")&LOWER("É")&PROPER("jean-pierre DUPONT")&TRIM("  a  b ")',
  '=SUBSTITUTE("a.b.c",".","-",2)&REPLACE("abcdef",2,3,"X")',
  '=FIND("c","abc")+SEARCH("B","abc")+EXACT("a","A")',
  '=CONCATENATE("a",1,2)&CONCAT(B2:B4)&TEXTJOIN("/",TRUE,B2:F2)',
  '=REPT("ab",3)&CHAR(65)&CODE("A")',
  '=VALUE("12.5")+N(TRUE)',
  '=TEXT(1234.5,"0.00")&TEXT(0.256,"0.0%")&TEXT(DATE(2025,3,9),"yyyy-mm-dd")',
  "=ISBLANK(F2)+ISNUMBER(C2)*2+ISTEXT(A2)*4+ISERROR(1/0)*8+ISNA(NA())*16+ISLOGICAL(TRUE)*32+ISEVEN(3)*64",
  "=ROW(C4)*10+COLUMN(C4)+ROWS(A1:C4)+COLUMNS(A1:C4)",
  "=ADDRESS(3,28)&ADDRESS(3,2,4)",
  "=SUBTOTAL(9,C2:C7)+SUBTOTAL(103,A2:A7)",
  "=PMT(0.03/12,48,-10000)+FV(0.02,5,-100)+NPV(0.1,100,200,300)",
  "=PRODUCT(C2:C4)+SUMSQ(C2:C4)+COUNT(A1:D7)+COUNTA(A1:F7)",
  "=COLUMNS(T_Temps[[Nom]:[Heures]])",
  "=1/0",
  '=VLOOKUP("absent",A2:C7,2,FALSE)',
  '="a"*1',
  "=-2^2+2^-1+50%",
  '="10"+5+(1=1)*4+(2<>2)*2+("a"<"B")',
];

const isRequired = process.env["REQUIRE_BROWSER"] === "1";

function sampleBook(): { workbook: HostWorkbook; sheet: HostSheet } {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  setCells(workbook, sheet, 1, 1, [
    ["Nom", "Projet", "Heures", "Date"],
    ["Ana", "P1", 3.5, 45_689],
    ["Bob", "P2", 7, 45_690],
    ["ana", "P2", 2.25, 45_705],
    ["Zoé", "P1", 4, 45_717],
    ["Nina", "P3", 1.75, 45_720],
    ["Bob", "P2", 6, 45_725],
  ]);
  addTable(workbook, sheet, { top: 1, left: 1, bottom: 7, right: 4 }, true, "T_Temps");
  const other = addSheet(workbook, "Autre");
  setCells(workbook, other, 1, 1, [[12]]);
  const quoted = addSheet(workbook, "Feuille deux");
  setCells(workbook, quoted, 2, 2, [[5]]);
  addName(workbook, {
    name: "Taux",
    formula: "=Autre!$A$1",
    scope: null,
    visible: true,
    comment: "",
  });
  setCells(
    workbook,
    sheet,
    10,
    8,
    formulas.map((formula) => [{ formula }]),
  );
  return { workbook, sheet };
}

const withLibreOffice = soffice !== undefined || isRequired ? describe : describe.skip;

withLibreOffice("formulas, compared with LibreOffice (left out where it is not installed)", () => {
  it("give the same values", async () => {
    if (soffice === undefined) throw new Error("LibreOffice is required here and not installed");
    const { workbook, sheet } = sampleBook();
    const judged = await calculatedByLibreOffice(soffice, await saveWorkbook(workbook));
    const calculator = calculatorOf(workbook);
    calculator.culture = "en-US";
    calculator.calculate("FullRebuild");
    const read = (from: HostSheet | undefined, i: number): unknown =>
      comparable(from?.cells.get(10 + i)?.get(8)?.value ?? null);
    const ours = formulas.map((formula, i) => [formula, read(sheet, i)]);
    const theirs = formulas.map((formula, i) => [formula, read(judged.sheets[0], i)]);
    expect(theirs.filter(([, value]) => value !== null)).toHaveLength(formulas.length);
    expect(ours).toEqual(theirs);
  }, 240_000);
});
