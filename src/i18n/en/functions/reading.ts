import type { readingHelp as french } from "../../fr/functions/reading";

export const readingHelp: typeof french = {
  LIRE_NOMBRE: {
    description: "Reads numbers as French people write them: “1 234,56 €”, “(12,00)”, “40 %”.",
    parameters: {
      values: { name: "texts", description: "A text or a range." },
      mark: { name: "decimal", description: "“,” or “.”, when texts such as 1.234 leave a doubt." },
    },
  },
  LIRE_DATE: {
    description: "Reads dates as French people write them: “5 mars 2025”, “05/03/25”.",
    parameters: {
      values: { name: "texts", description: "A text or a range." },
      year: { name: "year", description: "Year of dates that have none." },
    },
  },
  LIRE_HEURES: {
    description:
      "Reads durations as French people write them: “7h30”, “45 min”, “½ j”; gives decimal hours.",
    parameters: {
      values: { name: "texts", description: "A text or a range." },
      unit: { name: "unit", description: "“hours” (default), “days” or “hh:mm” for Excel times." },
      dayLength: {
        name: "day_length",
        description: "Length of a day when days are counted; 7 h by default.",
      },
    },
  },
  EN_LETTRES: {
    description: "Writes an amount in words, in French.",
    parameters: {
      amount: { name: "amount", description: "Amount in euros, to the cent." },
      capital: { name: "capital", description: "TRUE to begin with a capital." },
    },
  },
};
