import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../src/domain/intake/records/intake";
import { overlayOf, problemsIn } from "../../../src/features/structureWorkbook/overlayOf";
import { gridOf } from "../../domain/intake/find/gridOf";

const purchases = `
N° pièce | Date | Fournisseur | Libellé | Montant TTC | Bidule
F1 | 03/02/2025 | Papeterie | Papier | 45,5 | vu
F2 | 05/03/2025 | Librairie | Livres | douze | vu
Sous-total | | | | 45,5 |
Total | | | | 45,5 |`;

function read(text: string) {
  const intake = takeIn([readSheet(gridOf(text))], { accept: "all" });
  const [table] = intake.tables;
  if (table === undefined) throw new Error("no table");
  return { table, rejected: intake.rejected };
}

describe("how a table was read, as marks on its cells", () => {
  const { table, rejected } = read(purchases);
  const { sheet, marks } = overlayOf(table, rejected);
  const boxesOf = (role: string) => marks.filter((mark) => mark.role === role);

  it("are on its sheet, the body first and the header over it", () => {
    expect(sheet).toBe("Feuil1");
    expect(marks[0]).toEqual({
      role: "data",
      boxes: [{ top: 2, left: 1, bottom: 3, right: 6 }],
    });
    expect(boxesOf("header")).toEqual([
      { role: "header", boxes: [{ top: 1, left: 1, bottom: 1, right: 6 }] },
    ]);
  });

  it("hold neighbouring totals as one block", () => {
    expect(boxesOf("total")).toEqual([
      { role: "total", boxes: [{ top: 4, left: 1, bottom: 5, right: 6 }] },
    ]);
  });

  it("show the columns that are not taken", () => {
    const left = [...table.reading.columns].flatMap(([column, field]) =>
      field === null ? [column] : [],
    );
    const [unused] = boxesOf("unused");
    expect(left.length).toBeGreaterThan(0);
    expect(unused?.boxes.map((box) => box.left)).toEqual(left);
  });

  it("show cells that could not be read, each once", () => {
    expect(problemsIn(table, rejected).map(({ cell }) => cell)).toContain("E3");
    expect(boxesOf("question")[0]?.boxes).toContainEqual({ top: 3, bottom: 3, left: 5, right: 5 });
  });
});
