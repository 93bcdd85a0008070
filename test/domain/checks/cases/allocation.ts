import { cents } from "../../../../src/domain/quantities/money";
import { day } from "../../../../src/domain/quantities/plainDate";
import { ratio } from "../../../../src/domain/quantities/ratio";
import {
  type Case,
  agreement,
  allocation,
  european,
  euros,
  funders,
  invoice,
  rent,
  to,
} from "./build";

export const allocationCases: readonly Case[] = [
  [
    "ALL-01",
    { expenses: [invoice], allocations: [allocation, { ...allocation, amount: cents(4001) }] },
    { expenses: [invoice], allocations: [allocation, { ...allocation, amount: cents(4000) }] },
  ],
  [
    "ALL-02",
    {
      expenses: [invoice],
      allocations: [allocation],
      projects: [{ code: "P1", end: day("2025-12-31") }],
    },
    {
      expenses: [invoice],
      allocations: [allocation],
      projects: [{ code: "P1", end: day("2026-12-31") }],
    },
  ],
  [
    "ALL-03",
    {
      keys: [
        { code: "K", basis: "fixed", project: "P1", weight: 60 },
        { code: "K", basis: "fixed", project: "P2", weight: 50 },
      ],
    },
    {
      keys: [
        { code: "K", basis: "fixed", project: "P1", weight: 60 },
        { code: "K", basis: "fixed", project: "P2", weight: 40 },
      ],
    },
  ],
  [
    "ALL-04",
    {
      expenses: [invoice],
      allocations: [allocation, { ...allocation, agreement: "A2", amount: cents(3999) }],
    },
    {
      expenses: [invoice],
      allocations: [allocation, { ...allocation, agreement: "A2", amount: cents(4000) }],
    },
  ],
  [
    "ALL-05",
    {
      expenses: [{ ...invoice, agreement: "E1" }],
      allocations: [{ ...allocation, agreement: "E2" }],
      agreements: [european, { ...european, ref: "E2" }],
      funders,
    },
    {
      expenses: [{ ...invoice, agreement: "E1" }],
      allocations: [allocation],
      agreements: [european, agreement],
      funders,
    },
  ],
  [
    "ALL-06",
    { expenses: [{ ...invoice, projects: to("P2"), agreement: "A1" }], agreements: [agreement] },
    { expenses: [{ ...invoice, agreement: "A1" }], agreements: [agreement] },
  ],
  [
    "ALL-07",
    { allocations: [{ ...allocation, ...euros(10001) }], agreements: [agreement] },
    {
      allocations: [{ ...allocation, ...euros(10001) }],
      agreements: [{ ...agreement, openingFunds: cents(100) }],
    },
  ],
  [
    "ALL-08",
    {
      expenses: [invoice],
      allocations: [{ ...allocation, ...euros(100) }],
      resources: [{ id: "R", account: "747", project: "P1", ...euros(10) }],
    },
    {
      expenses: [invoice],
      allocations: [{ ...allocation, ...euros(90) }],
      resources: [{ id: "R", account: "747", project: "P1", ...euros(10) }],
    },
  ],
  [
    "ALL-09",
    {
      expenses: [invoice],
      allocations: [{ ...allocation, ...euros(81) }],
      agreements: [{ ...agreement, maxPublicRate: ratio(4, 5) }],
      funders,
    },
    {
      expenses: [invoice],
      allocations: [{ ...allocation, ...euros(80) }],
      agreements: [{ ...agreement, maxPublicRate: ratio(4, 5) }],
      funders,
    },
  ],
  [
    "ALL-10",
    {
      expenses: [invoice],
      allocations: [allocation],
      agreements: [{ ...agreement, rate: ratio(1, 2) }],
    },
    {
      expenses: [invoice],
      allocations: [{ ...allocation, ...euros(50) }],
      agreements: [{ ...agreement, rate: ratio(1, 2) }],
    },
  ],
  [
    "ALL-11",
    {
      expenses: [{ ...invoice, agreement: "A1" }],
      agreements: [{ ...agreement, eligible: ["61"] }],
    },
    {
      expenses: [{ ...invoice, agreement: "A1" }],
      agreements: [{ ...agreement, eligible: ["60", "61"] }],
    },
  ],
  [
    "ALL-12",
    {
      expenses: [invoice, { ...rent, key: "K" }],
      allocations: [allocation, { ...allocation, source: "F2", ...euros(7) }],
      agreements: [{ ...agreement, indirectCap: ratio(1, 10) }],
    },
    {
      expenses: [invoice, { ...rent, key: "K" }],
      allocations: [allocation, { ...allocation, source: "F2", ...euros(6) }],
      agreements: [{ ...agreement, indirectCap: ratio(1, 10) }],
    },
  ],
  [
    "ALL-13",
    {
      keys: [
        { code: "K", basis: "area", project: "P1", weight: 60 },
        { code: "K", basis: "area", project: "P1", weight: 50, start: day("2025-07-01") },
        { code: "K", basis: "area", project: "P2", weight: 50, start: day("2025-07-01") },
      ],
    },
    {
      keys: [
        { code: "K", basis: "area", project: "P1", weight: 60 },
        {
          code: "K",
          basis: "area",
          project: "P2",
          weight: 50,
          start: day("2025-07-01"),
          why: "Nouveau local",
        },
      ],
    },
  ],
  [
    "ALL-14",
    {
      keys: [{ code: "K", basis: "area", project: "P1", weight: 3 }],
      projects: [{ code: "P1" }, { code: "VA", offProject: true }],
    },
    {
      keys: [{ code: "K", basis: "area", project: "VA", weight: 3 }],
      projects: [{ code: "P1" }, { code: "VA", offProject: true }],
    },
  ],
  [
    "ALL-15",
    {
      expenses: [invoice],
      allocations: [allocation],
      budget: [{ project: "P1", side: "charge", line: "64a" }],
    },
    {
      expenses: [invoice],
      allocations: [allocation],
      budget: [{ project: "P1", side: "charge", line: "60c" }],
    },
  ],
];
