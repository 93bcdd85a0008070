import { allocate, agreementUseOf } from "../../src/domain/ledger/allocation";
import { type AmountDue, type DueScenario, amountDue } from "../../src/domain/ledger/amountDue";
import { yearContributions } from "../../src/domain/ledger/contributions";
import { hoursWeights, keyWeights } from "../../src/domain/ledger/keys";
import { payslipsOf } from "../../src/domain/ledger/payslips";
import { costByLine, projectCost, yearCosts } from "../../src/domain/ledger/projectCosts";
import { resourcesOfProject, yearResources } from "../../src/domain/ledger/projectResources";
import { fixedShareCost, personRates } from "../../src/domain/ledger/rates";
import { extrapolate } from "../../src/domain/ledger/sampling";
import { staffComponents } from "../../src/domain/ledger/staffCost";
import { totalMinutes } from "../../src/domain/ledger/workedTime";
import { profitAndLoss, yearEnd } from "../../src/domain/ledger/yearEnd";
import { cents, sumOf } from "../../src/domain/quantities/money";
import { day, monthNumber } from "../../src/domain/quantities/plainDate";
import { ratio, ratioToText, shareOf } from "../../src/domain/quantities/ratio";
import { areaKey, hoursKey } from "../../src/features/sampleWorkbook/costRecords";
import type { DataSet } from "../../src/features/sampleWorkbook/dataSet";
import { recordsOf } from "../../src/features/sampleWorkbook/recordsOf";
import { ledgerOf } from "./ledgerOf";

/** What-ifs that the results of a data set are about (domain.md § 10.3): who, when, how much. */
export interface OracleScenarios {
  readonly european: string;
  readonly unsigned: { readonly employee: string; readonly month: string };
  readonly sample: {
    readonly employee: string;
    readonly lastMonth: number;
    readonly minutesWithoutProof: number;
  };
  readonly extraResources: number;
  readonly fixedShare: { readonly employee: string; readonly percent: number };
  readonly splitInvoice: string;
}

/** Our figures under the names, and in the shapes, of the results of a data set; lines by their code alone. */
export function figuresOf(
  dataSet: DataSet,
  scenarios: OracleScenarios,
): Readonly<Record<string, unknown>> {
  const { year } = dataSet.meta;
  const ledger = ledgerOf(recordsOf(dataSet));
  const costs = yearCosts(ledger, year);
  const { time } = costs;
  const resources = yearResources(ledger, time, year);
  const allocation = allocate(ledger, costs, resources);
  const closings = yearEnd(ledger, allocation, year);
  const people = Object.keys(dataSet.inputs.employees);
  const projects = Object.keys(dataSet.inputs.projects);
  const codes = [...projects, "GEN"];
  const by = <Value>(keys: readonly string[], value: (key: string) => Value) =>
    Object.fromEntries(keys.map((key): [string, Value] => [key, value(key)]));
  const agreement = (ref: string) => {
    const found = ledger.agreements.find((each) => each.ref === ref);
    if (found === undefined) throw new Error(ref);
    return found;
  };
  const accountOf = { gross: "641", employerCharges: "645", taxes: "633", otherCharges: "647" };
  const components = (amount: (column: keyof typeof accountOf) => number) =>
    Object.fromEntries(staffComponents.map(({ column }) => [accountOf[column], amount(column)]));
  const staffSum = (keep: (share: (typeof costs.staff)[number]) => boolean): number =>
    sumOf(costs.staff.filter(keep), (share) => share.cents);
  const rates = (employee: string) => {
    const found = personRates(ledger, time, employee, year);
    if (found === null) throw new Error(employee);
    return found;
  };
  const hours = (employee: string) =>
    by(codes, (code) => (time.byPerson.get(employee)?.get(code) ?? 0) / 15);
  const pool = (key: string) => costs.pools.find((each) => each.key === key);
  const poolShares = (key: string) =>
    by(projects, (code) => pool(key)?.shares.get(code)?.cents ?? 0);
  const european = agreement(scenarios.european);
  const due = (scenario: DueScenario = {}) =>
    amountDue(ledger, costs, resources, european, scenario);
  const nameOf = (id: string): string =>
    ledger.employees.find((employee) => employee.id === id)?.name ?? id;
  const declared = due();
  const withMethod = (method: string) =>
    amountDue(ledger, costs, resources, { ...european, method });
  const unsigned = due({
    rejects: (row) =>
      row.employee === scenarios.unsigned.employee && row.date.startsWith(scenarios.unsigned.month),
  });
  const minutesOf = (figure: AmountDue) =>
    figure.staff.reduce((sum, person) => sum + person.minutes, 0);
  const project = european.projects[0] ?? "";
  const kind = (wanted: string) =>
    sumOf(
      costs.parts.filter((part) => part.project === project && part.kind === wanted),
      (part) => part.cents,
    );
  const contribution = (account: string) =>
    by(projects, (code) =>
      sumOf(
        yearContributions(ledger, time, year).filter(
          (part) => part.account === account && part.project === code,
        ),
        (part) => part.cents,
      ),
    );
  const splitOf = (id: string) =>
    Object.fromEntries(
      costs.parts
        .filter(({ kind: each, evidence }) => each === "purchase" && evidence[0]?.record === id)
        .map((part) => [part.project, part.cents]),
    );
  const direct = ledger.expenses.filter(
    ({ key, account }) => key === null && !account.startsWith("68"),
  );
  const keyShares = (weights: ReadonlyMap<string, number> | null, unit: number) =>
    Object.fromEntries([...(weights ?? [])].map(([code, weight]) => [code, weight / unit]));

  return {
    annual_loaded_cost: by(people, (id) =>
      sumOf(payslipsOf(ledger, id, year), (slip) => slip.cost),
    ),
    annual_components: by(people, (id) =>
      components((column) =>
        sumOf(payslipsOf(ledger, id, year), (slip) => slip[column] ?? cents(0)),
      ),
    ),
    rates: by(people, (id) => {
      const rate = rates(id);
      return {
        months: rate.months,
        annual_cost: rate.annualCost,
        annualised_cost: rate.annualisedCost,
        base_hours_1720: ratioToText(rate.base1720),
        rate_1720_exact: ratioToText(rate.rate1720Exact),
        rate_1720: rate.rate1720,
        monthly_1720_twelfth_hours: ratioToText(rate.monthlyBase1720),
        real_hours_qh: rate.workedMinutes / 15,
        rate_real_exact: rate.realExact === null ? null : ratioToText(rate.realExact),
        rate_real: rate.real,
        rate_1607: rate.rate1607,
        day_rate_215: rate.day215,
      };
    }),
    hours_by_code_qh: by(people, hours),
    worked_qh: by(people, (id) => totalMinutes(time.byPerson.get(id)) / 15),
    staff_cost_by_code: by(codes, (code) => staffSum(({ destination }) => destination === code)),
    staff_cost_by_code_component: by(codes, (code) =>
      components((column) =>
        staffSum(({ destination, component }) => destination === code && component === column),
      ),
    ),
    staff_cost_by_employee: by(people, (id) =>
      by(codes, (code) =>
        staffSum(({ employee, destination }) => employee === id && destination === code),
      ),
    ),
    key_hours_qh: keyShares(hoursWeights(time), 15),
    key_surface: keyShares(keyWeights(ledger, time, areaKey, day(`${year}-12-31`)), 1),
    pool_hours_cents: pool(hoursKey)?.cents,
    pool_surface_cents: pool(areaKey)?.cents,
    indirect_by_hours: poolShares(hoursKey),
    indirect_by_surface: poolShares(areaKey),
    indirect_total: by(projects, (code) =>
      sumOf(
        costs.parts.filter((part) => part.kind === "indirect" && part.project === code),
        (part) => part.cents,
      ),
    ),
    naive_rounding: naive(pool(hoursKey)?.cents ?? cents(0), hoursWeights(time)),
    purchase_splits: by(
      direct.map(({ id }) => id),
      splitOf,
    ),
    [`naive_${scenarios.splitInvoice}`]: naiveSplit(ledger, scenarios.splitInvoice),
    [`depreciation_${year}`]: sumOf(
      costs.parts.filter((part) => part.kind === "depreciation"),
      (part) => part.cents,
    ),
    grant_share_747: sumOf(
      resources.filter((part) => part.kind === "investmentGrant"),
      (part) => part.cents,
    ),
    cost_by_project_line: by(projects, (code) =>
      Object.fromEntries([...costByLine(costs, code)].map(([line, cost]) => [line, cost.cents])),
    ),
    cost_by_project: by(projects, (code) => projectCost(costs, code)),
    total_cost: sumOf(costs.parts, (part) => part.cents),
    asp_total: sumOf(
      resources.filter((part) => part.kind === "jobAid"),
      (part) => part.cents,
    ),
    asp_split: Object.fromEntries(
      projects
        .map((code) => [code, resourcesOfProject(resources, code, "jobAid")] as const)
        .filter(([, amount]) => amount !== 0),
    ),
    sco_comparison: {
      base: {
        direct_staff: declared.directStaff,
        other_direct_real: declared.otherDirect,
        indirect_real: kind("indirect"),
      },
      flat40: { other: withMethod("flat40").flat, total: withMethod("flat40").totalEligible },
      flat15: { indirect: withMethod("flat15").flat, total: withMethod("flat15").totalEligible },
      flat7: { indirect: withMethod("flat7").flat, total: withMethod("flat7").totalEligible },
      flat20_staff: {
        staff: withMethod("flat20").directStaff,
        total: withMethod("flat20").totalEligible,
      },
      all_real: {
        staff_real: withMethod("real").directStaff,
        total: withMethod("real").totalEligible,
      },
      [`fixed_share_${scenarios.fixedShare.employee}`]: fixedShare(
        rates(scenarios.fixedShare.employee),
        scenarios.fixedShare.percent,
      ),
    },
    fse: dueFigures(declared, nameOf),
    [`fse_csf_unsigned_may_${scenarios.unsigned.employee}`]: {
      ...dueFigures(unsigned, nameOf),
      rejected_hours: hoursText(minutesOf(declared) - minutesOf(unsigned)),
      correction_due_cents: declared.due - unsigned.due,
    },
    fse_csf_sampling: sampling(),
    [`fse_overfunding_${scenarios.extraResources / 100}`]: dueFigures(
      due({ extraResources: cents(scenarios.extraResources) }),
      nameOf,
    ),
    allocation: by(
      allocation.uses.map((use) => use.agreement),
      (ref) =>
        Object.fromEntries(
          (agreementUseOf(allocation, ref)?.lines ?? []).map(({ line, cents: paid }) => [
            line,
            paid,
          ]),
        ),
    ),
    allocation_summary: by(
      allocation.uses.map((use) => use.agreement),
      (ref) => {
        const use = agreementUseOf(allocation, ref);
        return {
          label: agreement(ref).label,
          funder: ledger.funders.find(({ code }) => code === agreement(ref).funder)?.name,
          project: agreement(ref).projects[0],
          available_cents: use?.available,
          eligible_pool_cents: use?.eligiblePool,
          used_cents: use?.used,
          unused_cents: use?.unused,
        };
      },
    ),
    own_funds_by_project: Object.fromEntries(allocation.ownFunds),
    year_end: Object.fromEntries(
      closings.map((closing) => [
        closing.agreement,
        closing.agreement === european.ref
          ? {
              product_741: closing.product,
              receivable_441: closing.receivable,
              closing_fonds_dedies: closing.closing,
            }
          : {
              opening_fonds_dedies: closing.opening,
              utilisation_789: closing.used789,
              account_789: closing.account789,
              product_year: closing.product,
              product_account: closing.productAccount,
              used_cents: closing.used,
              ...(closing.deferred > 0
                ? {
                    recognised_at_notification: agreement(closing.agreement).granted,
                    pca_487: closing.deferred,
                  }
                : {}),
              report_689: closing.report689,
              ...(closing.report689 > 0
                ? { account_689: closing.account689, account_19: closing.account19 }
                : {}),
              closing_fonds_dedies: closing.closing,
              to_repay: closing.toRepay,
            },
      ]),
    ),
    volunteers: Object.fromEntries(
      Object.entries(contribution("875")).filter(
        ([code]) => ledger.projects.find((each) => each.code === code)?.offProject !== true,
      ),
    ),
    premises_split: contribution("871"),
    payment_schedule: Object.fromEntries(
      ledger.agreements
        .filter(({ ref }) => ref !== european.ref)
        .map(({ ref }) => [
          ref,
          Object.fromEntries(
            ledger.payments
              .filter((payment) => payment.agreement === ref)
              .map((payment) => [`T${payment.rank}`, payment.due]),
          ),
        ]),
    ),
    profit_and_loss: profit(),
  };

  function sampling(): object {
    const { employee, lastMonth, minutesWithoutProof } = scenarios.sample;
    const inSample = due({
      rejects: (row) => row.employee !== employee || monthNumber(row.date) > lastMonth,
    });
    const error = shareOf(rates(employee).rate1720, ratio(minutesWithoutProof, 60), "halfUp");
    const result = extrapolate(declared.directStaff, inSample.directStaff, error);
    return {
      sample_cost_cents: inSample.directStaff,
      error_cents: error,
      error_rate: result.errorRate === null ? null : ratioToText(result.errorRate),
      unsampled_cents: result.unsampled,
      extrapolated_cents: result.extrapolated,
      total_correction_direct_staff_cents: result.correction,
    };
  }

  function profit(): object {
    const { charges, products, result } = profitAndLoss(costs, resources, closings);
    return { charges, produits: products, resultat: result };
  }
}

/** The plain rounding that loses or makes cents: what the largest remainder is compared with. */
function naive(total: ReturnType<typeof cents>, weights: ReadonlyMap<string, number>): object {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const shares = Object.fromEntries(
    [...weights].map(([code, weight]) => [code, shareOf(total, ratio(weight, all), "halfUp")]),
  );
  const sum = Object.values(shares).reduce((added, share) => added + share, 0);
  return { shares, sum, gap: sum - total };
}

function naiveSplit(ledger: ReturnType<typeof ledgerOf>, id: string): object {
  const invoice = ledger.expenses.find((expense) => expense.id === id);
  const shares = invoice?.projects ?? [];
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  return Object.fromEntries(
    shares.map(({ code, weight }) => [
      code,
      shareOf(invoice?.amount ?? cents(0), ratio(weight, all), "halfUp"),
    ]),
  );
}

function fixedShare(
  rates: { readonly annualCost: ReturnType<typeof cents>; readonly months: number },
  percent: number,
): object {
  const cost = fixedShareCost(rates.annualCost, rates.months, ratio(percent, 100), rates.months);
  return {
    share: `${percent} %`,
    months: rates.months,
    monthly_cents: cost.monthly,
    twelve_months_cents: cost.total,
  };
}

const bindings = { rate: "taux", gap: "surfinancement", max: "plafond" };

function dueFigures(due: AmountDue, nameOf: (id: string) => string): object {
  return {
    staff: due.staff.map(({ employee, minutes, rate, cents: cost }) => ({
      employee,
      name: nameOf(employee),
      hours: hoursText(minutes),
      qh: minutes / 15,
      rate_cents: rate,
      cost_cents: cost,
    })),
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
  };
}

function hoursText(minutes: number): string {
  return (minutes / 60).toFixed(2).replace(".", ",");
}
