import { type Cents, addCents, cents, zeroCents } from "../domain/quantities/money";
import type { Arguments } from "./arguments";
import { type Column, type Name, amountsIn, nameOf, namesIn, sideBySide } from "./column";
import { type CellOut, define, many, manyOrNone, one } from "./define";
import { Refused } from "./refused";

/** What was claimed under each name, in the order in which they are met. */
type Sums = Map<string, { readonly name: Name; readonly sum: Cents }>;

/** What each agreement was granted, what was claimed from it, and what remains. */
export const soldes = define("SOLDES", {
  parameters: { agreements: many, granted: many, claimed: many, amounts: many },
  result: "matrix",
  compute: (args, words) => {
    const granted = sumsOf(args.column("agreements"), args.column("granted"));
    const claims = sumsOf(args.column("claimed"), args.column("amounts"));
    const refs = new Map([...granted, ...claims].map(([key, { name }]) => [key, name.shown]));
    return [
      [words.agreement, words.granted, words.used, words.left, words.usedShare],
      ...[...refs].map(([key, ref]): CellOut[] => {
        const has = granted.get(key)?.sum;
        const used = claims.get(key)?.sum ?? zeroCents;
        if (has === undefined) return [ref, "", used / 100, "", ""];
        const share = has === 0 ? "" : Math.round((used / has) * 1e4) / 1e4;
        return [
          granted.get(key)?.name.shown ?? ref,
          has / 100,
          used / 100,
          (has - used) / 100,
          share,
        ];
      }),
    ];
  },
  example: {
    args: [
      [["A1"], ["A2"]],
      [[1000], [500]],
      [["A1"], ["A1"], ["A2"]],
      [[250.5], [100], [500]],
    ],
    gives: [
      ["Convention", "Accordé", "Consommé", "Reste", "Part consommée"],
      ["A1", 1000, 350.5, 649.5, 0.3505],
      ["A2", 500, 500, 0, 1],
    ],
  },
});

/** What was claimed from one agreement. */
export const consomme = define("CONSOMME", {
  parameters: { agreement: one, claimed: many, amounts: many },
  result: "scalar",
  compute: (args) => claimedFrom(args) / 100,
  example: { args: ["A1", [["A1"], ["A1"], ["A2"]], [[250.5], [100], [500]]], gives: 350.5 },
});

/** What is left of one agreement; negative when more was claimed than it granted. */
export const reste = define("RESTE", {
  parameters: { granted: one, agreement: one, claimed: many, amounts: many },
  result: "scalar",
  compute: (args) => cents(args.cents("granted") - claimedFrom(args)) / 100,
  example: { args: [1000, "A1", [["A1"], ["A1"], ["A2"]], [[250.5], [100], [500]]], gives: 649.5 },
});

/** Expenses (or agreements) from which more was claimed than they have; one that is in no list shows without a limit. */
export const suraffectations = define("SURAFFECTATIONS", {
  parameters: { claimed: many, amounts: many, items: many, limits: many },
  result: "matrix",
  compute: (args, words) => {
    const claims = sumsOf(args.column("claimed"), args.column("amounts"));
    const limits = sumsOf(args.column("items"), args.column("limits"));
    return [
      [words.item, words.allocated, words.limit, words.excess],
      ...[...claims].flatMap(([key, { name, sum }]): CellOut[][] => {
        const limit = limits.get(key)?.sum;
        if (limit === undefined) return [[name.shown, sum / 100, "", ""]];
        const excess = excessOf(sum, limit);
        return excess === 0 ? [] : [[name.shown, sum / 100, limit / 100, excess / 100]];
      }),
    ];
  },
  example: {
    args: [
      [["F1"], ["F1"], ["F2"]],
      [[60], [50], [40]],
      [["F1"], ["F2"]],
      [[100], [40]],
    ],
    gives: [
      ["Élément", "Affecté", "Plafond", "Excédent"],
      ["F1", 110, 100, 10],
    ],
  },
});

/** Expenses that several agreements are told to pay, beyond what they cost where that is known (domain.md § 5). */
export const doubleFinancement = define("DOUBLE_FINANCEMENT", {
  parameters: {
    claimed: many,
    agreements: many,
    amounts: many,
    items: manyOrNone,
    costs: manyOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const [claimed, agreements] = [args.column("claimed"), args.column("agreements")];
    const claims = sumsOf(claimed, args.column("amounts"), [agreements]);
    const payers = payersOf(claimed, agreements);
    const costs = sumsOf(args.column("items"), args.column("costs"));
    return [
      [words.item, words.agreements, words.allocated, words.cost, words.excess],
      ...[...claims].flatMap(([key, { name, sum }]): CellOut[][] => {
        const refs = [...(payers.get(key)?.values() ?? [])];
        if (refs.length < 2) return [];
        const cost = costs.get(key)?.sum;
        if (cost === undefined) return [[name.shown, refs.join(" ; "), sum / 100, "", ""]];
        const excess = excessOf(sum, cost);
        return excess === 0
          ? []
          : [[name.shown, refs.join(" ; "), sum / 100, cost / 100, excess / 100]];
      }),
    ];
  },
  example: {
    args: [
      [["F1"], ["F1"], ["F2"]],
      [["A1"], ["A2"], ["A1"]],
      [[60], [50], [40]],
      [["F1"], ["F2"]],
      [[100], [40]],
    ],
    gives: [
      ["Élément", "Conventions", "Affecté", "Coût", "Excédent"],
      ["F1", "A1 ; A2", 110, 100, 10],
    ],
  },
});

function claimedFrom(args: Arguments<"agreement" | "claimed" | "amounts">): Cents {
  const { key } = nameOf(args.text("agreement"));
  return sumsOf(args.column("claimed"), args.column("amounts")).get(key)?.sum ?? zeroCents;
}

/** Amounts added up by name; an amount beside no name is refused: it would be lost. */
function sumsOf(names: Column, amounts: Column, beside: readonly Column[] = []): Sums {
  const { first, end } = sideBySide([names, amounts, ...beside], [amounts]);
  const [name, amount] = [namesIn(names), amountsIn(amounts)];
  const sums: Sums = new Map();
  for (let row = first; row < end; row += 1) {
    const at = name.at(row);
    const value = amount.at(row) ?? zeroCents;
    if (at === null) {
      if (value === 0) continue;
      throw new Refused({ code: "blankBeside", parameter: names.parameter, row: row + 1 });
    }
    const known = sums.get(at.key);
    sums.set(at.key, { name: known?.name ?? at, sum: sumSafely(known?.sum ?? zeroCents, value) });
  }
  return sums;
}

function sumSafely(sum: Cents, value: Cents): Cents {
  if (!Number.isSafeInteger(sum + value)) throw new Refused({ code: "tooLarge" });
  return addCents(sum, value);
}

/** Agreements that each item names, each once. */
function payersOf(claimed: Column, agreements: Column): Map<string, Map<string, string>> {
  const { first, end } = sideBySide([claimed, agreements], []);
  const [item, agreement] = [namesIn(claimed), namesIn(agreements)];
  const payers = new Map<string, Map<string, string>>();
  for (let row = first; row < end; row += 1) {
    const [at, payer] = [item.at(row), agreement.at(row)];
    if (at === null || payer === null) continue;
    const known = payers.get(at.key) ?? new Map<string, string>();
    if (!known.has(payer.key)) known.set(payer.key, payer.shown);
    payers.set(at.key, known);
  }
  return payers;
}

/** How far a claim goes beyond a limit, in the limit's own sign: a credit note mirrors its invoice. */
function excessOf(sum: Cents, limit: Cents): number {
  return limit < 0 ? Math.min(0, sum - limit) : Math.max(0, sum - limit);
}
