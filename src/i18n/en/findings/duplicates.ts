import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules DUP (domain.md § 7.2). */
export const duplicatesWords: FamilyWords<"DUP"> = {
  "DUP-01": {
    title: "Invoice entered several times",
    tests: "same supplier, same number (case, spaces and leading zeros aside), same amount",
    message: "Invoice {n} of {f} entered {k} times: {d} too much.",
    todo: "Keep one row. If they are two invoices, correct the number of one of them.",
    why: "The same invoice counted twice is paid twice by the funder. Capitals, spaces and leading zeros do not make two invoices.",
  },
  "DUP-02": {
    title: "Invoice charged to several projects",
    tests: "the same invoice on different projects, in full each time",
    message: "Invoice {n} of {f} charged in full to {projects}: over 100% in all ({d} too much).",
    todo: "Share the invoice between projects on one row (for instance “P1 50 ; P3 50”), or keep the project that really used it.",
    why: "The most common double funding: each project looks right, but the sum exceeds the invoice.",
  },
  "DUP-03": {
    title: "Possible duplicate",
    tests: "same supplier and amount within days, under another number",
    message: "{f}: two expenses of {a}, on {d1} and {d2}. Are they the same?",
    todo: "Compare the two documents; if they are the same, delete one row.",
    why: "A copy or a reminder of an invoice often bears another number than the original.",
  },
  "DUP-04": {
    title: "Payslip entered twice",
    tests: "two payslips of one person for the same month",
    message: "{k} payslips of {e} for {month}: {d} too much.",
    todo: "Keep one payslip per person and month, or add them up if they complete each other.",
    why: "The month’s cost would be counted twice, and shared twice between funders.",
  },
  "DUP-05": {
    title: "Document linked to several expenses",
    tests: "the same piece of evidence on several expenses",
    message: "Document “{name}” supports {k} expenses.",
    todo: "Check that the document really bears all these expenses; if not, link each to its own.",
    why: "A document proves only what it bears. Using it again casts doubt on the whole file.",
  },
};
