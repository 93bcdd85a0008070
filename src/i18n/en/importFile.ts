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
  next: "Read the workbook again above to see what these files give.",
  remove: (file) => `Remove “${file}”`,
};
