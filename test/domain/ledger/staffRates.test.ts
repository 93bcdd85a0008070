import { amountDue } from "../../../src/domain/ledger/amountDue";
import { declaredStaff } from "../../../src/domain/ledger/declaredStaff";
import type { Ledger } from "../../../src/domain/ledger/ledger";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { withAmendments } from "../../../src/domain/ledger/amendments";
import { cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { ratio } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import type { RecordOf } from "../../../src/domain/schema/tables";
import { type Rows, smallLedger } from "../../support/smallLedger";

/** Paid 3 440,00 in January and 1 720,00 in February at half time; 10 h on P1 in January, 5 h in February. */
function half(agreement: Partial<RecordOf<"agreements">> = {}, more: Rows = {}): Ledger {
  return smallLedger({
    projects: [{ code: "P1" }],
    agreements: [
      {
        ref: "A1",
        projects: ["P1"],
        staff: ["E1"],
        granted: cents(10000000),
        start: day("2025-01-01"),
        end: day("2025-12-31"),
        method: "flat40",
        rate: ratio(2, 5),
        ...agreement,
      },
    ],
    employees: [{ id: "E1", quota: ratio(1, 2), weekly: minutes(35 * 30) }],
    payroll: [
      { employee: "E1", month: plainMonth(2025, 1), gross: cents(344000), cost: cents(344000) },
      { employee: "E1", month: plainMonth(2025, 2), gross: cents(172000), cost: cents(172000) },
    ],
    timesheets: [
      { employee: "E1", date: day("2025-01-10"), project: "P1", minutes: minutes(600) },
      { employee: "E1", date: day("2025-01-13"), project: "GEN", minutes: minutes(600) },
      { employee: "E1", date: day("2025-02-10"), project: "P1", minutes: minutes(300) },
    ],
    ...more,
  });
}

function staffOf(ledger: Ledger): (readonly [number, number])[] {
  const [agreement] = ledger.agreements;
  if (agreement === undefined) throw new Error("no agreement");
  return declaredStaff(ledger, yearCosts(ledger, 2025), agreement).map(
    (person) => [person.rate, person.cents] as const,
  );
}

describe("the hour of a person, by the method of the agreement", () => {
  it.each<[string, number, number]>([
    // 5 160,00 in two months is 30 960,00 a year; ÷ 860 h
    ["eu1720", 3600, 54000],
    // ÷ 803,5 h = 38,5314…
    ["legal1607", 3853, 57795],
    // 5 160,00 ÷ 25 h worked
    ["actualHours", 20640, 309600],
    // January 3 440,00 ÷ 71,666… h = 48,00 × 10 h; February 24,00 × 5 h
    ["monthly1720", 4000, 60000],
    // January 3 440,00 × 10/20; February 1 720,00 × 5/5
    ["realMonthly", 22933, 344000],
    // 30 960,00 ÷ 107,5 days = 288,00; 15 h of 3,5 h a day are 4,5 days (4,28… to the half day)
    ["horizon215", 28800, 129600],
  ])("%s: rate %i, cost %i", (rateMethod, rate, cost) => {
    expect(staffOf(half({ rateMethod }))).toEqual([[rate, cost]]);
  });

  it("rounds once when the agreement does not round the rate", () => {
    const exact = half({ rateMethod: "legal1607", rateRounding: "exact" });

    // 30 960,00 ÷ 803,5 × 15 h = 577,97…
    expect(staffOf(exact)).toEqual([[3853, 57797]]);
  });

  it("takes the day of the agreement before that of the person", () => {
    const eightHours = half({ rateMethod: "horizon215", hoursPerDay: minutes(480) });

    // 15 h of 8 h are 1,875 days: 2
    expect(staffOf(eightHours)).toEqual([[28800, 57600]]);
  });

  it("pays a fixed share for the months of its letter, without timesheets", () => {
    const letter = half(
      { rateMethod: "fixedShare" },
      {
        timesheets: [],
        assignments: [
          {
            employee: "E1",
            kind: "letter",
            agreement: "A1",
            share: ratio(1, 4),
            start: day("2025-02-01"),
          },
        ],
      },
    );

    // 5 160,00 ÷ 2 × 25 %, for February alone
    expect(staffOf(letter)).toEqual([[64500, 64500]]);
  });

  it("prices hours at an agreed rate while it is valid, the others by the method", () => {
    const dated = half(
      {},
      {
        assignments: [
          {
            employee: "E1",
            kind: "letter",
            agreement: "A1",
            rate: cents(5000),
            start: day("2025-01-01"),
            end: day("2025-01-31"),
          },
        ],
      },
    );

    // 10 h × 50,00 + 5 h × 36,00
    expect(staffOf(dated)).toEqual([[4533, 68000]]);
  });

  it("leaves severance out of the rate", () => {
    const [january, february] = half().payroll;
    if (january === undefined || february === undefined) throw new Error("two payslips");
    const ledger = { ...half(), payroll: [january, { ...february, severance: cents(172000) }] };

    // 3 440,00 in two months is 20 640,00 a year
    expect(staffOf(ledger)).toEqual([[2400, 36000]]);
  });
});

describe("money beside the grant", () => {
  const aid: Rows = {
    resources: [{ id: "ASP", account: "741", employee: "E1", amount: cents(10000) }],
  };
  const dueOf = (ledger: Ledger): ReturnType<typeof amountDue> => {
    const [agreement] = ledger.agreements;
    if (agreement === undefined) throw new Error("no agreement");
    const costs = yearCosts(ledger, 2025);
    return amountDue(ledger, costs, yearResources(ledger, costs.time, 2025), agreement);
  };

  it("counts a job aid once: a resource, or off the staff cost", () => {
    const beside = dueOf(half({}, aid));
    const deducted = dueOf(half({ aids: "deducted" }, aid));

    expect([beside.directStaff, beside.otherResources]).toEqual([54000, 10000]);
    expect([deducted.directStaff, deducted.otherResources]).toEqual([44000, 0]);
    expect(deducted.totalEligible).toBe(61600);
  });

  it("brings refunds back into the cost where they are shown as a resource", () => {
    const [january, february] = half().payroll;
    if (january === undefined || february === undefined) throw new Error("two payslips");
    const payroll = [{ ...january, refunds: cents(86000) }, february];
    const due = dueOf({ ...half({ refunds: "resource" }), payroll });

    // 6 020,00 in two months: 42,00 an hour; half of January was on the operation
    expect([due.directStaff, due.otherResources]).toEqual([63000, 43000]);
  });
});

describe("an amended agreement", () => {
  const amendments: Rows = {
    amendments: [
      {
        agreement: "A1",
        effective: day("2025-09-01"),
        granted: cents(100),
        end: day("2026-06-30"),
      },
      { agreement: "A1", effective: day("2025-03-01"), granted: cents(200), rate: ratio(1, 2) },
    ],
  };

  it("is what its last amendment says, column by column", () => {
    const [agreement] = withAmendments(half({}, amendments)).agreements;

    expect([agreement?.granted, agreement?.end, agreement?.rate, agreement?.start]).toEqual([
      100,
      "2026-06-30",
      ratio(1, 2),
      "2025-01-01",
    ]);
  });

  it("is what was in force on a day", () => {
    const [agreement] = withAmendments(half({}, amendments), day("2025-08-31")).agreements;

    expect([agreement?.granted, agreement?.end]).toEqual([200, "2025-12-31"]);
  });
});
