import type { Health } from "../fr/health";

export const health: Health = {
  "merged-cells": ({ count = "" }) =>
    `Merged cells in the body of the table (${count}): a sort or a filter breaks them. Unmerge them and repeat the value.`,
  "number-as-text": ({ count = "", header = "" }) =>
    `Numbers kept as text (${count})${header === "" ? "" : ` in “${header}”`}: Excel does not add them up. Convert them to numbers.`,
  "error-value": ({ count = "" }) =>
    `Formulas in error (${count}): their value is lost to all that use it.`,
  "wrong-total": ({ printed = "", sum = "" }) =>
    `A total typed by hand says ${printed}; its rows come to ${sum}. Replace it with a formula.`,
  "hidden-money": ({ count = "" }) =>
    `Hidden amounts or hours (${count}): they count in totals without being seen.`,
  "mixed-periods": ({ count = "", year = "" }) =>
    `Dates outside ${year} (${count}) though the title or the sheet speaks of ${year}.`,
  "closed-file": ({ file = "" }) =>
    `Formulas to another file (${file}): they break when it is renamed or moved. Copy the values.`,
};
