import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../../src/domain/intake/records/intake";
import { printedTotals } from "../../../../src/domain/intake/records/printedTotals";
import { gridOf } from "../find/gridOf";

function totalsOf(text: string) {
  const reading = readSheet(gridOf(text));
  const [table] = takeIn([reading], { accept: "all" }).tables;
  if (table === undefined) throw new Error("no table");
  return printedTotals(reading.grid, table.reading, table.sums);
}

const head = "Date | Fournisseur | Libellé | Compte | Montant TTC\n";
const rows = "03/02/2025 | A | Papier | 6064 | 45,5\n05/03/2025 | B | Livres | 6065 | 120";
const more = "06/03/2025 | C | Loyer | 6132 | 100\n07/03/2025 | D | Train | 6251 | 10";

describe("the totals that a sheet writes", () => {
  it("are held against the sum of the rows", () => {
    expect(totalsOf(`${head}${rows}\nTotal | | | | 165,5`)).toEqual([
      { field: "expense.amount_ttc", sum: "165.50", printed: "165.50", row: 4 },
    ]);
  });

  it("are shown where they disagree", () => {
    expect(totalsOf(`${head}${rows}\nTotal | | | | 170`)).toEqual([
      { field: "expense.amount_ttc", sum: "165.50", printed: "170.00", row: 4 },
    ]);
  });

  it("may be several subtotals together", () => {
    const text = `${head}${rows}\nSous-total | | | | 165,5\n${more}\nSous-total | | | | 110`;
    expect(totalsOf(text)).toEqual([
      { field: "expense.amount_ttc", sum: "275.50", printed: "275.50", row: null },
    ]);
  });

  it("are not made up", () => {
    expect(totalsOf(`${head}${rows}`)).toEqual([
      { field: "expense.amount_ttc", sum: "165.50", printed: null, row: null },
    ]);
  });
});
