import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules STA (domain.md § 7.5). */
export const staffWords: FamilyWords<"STA"> = {
  "STA-01": {
    title: "More than 100% of a person",
    tests: "the shares of a person over all agreements exceed 100% of a month",
    message: "{e}: {p} of their time claimed in {month} ({list}).",
    todo: "Reduce one of the shares: together they do not exceed 100%.",
    why: "A person has only so much time: two funders paying 60% each pay for 120%.",
  },
  "STA-02": {
    title: "Person not named",
    tests:
      "declared time or pay of a person whom the agreement does not name (under a flat rate, an amount alone declares nobody)",
    message: "{e} is not named in {agreement}: {declared} to be removed, or accepted.",
    todo: "Add the person by an amendment or an assignment letter, or take their hours off this agreement.",
    why: "Only persons named in the agreement, or by an accepted assignment letter, may be declared.",
  },
  "STA-03": {
    title: "Hourly rate too high",
    tests: "the declared hourly rate exceeds what payroll justifies",
    message: "{e}: declared rate {x}, justified rate {y}: {d} too much over {h}.",
    todo: "Recompute the rate: annual loaded cost ÷ 1,720 h (in proportion to the quota).",
    why: "The rate is recomputed from payslips; all that exceeds it is taken off, then extrapolated.",
  },
  "STA-04": {
    title: "More hours than the year",
    tests: "the hours of the year exceed those of the rate",
    message: "{e}: {h} worked in {year}, more than the {cap} of the rate.",
    todo: "Check the timesheets: beyond 1,720 h a year (in proportion) hours are not accepted.",
    why: "The rate divides the annual cost by 1,720 h: declaring more hours would reimburse more than the cost.",
  },
  "STA-05": {
    title: "Pay allocated beyond its cost",
    tests: "the allocations of a month exceed the loaded cost",
    message: "{e}, {month}: {a} allocated for a loaded cost of {t} ({d} too much).",
    todo: "Reduce the allocations of this month.",
    why: "A paid hour cannot be reimbursed twice: all funders together do not exceed the payslip.",
  },
  "STA-06": {
    title: "Aid not deducted",
    tests: "a job aid or refund neither deducted nor among resources",
    message:
      "Aid of {a} not deducted for {e} ({month}): it is neither in the cost nor among the resources.",
    todo: "Deduct the aid from the loaded cost, or enter it as a resource of the project.",
    why: "A job aid or sick pay refund already repays part of the salary: declaring it again is being paid twice.",
  },
  "STA-07": {
    title: "Share outside the assignment letter",
    tests: "the share of time recorded is not that of the assignment letter",
    message: "{e}, {month}: {p} of the time on {agreement}, {q} in the assignment letter.",
    todo: "Declare the share of the letter, or sign an amendment for the months to come.",
    why: "A fixed share needs no timesheet because it is written beforehand: it does not move from month to month.",
  },
  "STA-08": {
    title: "Share under the minimum",
    tests: "the share of time is under the agreement’s minimum",
    message: "{e}: {p} of the time on {agreement}, minimum {q}.",
    todo: "Take this person off the direct staff of the agreement.",
    why: "Some calls do not accept small shares of time: they belong to indirect costs.",
  },
  "STA-09": {
    title: "Support function declared as direct",
    tests: "a support function declared as direct staff beside a flat rate",
    message: "{e} ({job}) is an indirect cost, already covered by the flat rate of {agreement}.",
    todo: "Take this person off the agreement’s direct staff.",
    why: "Management, accounting and administration are indirect by nature: the flat rate pays them already.",
  },
  "STA-10": {
    title: "Hours out of contract",
    tests: "hours before entry or after exit",
    message: "{e}: {h} ({k} entries) outside the dates of the contract, from {d}.",
    todo: "Correct the entry and exit dates, or the timesheets.",
    why: "Hours of someone who is not employed that day are not paid.",
  },
  "STA-11": {
    title: "Hours valued twice",
    tests: "the same hours on a real-cost agreement and on a flat-rate one",
    message: "Hours of {e} already valued on {a}: {h} of {month} are also declared on {b}.",
    todo: "Keep one agreement for these hours.",
    why: "An hour paid at real cost by one funder cannot come back in the base of a flat rate.",
  },
};
