import type { ImportFileWords } from "../fr/importFile";

export const importFile: ImportFileWords = {
  title: "Add a file",
  intro:
    "A FEC or an export of your software (.txt, .csv): it is read here, line by line, and nothing leaves your computer. It will be taken in with the workbook.",
  choose: "Choose a file",
  reading: (file) => `Reading “${file}”…`,
  fec: (lines, kept) => `FEC. Lines read: ${lines}. Charges and products kept: ${kept}.`,
  setAside: (lines) => `Balance sheet, opening and closing, counted and set aside: ${lines}.`,
  waiting: (lines) => `Lines that cannot be read and wait: ${lines}.`,
  balanced: (debit) => `Balanced: ${debit} of debits and of credits.`,
  text: (lines) => `Lines read: ${lines}.`,
  tooLong: (lines) =>
    `${lines} charges and products: a table of more than 20,000 rows is hard to use in Excel. Choose what goes to the tables; the whole file stays counted.`,
  extent: "What goes to the tables",
  byMonth: "One sum per account and month",
  part: "A part of the lines",
  allLines: "All lines (slow to write and to open)",
  accounts: "Accounts that begin with",
  accountsHint: "For example 60, 61, 74. Empty: all.",
  from: "From",
  to: "To",
  keepPart: "Keep this part",
  chosen: (lines) => `Lines that go to the tables: ${lines}.`,
  leftOut: (lines) => `Charges and products left out: ${lines}.`,
  sumOf: (lines) => `Sum of ${lines} lines`,
  next: "Read the workbook again above to see what these files give.",
  remove: (file) => `Remove “${file}”`,
};
