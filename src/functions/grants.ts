import { dueFrom } from "../domain/ledger/amountDue";
import { rollForward } from "../domain/ledger/yearEnd";
import { zeroCents } from "../domain/quantities/money";
import { folded } from "../domain/intake/read/text";
import { amountsIn, filledAt, placeOf, sideBySide } from "./column";
import { type CellOut, define, many, manyOrNone, one, oneOrNone } from "./define";
import { readYesNo } from "./readCell";

/** What a funder owes (domain.md § 3.3), and on demand the three terms and the one that decides. */
export const montantDu = define("MONTANT_DU", {
  parameters: { cap: one, eligible: one, rate: oneOrNone, others: oneOrNone, detail: oneOrNone },
  result: "matrix",
  compute: (args, words) => {
    const terms = dueFrom({
      cap: args.cents("cap"),
      rate: args.shareOr("rate", null),
      eligible: args.cents("eligible"),
      otherResources: args.centsOr("others", zeroCents),
    });
    if (!args.yesOr("detail", false)) return [[terms.due / 100]];
    return [
      [words.due, words.binding, words.byMax, words.byRate, words.byGap],
      [
        terms.due / 100,
        words.terms[terms.binding],
        terms.cap / 100,
        terms.byRate / 100,
        terms.byGap / 100,
      ],
    ];
  },
  example: {
    args: [34000, 50000, "60 %", 15000, true],
    gives: [
      ["Montant dû", "Terme qui décide", "Plafond", "Par le taux", "Par le reste à financer"],
      [30000, "taux", 34000, 30000, 35000],
    ],
  },
});

const figures = ["used789", "report689", "closing", "toRepay"] as const;
const figureWords: Readonly<Record<string, (typeof figures)[number]>> = {
  "789": "used789",
  "689": "report689",
  cloture: "closing",
  closing: "closing",
  "a rembourser": "toRepay",
  "a reverser": "toRepay",
  "to repay": "toRepay",
};

/** Dedicated funds at closing, agreement by agreement (domain.md § 4.3); with `figure`, that one alone. */
export const fondsDedies = define("FONDS_DEDIES", {
  parameters: {
    opening: many,
    product: many,
    used: many,
    carryOver: manyOrNone,
    figure: oneOrNone,
  },
  result: "matrix",
  compute: (args, words) => {
    const columns = {
      opening: args.column("opening"),
      product: args.column("product"),
      used: args.column("used"),
      carryOver: args.column("carryOver"),
    };
    const figure = args.choiceOr(
      "figure",
      (text) => figureWords[folded(text)] ?? null,
      "figures",
      null,
    );
    const { opening, product, used, carryOver } = columns;
    const { first, end } = sideBySide(Object.values(columns), [opening, product, used]);
    const [openings, products, uses] = [amountsIn(opening), amountsIn(product), amountsIn(used)];
    const lines: CellOut[][] = [];
    for (let row = first; row < Math.max(end, first + 1); row += 1) {
      const carried = filledAt(carryOver, row);
      const closed = rollForward({
        opening: openings.at(row) ?? zeroCents,
        product: products.at(row) ?? zeroCents,
        used: uses.at(row) ?? zeroCents,
        carried: carried === null ? true : readYesNo(carried, placeOf(carryOver, row)),
        dedicated: true,
      });
      const euros = (name: (typeof figures)[number]): number => closed[name] / 100;
      lines.push(
        figure === null ? [(openings.at(row) ?? 0) / 100, ...figures.map(euros)] : [euros(figure)],
      );
    }
    if (figure !== null) return lines;
    return [
      [words.opening, words.used789, words.report689, words.closing, words.toRepay],
      ...lines,
    ];
  },
  example: {
    args: [[[2000]], [[10000]], [[9500]]],
    gives: [
      ["À l’ouverture", "Utilisé (789)", "Reporté (689)", "À la clôture", "À rembourser"],
      [2000, 2000, 2500, 2500, 0],
    ],
  },
});
