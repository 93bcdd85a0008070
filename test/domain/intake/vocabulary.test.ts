import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { learn, noVocabulary } from "../../../src/domain/intake/vocabulary";
import { parseVocabulary } from "../../../src/workbook/vocabularyFile";
import { gridOf } from "./find/gridOf";

const sheet = `
Quand      | Bidule   | Truc | Sous
03/02/2025 | Papier   | P1   | 45.5
05/03/2025 | Peinture | P2   | 120
09/04/2025 | Loyer    | P1   | 800`;

describe("the user's own words", () => {
  it("say what a header means, wherever it stands", () => {
    const words = { QUAND: "expense.date", "Sous ": "expense.amount_ttc", Truc: null };
    const vocabulary = { ...noVocabulary, words };
    const [table] = readSheet(gridOf(sheet), vocabulary).tables;
    expect([...(table?.columns.values() ?? [])]).toEqual([
      "expense.date",
      null,
      null,
      "expense.amount_ttc",
    ]);
  });

  it("remember a table by its headers, in any order", () => {
    const columns = {
      Sous: "expense.amount_ttc",
      Quand: "expense.date",
      Truc: "project.code",
      Bidule: "expense.label",
    };
    const vocabulary = { ...noVocabulary, tables: [{ target: "expenses" as const, columns }] };
    const [table] = readSheet(gridOf(sheet), vocabulary).tables;
    expect(table?.target).toBe("expenses");
    expect(table?.questions).toEqual([]);
    expect([...(table?.columns.values() ?? [])]).toEqual([
      "expense.date",
      "expense.label",
      "project.code",
      "expense.amount_ttc",
    ]);
  });

  it("learnt from one workbook read the next one the same way", () => {
    const first = readSheet(gridOf(sheet.replace("Sous", "Montant TTC").replace("Quand", "Date")));
    const file: unknown = JSON.parse(JSON.stringify(learn([first])));
    const vocabulary = parseVocabulary(file);
    const next = sheet.replace("Sous", "MONTANT TTC").replace("Quand", "date");
    const [again] = readSheet(gridOf(next), vocabulary ?? noVocabulary).tables;
    expect(vocabulary?.tables).toHaveLength(1);
    expect(again?.columns).toEqual(first.tables[0]?.columns);
    expect(again?.confidence).toBe(0.99);
  });

  it("refuse a file that names a field nobody knows", () => {
    expect(parseVocabulary({ version: 1, words: { Truc: "expense.nothing" } })).toBeNull();
    expect(parseVocabulary({ version: 2 })).toBeNull();
    expect(parseVocabulary({ version: 1 })).toEqual(noVocabulary);
  });
});
