import { cents } from "../../../../src/domain/quantities/money";
import { day } from "../../../../src/domain/quantities/plainDate";
import { ratio } from "../../../../src/domain/quantities/ratio";
import {
  type Case,
  agreement,
  european,
  euros,
  h,
  letter,
  payslip,
  person,
  weekdays,
  worked,
} from "./build";

export const staffCases: readonly Case[] = [
  [
    "STA-01",
    {
      assignments: [
        { ...letter, share: ratio(3, 5) },
        { ...letter, agreement: "A2", share: ratio(1, 2) },
      ],
      payroll: [payslip],
    },
    {
      assignments: [
        { ...letter, share: ratio(3, 5) },
        { ...letter, agreement: "A2", share: ratio(2, 5) },
      ],
      payroll: [payslip],
    },
  ],
  [
    "STA-02",
    { timesheets: [{ ...worked, employee: "E9", agreement: "E1" }], agreements: [european] },
    { timesheets: [{ ...worked, agreement: "E1" }], agreements: [european] },
  ],
  [
    "STA-03",
    {
      employees: [{ ...person, declaredRate: cents(2094) }],
      payroll: [payslip],
      timesheets: [worked],
      agreements: [european],
    },
    {
      employees: [{ ...person, declaredRate: cents(2093) }],
      payroll: [payslip],
      timesheets: [worked],
      agreements: [european],
    },
  ],
  [
    "STA-04",
    { timesheets: [{ ...worked, ...h(1721) }], agreements: [european], payroll: [payslip] },
    { timesheets: [{ ...worked, ...h(1720) }], agreements: [european], payroll: [payslip] },
  ],
  [
    "STA-05",
    {
      payroll: [payslip],
      allocations: [{ source: "E1 2025-06", agreement: "A1", ...euros(3001) }],
    },
    {
      payroll: [payslip],
      allocations: [{ source: "E1 2025-06", agreement: "A1", ...euros(3000) }],
    },
  ],
  [
    "STA-06",
    { payroll: [{ ...payslip, refunds: cents(10000), cost: cents(310000) }] },
    { payroll: [{ ...payslip, refunds: cents(10000) }] },
  ],
  [
    "STA-07",
    {
      assignments: [{ ...letter, share: ratio(1, 2) }],
      payroll: [payslip],
      allocations: [{ source: "E1 2025-06", agreement: "A1", ...euros(1800) }],
    },
    {
      assignments: [{ ...letter, share: ratio(1, 2) }],
      payroll: [payslip],
      allocations: [{ source: "E1 2025-06", agreement: "A1", ...euros(1500) }],
    },
  ],
  [
    "STA-08",
    {
      agreements: [{ ...european, minShare: ratio(1, 10) }],
      timesheets: [
        { ...worked, ...h(0.5) },
        { ...worked, project: "P2", ...h(6.5) },
      ],
    },
    {
      agreements: [{ ...european, minShare: ratio(1, 10) }],
      timesheets: [
        { ...worked, ...h(1) },
        { ...worked, project: "P2", ...h(6) },
      ],
    },
  ],
  [
    "STA-09",
    { agreements: [european], employees: [{ ...person, job: "Comptable" }] },
    { agreements: [european], employees: [person] },
  ],
  [
    "STA-10",
    { employees: [{ ...person, entry: day("2025-06-03") }], timesheets: [worked] },
    { employees: [{ ...person, entry: day("2025-06-02") }], timesheets: [worked] },
  ],
  [
    "STA-11",
    {
      agreements: [agreement, european],
      timesheets: weekdays("2025-06-02", 2).flatMap((date) => [
        { ...worked, date, agreement: "E1" },
        { ...worked, date, project: "P2", agreement: "A1" },
      ]),
    },
    {
      agreements: [agreement, european],
      timesheets: weekdays("2025-06-02", 2).flatMap((date) => [
        { ...worked, date, agreement: "E1", ...h(3.5) },
        { ...worked, date, project: "P2", agreement: "A1", ...h(3.5) },
      ]),
    },
  ],
];
