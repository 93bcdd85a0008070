import type { SheetReading } from "../reading";
import type { FecReading } from "./fecReading";

/** Fields of ours (domain.md § 9.4) that the fields of a FEC are. */
const meanings: Readonly<Record<string, string>> = {
  ecrituredate: "expense.date",
  comptenum: "expense.account",
  comptelib: "expense.account_label",
  compauxlib: "expense.supplier",
  pieceref: "expense.invoice",
  ecriturelib: "expense.label",
  debit: "expense.debit",
  credit: "expense.credit",
  montant: "expense.amount_ttc",
  daterglt: "expense.paid",
  moderglt: "expense.means",
};

/** A FEC as one sheet with one table, as the same file would be read in a workbook: its lines stay out of the grid. */
export function fecSheet(sheet: string, fec: FecReading): SheetReading {
  const { layout, rows } = fec;
  const width = layout.headers.length;
  const columns = new Map<number, string | null>(
    layout.headers.map((_, place) => [place + 1, null]),
  );
  for (const [name, place] of layout.at) columns.set(place + 1, meanings[name] ?? null);
  if (fec.sectionPlace >= 0) columns.set(fec.sectionPlace + 1, "project.code");
  const first = layout.hasHeader ? 2 : 1;
  return {
    grid: {
      sheet,
      hidden: false,
      top: 1,
      left: 1,
      values: layout.hasHeader ? [layout.headers] : [],
      formulas: null,
      formats: null,
      styles: null,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      nativeTables: [],
      date1904: false,
    },
    tables: [
      {
        box: { top: 1, left: 1, bottom: rows, right: width },
        headerRows: layout.hasHeader ? [1] : [],
        firstDataRow: first,
        lastDataRow: Math.max(first, rows),
        totalRows: [],
        ofWhichRows: [],
        groupRows: [],
        totalColumns: [],
        orientation: "long",
        target: "expenses",
        columns,
        headers: new Map(layout.headers.map((header, place) => [place + 1, header])),
        spread: null,
        unit: { amount: "EUR", time: null },
        constants: new Map(),
        confidence: 0.99,
        questions: fec.questions,
      },
    ],
    fec,
  };
}
