import type { Grid } from "../src/domain/intake/grid";
import { Random } from "../test/support/random";

const sheets = 20;
const lines = 1000;

const headers = [
  "Date",
  "Pièce",
  "Compte",
  "Libellé",
  "Fournisseur",
  "Projet",
  "HT",
  "TVA",
  "TTC",
  "Réglé le",
];

/** Twenty sheets of a thousand invoices each: 200,000 cells, the same every time. */
export function ledgerGrids(): Grid[] {
  const random = new Random(20);
  return Array.from({ length: sheets }, (_, index) => ledgerGrid(index, random, lines));
}

/** One sheet of as many invoices, ten cells each. */
export function oneLedger(invoices: number): Grid {
  return ledgerGrid(0, new Random(20), invoices);
}

/** A title, a header in bold, the lines and their total. */
function ledgerGrid(index: number, random: Random, invoices: number): Grid {
  const body = Array.from({ length: invoices }, (_, line) => {
    const net = random.int(500, 90000);
    const vat = Math.round(net / 5);
    const date = 45658 + random.int(0, 364);
    const [account, supplier, project] = [random.int(0, 5), random.int(1, 40), random.int(1, 8)];
    return [
      date,
      `${index}-${line}`,
      `60${account}100`,
      `Achat ${line}`,
      `Fournisseur ${supplier}`,
      `P${project}`,
      net / 100,
      vat / 100,
      (net + vat) / 100,
      date + 30,
    ];
  });
  const total = [
    "Total",
    ...Array<null>(5).fill(null),
    ...[6, 7, 8].map((at) => sumOf(body, at)),
    null,
  ];
  const values = [headers, ...body, total];
  return {
    sheet: `Dépenses ${index + 1}`,
    hidden: false,
    top: 3,
    left: 1,
    values,
    formulas: values.map((row) => row.map(() => null)),
    formats: values.map((row) =>
      row.map((_, at) => (at === 0 || at === 9 ? "dd/mm/yyyy" : "General")),
    ),
    styles: values.map((row, at) => {
      const style = { bold: at === 0 || at > invoices, fill: null, indent: 0 };
      return row.map(() => style);
    }),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    nativeTables: [],
    date1904: false,
  };
}

function sumOf(rows: readonly (readonly (string | number)[])[], at: number): number {
  const total = rows.reduce((sum, row) => sum + Math.round(Number(row[at]) * 100), 0);
  return total / 100;
}
