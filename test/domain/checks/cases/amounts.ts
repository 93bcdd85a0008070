import { cents } from "../../../../src/domain/quantities/money";
import { ratio } from "../../../../src/domain/quantities/ratio";
import {
  type Case,
  agreement,
  allocation,
  european,
  euros,
  funders,
  invoice,
  payslip,
  rent,
  worked,
} from "./build";

export const amountsCases: readonly Case[] = [
  [
    "SCO-01",
    { expenses: [{ ...invoice, agreement: "E1" }], agreements: [european], funders },
    { expenses: [{ ...invoice, agreement: "A1" }], agreements: [agreement], funders },
  ],
  [
    "SCO-02",
    {
      agreements: [{ ...european, declaredFlat: cents(5861) }],
      projects: [{ code: "P1" }],
      payroll: [payslip],
      timesheets: [worked],
      funders,
    },
    {
      agreements: [{ ...european, declaredFlat: cents(5860) }],
      projects: [{ code: "P1" }],
      payroll: [payslip],
      timesheets: [worked],
      funders,
    },
  ],
  [
    "SCO-03",
    { agreements: [{ ...european, method: "flat40+15" }], funders },
    { agreements: [european], funders },
  ],
  [
    "SCO-04",
    {
      expenses: [{ ...rent, key: "K" }],
      keys: [{ code: "K", basis: "area", project: "P1", weight: 1 }],
      projects: [{ code: "P1" }],
      allocations: [
        { ...allocation, source: "F2", project: "P1" },
        { ...allocation, source: "F2", project: "P1", agreement: "A2", ...euros(50) },
      ],
    },
    {
      expenses: [{ ...rent, key: "K" }],
      keys: [{ code: "K", basis: "area", project: "P1", weight: 1 }],
      projects: [{ code: "P1" }],
      allocations: [
        { ...allocation, source: "F2", project: "P1" },
        { ...allocation, source: "F2", project: "P1", agreement: "A2", ...euros(40) },
      ],
    },
  ],
  [
    "AMT-01",
    {
      expenses: [
        { ...invoice, ...euros(-120) },
        { ...invoice, id: "F2", invoice: "B" },
      ],
    },
    {
      expenses: [
        { ...invoice, ...euros(-100) },
        { ...invoice, id: "F2", invoice: "B" },
      ],
    },
  ],
  [
    "AMT-02",
    {
      expenses: [invoice, { ...invoice, id: "F2", invoice: "AV1", creditOf: "F1", ...euros(-20) }],
      allocations: [{ ...allocation, ...euros(100) }],
      agreements: [agreement],
    },
    {
      expenses: [invoice, { ...invoice, id: "F2", invoice: "AV1", creditOf: "F1", ...euros(-20) }],
      allocations: [{ ...allocation, ...euros(80) }],
      agreements: [agreement],
    },
  ],
  [
    "AMT-03",
    {
      expenses: [{ ...invoice, agreement: "A1", vat: cents(1667), vatRecovery: ratio(1) }],
      agreements: [agreement],
    },
    {
      expenses: [{ ...invoice, agreement: "A1", vat: cents(1667), vatRecovery: ratio(0) }],
      agreements: [agreement],
    },
  ],
  [
    "AMT-04",
    { expenses: [{ ...invoice, net: cents(8333), vat: cents(1666) }] },
    { expenses: [{ ...invoice, net: cents(8333), vat: cents(1667) }] },
  ],
  [
    "AMT-05",
    {
      expenses: [{ ...invoice, account: "6811", ...euros(900) }],
      resources: [{ id: "R", account: "747", project: "P1", ...euros(450) }],
      allocations: [{ ...allocation, ...euros(451) }],
    },
    {
      expenses: [{ ...invoice, account: "6811", ...euros(900) }],
      resources: [{ id: "R", account: "747", project: "P1", ...euros(450) }],
      allocations: [{ ...allocation, ...euros(450) }],
    },
  ],
  [
    "AMT-06",
    {
      expenses: [
        { ...invoice, account: "6063", asset: "PC1" },
        { ...invoice, id: "F2", invoice: null, account: "6811", asset: "PC1", ...euros(30) },
      ],
    },
    {
      expenses: [
        { ...invoice, account: "2183", asset: "PC1" },
        { ...invoice, id: "F2", invoice: null, account: "6811", asset: "PC1", ...euros(30) },
      ],
    },
  ],
  [
    "AMT-07",
    {
      expenses: [{ ...invoice, agreement: "A1", label: "Amendes de stationnement" }],
      agreements: [agreement],
    },
    {
      expenses: [{ ...invoice, agreement: "A1", label: "Aménagement du stationnement" }],
      agreements: [agreement],
    },
  ],
  [
    "AMT-08",
    {
      expenses: [{ ...invoice, agreement: "A1", means: "Espèces" }],
      agreements: [{ ...agreement, cashLimit: cents(9999) }],
    },
    {
      expenses: [{ ...invoice, agreement: "A1", means: "Espèces" }],
      agreements: [{ ...agreement, cashLimit: cents(10000) }],
    },
  ],
  [
    "AMT-09",
    { expenses: [{ ...invoice, currency: "USD" }] },
    { expenses: [{ ...invoice, currency: "USD", exchangeRate: "1 USD = 0,92 EUR" }] },
  ],
  [
    "AMT-10",
    {
      expenses: [{ ...invoice, agreement: "A1", kilometres: 100 }],
      agreements: [{ ...agreement, mileageRate: cents(60600) }],
    },
    {
      expenses: [{ ...invoice, agreement: "A1", kilometres: 166 }],
      agreements: [{ ...agreement, mileageRate: cents(60600) }],
    },
  ],
];
