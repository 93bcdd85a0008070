import { cents } from "../../../../src/domain/quantities/money";
import { day } from "../../../../src/domain/quantities/plainDate";
import { type Case, agreement, closingEntry, euros, invoice, to } from "./build";

export const yearEndCases: readonly Case[] = [
  [
    "ACC-01",
    { agreements: [{ ...agreement, openingFunds: cents(100), closingFunds: cents(90) }] },
    { agreements: [{ ...agreement, openingFunds: cents(100), closingFunds: cents(100) }] },
  ],
  [
    "ACC-02",
    {
      agreements: [{ ...agreement, dedicated: true, carryOver: true }],
      expenses: [invoice, { ...closingEntry, agreement: "A9" }],
    },
    {
      agreements: [{ ...agreement, dedicated: true, carryOver: true }],
      expenses: [invoice, { ...closingEntry, agreement: "A1" }],
    },
  ],
  [
    "ACC-03",
    { agreements: [{ ...agreement, dedicated: false }], expenses: [closingEntry] },
    { agreements: [{ ...agreement, dedicated: true }], expenses: [closingEntry] },
  ],
  [
    "ACC-04",
    {
      agreements: [{ ...agreement, end: day("2026-12-31") }],
      fundingLines: [
        { agreement: "A1", project: "P1", year: 2025, ...euros(50) },
        { agreement: "A1", project: "P1", year: 2026, ...euros(50) },
      ],
      resources: [{ id: "R", account: "741", funder: "F", date: day("2025-06-01"), ...euros(51) }],
    },
    {
      agreements: [{ ...agreement, end: day("2026-12-31") }],
      fundingLines: [
        { agreement: "A1", project: "P1", year: 2025, ...euros(50) },
        { agreement: "A1", project: "P1", year: 2026, ...euros(50) },
      ],
      resources: [{ id: "R", account: "741", funder: "F", date: day("2025-06-01"), ...euros(50) }],
    },
  ],
  [
    "ACC-05",
    {
      agreements: [{ ...agreement, start: day("2024-01-01"), notified: day("2024-11-05") }],
      resources: [
        {
          id: "R",
          account: "741",
          funder: "F",
          date: day("2025-02-10"),
          received: day("2025-02-10"),
          ...euros(10),
        },
      ],
    },
    {
      agreements: [{ ...agreement, start: day("2024-01-01"), notified: day("2024-11-05") }],
      resources: [
        {
          id: "R",
          account: "741",
          funder: "F",
          date: day("2024-12-01"),
          received: day("2025-02-10"),
          ...euros(10),
        },
      ],
    },
  ],
  [
    "ACC-06",
    {
      agreements: [agreement],
      funders: [{ code: "F", name: "Fondation", nature: "private" }],
      expenses: [{ ...closingEntry, account: "6894" }],
    },
    {
      agreements: [agreement],
      funders: [{ code: "F", name: "Fondation", nature: "private" }],
      expenses: [{ ...closingEntry, account: "6895" }],
    },
  ],
  [
    "ACC-07",
    {
      agreements: [{ ...agreement, openingFunds: cents(100) }],
      expenses: [
        { ...invoice, date: day("2023-06-01") },
        { ...invoice, id: "F2", projects: to("P2") },
      ],
    },
    {
      agreements: [{ ...agreement, openingFunds: cents(100) }],
      expenses: [
        { ...invoice, date: day("2023-06-02") },
        { ...invoice, id: "F2", projects: to("P2") },
      ],
    },
  ],
  [
    "ACC-08",
    { resources: [{ id: "R", account: "875", project: "P1", ...euros(10) }] },
    { resources: [{ id: "R", account: "875", counterpart: "864", project: "P1", ...euros(10) }] },
  ],
];
