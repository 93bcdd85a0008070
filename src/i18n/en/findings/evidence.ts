import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules PIE (domain.md § 7.2). */
export const evidenceWords: FamilyWords<"PIE"> = {
  "PIE-01": {
    title: "No document",
    tests: "an invoice without number or evidence",
    message: "Expense {id} ({a}) without a document number.",
    todo: "Give the invoice number or the evidence.",
    why: "An expense without a document is rejected: it can neither be found again nor shown to be nowhere else.",
  },
  "PIE-02": {
    title: "Invoice addressed to another body",
    tests: "the addressee of the invoice is not the organisation",
    message: "Invoice {id} ({a}) is addressed to {x}, not to {us}.",
    todo: "Ask for an invoice in the name of the organisation, or take the expense off.",
    why: "An invoice in someone else’s name is someone else’s expense.",
  },
  "PIE-03": {
    title: "Payment not proved",
    tests: "an expense without payment date",
    message: "Payment not proved for {id} ({a}).",
    todo: "Give the date of payment, and keep the bank statement.",
    why: "A funder reimburses what was paid, not what was invoiced. For the ESF+, without proof of payment the expense is rejected.",
  },
  "PIE-04": {
    title: "Ledger and invoice disagree",
    tests: "the amount in the accounts is not that of the invoice",
    message: "{d} between the accounting entry ({a}) and invoice {id} ({t}).",
    todo: "Correct the entry or the amount typed.",
    why: "The controller matches each expense with its entry: of two amounts, the lower one is kept.",
  },
  "PIE-05": {
    title: "Internal invoicing",
    tests: "the supplier is the organisation or a related body",
    message:
      "Internal invoicing: {f} is the organisation itself or a body of the same group; {id} ({a}) is not eligible.",
    todo: "Declare the original cost (payroll, third party’s invoice), without margin.",
    why: "A body sells nothing to itself: only a cost really paid to a third party counts.",
  },
  "PIE-06": {
    title: "Missing deliverable",
    tests: "an external service without a deliverable",
    message: "No deliverable attached to {id} ({f}, {a}).",
    todo: "Attach the deliverable: report, attendance sheet, handout, statement of work done.",
    why: "An invoice proves a price, not a service. The deliverable shows that it was provided.",
  },
  "PIE-07": {
    title: "No trace of competition",
    tests: "a supplier above the agreement’s threshold, with no trace of competition",
    message: "No trace of competition for {f}: {a} in {year}, threshold {s}.",
    todo: "Attach the quotes compared and the reason for the choice.",
    why: "Above the threshold the funder wants to see that several prices were asked for.",
  },
};
