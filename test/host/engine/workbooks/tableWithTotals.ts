import { setCells } from "../../../../src/host/model/edit";
import { addSheet } from "../../../../src/host/model/editSheets";
import { addTable } from "../../../../src/host/model/editTables";
import type { HostWorkbook } from "../../../../src/host/model/workbook";
import { book, down, f, numbers } from "./kit";

/** References inside a table to its own row, its totals, and the whole of it from outside. */
export function tableWithTotals(): HostWorkbook {
  const next = numbers(41);
  const { workbook, sheet } = book("Ventes");
  const rows = Array.from({ length: 40 }, (_, i) => [
    `Article ${i + 1}`,
    ["Livres", "Boissons", "Billets"][next(3)] ?? "",
    1 + next(30),
    (50 + next(4_000)) / 100,
    null,
    null,
    null,
  ]);
  setCells(workbook, sheet, 3, 2, [
    ["Article", "Rayon", "Quantité", "Prix", "Montant", "Part du rayon", "Rang"],
    ...rows,
  ]);
  addTable(workbook, sheet, { top: 3, left: 2, bottom: 43, right: 8 }, true, "T_Ventes");
  setCells(workbook, sheet, 4, 6, down("=ROUND(T_Ventes[@Quantité]*T_Ventes[@Prix],2)", 4, 43));
  setCells(
    workbook,
    sheet,
    4,
    7,
    down("=T_Ventes[@Montant]/SUMIFS(T_Ventes[Montant],T_Ventes[Rayon],T_Ventes[@Rayon])", 4, 43),
  );
  setCells(
    workbook,
    sheet,
    4,
    8,
    down(
      '=RANK(T_Ventes[@Montant],T_Ventes[Montant])+COUNTIFS(T_Ventes[Montant],">"&T_Ventes[@Montant])/100',
      4,
      43,
    ),
  );
  const report = addSheet(workbook, "Rapport");
  setCells(workbook, report, 1, 1, [
    ["Rayon", "Lignes", "Quantité", "Montant", "Prix moyen", "Plus cher"],
  ]);
  ["Livres", "Boissons", "Billets", "Absent"].forEach((label, i) => {
    const row = i + 2;
    setCells(workbook, report, row, 1, [
      [
        label,
        f(`=COUNTIF(T_Ventes[Rayon],A${row})`),
        f(`=SUMIF(T_Ventes[Rayon],A${row},T_Ventes[Quantité])`),
        f(`=SUMPRODUCT((T_Ventes[Rayon]=A${row})*T_Ventes[Quantité]*T_Ventes[Prix])`),
        f(`=IFERROR(D${row}/C${row},"–")`),
        f(`=SUMPRODUCT(MAX((T_Ventes[Rayon]=A${row})*T_Ventes[Prix]))`),
      ],
    ]);
  });
  setCells(workbook, report, 8, 1, [
    [
      "Total",
      f("=SUBTOTAL(9,T_Ventes[Montant])"),
      f("=SUBTOTAL(101,T_Ventes[Prix])"),
      f("=AGGREGATE(14,6,T_Ventes[Montant],2)"),
    ],
    [
      "Forme",
      f("=ROWS(T_Ventes)*100+COLUMNS(T_Ventes[[Article]:[Prix]])"),
      f("=COUNTA(T_Ventes[#Headers])"),
      f("=INDEX(T_Ventes[#Headers],3)"),
    ],
    [
      "Croisé",
      f(
        '=INDEX(T_Ventes,MATCH("Article 7",T_Ventes[Article],0),MATCH("Prix",T_Ventes[#Headers],0))',
      ),
      f("=SUM(T_Ventes[[Quantité]:[Prix]])"),
      f("=PERCENTILE(T_Ventes[Prix],0.9)+QUARTILE(T_Ventes[Prix],1)"),
    ],
    [
      "Lien",
      f(
        "=CORREL(T_Ventes[Quantité],T_Ventes[Montant])+SLOPE(T_Ventes[Montant],T_Ventes[Quantité])",
      ),
      f("=SUMX2MY2(T_Ventes[Quantité],T_Ventes[Prix])"),
      f("=MODE(T_Ventes[Quantité])"),
    ],
  ]);
  return workbook;
}
