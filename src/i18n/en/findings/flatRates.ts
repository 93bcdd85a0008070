import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules SCO (domain.md § 7.6). */
export const flatRatesWords: FamilyWords<"SCO"> = {
  "SCO-01": {
    title: "Expense already covered by the flat rate",
    tests:
      "an expense declared at real cost (agreement in its row, or allocated by percent, units or key) in what the flat rate covers; an amount alone is only the flat rate’s money",
    message: "{id} ({a}) is already covered by the {r} flat rate of {agreement}.",
    todo: "Take the expense off this agreement: the flat rate pays it already. To say only that its money pays this expense, allocate an amount, without percent, units or key.",
    why: "With a 40% flat rate nothing but staff is declared at real cost: a train ticket beside it is counted twice.",
  },
  "SCO-02": {
    title: "Flat part miscalculated",
    tests: "the flat part declared is not rate × base",
    message: "{agreement}: expected flat part {x} ({r} of {base}), declared {y}.",
    todo: "Recompute the flat part: rate × retained base.",
    why: "The flat part follows its base: €100 less staff is €140 less in all at 40%.",
  },
  "SCO-03": {
    title: "Incompatible flat rates",
    tests: "two simplified cost options that do not combine on one operation",
    message: "Incompatible simplified cost options on {project}: {a} ({m1}) and {b} ({m2}).",
    todo: "Keep one option per operation, the one of the agreement.",
    why: "The 40% flat rate replaces all other costs: another rate beside it counts the same costs twice.",
  },
  "SCO-04": {
    title: "Indirect costs paid twice",
    tests: "indirect costs of a project funded beyond their cost",
    message: "Indirect costs of {project} are funded at {x} ({a} for {t}, {d} too much).",
    todo: "Take these indirect costs off the other agreements.",
    why: "A flat rate already pays overheads: allocating them elsewhere too goes beyond their cost.",
  },
};
