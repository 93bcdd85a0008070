import type { Health } from "../fr/health";
import { printedDecimal } from "../printedFigures";

const figure = (text: string): string => printedDecimal(text, "en");
const money = (text: string): string => `€${figure(text)}`;

export const health: Health = {
  "merged-cells": ({ count = "" }) =>
    `Merged cells in the body of the table (${figure(count)}): a sort or a filter breaks them. Unmerge them and repeat the value.`,
  "number-as-text": ({ count = "", header = "" }) =>
    `Numbers kept as text (${figure(count)})${header === "" ? "" : ` in “${header}”`}: Excel does not add them up. Convert them to numbers.`,
  "error-value": ({ count = "" }) =>
    `Formulas in error (${figure(count)}): their value is lost to all that use it.`,
  "wrong-total": ({ printed = "", sum = "" }) =>
    `A total typed by hand says ${figure(printed)}; its rows come to ${figure(sum)}. Replace it with a formula.`,
  "hidden-money": ({ count = "" }) =>
    `Hidden amounts or hours (${figure(count)}): they count in totals without being seen.`,
  "mixed-periods": ({ count = "", year = "" }) =>
    `Dates outside ${year} (${figure(count)}) though the title or the sheet speaks of ${year}.`,
  "closed-file": ({ file = "" }) =>
    `Formulas to another file (${file}): they break when it is renamed or moved. Copy the values.`,
  "fec-total": ({ debit = "", credit = "" }) =>
    `The FEC does not balance: ${money(debit)} of debits, ${money(credit)} of credits. Lines are probably missing: export it again.`,
  "fec-journal": ({ journal = "", debit = "", credit = "" }) =>
    `Journal “${journal}” does not balance: ${money(debit)} of debits, ${money(credit)} of credits.`,
  "fec-unbalanced": ({ count = "" }) =>
    `Entries whose debits differ from their credits: ${figure(count)}. Check them in the accounting software.`,
  "fec-openings": ({ count = "", debit = "", credit = "" }) =>
    `Opening entries set aside: ${figure(count)} lines, ${money(debit)} of debits and ${money(credit)} of credits. They are no movements of the year.`,
  "fec-closings": ({ count = "", debit = "", credit = "" }) =>
    `Closing entries set aside: ${figure(count)} lines, ${money(debit)} of debits and ${money(credit)} of credits. A FEC should not hold them.`,
  "fec-years": ({ years = "" }) =>
    `Several years in the file (charges and products, lines by year): ${years}.`,
  "fec-out-of-year": ({ count = "" }) =>
    `Lines dated outside the year that the file’s name says: ${figure(count)}. Check their dates.`,
  "fec-draft": ({ count = "" }) =>
    `Lines without a validation date: ${figure(count)}. They are drafts, which the accountant may still change.`,
  "fec-negative": ({ count = "" }) =>
    `Negative debits or credits: ${figure(count)}. Their sign is kept.`,
  "fec-no-piece": ({ count = "" }) =>
    `Charges without a reference to their evidence: ${figure(count)}. Duplicates will be looked for by supplier, amount and date.`,
  "fec-broken-line": ({ count = "" }) =>
    `Lines broken in two by a line end in their label: ${figure(count)}. They were put together again.`,
  "fec-delimiter": ({ count = "" }) =>
    `Labels that hold the file’s delimiter: ${figure(count)}. They were put together again.`,
  "fec-second-header": ({ count = "" }) =>
    `The header comes back ${figure(count)} times further down: several files were put end to end.`,
  "fec-mojibake": ({ count = "" }) =>
    `Labels with damaged accents (like “Ã©”): ${figure(count)}. Export again in UTF-8 to read them well.`,
};
