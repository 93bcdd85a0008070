import type { FamilyWords } from "../../fr/findings/ruleWords";

/** Rules PER (domain.md § 7.3). */
export const periodsWords: FamilyWords<"PER"> = {
  "PER-01": {
    title: "Expense before the start",
    tests: "an expense dated before the start of the agreement",
    message: "{id} of {d} ({a}): before the start of {agreement} ({bound}).",
    todo: "Take the expense off this agreement, or correct its date.",
    why: "An agreement pays only for what happens in its period, first and last day included.",
  },
  "PER-02": {
    title: "Expense after the end",
    tests: "an expense dated after the end of the agreement",
    message: "{id} of {d} ({a}): after the end of {agreement} ({bound}).",
    todo: "Take the expense off this agreement, or ask for an extension.",
    why: "An agreement pays only for what happens in its period, first and last day included.",
  },
  "PER-03": {
    title: "Paid too late",
    tests: "a payment after the payment deadline",
    message: "{id} ({a}) paid on {d}; limit of {agreement}: {limit}.",
    todo: "Take the expense off this agreement.",
    why: "The expense must be incurred in the period and paid before the payment deadline.",
  },
  "PER-04": {
    title: "Service across the limit",
    tests: "a service partly outside the period",
    message:
      "{id} covers {from} to {to}, beyond {agreement}: prorate to {p}, that is {d} to take off.",
    todo: "Declare only the days inside the period of the agreement.",
    why: "A subscription or contract that goes beyond the period counts only for the days inside it.",
  },
  "PER-05": {
    title: "Completed before the request",
    tests: "a European expense completed before the request was filed",
    message: "{id} of {d}: completed before the request for {agreement} was filed ({bound}).",
    todo: "Take the expense off this agreement.",
    why: "A European fund does not pay for what was already done when it was asked.",
  },
  "PER-06": {
    title: "Entry outside the fiscal year",
    tests: "an expense of a year that the agreement does not fund",
    message: "{id} of {d}: outside the years funded by {agreement} ({years}).",
    todo: "Move the expense to the year funded, or to another agreement.",
    why: "A yearly grant pays the charges of its year, and the report shows those of that year.",
  },
  "PER-07": {
    title: "Report due",
    tests: "the report’s deadline is close or passed, with no date of sending",
    message: "Report of {agreement} due by {d} ({state}).",
    todo: "Prepare the report, and note the date it was sent.",
    why: "Without a report on time, no balance and no new grant.",
  },
  "PER-08": {
    title: "Unreadable cell",
    tests: "a required cell of our tables is empty or cannot be read (date, number, list)",
    message: "{cell}: “{v}” could not be read ({problem}).",
    todo: "Correct the cell: a real date, an amount in digits, a value of the list. Its row stays out of the other checks until it can be read.",
    why: "A value the spreadsheet does not understand is neither zero nor empty: it spoils totals without showing. An auditor sets aside a document whose date or amount cannot be read.",
  },
};
