import fc from "fast-check";
import {
  clearContents,
  copiedText,
  pastedCells,
  writeText,
  writeTexts,
  type Hands,
} from "../../../src/entry/workbench/actions";
import { newWorkbook } from "../../../src/host/model/create";
import { undo, undoDepth } from "../../../src/host/model/journal";
import { parseAddress } from "../../../src/host/model/box";
import type { Scalar } from "../../../src/host/model/scalar";
import type { Box } from "../../../src/host/model/workbook";

function hands(): Hands {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet, isFrench: true, year: 2025 };
}

const value = ({ sheet }: Hands, row: number, column: number): Scalar =>
  sheet.cells.get(row)?.get(column)?.value ?? null;
const box = (address: string): Box =>
  parseAddress(address) ?? { top: 1, left: 1, bottom: 1, right: 1 };

describe("what the user's hands do", () => {
  it("types a value with its format as one undo step", () => {
    const here = hands();
    writeText(here, { row: 2, column: 3 }, "31/03/2025");
    expect(value(here, 2, 3)).toBe(45747);
    expect(here.sheet.cells.get(2)?.get(3)?.style.numberFormat).toBe("dd/mm/yyyy");
    expect(undoDepth(here.workbook).undo).toBe(1);
    undo(here.workbook);
    expect(here.sheet.cells.size).toBe(0);
  });

  it("pastes a block as one undo step", () => {
    const here = hands();
    writeTexts(here, { row: 1, column: 1 }, pastedCells("Loyer\t1 250,40\nEau\t12"));
    expect([value(here, 1, 1), value(here, 1, 2), value(here, 2, 2)]).toEqual([
      "Loyer",
      1250.4,
      12,
    ]);
    expect(undoDepth(here.workbook).undo).toBe(1);
  });

  it("changes nothing on a protected sheet", () => {
    const here = hands();
    writeText(here, { row: 1, column: 1 }, "avant");
    here.sheet.protection = { on: true, password: null, options: {} };
    expect(writeText(here, { row: 1, column: 1 }, "après")).toBe("protected");
    expect(clearContents(here, box("A1"))).toBe("protected");
    expect(value(here, 1, 1)).toBe("avant");
  });

  it("pastes back what it copied, tabs, quotes and line ends included", () => {
    const cellTexts = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "é") });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((width) =>
          fc.array(fc.array(cellTexts, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
        (texts) => {
          const here = hands();
          texts.forEach((line, i) => {
            line.forEach((text, j) => {
              writeText(here, { row: i + 1, column: j + 1 }, `'${text}`);
            });
          });
          const all = { top: 1, left: 1, bottom: texts.length, right: texts[0]?.length ?? 1 };
          const copied = copiedText(here.sheet, all, ({ value: shown }) =>
            typeof shown === "string" ? shown : "",
          );
          expect(pastedCells(`${copied}\r\n`)).toEqual(texts);
        },
      ),
    );
  });
});
