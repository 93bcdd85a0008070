import { oracle } from "../../support/dataSets";
import { ledgerOf } from "../../support/ledgerOf";
import { recordsOf } from "../../../src/features/sampleWorkbook/recordsOf";
import { allocate } from "../../../src/domain/ledger/allocation";
import { amountDue } from "../../../src/domain/ledger/amountDue";
import { yearContributions } from "../../../src/domain/ledger/contributions";
import { costByLine, projectCost, yearCosts } from "../../../src/domain/ledger/projectCosts";
import { resourcesOfProject, yearResources } from "../../../src/domain/ledger/projectResources";
import { personRates } from "../../../src/domain/ledger/rates";
import { staffComponents } from "../../../src/domain/ledger/staffCost";
import { profitAndLoss, yearEnd } from "../../../src/domain/ledger/yearEnd";
import { cents, sumOf } from "../../../src/domain/quantities/money";
import { catalogueLine } from "../../../src/domain/balances/catalogue";
import { ratioToText } from "../../../src/domain/quantities/ratio";

const { results } = oracle;
const ledger = ledgerOf(recordsOf(oracle.dataSet));
const costs = yearCosts(ledger, 2025);
const resources = yearResources(ledger, costs.time, 2025);
const allocation = allocate(ledger, costs, resources);
const closings = yearEnd(ledger, allocation, 2025);

/** `60a Prestations…` → `60a`: the oracle names a line by its code and label. */
function byCode(lines: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lines).map(([name, amount]): [string, number] => [
      name.split(" ", 1)[0] ?? name,
      amount,
    ]),
  );
}

function agreementOf(ref: string): (typeof ledger.agreements)[number] {
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  if (agreement === undefined) throw new Error(ref);
  return agreement;
}

describe("staff cost against the oracle", () => {
  it("costs each destination to the cent, component by component", () => {
    const accounts = { gross: "641", employerCharges: "645", taxes: "633", otherCharges: "647" };
    for (const [code, expected] of Object.entries(results.staff_cost_by_code_component)) {
      const actual = Object.fromEntries(
        staffComponents.map(({ column }) => [
          accounts[column],
          sumOf(
            costs.staff.filter((share) => share.destination === code && share.component === column),
            (share) => share.cents,
          ),
        ]),
      );

      expect([code, actual]).toEqual([code, expected]);
    }
  });

  it("costs each person by destination", () => {
    for (const [employee, expected] of Object.entries(results.staff_cost_by_employee)) {
      const actual = Object.fromEntries(
        Object.keys(expected).map((code) => [
          code,
          sumOf(
            costs.staff.filter(
              (share) => share.employee === employee && share.destination === code,
            ),
            (share) => share.cents,
          ),
        ]),
      );

      expect([employee, actual]).toEqual([employee, expected]);
    }
  });

  it.each(Object.entries(results.rates))("gives the rates of %s", (employee, expected) => {
    const rates = personRates(ledger, costs.time, employee, 2025);

    expect({
      months: rates?.months,
      annual_cost: rates?.annualCost,
      annualised_cost: rates?.annualisedCost,
      rate_1720_exact: rates === null ? "" : ratioToText(rates.rate1720Exact),
      rate_1720: rates?.rate1720,
      real_hours_qh: (rates?.workedMinutes ?? 0) / 15,
      rate_real_exact: rates?.realExact == null ? "" : ratioToText(rates.realExact),
      rate_real: rates?.real,
      rate_1607: rates?.rate1607,
      day_rate_215: rates?.day215,
    }).toEqual({
      months: expected.months,
      annual_cost: expected.annual_cost,
      annualised_cost: expected.annualised_cost,
      rate_1720_exact: expected.rate_1720_exact,
      rate_1720: expected.rate_1720,
      real_hours_qh: expected.real_hours_qh,
      rate_real_exact: expected.rate_real_exact,
      rate_real: expected.rate_real,
      rate_1607: expected.rate_1607,
      day_rate_215: expected.day_rate_215,
    });
  });
});

describe("common costs against the oracle", () => {
  it.each([
    ["CLE-HEURES", results.pool_hours_cents, results.indirect_by_hours],
    ["CLE-SURFACE", results.pool_surface_cents, results.indirect_by_surface],
  ])("splits the pool of %s", (key, total, shares) => {
    const pool = costs.pools.find((each) => each.key === key);

    expect(pool?.cents).toBe(total);
    expect(Object.fromEntries([...(pool?.shares ?? [])].map(([p, s]) => [p, s.cents]))).toEqual(
      shares,
    );
  });

  it("explains every cent of every cost by the records behind it", () => {
    for (const part of costs.parts) {
      expect(sumOf(part.evidence, (item) => item.cents)).toBe(part.cents);
    }

    expect(costs.unassigned).toEqual([]);
  });
});

describe("project costs against the oracle", () => {
  it.each(Object.entries(results.cost_by_project_line))("costs %s by line", (project, lines) => {
    const actual = [...costByLine(costs, project)].map(([line, { cents: sum }]) => [line, sum]);

    expect(Object.fromEntries(actual)).toEqual(byCode(lines));
  });

  it("costs each project, and splits the job aid by the person's hours", () => {
    const projects = Object.keys(results.cost_by_project);
    const costOf = (project: string): [string, number] => [project, projectCost(costs, project)];

    expect(Object.fromEntries(projects.map(costOf))).toEqual(results.cost_by_project);
    expect(
      Object.fromEntries(
        Object.keys(results.asp_split).map((project) => [
          project,
          resourcesOfProject(resources, project, "jobAid"),
        ]),
      ),
    ).toEqual(results.asp_split);
  });

  it("splits contributions in kind", () => {
    const contributions = yearContributions(ledger, costs.time, 2025);
    const sum = (account: string, project: string): number =>
      sumOf(
        contributions.filter((part) => part.account === account && part.project === project),
        (part) => part.cents,
      );

    for (const [project, expected] of Object.entries(results.premises_split)) {
      expect([project, sum("871", project)]).toEqual([project, expected]);
    }
    for (const [project, expected] of Object.entries(results.volunteers)) {
      expect([project, sum("875", project)]).toEqual([project, expected]);
    }
  });
});

describe("the European agreement against the oracle", () => {
  const bindings = { rate: "taux", gap: "surfinancement", max: "plafond" };

  it.each([
    ["as declared", results.fse, {}],
    [
      "with one unsigned timesheet",
      results.fse_csf_unsigned_may_E3,
      {
        rejects: (row: { employee: string; date: string }) =>
          row.employee === "E3" && row.date.startsWith("2025-05"),
      },
    ],
    ["with other public money", results.fse_overfunding_15000, { extraResources: cents(1500000) }],
  ])("is due %s", (_name, expected, scenario) => {
    const due = amountDue(ledger, costs, resources, agreementOf("A1"), scenario);

    expect(
      due.staff.map((person) => [person.employee, person.minutes / 15, person.rate, person.cents]),
    ).toEqual(
      expected.staff.map((person) => [
        person.employee,
        person.qh,
        person.rate_cents,
        person.cost_cents,
      ]),
    );
    expect({
      direct_staff_cents: due.directStaff,
      flat40_cents: due.flat,
      total_eligible_cents: due.totalEligible,
      other_resources_cents: due.otherResources,
      cap_agreement_cents: due.cap,
      due_by_rate_cents: due.byRate,
      due_by_gap_cents: due.byGap,
      due_cents: due.due,
      binding: bindings[due.binding],
      advance_received_cents: due.advance,
      balance_cents: due.balance,
      own_funds_cents: due.ownFunds,
    }).toEqual({
      direct_staff_cents: expected.direct_staff_cents,
      flat40_cents: expected.flat40_cents,
      total_eligible_cents: expected.total_eligible_cents,
      other_resources_cents: expected.other_resources_cents,
      cap_agreement_cents: expected.cap_agreement_cents,
      due_by_rate_cents: expected.due_by_rate_cents,
      due_by_gap_cents: expected.due_by_gap_cents,
      due_cents: expected.due_cents,
      binding: expected.binding,
      advance_received_cents: expected.advance_received_cents,
      balance_cents: expected.balance_cents,
      own_funds_cents: expected.own_funds_cents,
    });
  });

  it.each([
    ["flat40", results.sco_comparison.flat40.total],
    ["flat15", results.sco_comparison.flat15.total],
    ["flat7", results.sco_comparison.flat7.total],
    ["flat20", results.sco_comparison.flat20_staff.total],
  ])("compares the options: %s", (method, total) => {
    const agreement = { ...agreementOf("A1"), method };

    expect(amountDue(ledger, costs, resources, agreement).totalEligible).toBe(total);
  });
});

describe("the allocation against the oracle", () => {
  it.each(Object.entries(results.allocation))("points the costs %s pays", (ref, lines) => {
    const use = allocation.uses.find((each) => each.agreement === ref);

    expect(Object.fromEntries((use?.lines ?? []).map((line) => [line.line, line.cents]))).toEqual(
      byCode(lines),
    );
  });

  it.each(Object.entries(results.allocation_summary))("sums up %s", (ref, expected) => {
    const use = allocation.uses.find((each) => each.agreement === ref);

    expect([use?.available, use?.eligiblePool, use?.used, use?.unused]).toEqual([
      expected.available_cents,
      expected.eligible_pool_cents,
      expected.used_cents,
      expected.unused_cents,
    ]);
  });

  it("leaves the own funds of each project", () => {
    expect(Object.fromEntries(allocation.ownFunds)).toEqual(results.own_funds_by_project);
  });

  it("knows every line it names", () => {
    const named = allocation.uses.flatMap((use) => use.lines.map(({ line }) => line));

    expect(named.filter((line) => catalogueLine(line) === null)).toEqual([]);
  });
});

describe("year-end against the oracle", () => {
  it.each(["A2", "A3", "A5", "A4"] as const)("closes %s", (ref) => {
    const expected: Record<string, number | string> = results.year_end[ref];
    const closing = closings.find((each) => each.agreement === ref);
    const actual = {
      opening_fonds_dedies: closing?.opening,
      utilisation_789: closing?.used789,
      account_789: closing?.account789,
      product_year: closing?.product,
      product_account: closing?.productAccount,
      used_cents: closing?.used,
      report_689: closing?.report689,
      closing_fonds_dedies: closing?.closing,
      to_repay: closing?.toRepay,
      ...("pca_487" in expected ? { pca_487: closing?.deferred } : {}),
      ...("account_689" in expected ? { account_689: closing?.account689 } : {}),
      ...("account_19" in expected ? { account_19: closing?.account19 } : {}),
    };

    expect(actual).toEqual(
      Object.fromEntries(
        Object.entries(expected).filter(([key]) => key !== "recognised_at_notification"),
      ),
    );
  });

  it("claims the European balance", () => {
    const closing = closings.find(({ agreement }) => agreement === "A1");

    expect([closing?.product, closing?.receivable, closing?.closing]).toEqual([
      results.year_end.A1.product_741,
      results.year_end.A1.receivable_441,
      results.year_end.A1.closing_fonds_dedies,
    ]);
  });

  it("tells the result of the year", () => {
    const result = profitAndLoss(costs, resources, closings);

    expect([result.charges, result.products, result.result]).toEqual([
      results.profit_and_loss.charges,
      results.profit_and_loss.produits,
      results.profit_and_loss.resultat,
    ]);
  });

  it("expects the instalments of each agreement", () => {
    for (const [ref, expected] of Object.entries(results.payment_schedule)) {
      const payments = ledger.payments.filter(({ agreement }) => agreement === ref);

      expect([ref, payments.map(({ due }) => due)]).toEqual([ref, Object.values(expected)]);
    }
  });
});
