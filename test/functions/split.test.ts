import fc from "fast-check";
import { answer, column } from "./support";

describe("FLECHAGE.REPARTIR", () => {
  it("loses no cent: 999.99 by 50, 30 and 20 (domain.md § 4.5)", () => {
    expect(answer("REPARTIR", 999.99, [[50], [30], [20]])).toEqual([[499.99], [300], [200]]);
  });

  it("keeps the shape of the weights, and gives nothing to an empty cell (F-21)", () => {
    const weights = [
      [1, null],
      ["", 0.5],
    ];

    expect(answer("REPARTIR", 10, weights)).toEqual([
      [6.67, 0],
      [0, 3.33],
    ]);
  });

  it("mirrors a credit note", () => {
    expect(answer("REPARTIR", -100, [[1, 1, 1]])).toEqual([[-33.34, -33.33, -33.33]]);
  });

  it("takes text as people write it, and one cell as a range of one (F-20, F-22)", () => {
    expect(answer("REPARTIR", "1 000,00 €", [["60 %"], ["2/5"]])).toEqual([[600], [400]]);
    expect(answer("REPARTIR", [[12.5]], 3)).toEqual([[12.5]]);
  });

  it.each([
    ["an amount under the cent", 1.005, [[1]], /^! montant : « 1.005 » a plus de deux décimales/],
    ["no amount", "", [[1]], /^! montant : cet argument est nécessaire/],
    ["a text among the weights", 10, [[1], ["douze"]], /^! poids, ligne 2 : « douze » n’est pas/],
    ["a negative weight", 10, [[2, -1]], /^! poids, ligne 2 : « -1 » n’est pas un poids/],
    ["weights that are all zero", 10, [[0, ""]], /^! poids : aucun poids/],
    ["an error of Excel (F-24)", 10, [[1], [{ code: "#N/A" }]], /^! poids, ligne 2 : la cellule/],
  ])("says what is wrong with %s", (_, amount, weights, sentence) => {
    expect(answer("REPARTIR", amount, weights)).toMatch(sentence);
  });

  it("always adds up to the amount, as its explanation does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 20 }),
        (cents, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const shares = answer("REPARTIR", cents / 100, column(...weights)) as number[][];
          const explained = answer("EXPLIQUER", cents / 100, column(...weights)) as number[][];
          const inCents = (values: (number | undefined)[]): number =>
            values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0);
          const lines = explained.slice(1, -1);

          expect(inCents(shares.flat())).toBe(cents);
          expect(lines.map((line) => line[5])).toEqual(shares.flat());
          expect(inCents(lines.map((line) => line[2])) + inCents(lines.map((l) => l[4]))).toBe(
            cents,
          );
        },
      ),
    );
  });
});

describe("FLECHAGE.REPARTIR_CLE", () => {
  const keys = column("Clé", "SURF", "surf", "ETP", "SURF");
  const projects = column("Projet", "P1", "P2", "P1", "P1");
  const weights = column("Poids", 60, 40, 3, 20);

  it("adds the weights of a project up, whatever the case, and leaves a header row out", () => {
    expect(answer("REPARTIR_CLE", 120, "Surf", keys, projects, weights)).toEqual([
      ["Projet", "Montant"],
      ["P1", 80],
      ["P2", 40],
    ]);
  });

  it("takes the weights that are valid on a day", () => {
    const starts = column("Du", "2025-01-01", "2025-01-01", "", "2025-07-01");
    const ends = column("Au", "", "", "", "");
    const on = (day: string) =>
      answer("REPARTIR_CLE", 100, "SURF", keys, projects, weights, day, starts, ends);

    expect(on("2025-03-01")).toEqual([
      ["Projet", "Montant"],
      ["P1", 60],
      ["P2", 40],
    ]);
    expect(on("2025-08-01")).toEqual([
      ["Projet", "Montant"],
      ["P1", 66.67],
      ["P2", 33.33],
    ]);
    expect(on("2024-08-01")).toMatch(/^! clé : la clé « SURF » n’a aucun poids/);
  });

  it("wants ranges of one size", () => {
    expect(answer("REPARTIR_CLE", 100, "SURF", keys, column("P1"), weights)).toMatch(
      /^! projets : cette plage n’a pas la même taille que « clés »/,
    );
  });
});
