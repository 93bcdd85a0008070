import { type Cents, cents, centsToDecimal } from "../domain/quantities/money";
import { divideRounded } from "../domain/quantities/ratio";
import { splitCents } from "../domain/quantities/split";
import { daysIn, namesIn, nameOf, sideBySide } from "./column";
import { type CellOut, define, many, manyOrNone, one, oneOrNone } from "./define";
import { Refused } from "./refused";
import { eurosByWeight, weightAt, weightsIn } from "./weights";

/** Shares an amount over a range of weights; the answer has the shape of the range. */
export const repartir = define("REPARTIR", {
  parameters: { amount: one, weights: many },
  result: "matrix",
  compute: (args) => {
    const amount = args.cents("amount");
    const { rows, titles, weights } = weightsIn(args);
    const shares = eurosByWeight(amount, weights);
    let next = 0;
    return rows.map((row, at) => row.map(() => (at < titles ? "" : (shares[next++] ?? 0))));
  },
  example: { args: [999.99, [[50], [30], [20]]], gives: [[499.99], [300], [200]] },
});

/** Shares an amount by an allocation key, kept as rows of key, project and weight (T_Cles). */
export const repartirCle = define("REPARTIR_CLE", {
  parameters: {
    amount: one,
    key: one,
    keys: many,
    projects: many,
    weights: many,
    date: oneOrNone,
    starts: manyOrNone,
    ends: manyOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const amount = args.cents("amount");
    const wanted = nameOf(args.text("key")).key;
    const date = args.dayOr("date", null);
    const columns = {
      keys: args.column("keys"),
      projects: args.column("projects"),
      weights: args.column("weights"),
      starts: args.column("starts"),
      ends: args.column("ends"),
    };
    const { first, end } = sideBySide(Object.values(columns), [columns.weights]);
    const keys = namesIn(columns.keys);
    const projects = namesIn(columns.projects);
    const [starts, ends] = [daysIn(columns.starts), daysIn(columns.ends)];
    const sums = new Map<string, { readonly project: string; readonly weight: number }>();
    for (let row = first; row < end; row += 1) {
      const project = keys.at(row)?.key === wanted ? projects.at(row) : null;
      if (project === null) continue;
      const [start, stop] = date === null ? [null, null] : [starts.at(row), ends.at(row)];
      if (date !== null && ((start ?? date) > date || date > (stop ?? date))) continue;
      const known = sums.get(project.key) ?? { project: project.shown, weight: 0 };
      sums.set(project.key, { ...known, weight: known.weight + weightAt(columns.weights, row) });
    }
    const parts = [...sums.values()];
    if (!parts.some(({ weight }) => weight > 0))
      throw new Refused({ code: "unknownKey", parameter: "key", text: args.text("key") });
    const shares = eurosByWeight(
      amount,
      parts.map(({ weight }) => weight),
    );
    return [
      [words.project, words.amount],
      ...parts.map(({ project }, place): CellOut[] => [project, shares[place] ?? 0]),
    ];
  },
  example: {
    args: [
      1250,
      "SURF",
      [["SURF"], ["SURF"], ["ETP"]],
      [["P1"], ["P2"], ["P1"]],
      [[60], [40], [3]],
    ],
    gives: [
      ["Projet", "Montant"],
      ["P1", 750],
      ["P2", 500],
    ],
  },
});

/** Shows how a split was made, so that anyone can do it again by hand (domain.md § 4.5). */
export const expliquer = define("EXPLIQUER", {
  parameters: { amount: one, weights: many },
  result: "matrix",
  compute: (args, words) => {
    const total = args.cents("amount");
    const { weights } = weightsIn(args);
    const shares = splitCents(total, weights);
    const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
    const { weight, exact, down, remainder, added, share, total: totalWord } = words;
    const lines = weights.map((part, place): CellOut[] => {
      const product = BigInt(total) * BigInt(part);
      const below = cents(Number(divideRounded(product, sum, "down")));
      const given = shares[place] ?? below;
      return [
        part / 1e6,
        // Hundredths of a cent: enough to see which remainder is larger, no more than Excel shows.
        Number(divideRounded(product * 100n, sum, "down")) / 1e4,
        below / 100,
        Number(divideRounded((product - BigInt(below) * sum) * 10000n, sum, "down")) / 1e6,
        (given - below) / 100,
        given / 100,
      ];
    });
    return [
      [weight, exact, down, remainder, added, share],
      ...lines,
      [totalWord, "", "", "", leftOver(lines), Number(centsToDecimal(total))],
    ];
  },
  example: {
    args: [100, [[1], [1], [1]]],
    gives: [
      ["Poids", "Part exacte", "Arrondie en dessous", "Reste", "Centime ajouté", "Part"],
      [1, 33.3333, 33.33, 0.003333, 0.01, 33.34],
      [1, 33.3333, 33.33, 0.003333, 0, 33.33],
      [1, 33.3333, 33.33, 0.003333, 0, 33.33],
      ["Total", "", "", "", 0.01, 100],
    ],
  },
});

function leftOver(lines: readonly (readonly CellOut[])[]): number {
  const added: Cents = cents(
    lines.reduce((sum, line) => sum + Math.round(Number(line[4]) * 100), 0),
  );
  return added / 100;
}
