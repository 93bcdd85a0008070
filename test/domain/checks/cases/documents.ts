import { cents } from "../../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../../src/domain/quantities/plainDate";
import { type Case, agreement, invoice, ourName, payslip, to } from "./build";

export const documentsCases: readonly Case[] = [
  [
    "DUP-01",
    {
      expenses: [
        invoice,
        { ...invoice, id: "F2", supplier: "FORMACTION  sarl", invoice: "2025-22" },
      ],
    },
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "2025-23" }] },
  ],
  [
    "DUP-02",
    { expenses: [invoice, { ...invoice, id: "F2", projects: to("P2") }] },
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "2025-109", projects: to("P2") }] },
  ],
  [
    "DUP-03",
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B", date: day("2025-06-09") }] },
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B", date: day("2025-06-10") }] },
  ],
  [
    "DUP-04",
    { payroll: [payslip, payslip] },
    { payroll: [payslip, { ...payslip, month: plainMonth(2025, 7) }] },
  ],
  [
    "DUP-05",
    {
      expenses: [
        { ...invoice, evidence: "a.pdf" },
        { ...invoice, id: "F2", invoice: "B", evidence: "a.pdf" },
      ],
    },
    {
      expenses: [
        { ...invoice, evidence: "a.pdf" },
        { ...invoice, id: "F2", invoice: "B", evidence: "b.pdf" },
      ],
    },
  ],
  [
    "PIE-01",
    { expenses: [{ ...invoice, invoice: null }] },
    { expenses: [{ ...invoice, invoice: null, account: "6811" }] },
  ],
  [
    "PIE-02",
    { expenses: [{ ...invoice, addressee: "Autre association" }], settings: [ourName] },
    {
      expenses: [{ ...invoice, addressee: "Association LES PASSERELLES, 12 rue du Pont" }],
      settings: [ourName],
    },
  ],
  [
    "PIE-03",
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B", paid: null }] },
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B" }] },
  ],
  [
    "PIE-04",
    { expenses: [{ ...invoice, booked: cents(9999) }] },
    { expenses: [{ ...invoice, booked: cents(10000) }] },
  ],
  [
    "PIE-05",
    { expenses: [{ ...invoice, supplier: "Les  passerelles" }], settings: [ourName] },
    { expenses: [invoice], settings: [ourName] },
  ],
  [
    "PIE-06",
    {
      expenses: [
        { ...invoice, deliverable: "rapport.pdf" },
        { ...invoice, id: "F2", invoice: "B" },
      ],
    },
    {
      expenses: [
        { ...invoice, deliverable: "rapport.pdf" },
        { ...invoice, id: "F2", invoice: "B", account: "6064" },
      ],
    },
  ],
  [
    "PIE-07",
    { expenses: [invoice], agreements: [{ ...agreement, quotesFrom: cents(10000) }] },
    {
      expenses: [{ ...invoice, quotes: 3 }],
      agreements: [{ ...agreement, quotesFrom: cents(10000) }],
    },
  ],
];
