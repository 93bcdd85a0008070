import type { Functions } from "../fr/functions";

export const functions: Functions = {
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
    errors: {
      amount: "The amount must be a number of euros to the cent.",
      weights: "Weights must be numbers that are not negative, with six decimals at most.",
      noWeight: "No weight is above zero: there is nothing to split by.",
    },
  },
};
