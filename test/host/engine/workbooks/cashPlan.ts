import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, f, name, numbers } from "./kit";

/** Month after month, across sheets: balances carried forward, loans, references made of text. */
export function cashPlan(): HostWorkbook {
  const next = numbers(31);
  const { workbook, sheet } = book("Plan");
  const inputs = addSheet(workbook, "Entrées 2025");
  setCells(workbook, inputs, 1, 1, [["Poste", ...Array.from({ length: 12 }, (_, i) => i + 1)]]);
  ["Subventions", "Cotisations", "Salaires", "Loyer", "Divers"].forEach((label, i) => {
    setCells(workbook, inputs, i + 2, 1, [
      [label, ...Array.from({ length: 12 }, () => (next(900_000) / 100) * (i < 2 ? 1 : -0.6))],
    ]);
  });
  name(workbook, "Départ", "=Plan!$B$20");
  name(workbook, "Taux", "=0.0425");
  setCells(workbook, sheet, 20, 1, [["Solde de départ", 12_345.67]]);
  setCells(workbook, sheet, 1, 1, [
    [
      "Mois",
      "Fin",
      "Recettes",
      "Dépenses",
      "Solde",
      "Alerte",
      "Intérêts",
      "Poste fort",
      "Par texte",
      "Décalage",
    ],
  ]);
  for (let month = 1; month <= 12; month += 1) {
    const row = month + 1;
    const column = String.fromCharCode(65 + month);
    const cells = `'Entrées 2025'!${column}$2:${column}$6`;
    setCells(workbook, sheet, row, 1, [
      [
        month,
        f(`=EOMONTH(DATE(2025,A${row},1),0)`),
        f(`=SUMIF(${cells},">0")`),
        f(`=-SUMIF(${cells},"<0")`),
        f(`=${month === 1 ? "Départ" : `E${row - 1}`}+C${row}-D${row}`),
        f(`=IFS(E${row}<0,"découvert",E${row}<D${row},"bas",TRUE,"bon")`),
        f(`=ROUND(MAX(E${row},0)*Taux*DAY(B${row})/365,2)`),
        f(`=INDEX('Entrées 2025'!$A$2:$A$6,MATCH(MIN(${cells}),${cells},0))`),
        f(`=INDIRECT("'Entrées 2025'!"&ADDRESS(3,A${row}+1))`),
        f(`=SUM(OFFSET('Entrées 2025'!$B$2,0,A${row}-1,5,1))`),
      ],
    ]);
  }
  setCells(workbook, sheet, 15, 1, [
    ["Total", null, f("=SUM(C2:C13)"), f("=SUM(D2:D13)"), f("=E13-Départ-C15+D15")],
    [
      "Échéance",
      f("=PMT(Taux/12,60,-25000)"),
      f("=FV(Taux/12,24,-150,0,1)"),
      f("=NPV(Taux,C2:C5)"),
      f("=RATE(48,-250,10000)*12"),
    ],
    [
      "Plus bas",
      f("=MIN(E2:E13)"),
      f("=MATCH(MIN(E2:E13),E2:E13,0)"),
      f('=COUNTIF(F2:F13,"bas")'),
      f("=IRR({-1000,300,400,500})"),
    ],
    [
      "Arrondis",
      f("=ROUND(-2.5,0)+ROUND(1234.567,-2)+MROUND(C15,50)"),
      f("=CEILING(D15,100)-FLOOR(D15,100)"),
      f("=TRUNC(E13)+INT(-E13)"),
      f("=MOD(-E13,7)+QUOTIENT(E13,7)"),
    ],
  ]);
  return workbook;
}
