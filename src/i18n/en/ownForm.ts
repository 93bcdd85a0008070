import type { OwnForm } from "../fr/ownForm";

export const ownForm: OwnForm = {
  pane: {
    title: "The funder’s own form",
    intro:
      "Does the funder impose an Excel sheet? Put it in this workbook: Fléchage recognises its labels, you confirm once, and only its blank cells are filled. Formulas and formats stay.",
    load: "Choose a sheet",
    loading: "Reading the sheets…",
    none: "This needs a sheet of yours and an agreement: structure the workbook first.",
    sheet: "Sheet of the form",
    agreement: "Agreement",
    year: "Year",
    file: "Saved mapping (JSON), if you have one",
    chooseFile: "Choose a file",
    badFile: "This file is not a mapping of a form.",
    open: "Read the form",
    opening: "Reading the form…",
    preview: "What will be filled",
    known: "Known form",
    knownDetail: "The labels confirmed last time are used again.",
    first: "To confirm",
    firstDetail:
      "Fléchage proposes a line for each label it knows. Correct what is not right: it will be remembered.",
    gone: (labels) => `Labels gone since last time: ${labels}.`,
    fresh: (labels) => `New labels: ${labels}.`,
    columns: "Columns of the form",
    measureOf: (header) => `“${header}” shows`,
    payerOf: (header) => `“${header}”: money of`,
    measures: {
      planned: "what was planned",
      actual: "what was done",
      gap: "the gap",
      percent: "the rate",
    },
    noMeasure: "nothing of ours",
    payers: { this: "this agreement", others: "the other funders", own: "the association" },
    anyPayer: "all",
    lines: "Labels",
    noLine: "Leave as it is",
    alreadyIn: (label) => `already in “${label}”: say yourself what goes here`,
    twiceTitle: "Counted twice",
    twice: (cell, label, other) =>
      `${cell}, “${label}”: this money is already in “${other}”. Leave one of the two blank.`,
    noTotal: {
      charge:
        "The form works out no total of charges that could be compared with ours: check it yourself.",
      product:
        "The form works out no total of products that could be compared with ours: check it yourself.",
    },
    sure: (percent) => `proposed, ${percent}`,
    cell: (cell, header, value) => `${cell}${header === "" ? "" : ` ${header}`}: ${value}`,
    replaced: (cell, old, value) => `${cell}: ${old} → ${value}`,
    replace: "Also replace what you already wrote",
    replaceDetail: "Otherwise these cells keep what they hold:",
    unplaced: "No cell in the form",
    unplacedLine: (label, amount) => `${label}: ${amount}`,
    left: {
      "no-figure": "no figure in your tables for this cell",
      "no-sense": "no rate: nothing was planned",
      "no-column": "say what this column shows",
    },
    currency: (code) => `This form is in ${code}: amounts converted at the rate of the parameters.`,
    provisional: "Provisional",
    provisionalDetail: (count) =>
      `Blocking findings to clear first: ${count}. The form can be filled, its figures will change.`,
    locked: (cells) => `Cells locked by the funder, left as they are: ${cells}.`,
    willWrite: (cells, sheet) =>
      `${cells} ${cells === 1 ? "cell" : "cells"} will be filled on the sheet “${sheet}”, no other.`,
    nothing: "No cell to fill: choose a line at least.",
    write: "Fill in the form",
    writing: "Filling…",
    done: (cells, sheet) => `${cells} ${cells === 1 ? "cell" : "cells"} filled on “${sheet}”`,
    kept: (cells) => `Cells kept as you wrote them: ${cells}.`,
    totals: "Totals of the form",
    agree: (count) =>
      count === 1
        ? "1 cell worked out by the form, as in our tables."
        : `${count} cells worked out by the form, all of them as in our tables.`,
    differs: (label, theirs, ours) => `${label}: the form finds ${theirs}, our tables ${ours}`,
    show: "Show the sheet",
    save: "Save the mapping",
    fileName: "form-mapping.json",
  },
  cli: {
    title: (sheet, agreement, year) => `Form “${sheet}”, ${agreement}, ${year}`,
    filled: (cell, label, header, value) =>
      `  ${cell} ${label}${header === "" ? "" : ` – ${header}`}: ${value}`,
    kept: (cell, label, old, value) =>
      `  ${cell} ${label}: kept ${old}, Fléchage would have put ${value} (--replace)`,
    locked: (cell, label, value) =>
      `  ${cell} ${label}: locked by the funder, Fléchage would have put ${value}`,
    agrees: (cell, label, theirs) => `  ${cell} ${label}: the form’s total is ours, ${theirs}`,
    differs: (cell, label, theirs, ours) =>
      `  ${cell} ${label}: the form finds ${theirs}, Fléchage ${ours}`,
    unplaced: (label, amount) => `  No cell in the form: ${label}, ${amount}`,
    twice: (cell, label, other) => `  ${cell} ${label}: counted twice, already in “${other}”`,
    alreadyIn: (label, other) => `  ${label}: left blank, already in “${other}”`,
    gone: (labels) => `  Labels gone since last time: ${labels}`,
    fresh: (labels) => `  New labels, to be matched: ${labels}`,
    notMapping: (file) =>
      `“${file}” is not a mapping of a form, or names a line that does not exist.`,
  },
};
