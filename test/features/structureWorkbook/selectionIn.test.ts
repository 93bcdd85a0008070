import { lettersOf, selectedCells } from "../../../src/features/structureWorkbook/selectionIn";

const used = { top: 2, left: 1, bottom: 40, right: 6 };
const select = (...boxes: { top: number; left: number; bottom: number; right: number }[]) =>
  selectedCells({ sheet: "Achats", boxes }, used);

describe("what the user selected", () => {
  it("is rows alone when whole rows are selected, cut to what is written", () => {
    expect(select({ top: 5, left: 1, bottom: 6, right: 16_384 })).toEqual({
      box: { top: 5, left: 1, bottom: 6, right: 6 },
      rows: [5, 6],
      columns: [],
      isArea: true,
    });
  });

  it("is columns alone when whole columns are selected", () => {
    const cells = select({ top: 1, left: 3, bottom: 1_048_576, right: 4 });
    expect(cells).toMatchObject({ rows: [], columns: [3, 4] });
    expect(lettersOf(cells?.columns ?? [])).toEqual(["C", "D"]);
  });

  it("is both for single cells, of which one is no table", () => {
    const cell = { top: 7, left: 2, bottom: 7, right: 2 };
    expect(select(cell)).toMatchObject({ rows: [7], columns: [2], isArea: false });
  });

  it("gathers several blocks, which are no table together", () => {
    const first = { top: 9, left: 1, bottom: 9, right: 16_384 };
    const second = { top: 4, left: 1, bottom: 5, right: 16_384 };
    expect(select(first, second)).toMatchObject({ rows: [4, 5, 9], isArea: false });
  });

  it("is nothing outside of what is written", () => {
    expect(select({ top: 60, left: 1, bottom: 61, right: 2 })).toBeNull();
    expect(select()).toBeNull();
  });
});
