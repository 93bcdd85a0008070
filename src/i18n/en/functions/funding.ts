import type { fundingHelp as french } from "../../fr/functions/funding";

export const fundingHelp: typeof french = {
  SOLDES: {
    description: "Table by agreement: granted, used, left and share used.",
    parameters: {
      agreements: { name: "agreements", description: "Range of agreements." },
      granted: { name: "granted", description: "Range of granted amounts, beside it." },
      claimed: { name: "claimed", description: "Allocations: range of agreements." },
      amounts: { name: "amounts", description: "Range of allocated amounts, beside it." },
    },
  },
  CONSOMME: {
    description: "What is allocated to one agreement, to the cent.",
    parameters: {
      agreement: { name: "agreement", description: "The agreement." },
      claimed: { name: "claimed", description: "Allocations: range of agreements." },
      amounts: { name: "amounts", description: "Range of allocated amounts, beside it." },
    },
  },
  RESTE: {
    description: "What is left of one agreement; negative when it is exceeded.",
    parameters: {
      granted: { name: "granted", description: "Amount granted." },
      agreement: { name: "agreement", description: "The agreement." },
      claimed: { name: "claimed", description: "Allocations: range of agreements." },
      amounts: { name: "amounts", description: "Range of allocated amounts, beside it." },
    },
  },
  SURAFFECTATIONS: {
    description:
      "Lists what is allocated beyond its amount; an unknown item shows without a limit.",
    parameters: {
      claimed: {
        name: "claimed",
        description: "Range: what is allocated (entry number), row by row.",
      },
      amounts: { name: "amounts", description: "Range of allocated amounts, beside it." },
      items: { name: "items", description: "Range of entries (or of agreements)." },
      limits: { name: "limits", description: "Range of their amounts, beside it." },
    },
  },
  DOUBLE_FINANCEMENT: {
    description: "Lists the expenses allocated to several agreements beyond their cost.",
    parameters: {
      claimed: {
        name: "claimed",
        description: "Range: what is allocated (entry number), row by row.",
      },
      agreements: { name: "agreements", description: "Range of agreements, beside it." },
      amounts: { name: "amounts", description: "Range of allocated amounts, beside it." },
      items: {
        name: "items",
        description: "Range of expenses; without it every expense on several agreements is listed.",
      },
      costs: { name: "costs", description: "Range of their costs, beside it." },
    },
  },
  MONTANT_DU: {
    description:
      "What the funder owes: the least of the maximum, the rate of the cost and what is left to fund.",
    parameters: {
      cap: { name: "cap", description: "Maximum grant." },
      eligible: { name: "eligible_cost", description: "Total eligible cost." },
      rate: { name: "rate", description: "Funding rate: 60% or 0.6; empty: none." },
      others: {
        name: "other_resources",
        description: "Other resources of the project; 0 by default.",
      },
      detail: {
        name: "detail",
        description: "TRUE to see the three terms and the one that decides.",
      },
    },
  },
  FONDS_DEDIES: {
    description:
      "Roll-forward of dedicated funds: used (789), carried over (689), closing balance, to repay.",
    parameters: {
      opening: {
        name: "opening",
        description: "Dedicated funds at opening, one row an agreement.",
      },
      product: { name: "product", description: "Product of the year, beside it." },
      used: { name: "used", description: "Costs that the agreement paid, beside it." },
      carryOver: {
        name: "carry_over",
        description:
          "NO when nothing may be carried over (the rest is then to be repaid); YES by default.",
      },
      figure: {
        name: "figure",
        description: "“789”, “689”, “closing” or “to repay” for that figure alone.",
      },
    },
  },
};
