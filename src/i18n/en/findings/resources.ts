import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules RES (domain.md § 7.7). */
export const resourcesWords: FamilyWords<"RES"> = {
  "RES-01": {
    title: "Overpayment",
    tests: "payments exceed the amount granted",
    message: "{agreement}: {r} received for {m} granted ({d} too much).",
    todo: "Check the payments; pay back or report the overpayment.",
    why: "What exceeds the amount granted must be returned.",
  },
  "RES-02": {
    title: "Money to give back",
    tests: "payments exceed what is due",
    message: "{agreement}: {r} received for {m} due, {d} to give back.",
    todo: "Plan the repayment, and book the debt to the funder.",
    why: "What was advanced beyond what is due goes back: better to know before the report.",
  },
  "RES-03": {
    title: "Income of the project not declared",
    tests: "a grant booked on a project, without an agreement",
    message: "{d} of income of {project} is in no agreement ({id}, account {c}).",
    todo: "Add the agreement of this resource, or correct its project.",
    why: "The report shows every resource of the project: a forgotten grant is hidden over-funding.",
  },
  "RES-04": {
    title: "Same counterpart twice",
    tests: "a grant counted for more than its amount between two European operations",
    message:
      "{agreement} is the counterpart of two operations: {x} on {a} and {b} for {m} granted ({d} too much).",
    todo: "Share the grant between the operations (funding lines by project).",
    why: "One public euro cannot be the counterpart of two European operations.",
  },
  "RES-05": {
    title: "Job aid counted as free money",
    tests: "a job aid without the person whom it pays for",
    message: "{id} ({a}): this aid already pays a post, it is counted as a free grant.",
    todo: "Give the number of the employee whom the aid pays for.",
    why: "A job aid pays a given salary: it cannot pay for anything else.",
  },
  "RES-06": {
    title: "Late instalment",
    tests: "an expected payment, overdue",
    message: "Instalment of {agreement} expected on {d} ({a}).",
    todo: "Remind the funder, and revise the cash plan.",
    why: "A late advance or balance is paid for in cash.",
  },
};
