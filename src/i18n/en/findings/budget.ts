import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules BUD (domain.md § 7.4). */
export const budgetWords: FamilyWords<"BUD"> = {
  "BUD-01": {
    title: "Budget line exceeded",
    tests: "spending on a line exceeds its budget beyond the tolerance",
    message:
      "Line {line} ({project} {year}) exceeded by {x}: {a} spent for {t} planned, tolerance {max} ({agreement}).",
    todo: "Explain the gap, ask for an amendment, or bring the line back to its budget.",
    why: "The funder accepts gaps between lines within a tolerance; beyond it must agree.",
  },
  "BUD-02": {
    title: "Transfers between lines",
    tests: "line overruns exceed the agreement’s transfer limit",
    message:
      "{project} {year}: {d} move between lines, limit {max} ({agreement}): an amendment is needed.",
    todo: "Ask for an amendment before the report.",
    why: "Transfers have a limit: beyond it, the project paid for is no longer the one agreed.",
  },
  "BUD-03": {
    title: "Underspending",
    tests: "spending of a project is below a threshold of its budget",
    message: "{project} {year}: {a} spent for {t} planned ({x}, threshold {min}).",
    todo: "Explain the gap in the annex of the report, and warn the funder.",
    why: "Under 80% of the budget the funder asks why, and may reduce the grant.",
  },
  "BUD-04": {
    title: "Unbalanced budget",
    tests: "charges and income of a budget are not equal",
    message: "Budget {project} {year} unbalanced by {d} (charges {charges}, products {products}).",
    todo: "Adjust own resources or charges until they are equal.",
    why: "A project budget is always balanced: what nobody pays, the association pays.",
  },
  "BUD-05": {
    title: "Account without a line",
    tests: "a class 6 account without a line in the catalogue",
    message: "Account {c} belongs to no line of the template (expense {id}).",
    todo: "Correct the account, or leave this charge out of projects.",
    why: "A charge without a line vanishes from the report: the total no longer meets the accounts.",
  },
  "BUD-06": {
    title: "Report and ledger disagree",
    tests: "the total of a closed report is no longer that of the accounts",
    message:
      "{d} between the closed report of {agreement} ({a}) and the accounts of the project ({t}).",
    todo: "Match the report sent with the entries, and tell the funder about the correction.",
    why: "The report is drawn from the accounts: each total must be found there.",
  },
  "BUD-07": {
    title: "Charge in no project",
    tests: "a charge without project or key",
    message: "{d} of {year} is in no project ({id}).",
    todo: "Give the expense a project or an allocation key.",
    why: "Projects and association life together must meet the income statement.",
  },
};
