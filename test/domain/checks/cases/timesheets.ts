import { day } from "../../../../src/domain/quantities/plainDate";
import { type Case, agreement, euros, h, payslip, person, weekdays, worked } from "./build";

export const timesheetsCases: readonly Case[] = [
  [
    "TIM-01",
    { timesheets: [{ ...worked, date: day("2025-05-08") }] },
    { timesheets: [{ ...worked, date: day("2025-05-09") }] },
  ],
  [
    "TIM-02",
    { timesheets: [worked, { ...worked, project: null, absence: "MAL" }] },
    {
      timesheets: [
        { ...worked, ...h(3.5) },
        { ...worked, project: null, absence: "CP", ...h(3.5) },
      ],
    },
  ],
  [
    "TIM-03",
    { timesheets: [{ ...worked, date: day("2025-06-07") }] },
    { timesheets: [{ ...worked, date: day("2025-06-07"), activity: "Forum" }] },
  ],
  [
    "TIM-04",
    { timesheets: [worked, { ...worked, project: "P2", ...h(3.25) }] },
    { timesheets: [worked, { ...worked, project: "P2", ...h(3) }] },
  ],
  [
    "TIM-05",
    {
      timesheets: ["02", "03", "04", "05", "06"].map((d) => ({
        ...worked,
        date: day(`2025-06-${d}`),
        ...h(9.75),
      })),
    },
    {
      timesheets: ["02", "03", "04", "05", "06"].map((d) => ({
        ...worked,
        date: day(`2025-06-${d}`),
        ...h(9.5),
      })),
    },
  ],
  [
    "TIM-06",
    {
      employees: [person],
      timesheets: [worked, { ...worked, date: day("2025-06-03"), project: null, absence: "CP" }],
    },
    {
      employees: [person],
      timesheets: weekdays("2025-06-02", 21).map((date) =>
        date === "2025-06-09"
          ? { ...worked, date, project: null, absence: "JF" }
          : { ...worked, date },
      ),
    },
  ],
  [
    "TIM-07",
    {
      timesheets: weekdays("2025-01-06", 40).flatMap((date) => [
        { ...worked, date, ...h(3) },
        { ...worked, date, project: "P2", ...h(4) },
      ]),
    },
    {
      timesheets: weekdays("2025-01-06", 39).flatMap((date) => [
        { ...worked, date, ...h(3) },
        { ...worked, date, project: "P2", ...h(4) },
      ]),
    },
  ],
  [
    "TIM-08",
    { timesheets: [{ ...worked, signedEmployee: day("2025-06-30") }] },
    {
      timesheets: [
        { ...worked, signedEmployee: day("2025-06-30"), signedManager: day("2025-07-01") },
      ],
    },
  ],
  [
    "TIM-09",
    {
      timesheets: [
        { ...worked, signedEmployee: day("2025-06-01"), signedManager: day("2025-07-01") },
      ],
    },
    {
      timesheets: [
        { ...worked, signedEmployee: day("2025-06-02"), signedManager: day("2025-07-01") },
      ],
    },
  ],
  [
    "TIM-10",
    { employees: [person], timesheets: [{ ...worked, manager: "Caron Bruno" }] },
    { employees: [person], timesheets: [{ ...worked, manager: "Amina BENALI" }] },
  ],
  [
    "TIM-11",
    {
      payroll: [payslip],
      agreements: [agreement],
      timesheets: [worked, { ...worked, project: "P2" }],
      allocations: [{ source: "E1 2025-06", agreement: "A1", project: "P1", ...euros(1501) }],
    },
    {
      payroll: [payslip],
      agreements: [agreement],
      timesheets: [worked, { ...worked, project: "P2" }],
      allocations: [{ source: "E1 2025-06", agreement: "A1", project: "P1", ...euros(1500) }],
    },
  ],
  [
    "TIM-12",
    {
      employees: [{ ...person, job: "Formateur" }],
      timesheets: [
        { ...worked, attendance: "0602.pdf" },
        { ...worked, date: day("2025-06-03") },
      ],
    },
    {
      employees: [person],
      timesheets: [
        { ...worked, attendance: "0602.pdf" },
        { ...worked, date: day("2025-06-03") },
      ],
    },
  ],
  [
    "TIM-13",
    {
      timesheets: [
        { ...worked, date: day("2025-05-05") },
        ...weekdays("2025-06-02", 5).map((date) => ({ ...worked, date, ...h(1) })),
      ],
    },
    {
      timesheets: [
        { ...worked, date: day("2025-05-05") },
        ...weekdays("2025-06-02", 4).map((date) => ({ ...worked, date, ...h(1) })),
      ],
    },
  ],
];
