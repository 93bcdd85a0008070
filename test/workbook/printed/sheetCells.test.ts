import fc from "fast-check";
import { SheetCells } from "../../../src/workbook/printed/sheetCells";

const cells = new SheetCells("Bilan", [15, 30]);

describe("lines that a text takes in a printed cell", () => {
  it("breaks between words, as Excel does", () => {
    // Seventeen characters to a line in fifteen columns of nine points.
    expect(cells.linesOf("A1 – FSE+ (Département, organisme intermédiaire)", 1, 1, 9)).toBe(4);
    expect(cells.linesOf("Fonds propres", 1, 1, 9)).toBe(1);
    expect(cells.linesOf("un\ndeux", 1, 1, 9)).toBe(2);
    expect(cells.linesOf("", 1, 1, 9)).toBe(1);
    expect(cells.linesOf("a".repeat(40), 1, 1, 9)).toBe(3);
  });

  it("is never less than its length asks for, and grows with it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 25 })), (words) => {
        const text = words.join(" ").replaceAll("\n", " ");
        const lines = cells.linesOf(text, 1, 1, 9);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil(text.length / 17.999));
        expect(cells.linesOf(`${text} encore`, 1, 1, 9)).toBeGreaterThanOrEqual(lines);
      }),
      { numRuns: 60 },
    );
  });
});
