import { day } from "../../../../src/domain/quantities/plainDate";
import { type Case, agreement, european, funders, invoice } from "./build";

export const periodsCases: readonly Case[] = [
  [
    "PER-01",
    {
      expenses: [{ ...invoice, date: day("2024-12-31"), agreement: "A1" }],
      agreements: [agreement],
    },
    {
      expenses: [{ ...invoice, date: day("2025-01-01"), agreement: "A1" }],
      agreements: [agreement],
    },
  ],
  [
    "PER-02",
    {
      expenses: [{ ...invoice, date: day("2026-01-01"), agreement: "A1" }],
      agreements: [agreement],
    },
    {
      expenses: [{ ...invoice, date: day("2025-12-31"), agreement: "A1" }],
      agreements: [agreement],
    },
  ],
  [
    "PER-03",
    {
      expenses: [{ ...invoice, paid: day("2026-07-01"), agreement: "A1" }],
      agreements: [{ ...agreement, paymentDeadline: day("2026-06-30") }],
    },
    {
      expenses: [{ ...invoice, paid: day("2026-06-30"), agreement: "A1" }],
      agreements: [{ ...agreement, paymentDeadline: day("2026-06-30") }],
    },
  ],
  [
    "PER-04",
    {
      expenses: [{ ...invoice, agreement: "A1", serviceEnd: day("2026-01-01") }],
      agreements: [agreement],
    },
    {
      expenses: [{ ...invoice, agreement: "A1", serviceEnd: day("2025-12-31") }],
      agreements: [agreement],
    },
  ],
  [
    "PER-05",
    {
      expenses: [{ ...invoice, agreement: "E1" }],
      agreements: [{ ...european, requestedOn: day("2025-06-03") }],
      funders,
    },
    {
      expenses: [{ ...invoice, agreement: "E1" }],
      agreements: [{ ...european, requestedOn: day("2025-06-02") }],
      funders,
    },
  ],
  [
    "PER-06",
    {
      expenses: [{ ...invoice, agreement: "A1" }],
      agreements: [{ ...agreement, end: day("2026-12-31") }],
      fundingLines: [{ agreement: "A1", project: "P1", year: 2026 }],
    },
    {
      expenses: [{ ...invoice, agreement: "A1" }],
      agreements: [{ ...agreement, end: day("2026-12-31") }],
      fundingLines: [{ agreement: "A1", project: "P1", year: 2025 }],
    },
  ],
  [
    "PER-07",
    {
      agreements: [
        { ...agreement, reportSent: day("2026-01-15") },
        { ...agreement, ref: "A2", reportDue: day("2026-05-30") },
      ],
    },
    {
      agreements: [
        { ...agreement, reportSent: day("2026-01-15") },
        { ...agreement, ref: "A2", reportDue: day("2026-05-31") },
      ],
    },
  ],
];
