import {
  type TableCorrection,
  correctionOf,
  tableAt,
  withColumns,
  withRows,
  withTarget,
} from "../../../src/domain/intake/corrections";
import { readSheet } from "../../../src/domain/intake/find/readSheet";
import type { TableReading } from "../../../src/domain/intake/reading";
import { takeIn } from "../../../src/domain/intake/records/intake";
import { shapeOf, withShape, withoutShape } from "../../../src/domain/intake/rememberShape";
import { noVocabulary } from "../../../src/domain/intake/vocabulary";
import { parseVocabulary } from "../../../src/workbook/vocabularyFile";
import { gridOf } from "./find/gridOf";

const purchases = `
Achats 2025 | | | | |
N° pièce | Date | Fournisseur | Libellé | Montant TTC | Bidule
F1 | 03/02/2025 | Papeterie | Papier | 45.5 | 12.25
F2 | 05/03/2025 | Librairie | Livres | 120 | 7
Pôle culture | 06/03/2025 | | | 165.5 | 0
F3 | 09/04/2025 | Bailleur | Loyer | 800 | 3`;

function first(tables: readonly TableReading[]): TableReading {
  const [table] = tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

function readWith(
  text: string,
  correct: (correction: TableCorrection) => TableCorrection,
): TableReading {
  const grid = gridOf(text);
  const found = first(readSheet(grid).tables);
  return first(readSheet(grid, noVocabulary, [correct(correctionOf(found))]).tables);
}

describe("what the user says about a table", () => {
  it("a row that they call a total is not data any more: the records hold what the other rows hold", () => {
    const grid = gridOf(purchases);
    const before = takeIn([readSheet(grid)], { accept: "all" }).tables[0];
    expect(before?.sums["expense.amount_ttc"]).toBe("1131.00");
    const said = withRows(correctionOf(first(readSheet(grid).tables)), [5], "total");
    const after = takeIn([readSheet(grid, noVocabulary, [said])], { accept: "all" }).tables[0];
    expect(after?.reading.totalRows).toEqual([5]);
    expect(after?.sums["expense.amount_ttc"]).toBe("965.50");
    expect(after?.rows).toBe(3);
  });

  it("a row is left out, a section heading, or data again", () => {
    expect(readWith(purchases, (said) => withRows(said, [5], "ignored"))).toMatchObject({
      ignoredRows: [5],
      totalRows: [],
    });
    expect(readWith(purchases, (said) => withRows(said, [5], "section")).groupRows).toEqual([5]);
    const withTotal = `${purchases}\nTotal | | | | 965.5 | `;
    expect(first(readSheet(gridOf(withTotal)).tables).totalRows).toContain(7);
    const again = readWith(withTotal, (said) => withRows(said, [7], "data"));
    expect(again.totalRows).not.toContain(7);
    expect(again.lastDataRow).toBe(7);
  });

  it("the header is the row they say, as a whole", () => {
    const text = purchases.replace(
      "N° pièce | Date",
      "Exercice | clos | le | 31 décembre | | \nN° pièce | Date",
    );
    const said = readWith(text, (correction) =>
      withRows(withRows(correction, [2], "header"), [3], "header"),
    );
    expect(said.headerRows).toEqual([3]);
    expect(said.box.top).toBe(3);
    expect(said.headers.get(5)).toBe("Montant TTC");
  });

  it("a column has the field they give it, and an amount is in one column only", () => {
    const said = readWith(purchases, (correction) =>
      withColumns(correction, [6], "expense.amount_ttc"),
    );
    expect(said.columns.get(6)).toBe("expense.amount_ttc");
    expect(said.columns.get(5)).not.toBe("expense.amount_ttc");
    const nothing = readWith(purchases, (correction) => withColumns(correction, [3], null));
    expect(nothing.columns.get(3)).toBeNull();
  });

  it("the table is what they say, or none of ours, and nothing more is asked about that", () => {
    const unknown = "Truc | Machin\nA | 12\nB | 13";
    expect(first(readSheet(gridOf(unknown)).tables).questions).toHaveLength(1);
    const said = readWith(unknown, (correction) => withTarget(correction, "expenses"));
    expect(said).toMatchObject({ target: "expenses", questions: [] });
    const aside = readWith(purchases, (correction) => withTarget(correction, null));
    expect(aside).toMatchObject({ target: null, questions: [] });
  });

  it("the table is where they say, whatever stood around it", () => {
    const grid = gridOf(purchases);
    const box = { top: 2, left: 1, bottom: 4, right: 5 };
    const [table, ...others] = readSheet(grid, noVocabulary, [tableAt(box)]).tables;
    expect(others).toEqual([]);
    expect(table).toMatchObject({ box, headerRows: [2], firstDataRow: 3, lastDataRow: 4 });
  });
});

describe("two tables one above the other", () => {
  const second = purchases.trim().replace("Achats 2025", "Ventes 2025").replaceAll("F", "V");
  const grid = gridOf(`${purchases}\n\n\n${second}`);

  it("stay apart when the second one is said to begin in the last rows of the first", () => {
    const [upper, lower, ...others] = readSheet(grid).tables;
    if (upper === undefined || lower === undefined) throw new Error("two tables");
    expect(others).toEqual([]);
    const said = withRows(correctionOf(lower), [upper.box.bottom], "ignored");
    const [first, next] = readSheet(grid, noVocabulary, [said]).tables;
    expect(first?.box).toEqual({ ...upper.box, bottom: upper.box.bottom - 1 });
    expect(next?.box).toEqual({ ...lower.box, top: upper.box.bottom });
  });
});

describe("a corrected shape", () => {
  const corrections: Record<string, (correction: TableCorrection) => TableCorrection> = {
    total: (said) => withRows(said, [5], "total"),
    column: (said) => withColumns(said, [6], "expense.amount_ht"),
    nothing: (said) => withColumns(said, [6], null),
    target: (said) => withTarget(said, "resources"),
    bounds: () => tableAt({ top: 2, left: 1, bottom: 5, right: 5 }),
  };

  it.each(Object.keys(corrections))("is known again as it was read: %s", (kind) => {
    const grid = gridOf(purchases);
    const correct = corrections[kind];
    if (correct === undefined) throw new Error(kind);
    const corrected = readWith(purchases, correct);
    const shape = shapeOf(grid, corrected);
    if (shape === null) throw new Error("nothing to remember");
    const file: unknown = JSON.parse(JSON.stringify(withShape(noVocabulary, shape)));
    const vocabulary = parseVocabulary(file);
    if (vocabulary === null) throw new Error("not a vocabulary");
    const again = first(readSheet(grid, vocabulary).tables);
    for (const part of ["box", "headerRows", "totalRows", "target", "columns"] as const) {
      expect([part, again[part]]).toEqual([part, corrected[part]]);
    }
  });

  it("is known in the next file: lower on the sheet, with more rows", () => {
    const corrected = readWith(purchases, (said) =>
      withColumns(withRows(said, [5], "total"), [6], null),
    );
    const shape = shapeOf(gridOf(purchases), corrected);
    if (shape === null) throw new Error("nothing to remember");
    const next = `
Association | | | | |
Exercice 2026 | | | | |
${purchases.trim().replace("F2 |", "F9 | 01/03/2025 | Mairie | Salle | 60 | 1\nF2 |")}`;
    const again = first(readSheet(gridOf(next), withShape(noVocabulary, shape)).tables);
    expect(again.headerRows).toEqual([4]);
    expect(again.totalRows).toEqual([8]);
    expect(again.columns.get(6)).toBeNull();
  });

  it("never cuts off rows that a longer file adds: without the words under it the table is where it is found", () => {
    const notes = `${purchases}\n\n\nNotes du trésorier | à revoir`;
    const box = { top: 2, left: 1, bottom: 6, right: 6 };
    const said = first(readSheet(gridOf(notes), noVocabulary, [tableAt(box)]).tables);
    const shape = shapeOf(gridOf(notes), said);
    if (shape === null) throw new Error("nothing to remember");
    const vocabulary = withShape(noVocabulary, shape);
    const longer = `${purchases}\nF4 | 10/04/2025 | SNCF | Train | 55 | 2`;
    expect(first(readSheet(gridOf(longer), vocabulary).tables).lastDataRow).toBe(7);
    const withNotes = `${longer}\n\n\nNotes du trésorier | à revoir`;
    expect(first(readSheet(gridOf(withNotes), vocabulary).tables).lastDataRow).toBe(7);
  });

  it("is forgotten by its header", () => {
    const shape = shapeOf(
      gridOf(purchases),
      readWith(purchases, (said) => withRows(said, [5], "total")),
    );
    if (shape === null) throw new Error("nothing to remember");
    expect(withoutShape(withShape(noVocabulary, shape), shape).shapes).toEqual([]);
  });
});
