import { readSheet } from "../../../src/domain/intake/find/readSheet";
import { takeIn } from "../../../src/domain/intake/records/intake";
import { fedLabel } from "../../../src/features/structureWorkbook/fieldChoices";
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

  it("do not show as left out what feeds another table of ours by its header", () => {
    const { table: grants, rejected: none } = read(`
N° | Financeur | Objet | Projet | Du | Au | Accordé | dont 2025 | 1er versement % | 1er versement | Bidule
A1 | Région | Insertion | P1 | 01/01/2025 | 31/12/2025 | 30000 | 30000 | 0,5 | 15000 | vu
A2 | Ville | Numérique | P2 | 01/01/2025 | 31/12/2025 | 9000 | 9000 | 1 | 9000 | vu`);
    const said = [...grants.feeds].map(
      ([column, fed]) => `${column} ${fedLabel(fed, grants.reading.target, "fr")}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "8 Lignes de financement, Montant",
        "9 Versements, Part",
        "10 Versements, Montant attendu",
      ]),
    );
    const unused = overlayOf(grants, none).marks.filter(({ role }) => role === "unused");
    expect(unused.flatMap(({ boxes }) => boxes.map(({ left }) => left))).toEqual([11]);
  });

  it("show cells that could not be read, each once", () => {
    expect(problemsIn(table, rejected).map(({ cell }) => cell)).toContain("E3");
    expect(boxesOf("question")[0]?.boxes).toContainEqual({ top: 3, bottom: 3, left: 5, right: 5 });
  });
});
