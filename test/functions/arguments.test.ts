import { call } from "../../src/functions/call";
import { catalogue } from "../../src/functions/catalogue";
import type { FunctionId } from "../../src/functions/define";
import { functions as english } from "../../src/i18n/en/functions";
import { functions as french } from "../../src/i18n/fr/functions";
import { answer, column } from "./support";

/** `A:A`, with what stands in its first cells. */
function wholeColumn(...cells: readonly unknown[]): unknown[][] {
  const rows = new Array<unknown[]>(1_048_576).fill([""]);
  cells.forEach((cell, row) => (rows[row] = [cell]));
  return rows;
}

describe("what stands around the figures of a range", () => {
  it("a title above them has no share, and the answer keeps the shape of the range", () => {
    expect(answer("REPARTIR", 10, column("Poids", 1, 3))).toEqual([[""], [2.5], [7.5]]);
    expect(answer("EUROS_ENTIERS", column("Montants", 10.5, 9.5))).toEqual([[""], [11], [9]]);
    expect(answer("COUT_PERSONNEL", column("Heures", 2), 20)).toEqual([[""], [40]]);
    expect(answer("RUBRIQUE", column("Compte", "6161"))).toEqual([[""], ["Assurance"]]);
    expect(answer("EXPLIQUER", 10, column("Poids", 1, 3))).toHaveLength(4);
  });

  it("words that are no title are refused: alone, or further down", () => {
    expect(answer("REPARTIR", 10, column("Poids"))).toMatch(/^! poids : « Poids » n’est pas/);
    expect(answer("REPARTIR", 10, column(1, "Poids"))).toMatch(/^! poids, ligne 2 : « Poids »/);
  });

  it("whole columns are answered as far as something stands in them", () => {
    expect(answer("REPARTIR", 10, wholeColumn("Poids", 1, "", 3))).toEqual([
      [""],
      [2.5],
      [0],
      [7.5],
    ]);
    expect(answer("LIRE_HEURES", wholeColumn("7h30", 2))).toEqual([[7.5], [2]]);
    expect(answer("LIRE_HEURES", wholeColumn())).toEqual([[""]]);
  });

  it("blank cells at the end of any other range keep their place", () => {
    expect(answer("REPARTIR", 10, column(1, "", ""))).toEqual([[10], [0], [0]]);
  });

  it("F-21: spaces and invisible marks are as good as nothing", () => {
    expect(answer("BILAN", column("6161", " ", "\u200b\u00a0"), column(10, "", 0))).toEqual([
      ["Rubrique", "Prévu", "Réalisé", "%"],
      ["61 – Services extérieurs", "", 10, ""],
      ["Assurance", "", 10, ""],
      ["Total des charges", "", 10, ""],
    ]);
    expect(answer("MONTANT_DU", 100, 50, " ")).toEqual([[50]]);
  });

  it("a dash is as good as nothing where figures stand", () => {
    expect(answer("REPARTIR", 10, column(1, "-", 1))).toEqual([[5], [0], [5]]);
    expect(answer("CONSOMME", "A1", column("A1", "A1"), column("–", 3))).toBe(3);
    expect(answer("EUROS_ENTIERS", column(1.5, "-"))).toEqual([[2], [""]]);
  });

  it("a range where one cell is meant is refused, not read by its first cell", () => {
    expect(answer("EN_LETTRES", column(80, 90))).toBe(
      "! montant : il faut une seule cellule, pas une plage.",
    );
    expect(answer("EN_LETTRES", [[80]])).toBe("quatre-vingts euros");
  });
});

describe("the words that an argument takes", () => {
  it.each([
    ["fr", french, "LIRE_HEURES", [[[1]], "?"], "units"],
    ["fr", french, "HEURES_PAR", ["?", [[1]]], "groups"],
    ["en", english, "HEURES_PAR", ["?", [[1]]], "groups"],
    ["en", english, "JOURS_FERIES", [2025, "?"], "territories"],
  ] as const)("are told in the language of the user (%s %#)", (_, words, id, args, list) => {
    const outcome = called(id, args, words);

    expect(outcome.ok ? null : outcome.error).toContain(words.choices[list]);
  });

  it.each([
    ["units", (word) => ["LIRE_HEURES", [[[1]], word]]],
    ["groups", (word) => ["HEURES_PAR", [word, [[1]], [["E1"]], [["P1"]], [[45717]]]]],
    ["figures", (word) => ["FONDS_DEDIES", [[[1]], [[1]], [[1]], "", word]]],
    ["methods", (word) => ["TAUX_HORAIRE", [1720, word, 12, 1, 10]]],
    ["territories", (word) => ["JOURS_FERIES", [2025, word]]],
    ["templates", (word) => ["RUBRIQUE", [[["6161"]], 2025, "", word]]],
  ] satisfies [keyof typeof french.choices, (word: string) => [FunctionId, unknown[]]][])(
    "are all taken, in French and in English: %s",
    (list, formula) => {
      for (const words of [french, english])
        for (const word of words.choices[list].split(", ")) {
          const [id, args] = formula(word);
          expect([word, called(id, args, words)]).toEqual([
            word,
            expect.objectContaining({ ok: true }),
          ]);
        }
    },
  );
});

function called(id: FunctionId, args: readonly unknown[], words: typeof french) {
  const custom = catalogue.find((each) => each.id === id);
  if (custom === undefined) throw new Error(id);
  return call(custom, args, words);
}
