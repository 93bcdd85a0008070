import { lineFunding } from "../../../src/domain/ledger/lineFunding";
import { allocate } from "../../../src/domain/ledger/allocation";
import { yearCosts } from "../../../src/domain/ledger/projectCosts";
import { yearResources } from "../../../src/domain/ledger/projectResources";
import { type Scenario, simulate } from "../../../src/domain/ledger/simulate";
import { type Cents, cents } from "../../../src/domain/quantities/money";
import { day, plainMonth } from "../../../src/domain/quantities/plainDate";
import { ratio, shareOf } from "../../../src/domain/quantities/ratio";
import { minutes } from "../../../src/domain/quantities/time";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { smallLedger } from "../../support/smallLedger";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));

/** What is due to an agreement afterwards and why, and what the association finds itself beyond today. */
function of(
  scenario: Scenario,
  agreement = "A1",
): readonly [number | undefined, string | undefined, number] {
  const { agreements, ownFundsDelta } = simulate(ledger, scenario, 2025);
  const found = agreements.find((each) => each.agreement === agreement);
  return [found?.dueAfter, found?.binding, ownFundsDelta];
}

const half = (amount: number, top: number, bottom: number): Cents =>
  shareOf(cents(amount), ratio(top, bottom), "halfUp");

describe("a what-if", () => {
  it("takes a refused timesheet off what is due, and leaves it to own funds", () => {
    expect(of({ kind: "reject-timesheet", employee: "E3", month: plainMonth(2025, 5) })).toEqual([
      results.fse_csf_unsigned_may_E3.due_cents,
      "rate",
      results.fse_csf_unsigned_may_E3.correction_due_cents,
    ]);
  });

  it("lets other money take the place of the grant", () => {
    expect(of({ kind: "extra-resource", project: "P1", cents: cents(1500000) })).toEqual([
      results.fse_overfunding_15000.due_cents,
      "gap",
      0 - results.fse.own_funds_cents,
    ]);
  });

  it.each([
    ["flat40", results.sco_comparison.flat40.total],
    ["flat15", results.sco_comparison.flat15.total],
    ["flat7", results.sco_comparison.flat7.total],
    ["flat20", results.sco_comparison.flat20_staff.total],
    ["real", results.sco_comparison.all_real.total],
  ])("counts the cost by another option: %s", (method, eligible) => {
    const byRate = half(eligible, 2, 5);
    const byGap = eligible - results.fse.other_resources_cents;
    const due = Math.max(0, Math.min(results.fse.cap_agreement_cents, byRate, byGap));

    expect(of({ kind: "sco", agreement: "A1", method }).slice(0, 2)).toEqual([
      due,
      byRate === due ? "rate" : due === results.fse.cap_agreement_cents ? "max" : "gap",
    ]);
  });

  it("changes nothing when nothing changes", () => {
    expect(of({ kind: "sco", agreement: "A1", method: "flat40" })).toEqual([
      results.fse.due_cents,
      "rate",
      0,
    ]);
    expect(of({ kind: "underspend", project: "P1", share: ratio(1) })).toEqual([
      results.fse.due_cents,
      "rate",
      0,
    ]);
  });
});

describe("a project that spends 80 % of what it did", () => {
  it("is owed less by who pays real costs, each line rounded once (domain.md § 10.4, A3)", () => {
    const lines = Object.entries(results.cost_by_project_line.P2);
    const scaled = lines
      .filter(([line]) => !line.startsWith("IND"))
      .reduce((sum, [, amount]) => sum + half(amount, 4, 5), 0);
    // The job aid and the share of the investment grant pay what they did; indirect costs count for 10 %.
    const direct = scaled - results.asp_split.P2 - results.grant_share_747;
    const due = direct + half(direct, 1, 10);
    const less = lines.reduce((sum, [, amount]) => sum + amount - half(amount, 4, 5), 0);

    expect(of({ kind: "underspend", project: "P2", share: ratio(4, 5) }, "A3")).toEqual([
      due,
      "gap",
      results.allocation_summary.A3.used_cents - due - less,
    ]);
  });

  it("is owed less by who pays the hours worked, and other resources may then be too much", () => {
    const staff = results.fse.staff.reduce(
      (sum, { qh, rate_cents: rate }) => sum + half(qh * rate, 4, 4 * 5),
      0,
    );
    const eligible = staff + half(staff, 2, 5);

    expect(of({ kind: "underspend", project: "P1", share: ratio(4, 5) }).slice(0, 2)).toEqual([
      eligible - results.fse.other_resources_cents,
      "gap",
    ]);
  });

  it("leaves the other projects as they were", () => {
    const { agreements } = simulate(
      ledger,
      { kind: "underspend", project: "P2", share: ratio(4, 5) },
      2025,
    );

    expect(
      agreements.filter((each) => each.dueBefore !== each.dueAfter).map((each) => each.agreement),
    ).toEqual(["A3"]);
  });

  it("rounds the hours of a year once, not each row", () => {
    const rows = Array.from({ length: 20 }, (_, place) => ({
      employee: "E1",
      date: day(`2025-02-${String(place + 1).padStart(2, "0")}`),
      project: "P1",
      minutes: minutes(15),
    }));
    const small = smallLedger({
      projects: [{ code: "P1" }],
      employees: [{ id: "E1" }],
      payroll: [{ employee: "E1", month: plainMonth(2025, 2), cost: cents(1433333) }],
      timesheets: rows,
      assignments: [{ employee: "E1", agreement: "A1", start: day("2025-01-01") }],
      agreements: [
        {
          ref: "A1",
          projects: ["P1"],
          method: "flat40",
          granted: cents(9_000_000),
          start: day("2025-01-01"),
          end: day("2025-12-31"),
        },
      ],
    });
    const after = simulate(small, { kind: "underspend", project: "P1", share: ratio(1, 2) }, 2025);

    // 20 × 15 min × 50 % = 2.5 h at 100 € an hour, and 40 % more.
    expect(after.agreements[0]?.dueAfter).toBe(35000);
  });
});

describe("what remains to be funded", () => {
  it("is, line by line, what the oracle leaves to own funds", () => {
    const costs = yearCosts(ledger, 2025);
    const allocation = allocate(ledger, costs, yearResources(ledger, costs.time, 2025));
    const left = new Map<string, number>();
    for (const line of lineFunding(ledger, costs, allocation)) {
      left.set(line.project, (left.get(line.project) ?? 0) + line.left);
    }

    expect(Object.fromEntries(left)).toEqual(results.own_funds_by_project);
  });
});
