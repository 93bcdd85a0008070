import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import { boxToAddress } from "../../../../src/domain/intake/grid";
import { gridOf } from "./gridOf";

const only = (text: string, extras = {}) => {
  const { tables } = readSheet(gridOf(text, extras));
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (!table) throw new Error("no table");
  return table;
};

describe("a ledger exported by account", () => {
  const ledger = `
Association Les Tilleuls
Grand livre analytique 2024

Date       | Pièce | Tiers       | Libellé          | Débit  | Crédit | Section
606 – Achats
03/02/2024 | A12   | Papeterie   | Cahiers          | 45.5   |        | JEUNES
05/03/2024 | A19   | Brico Plus  | Peinture         | 120    |        | JEUNES
Total 606  |       |             |                  | 165.5  | 0      |

613 – Locations
07/02/2024 | A13   | SCI du Port | Loyer            | 800    |        | VIE
09/04/2024 | A25   | SCI du Port | Loyer            | 800    |        | VIE
Total 613  |       |             |                  | 1600   | 0      |

TOTAL      |       |             |                  | 1765.5 | 0      |

Édité le 12/01/2025`;

  it("keeps account titles as headings and totals apart, and leaves notes outside", () => {
    const table = only(ledger);
    expect(boxToAddress(table.box)).toBe("A4:G15");
    expect(table.headerRows).toEqual([4]);
    expect(table.groupRows).toEqual([5, 10]);
    expect(table.totalRows).toEqual([8, 13, 15]);
    expect([table.firstDataRow, table.lastDataRow]).toEqual([6, 12]);
  });

  it("feeds expenses, column by column", () => {
    const table = only(ledger);
    expect(table.target).toBe("expenses");
    expect(table.orientation).toBe("long");
    expect([...table.columns.values()]).toEqual([
      "expense.date",
      "expense.invoice",
      "expense.supplier",
      "expense.label",
      "expense.debit",
      "expense.credit",
      "project.code",
    ]);
  });
});
