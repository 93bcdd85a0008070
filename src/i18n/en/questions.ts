import type { Questions } from "../fr/questions";
import { printedDecimal } from "../printedFigures";

type Facts = Readonly<Record<string, string>>;

const measures: Readonly<Record<string, string>> = {
  "time.hours": "hours",
  "expense.amount_ttc": "amounts (debits less credits)",
  "payroll.cost": "payroll costs",
  "payroll.gross": "gross pay",
  "payroll.employer_charges": "employer charges",
  "payroll.tax": "payroll taxes",
  "payroll.refunds": "daily allowances",
  "payroll.aid": "job aids",
  "budget.planned": "planned amounts",
  "agreement.granted": "granted amounts",
  "agreement.requested": "requested amounts",
  "agreement.received": "received amounts",
};

function sumIn(facts: Facts, which: "cells" | "records"): string {
  const figure = printedDecimal(facts[which], "en");
  return (facts["header"] ?? "").startsWith("time.") ? `${figure}\u00a0h` : `€${figure}`;
}

function inColumn({ header = "" }: Facts): string {
  return header === "" ? "" : ` in column “${header}”`;
}

function quoted(text: string | undefined): string {
  return `“${text ?? ""}”`;
}

export const questions: Questions = {
  "ambiguous-date": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} may be ${facts["first"] ?? "?"} or ${facts["second"] ?? "?"}: write the year with four figures, or give the column a date format.`,
  "ambiguous-number": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} may be ${facts["first"] ?? "?"} or ${facts["second"] ?? "?"}: ${(facts["first"] ?? "").includes("h") ? "write 7:30 or 7.5" : "write the number without a thousands separator"}.`,
  "ambiguous-unit": (facts) =>
    `Time${inColumn(facts)} seems to be counted in days: say how many hours a day of each person has.`,
  "half-day-or-sick": (facts) =>
    `${quoted(facts["text"])} may be a sick leave (arrêt maladie) or half a day: write a legend on the sheet, ${quoted(`${facts["text"] ?? ""} = arrêt maladie`)} or ${quoted(`${facts["text"] ?? ""} = demi-journée`)}.`,
  "unreadable-amount": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} is not a number that Fléchage can read: correct the cell, or empty it if there is nothing to count.`,
  "unreadable-date": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} is not a date that can be read: write the day, the month and the year.`,
  "unreadable-hours": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} is neither a duration nor a known reason for absence: write 7.5 or 7:30, or explain the code in a legend.`,
  "unreadable-account": (facts) =>
    `${quoted(facts["text"])}${inColumn(facts)} is not an account number: write its figures, for instance 6064.`,
  "cut-line": (facts) =>
    `The line ${quoted(facts["text"])} is cut: its amounts are missing. Export the file again, or complete the line.`,
  "unmatched-entry": ({ count = "", alone = "0", cell = "" }) =>
    `Lines of the analytic export without an entry of the FEC (same piece, date, account and amount): ${printedDecimal(count, "en")}. ${alone === "0" ? "" : `Lines of the FEC left without project: ${printedDecimal(alone, "en")}, from ${cell}. `}Check that both exports cover the same period.`,
  "ambiguous-entry": ({ count = "" }) =>
    `Lines of the analytic export that may be several entries of the FEC (same date, account and amount, another piece): ${printedDecimal(count, "en")}. Put the FEC’s piece number in the export.`,
  "missing-period": (facts) =>
    (facts["header"] ?? "") === ""
      ? "The month or year of this table is written nowhere: add it to the title or to the sheet’s name."
      : `Column ${quoted(facts["header"])} does not say its month: complete its header.`,
  "unknown-target": () =>
    "Fléchage does not know what this table holds: say whether it is expenses, payroll, time, a budget or agreements, or leave it aside.",
  "unknown-column": (facts) =>
    (facts["header"] ?? "") === ""
      ? "A column that is needed is missing from this table."
      : `Fléchage does not know what ${quoted(facts["header"])} is: its amounts are not taken in until you say.`,
  "unknown-person": ({ name = "", known = "" }) =>
    name === ""
      ? "Whose time this is stands nowhere: add the name to the title or to the sheet’s name."
      : known === ""
        ? `${quoted(name)} is nobody known: add the person to the list of employees.`
        : `Is ${quoted(name)} the same person as ${quoted(known)}? Write the same name everywhere, or add the person to the list of employees.`,
  "unknown-project": (facts) =>
    (facts["text"] ?? "") === ""
      ? "The project of this table is written nowhere: add its code to the title or to the sheet’s name."
      : `${quoted(facts["text"])} is no project we know: correct the code, or add the project to the list.`,
  "repeated-table": (facts) =>
    `This table repeats rows already read in sheet ${quoted(facts["sheet"])}: taking it in as well would count the same amounts twice.`,
  "doubtful-total": (facts) =>
    `Row ${quoted(facts["text"])} looks like the sum of other rows but is named like an ordinary one: say whether it is a total or a row to take in.`,
  "corrected-cell": (facts) =>
    `You corrected ${quoted(facts["header"])}: ${quoted(facts["yours"])} in our table, ${quoted(facts["source"])} in your sheet (${facts["from"] ?? "?"}). Your value is kept: which one is right?`,
  "vanished-row": (facts) =>
    facts["kept"] === "yes"
      ? `Row ${quoted(facts["row"])} is no longer in your sheets (${facts["from"] ?? "?"}). It is kept because you worked on it: delete it if it no longer counts.`
      : `Row ${quoted(facts["row"])} is no longer in your sheets (${facts["from"] ?? "?"}): it is taken out of our table.`,
  "sums-disagree": (facts) =>
    `The cells add up to ${sumIn(facts, "cells")} and the rows read to ${sumIn(facts, "records")} (${measures[facts["header"] ?? ""] ?? facts["header"] ?? "amounts"}): nothing is taken from this table until the difference is understood.`,
};
