import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import { addTable } from "../../../../src/host/model/editTables";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, down, f, name, numbers } from "./kit";

const projects = ["P1", "P2", "P3", "P4"];
const kinds = ["Achats", "Services", "Personnel", "Déplacements", "Divers"];

/** SUMIFS by project and kind over a table, shares, ranks and a name, on three sheets. */
export function expensesAndBudget(): HostWorkbook {
  const next = numbers(7);
  const { workbook, sheet } = book("Dépenses");
  const rows = Array.from({ length: 80 }, (_, i) => [
    `F${String(i + 1).padStart(3, "0")}`,
    45_658 + next(365),
    projects[next(4)] ?? "",
    kinds[next(5)] ?? "",
    (next(400_000) - 20_000) / 100,
    next(5) === 0 ? null : ([0, 0.055, 0.1, 0.2][next(4)] ?? 0),
  ]);
  setCells(workbook, sheet, 1, 1, [["Pièce", "Date", "Projet", "Nature", "TTC", "TVA"], ...rows]);
  addTable(workbook, sheet, { top: 1, left: 1, bottom: 81, right: 6 }, true, "T_Depenses");
  setCells(workbook, sheet, 1, 9, [["HT", "Mois", "Trimestre", "Grande"]]);
  setCells(workbook, sheet, 2, 9, down("=ROUND(E%/(1+F%),2)", 2, 81));
  setCells(workbook, sheet, 2, 10, down('=TEXT(B%,"yyyy-mm")', 2, 81));
  setCells(workbook, sheet, 2, 11, down('="T"&ROUNDUP(MONTH(B%)/3,0)', 2, 81));
  setCells(
    workbook,
    sheet,
    2,
    12,
    down('=IF(AND(E%>Seuil,F%<>""),"oui",IF(E%<0,"avoir",""))', 2, 81),
  );
  const budget = addSheet(workbook, "Budget réalisé");
  setCells(workbook, budget, 1, 1, [
    ["Nature", ...projects, "Total", "Part", "Rang", "Prévu", "Écart"],
  ]);
  kinds.forEach((kind, i) => {
    const row = i + 2;
    setCells(workbook, budget, row, 1, [
      [
        kind,
        ...["B", "C", "D", "E"].map((column) =>
          f(`=SUMIFS(T_Depenses[TTC],T_Depenses[Nature],$A${row},T_Depenses[Projet],${column}$1)`),
        ),
        f(`=SUM(B${row}:E${row})`),
        f(`=IFERROR(F${row}/F$7,0)`),
        f(`=RANK(F${row},F$2:F$6)`),
        20_000 + i * 1_500,
        f(`=ROUND((F${row}-I${row})/I${row},4)`),
      ],
    ]);
  });
  setCells(workbook, budget, 7, 1, [
    ["Total", ...["B", "C", "D", "E", "F", "G"].map((column) => f(`=SUM(${column}2:${column}6)`))],
  ]);
  setCells(workbook, budget, 9, 1, [
    ["Contrôle", f("=ROUND(F7-SUM(T_Depenses[TTC]),2)=0")],
    ["Pièces", f("=COUNTA(T_Depenses[Pièce])")],
    ["Sans TVA", f("=COUNTBLANK(T_Depenses[TVA])")],
    ["Moyenne P1", f('=AVERAGEIFS(T_Depenses[TTC],T_Depenses[Projet],"P1",T_Depenses[TTC],">0")')],
    ["Plus forte", f("=INDEX(T_Depenses[Pièce],MATCH(MAX(T_Depenses[TTC]),T_Depenses[TTC],0))")],
    [
      "Juin",
      f(
        '=SUMIFS(T_Depenses[TTC],T_Depenses[Date],">="&DATE(2025,6,1),T_Depenses[Date],"<"&DATE(2025,7,1))',
      ),
    ],
    [
      "Pondéré",
      f('=SUMPRODUCT((T_Depenses[Projet]="P2")*(MONTH(T_Depenses[Date])<=6)*T_Depenses[TTC])'),
    ],
    ["Médiane", f("=MEDIAN(T_Depenses[TTC])")],
    [
      "Trois fortes",
      f("=LARGE(T_Depenses[TTC],1)+LARGE(T_Depenses[TTC],2)+LARGE(T_Depenses[TTC],3)"),
    ],
    ["Jokers", f('=COUNTIFS(T_Depenses[Nature],"D*",T_Depenses[Projet],"<>P3")')],
    [
      "Part max",
      f(
        "=MAXIFS(T_Depenses[TTC],T_Depenses[Projet],B1)-MINIFS(T_Depenses[TTC],T_Depenses[Projet],C1)",
      ),
    ],
  ]);
  const settings = addSheet(workbook, "Réglages");
  setCells(workbook, settings, 1, 1, [["Seuil", 1000]]);
  name(workbook, "Seuil", "=Réglages!$B$1");
  return workbook;
}
