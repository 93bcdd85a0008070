import type { moneyHelp as french } from "../../fr/functions/money";

export const moneyHelp: typeof french = {
  REPARTIR: {
    description:
      "Splits an amount by weights without losing a cent: the cents left over go to the largest remainders.",
    parameters: {
      amount: { name: "amount", description: "Amount in euros, to the cent." },
      weights: {
        name: "weights",
        description: "Range of weights (hours, m², percentages); an empty cell counts as zero.",
      },
    },
  },
  REPARTIR_CLE: {
    description: "Splits an amount between the projects of an allocation key, to the cent.",
    parameters: {
      amount: { name: "amount", description: "Amount in euros, to the cent." },
      key: { name: "key", description: "Code of the key to apply." },
      keys: { name: "keys", description: "Range of key codes, one row a project." },
      projects: { name: "projects", description: "Range of projects, beside it." },
      weights: {
        name: "weights",
        description: "Range of weights, beside it; those of one project add up.",
      },
      date: { name: "date", description: "Day on which the key must be valid." },
      starts: { name: "starts", description: "Range of first valid days; empty: always." },
      ends: { name: "ends", description: "Range of last valid days; empty: no end." },
    },
  },
  EXPLIQUER: {
    description:
      "Shows how an amount was split: exact share, rounding, remainder and cents added, to be redone by hand.",
    parameters: {
      amount: { name: "amount", description: "Amount that was split." },
      weights: { name: "weights", description: "Range of weights." },
    },
  },
  EUROS_ENTIERS: {
    description:
      "Rounds a column to whole euros so that the rounded lines add up to the rounded total.",
    parameters: {
      amounts: { name: "amounts", description: "Range of amounts, without the total." },
    },
  },
  RUBRIQUE: {
    description: "Gives the heading of the report (Cerfa 15059) for an account of class 6 or 7.",
    parameters: {
      accounts: { name: "accounts", description: "An account or a range of accounts." },
      year: { name: "year", description: "Year; by default the chart of accounts of today." },
      funder: {
        name: "funder",
        description: "Who pays, for an account 74: “Région”, “CAF”, “Fondation”…",
      },
      template: {
        name: "template",
        description: "Template of the report; “cerfa-15059” by default.",
      },
    },
  },
  BILAN: {
    description: "Lays amounts by account out on the funder’s form, in whole euros that add up.",
    parameters: {
      lines: {
        name: "accounts",
        description: "Range of accounts (6064) or budget lines (60c, IND).",
      },
      amounts: { name: "actual", description: "Range of actual amounts, beside it." },
      planned: { name: "planned", description: "Range of planned amounts, beside it." },
      funders: { name: "funders", description: "Range: who pays, for accounts 74." },
      year: { name: "year", description: "Year; by default the chart of accounts of today." },
      template: {
        name: "template",
        description: "Template of the report; “cerfa-15059” by default.",
      },
    },
  },
};
