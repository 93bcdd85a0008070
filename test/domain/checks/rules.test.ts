import type { Finding } from "../../../src/domain/checks/finding";
import { ruleIdList } from "../../../src/domain/checks/ruleId";
import { rules, runChecks } from "../../../src/domain/checks/runChecks";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import { sayFinding } from "../../../src/i18n/sayFinding";
import { type Rows, smallLedger } from "../../support/smallLedger";

const today = day("2026-03-31");

function findings(rows: Rows, rule: string): readonly Finding[] {
  return runChecks(smallLedger(rows), [], { today }).findings.filter((each) => each.rule === rule);
}

const h = (hours: number): { minutes: ReturnType<typeof minutes> } => ({
  minutes: minutes(hours * 60),
});
const euros = (amount: number): { amount: ReturnType<typeof cents> } => ({
  amount: cents(amount * 100),
});
const to = (code: string): { code: string; weight: number }[] => [{ code, weight: 1 }];

const invoice = {
  id: "F1",
  date: day("2025-06-02"),
  paid: day("2025-06-30"),
  supplier: "Formaction SARL",
  invoice: "2025-022",
  account: "604",
  projects: to("P1"),
  ...euros(100),
};
const agreement = {
  ref: "A1",
  funder: "F",
  projects: ["P1"],
  granted: cents(1000000),
  start: day("2025-01-01"),
  end: day("2025-12-31"),
};
const european = { ...agreement, ref: "E1", funder: "FSE", method: "flat40", staff: ["E1"] };
const funders = [
  { code: "F", name: "Ville", category: "municipality" },
  { code: "FSE", name: "FSE+", category: "european" },
];
const worked = { employee: "E1", date: day("2025-06-02"), project: "P1", ...h(7) };
const person = { id: "E1", name: "Bruno CARON", job: "Coordinateur", quota: ratio(1) };
const payslip = {
  employee: "E1",
  month: plainMonth(2025, 6),
  cost: cents(300000),
  gross: cents(300000),
};
const allocation = { source: "F1", agreement: "A1", ...euros(60) };

/** For each rule: data that must fire it, and the nearest data that must not. */
const cases: readonly (readonly [rule: string, fires: Rows, quiet: Rows])[] = [
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
    "PIE-03",
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B", paid: null }] },
    { expenses: [invoice, { ...invoice, id: "F2", invoice: "B" }] },
  ],
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
    "SCO-01",
    { expenses: [{ ...invoice, agreement: "E1" }], agreements: [european], funders },
    { expenses: [{ ...invoice, agreement: "A1" }], agreements: [agreement], funders },
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
    "BUD-07",
    { expenses: [{ ...invoice, projects: null }] },
    { expenses: [{ ...invoice, projects: null, agreement: "A1" }], agreements: [agreement] },
  ],
  [
    "RES-01",
    { payments: [{ agreement: "A1", rank: 1, ...euros(10001) }], agreements: [agreement] },
    { payments: [{ agreement: "A1", rank: 1, ...euros(10000) }], agreements: [agreement] },
  ],
  [
    "RES-06",
    { payments: [{ agreement: "A1", rank: 1, expected: day("2026-03-30") }] },
    { payments: [{ agreement: "A1", rank: 1, expected: day("2026-03-31") }] },
  ],
  [
    "ACC-08",
    { resources: [{ id: "R", account: "875", project: "P1", ...euros(10) }] },
    { resources: [{ id: "R", account: "875", counterpart: "864", project: "P1", ...euros(10) }] },
  ],
];

describe("each rule", () => {
  it.each(cases)("%s fires on its fault", (rule, fires) => {
    expect(findings(fires, rule)).not.toHaveLength(0);
  });

  it.each(cases)("%s is quiet on the nearest thing in order", (rule, _fires, quiet) => {
    expect(findings(quiet, rule)).toEqual([]);
  });

  it.each(cases)("%s says its facts in French and English, with cells", (rule, fires) => {
    for (const finding of findings(fires, rule)) {
      for (const language of ["fr", "en"] as const) {
        expect(sayFinding(finding, language).message).not.toMatch(/[{}]|undefined|NaN/);
      }

      expect(finding.cells[0]).toMatch(/^\S.*![A-Z]+\d+$/);
    }
  });

  it("has a case here", () => {
    expect([...cases.map(([rule]) => rule), "PER-08"].sort()).toEqual([...ruleIdList].sort());
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

describe("severity", () => {
  it("is blocking on 1 May, major on other holidays", () => {
    const on = (text: string): string | undefined =>
      findings({ timesheets: [{ ...worked, date: day(text) }] }, "TIM-01")[0]?.severity;

    expect([on("2025-05-01"), on("2025-07-14")]).toEqual(["blocking", "major"]);
  });

  it("is blocking over 12 hours a day", () => {
    const of = (hours: number): string | undefined =>
      findings({ timesheets: [{ ...worked, ...h(hours) }] }, "TIM-04")[0]?.severity;

    expect([of(12), of(12.25)]).toEqual(["major", "blocking"]);
  });

  it("is blocking for an unpaid expense declared to a European fund", () => {
    const rows = {
      expenses: [invoice, { ...invoice, id: "F2", invoice: "B", paid: null, agreement: "E1" }],
      agreements: [european],
      funders,
    };

    expect(findings(rows, "PIE-03")[0]?.severity).toBe("blocking");
  });
});

describe("a cell that cannot be read", () => {
  const report = runChecks(
    smallLedger({}),
    [
      {
        table: "expenses",
        column: "date",
        cell: "Dépenses!B14",
        text: "31/02/2025",
        problem: "not-a-date",
      },
    ],
    { today },
  );

  it("is reported first, with what stands in it", () => {
    expect(report.findings.map(({ rule, cells }) => [rule, cells])).toEqual([
      ["PER-08", ["Dépenses!B14"]],
    ]);
    expect(report.findings.map((each) => sayFinding(each, "fr").message).join("")).toContain(
      "31/02/2025",
    );
  });
});
