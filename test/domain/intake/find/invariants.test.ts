import fc from "fast-check";
import { readSheet } from "../../../../src/domain/intake/find/readSheet";
import type { Grid } from "../../../../src/domain/intake/grid";
import type { TableReading } from "../../../../src/domain/intake/reading";
import { gridOf } from "./gridOf";

const budget = `
Poste       | CAF | Ville | Total
Achats      | 100 | 20    | =SUM(B2:C2)>120
Locations   | 300 | 30    | =SUM(B3:C3)>330
Total       | =SUM(B2:B3)>400 | =SUM(C2:C3)>50 | =SUM(D2:D3)>450`;

/** What must not depend on where the table stands. */
function shape(table: TableReading | undefined, top: number, left: number): unknown {
  if (!table) return null;
  const row = (n: number) => n - top;
  return {
    headers: table.headerRows.map(row),
    totals: table.totalRows.map(row),
    groups: table.groupRows.map(row),
    first: row(table.firstDataRow),
    last: row(table.lastDataRow),
    columns: [...table.columns].map(([column, field]) => [column - left, field]),
    target: table.target,
    orientation: table.orientation,
  };
}

function moved(grid: Grid, rows: number, columns: number): Grid {
  const width = (grid.values[0]?.length ?? 0) + columns;
  const pad = <T>(lines: readonly (readonly T[])[], empty: T): T[][] => [
    ...Array.from({ length: rows }, () => Array.from({ length: width }, () => empty)),
    ...lines.map((line) => [...Array.from({ length: columns }, () => empty), ...line]),
  ];
  return { ...grid, values: pad(grid.values, null), formulas: null };
}

describe("reading a sheet", () => {
  const plain: Grid = { ...gridOf(budget), formulas: null };
  const expected = shape(readSheet(plain).tables[0], 0, 0);

  it("gives the same table wherever blank rows and columns have moved it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.nat({ max: 4 }), (rows, columns) => {
        const { tables } = readSheet(moved(plain, rows, columns));
        expect(tables).toHaveLength(1);
        expect(shape(tables[0], rows, columns)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same rows with formulas and without", () => {
    const [withFormulas] = readSheet(gridOf(budget)).tables;
    expect(shape(withFormulas, 0, 0)).toEqual(expected);
  });

  it("never throws and keeps tables inside the grid, whatever the cells", () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -50, max: 3000 }),
      fc.constantFrom("Total", "Date", "Montant", "2024", "12,50 €", "-", "CP", "7h30", "dont", ""),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 14 }),
        (values) => {
          const { tables } = readSheet({ ...plain, values, formulas: null });
          for (const table of tables) {
            expect(table.box.bottom).toBeLessThanOrEqual(values.length);
            expect(table.firstDataRow).toBeLessThanOrEqual(table.lastDataRow);
            const data = new Set([...table.totalRows, ...table.groupRows, ...table.ofWhichRows]);
            for (const header of table.headerRows) expect(data.has(header)).toBe(false);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("finds nothing on an empty sheet", () => {
    expect(readSheet({ ...plain, values: [], formulas: null }).tables).toEqual([]);
  });

  it("is not slowed down by a used range that lies", () => {
    const values = [
      ...plain.values,
      ...Array.from({ length: 60_000 }, () => [null, null, null, null]),
    ];
    const { tables } = readSheet({ ...plain, values });
    expect(tables.map((table) => table.box.bottom)).toEqual([4]);
  });
});
