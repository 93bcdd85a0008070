import { boxToAddress } from "../../../../src/domain/intake/grid";
import { readingsOf } from "./readings";

describe("charges and products stacked under one header", () => {
  const stacked = `
Poste            | Prix | Nombre | Montant
Intervenants     | 120  | 4      | 480
Location         | 75   | 2      | 150
Total dépenses   |      |        | =SUM(D2:D3)>630

Participations   | 10   | 40     | 400
Subvention       | 250  | 1      | 250
Total recettes   |      |        | =SUM(D6:D7)>650

Solde            |      |        | =D8-D4>20`;

  it("are two tables that share their header, and the net stands apart", () => {
    const tables = readingsOf(stacked);
    expect(tables.map(({ box }) => boxToAddress(box))).toEqual(["A1:D4", "A6:D8"]);
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([[1], [1]]);
    expect(tables.map(({ totalRows }) => totalRows)).toEqual([[4], [8, 10]]);
    expect(tables.map(({ target }) => target)).toEqual(["budget", "budget"]);
  });

  it("stay one table when a heading opens the second block", () => {
    const headed = stacked.replace("\n\nParticipations", "\n\nRECETTES | | |\nParticipations");
    expect(readingsOf(headed)).toHaveLength(1);
  });
});

it("headings over a header open a new table after a blank row", () => {
  const tables = readingsOf(`
Encadrants    | 3
Bénévoles     | 4
Total         | =SUM(B1:B2)>7

              | Option 1 |    |       | Option 2 |    |
              | Prix     | Nb | Total | Prix     | Nb | Total
Repas         | 12       | 30 | 360   | 10       | 30 | 300
Transport     | 400      | 1  | 400   | 380      | 2  | 760`);
  expect(tables.map(({ headerRows }) => headerRows)).toEqual([[], [5, 6]]);
});
