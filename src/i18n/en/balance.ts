import type { BalanceWords } from "../fr/balance";

export const balance: BalanceWords = {
  charts: "Add the charts",
  chartsHint:
    "On a sheet of their own, ready to print in black and white: who pays which cost, consumption by funder, planned and actual by heading.",
  fec: {
    hint: "The control sheet holds your tables against the accounts if you give the French accounting file (FEC). It stays on this computer.",
    choose: "Choose a FEC",
    reading: (file) => `Reading “${file}”…`,
    read: (file, lines) => `“${file}”: ${lines} lines of charges and products will be reconciled.`,
    remove: "Do not reconcile",
    notFec: (file) =>
      `“${file}” is not a FEC: it needs the columns JournalCode, EcritureDate, CompteNum, Debit, Credit…`,
  },
};
