import { cents } from "../../../../src/domain/quantities/money";
import { day } from "../../../../src/domain/quantities/plainDate";
import { ratio } from "../../../../src/domain/quantities/ratio";
import { type Case, agreement, allocation, european, euros, funders, invoice } from "./build";

export const budgetCases: readonly Case[] = [
  [
    "BUD-01",
    {
      agreements: [{ ...agreement, tolerance: ratio(1, 10) }],
      expenses: [invoice],
      budget: [{ project: "P1", side: "charge", line: "60a", ...euros(90) }],
    },
    {
      agreements: [{ ...agreement, tolerance: ratio(1, 10) }],
      expenses: [invoice],
      budget: [{ project: "P1", side: "charge", line: "60a", ...euros(91) }],
    },
  ],
  [
    "BUD-02",
    {
      agreements: [{ ...agreement, fungibility: ratio(1, 10) }],
      expenses: [invoice],
      budget: [
        { project: "P1", side: "charge", line: "60a", ...euros(50) },
        { project: "P1", side: "charge", line: "61a", ...euros(50) },
      ],
    },
    {
      agreements: [{ ...agreement, fungibility: ratio(1, 10) }],
      expenses: [invoice],
      budget: [
        { project: "P1", side: "charge", line: "60a", ...euros(90) },
        { project: "P1", side: "charge", line: "61a", ...euros(10) },
      ],
    },
  ],
  [
    "BUD-03",
    {
      budget: [{ project: "P1", year: 2025, side: "charge", line: "60a", ...euros(126) }],
      expenses: [invoice],
      projects: [{ code: "P1" }],
    },
    {
      budget: [{ project: "P1", year: 2025, side: "charge", line: "60a", ...euros(125) }],
      expenses: [invoice],
      projects: [{ code: "P1" }],
    },
  ],
  [
    "BUD-04",
    {
      budget: [
        { project: "P1", side: "charge", line: "60a", ...euros(2) },
        { project: "P1", side: "product", line: "70", ...euros(1) },
      ],
    },
    {
      budget: [
        { project: "P1", side: "charge", line: "60a", ...euros(2) },
        { project: "P1", side: "product", line: "70", ...euros(2) },
      ],
    },
  ],
  [
    "BUD-05",
    { expenses: [{ ...invoice, account: "695" }] },
    { expenses: [{ ...invoice, account: "658" }] },
  ],
  [
    "BUD-06",
    {
      expenses: [invoice],
      agreements: [agreement],
      closings: [{ scope: "A1 2025", table: "report", record: "A1 2025", ...euros(99) }],
    },
    {
      expenses: [invoice],
      agreements: [agreement],
      closings: [{ scope: "A1 2025", table: "report", record: "A1 2025", ...euros(100) }],
    },
  ],
  [
    "BUD-07",
    { projects: [{ code: "P1", name: "Insertion" }], expenses: [{ ...invoice, projects: null }] },
    {
      projects: [{ code: "P1", name: "Insertion" }],
      expenses: [{ ...invoice, projects: null, agreement: "A1" }],
      agreements: [agreement],
    },
  ],
  [
    "RES-01",
    { payments: [{ agreement: "A1", rank: 1, ...euros(10001) }], agreements: [agreement] },
    { payments: [{ agreement: "A1", rank: 1, ...euros(10000) }], agreements: [agreement] },
  ],
  [
    "RES-02",
    {
      expenses: [invoice],
      agreements: [agreement],
      allocations: [allocation],
      payments: [{ agreement: "A1", rank: 1, ...euros(61) }],
    },
    {
      expenses: [invoice],
      agreements: [agreement],
      allocations: [allocation],
      payments: [{ agreement: "A1", rank: 1, ...euros(60) }],
    },
  ],
  [
    "RES-03",
    {
      agreements: [agreement],
      resources: [{ id: "R", account: "741", funder: "REG", project: "P1", ...euros(10) }],
    },
    {
      agreements: [agreement],
      resources: [{ id: "R", account: "741", funder: "F", project: "P1", ...euros(10) }],
    },
  ],
  [
    "RES-04",
    {
      agreements: [
        european,
        { ...european, ref: "E2", projects: ["P2"] },
        { ...agreement, projects: ["P1", "P2"] },
      ],
      fundingLines: [
        { agreement: "A1", project: "P1", ...euros(6000) },
        { agreement: "A1", project: "P2", ...euros(5000) },
      ],
      funders,
    },
    {
      agreements: [
        european,
        { ...european, ref: "E2", projects: ["P2"] },
        { ...agreement, projects: ["P1", "P2"] },
      ],
      fundingLines: [
        { agreement: "A1", project: "P1", ...euros(6000) },
        { agreement: "A1", project: "P2", ...euros(4000) },
      ],
      funders,
    },
  ],
  [
    "RES-05",
    {
      resources: [{ id: "R", account: "741", label: "Aide ASP – PEC", project: "P1", ...euros(1) }],
    },
    {
      resources: [
        { id: "R", account: "741", label: "Aide ASP – PEC", project: "P1", employee: "E1" },
      ],
    },
  ],
  [
    "RES-06",
    { payments: [{ agreement: "A1", rank: 1, due: cents(500000), expected: day("2026-03-30") }] },
    { payments: [{ agreement: "A1", rank: 1, expected: day("2026-03-31") }] },
  ],
];
