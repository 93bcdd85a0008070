import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, f, numbers } from "./kit";

/** Days and hours: calendars, SUMPRODUCT by month, overtime, texts of hours. */
export function hoursByMonth(): HostWorkbook {
  const next = numbers(11);
  const { workbook, sheet } = book("Temps");
  setCells(workbook, sheet, 1, 1, [
    [
      "Jour",
      "Personne",
      "Début",
      "Fin",
      "Pause",
      "Heures",
      "Jour de semaine",
      "Semaine",
      "Ouvré",
      "Texte",
    ],
  ]);
  for (let row = 2; row <= 91; row += 1) {
    const start = (7 + next(3)) / 24 + next(4) / 96;
    setCells(workbook, sheet, row, 1, [
      [
        45_658 + row * 2,
        ["Ana", "Bob", "Zoé"][next(3)] ?? "",
        start,
        start + (5 + next(16) / 4) / 24,
        next(3) / 48,
        f(`=ROUND((D${row}-C${row}-E${row})*24,2)`),
        f(`=WEEKDAY(A${row},2)`),
        f(`=ISOWEEKNUM(A${row})`),
        f(`=NETWORKDAYS(A${row},A${row})=1`),
        f(`=TEXT(D${row}-C${row},"h:mm")&" le "&TEXT(A${row},"dd/mm/yyyy")`),
      ],
    ]);
  }
  const months = addSheet(workbook, "Mois");
  setCells(workbook, months, 1, 1, [
    ["Mois", "Ana", "Bob", "Zoé", "Total", "Jours ouvrés", "Heures dues", "Solde", "Cumul"],
  ]);
  for (let month = 1; month <= 8; month += 1) {
    const row = month + 1;
    setCells(workbook, months, row, 1, [
      [
        f(`=DATE(2025,${month},1)`),
        ...["B", "C", "D"].map((column) =>
          f(
            `=SUMPRODUCT((Temps!$B$2:$B$91=${column}$1)*(TEXT(Temps!$A$2:$A$91,"yyyymm")=TEXT($A${row},"yyyymm"))*Temps!$F$2:$F$91)`,
          ),
        ),
        f(`=SUM(B${row}:D${row})`),
        f(`=NETWORKDAYS(A${row},EOMONTH(A${row},0),Fériés!$A$1:$A$4)`),
        f(`=F${row}*7*3/20`),
        f(`=E${row}-G${row}`),
        f(month === 1 ? `=H${row}` : `=I${row - 1}+H${row}`),
      ],
    ]);
  }
  setCells(workbook, months, 12, 1, [
    ["Reste", f("=WORKDAY(DATE(2025,4,30),10,Fériés!A1:A4)")],
    [
      "Années",
      f(
        '=DATEDIF(DATE(2021,9,15),DATE(2025,11,24),"y")&" ans "&DATEDIF(DATE(2021,9,15),DATE(2025,11,24),"ym")&" mois"',
      ),
    ],
    [
      "Fraction",
      f("=YEARFRAC(DATE(2025,1,15),DATE(2025,9,30),0)+YEARFRAC(DATE(2024,2,29),DATE(2025,3,1),1)"),
    ],
    ["Dernier", f('=LOOKUP(2,1/(Temps!B2:B91="Ana"),Temps!A2:A91)')],
    ["Nuit", f('=COUNTIFS(Temps!C2:C91,"<"&TIME(8,0,0),Temps!F2:F91,">=6")')],
    ["Écart", f("=STDEV(Temps!F2:F91)+VAR(Temps!F2:F91)+AVEDEV(Temps!F2:F91)")],
    ["Heure", f('=HOUR(TIMEVALUE("17:45"))+MINUTE("17:45")+DAY("2025-03-09")')],
  ]);
  const holidays = addSheet(workbook, "Fériés");
  setCells(workbook, holidays, 1, 1, [[45_658], [45_768], [45_778], [45_785]]);
  return workbook;
}
