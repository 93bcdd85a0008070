import type { AllocationWords } from "../fr/allocations";

export const allocations: AllocationWords = {
  way: {
    asked: "asked for in T_Allocations",
    shared: "share in proportion to what is left to pay on the line",
    moved: "placed here so that agreements pay as much as possible in all",
  },
  binding: {
    "no-agreement": "no agreement on this project",
    "not-eligible": "no agreement accepts this line",
    "out-of-dates": "outside the dates of the agreements that accept this line",
    "across-dates":
      "service partly outside the dates of the agreements: allocate the share of the days covered yourself (PER-04)",
    "before-request": "expense completed before European money was asked for (PER-05)",
    nature: "expense not eligible by nature (AMT-07)",
    "not-named": "person whom these agreements do not name (STA-02)",
    "european-once": "another European agreement may pay it, and only one of them (ALL-05)",
    "asked-less": "T_Allocations asks for a part of it only",
    capped: "cap on indirect costs or on funding lines reached",
    "used-up": "agreements used up",
  },
  title: "Allocate costs",
  intro:
    "Fléchage proposes which agreement pays what, expense by expense and month by month. Tick what you accept: only those rows are written in T_Allocations.",
  year: "Year",
  propose: "Propose allocations",
  running: "Looking for the best allocation…",
  totals: "Totals of the year",
  funded: "Paid by agreements",
  ownFunds: "Without a funder (own funds)",
  toRepay: "To repay to funders",
  best: "No other allocation would have more paid.",
  notProved: "Nothing proves that no other allocation would have more paid.",
  notOptimised: {
    "indirect-cap":
      "its cap on indirect costs competes with others for the same costs: another share-out might pay more",
    "public-rate":
      "its maximum rate of public money is not searched for: check (ALL-09) once the allocations are written",
    "european-once":
      "other European money accepts the same expenses and one alone may pay each (ALL-05): the first agreement was taken, no better one looked for",
  },
  ofAgreement: (agreement: string, text: string): string => `${agreement}: ${text}`,
  proposals: (count) => `Proposals: ${count}`,
  source: "source",
  sources: "sources",
  part: "allocation",
  parts: "allocations",
  nothing: "Nothing to propose: what can be paid is in T_Allocations already.",
  ofSource: (source, amount) => `${source}, ${amount}`,
  pays: (agreement, amount, where) => `${agreement} pays ${amount} on ${where}`,
  computed: (count) =>
    `${count} of T_Allocations have a computed amount (percent, units or key): accepting writes it beside them.`,
  more: (count) => `… and ${count} more, taken with “Accept all”`,
  all: "Tick all",
  none: "Untick all",
  acceptAll: (count) => `Accept all (${count})`,
  acceptTicked: (count) => `Accept the ticked ones (${count})`,
  refuse: "Refuse all",
  refused: "Nothing was written: T_Allocations is as it was.",
  writing: "Writing T_Allocations…",
  written: (count) => `Written: ${count} in T_Allocations.`,
  unfunded: "What nobody pays",
  unfundedOf: (project, reason) => `${project}: ${reason}`,
  nothingUnfunded: "Everything is paid.",
  journal: "Allocate",
  journalDetail: (year) => `year ${year}`,
};
