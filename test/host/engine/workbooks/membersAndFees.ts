import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, down, f, numbers } from "./kit";

/** Lookups of every kind and texts. */
export function membersAndFees(): HostWorkbook {
  const next = numbers(23);
  const { workbook, sheet } = book("Adhérents");
  const first = ["Ana", "Jean-Luc", "zoé", "NINA", "Éloïse", "Bob"];
  const last = ["Dupont", "d'Arc", "Le Goff", "MARTIN", "Ångström"];
  setCells(workbook, sheet, 1, 1, [["N°", "Prénom", "Nom", "Ville", "Adhésion", "Catégorie"]]);
  const towns = ["Lyon (69)", "Brest (29)", "Paris (75)", "Sète (34)"];
  for (let row = 2; row <= 51; row += 1)
    setCells(workbook, sheet, row, 1, [
      [
        1000 + row,
        first[next(6)] ?? "",
        last[next(5)] ?? "",
        towns[next(4)] ?? "",
        44_000 + next(1_900),
        ["A", "B", "C", "Z"][next(4)] ?? "",
      ],
    ]);
  const fees = addSheet(workbook, "Tarifs");
  setCells(workbook, fees, 1, 1, [
    ["Catégorie", "A", "B", "C"],
    ["Cotisation", 10, 25.5, 60],
    ["Libellé", "réduite", "pleine", "soutien"],
  ]);
  setCells(workbook, fees, 6, 1, [
    [0, "nouveau"],
    [1, "récent"],
    [3, "fidèle"],
    [5, "ancien"],
  ]);
  const formulas = [
    "=IFERROR(HLOOKUP(F%,Tarifs!$A$1:$D$3,2,FALSE),0)",
    '=IFNA(INDEX(Tarifs!$B$3:$D$3,MATCH(F%,Tarifs!$B$1:$D$1,0)),"inconnue")',
    "=VLOOKUP(YEARFRAC(E%,DATE(2025,11,24)),Tarifs!$A$6:$B$9,2,TRUE)",
    '=PROPER(B%)&" "&UPPER(C%)',
    '=MID(D%,FIND("(",D%)+1,2)',
    '=TRIM(LEFT(D%,SEARCH("(",D%)-1))',
    '=LEN(B%)+LEN(SUBSTITUTE(LOWER(C%),"a",""))',
    '=IF(COUNTIF(C$2:C%,C%)>1,"déjà","premier")',
    "=COUNTIFS(D$2:D$51,D%,F$2:F$51,F%)",
    "=EDATE(E%,12)-E%",
    '=IF(ISNUMBER(SEARCH("luc",B%)),EXACT(B%,"Jean-Luc"),FALSE)',
    '=CHOOSE(MOD(A%,3)+1,"a","b","c")&REPT("*",MOD(A%,4))',
    '=VALUE(MID(D%,FIND("(",D%)+1,2))+MATCH(E%,E$2:E$51,0)',
    '=TEXT(A%,"00000")&"-"&RIGHT(C%,3)&CODE(B%)',
    "=XLOOKUP(F%,Tarifs!$B$1:$D$1,Tarifs!$B$2:$D$2,0)",
  ];
  formulas.forEach((formula, i) => {
    setCells(workbook, sheet, 2, 8 + i, down(formula, 2, 51));
  });
  setCells(workbook, sheet, 54, 1, [
    ["Total", f("=SUM(H2:H51)")],
    ["Villes", f("=SUMPRODUCT(1/COUNTIF(D2:D51,D2:D51))")],
    ["Noms", f('=TEXTJOIN(", ",TRUE,K2:K6)')],
    ["Moyenne", f('=AVERAGEIF(F2:F51,"B",H2:H51)')],
    ["Par nom", f('=SUMIF(C2:C51,"Le*",H2:H51)+SUMIF(C2:C51,"?artin",H2:H51)')],
  ]);
  return workbook;
}
