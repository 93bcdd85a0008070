import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules ACC (domain.md § 7.7). */
export const yearEndWords: FamilyWords<"ACC"> = {
  "ACC-01": {
    title: "Dedicated funds do not add up",
    tests: "opening + 689 − 789 ≠ closing",
    message: "Dedicated funds {agreement}: {o} + {r} − {u} make {x}, closing {c} ({d} apart).",
    todo: "Go through the table of dedicated funds again.",
    why: "Opening + carried over (689) − used (789) = closing: the table of the notes.",
  },
  "ACC-02": {
    title: "Unspent without dedicated funds",
    tests: "an unspent dedicated grant, without an entry in 689",
    message: "{d} unspent on {agreement} in {year} without dedicated funds (689).",
    todo: "Book the closing entry 689 / 19.",
    why: "Money received for a project and not yet spent is still owed to it: it goes to dedicated funds.",
  },
  "ACC-03": {
    title: "Dedicated funds on a general grant",
    tests: "an entry in 689 on a grant that is not dedicated",
    message:
      "{id}: {a} carried over as dedicated funds on {agreement}, which is not for a defined project.",
    todo: "Cancel the entry: an operating grant belongs to its year.",
    why: "Dedicated funds need a funder who earmarks and a defined project: a general grant never gives any.",
  },
  "ACC-04": {
    title: "Multi-year grant without deferral",
    tests: "income of the year includes later years, without 487",
    message: "{agreement}: {d} belongs to {year} and later, with no deferred income (487).",
    todo: "Book the share of later years in 487 at closing.",
    why: "A three-year grant is not one year’s income: the rest waits as deferred income.",
  },
  "ACC-05": {
    title: "Income booked at cash-in",
    tests: "income dated at cash-in, in another year than notification",
    message: "{agreement} was notified on {d}, income of {a} booked on {e}.",
    todo: "Book the income at notification, against a receivable (441).",
    why: "A grant is earned when notified, not when paid.",
  },
  "ACC-06": {
    title: "Dedicated fund account of another kind",
    tests: "194, 195 or 196 for the wrong kind of funder",
    message: "{id}: account {c} for {agreement} ({nature} funder): use {x}.",
    todo: "Move the entry to the right account.",
    why: "194 for public grants, 195 for contributions of other bodies, 196 for public generosity.",
  },
  "ACC-07": {
    title: "Dormant dedicated funds",
    tests: "dedicated funds without spending for two years",
    message:
      "Dedicated funds {agreement} ({a}): no spending for more than {k} years (last on {d}).",
    todo: "Ask the funder: spend, give back or change the purpose.",
    why: "The notes list dedicated funds without spending for two years: they raise questions.",
  },
  "ACC-08": {
    title: "Unbalanced contributions in kind",
    tests: "uses (86) and resources (87) are not equal",
    message: "Uses (86) {used}, resources (87) {given}: gap of {d}.",
    todo: "Give the class 86 counterpart of each contribution.",
    why: "Volunteering and gifts in kind are written on both sides for the same amount.",
  },
};
