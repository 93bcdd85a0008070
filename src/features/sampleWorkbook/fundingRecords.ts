import type { CostMethod } from "../../domain/ledger/costMethod";
import { type FunderCategory, funderCategoryOf } from "../../domain/ledger/funderCategory";
import { isSupportFunction } from "../../domain/ledger/names";
import { type Cents, cents } from "../../domain/quantities/money";
import { type Ratio, parseRatio, ratio, shareOf } from "../../domain/quantities/ratio";
import { splitCents } from "../../domain/quantities/split";
import { type NewRecord, filled } from "../../domain/schema/tables";
import type { AgreementInput, DataSet } from "./dataSet";

const costMethods: Readonly<Record<string, CostMethod>> = {
  SCO40: "flat40",
  SCO15: "flat15",
  SCO7: "flat7",
  SCO20: "flat20",
};

/** Category of a funder of a data set: the form's own heading says it, else its name. */
export function categoryOf(dataSet: DataSet, code: string): FunderCategory | null {
  const funder = dataSet.inputs.funders[code];
  if (funder === undefined) return null;
  return (
    (funder.cerfa_line === undefined ? null : funderCategoryOf(funder.cerfa_line)) ??
    funderCategoryOf(funder.name)
  );
}

export function fundersOf(dataSet: DataSet): NewRecord<"funders">[] {
  return Object.entries(dataSet.inputs.funders).map(([code, funder]) => ({
    values: {
      code,
      name: funder.name,
      nature: funder.nature === undefined ? null : funder.nature === "prive" ? "private" : "public",
      category: categoryOf(dataSet, code),
    },
    source: `funders.${code}`,
  }));
}

/** Their order in the file is the order in which the agreements of one project take up its costs. */
export function agreementsOf(dataSet: DataSet): NewRecord<"agreements">[] {
  return Object.entries(dataSet.inputs.agreements).map(([ref, agreement], place) => {
    const method = methodOf(agreement);
    return {
      values: filled("agreements", {
        ref,
        label: agreement.label ?? null,
        funder: agreement.funder,
        projects: [agreement.project],
        priority: place + 1,
        requested: null,
        granted: grantedOf(agreement),
        start: agreement.period[0],
        end: agreement.period[1],
        paymentDeadline: agreement.pay_deadline ?? null,
        reportDue: agreement.report_due ?? null,
        method,
        rate: ratioOf(agreement.rate),
        plannedCost: centsOrNull(agreement.planned_cte_cents),
        advanceRate: ratioOf(agreement.advance),
        eligible: agreement.eligible ?? null,
        indirectCap: ratioOf(agreement.indirect_cap),
        dedicated: agreement.dedicated ?? null,
        carryOver: agreement.carry_over ?? null,
        openingFunds: centsOrNull(agreement.opening_fonds_dedies),
        staff: method === "real" ? null : namedStaff(dataSet, agreement.project),
      }),
      source: `agreements.${ref}`,
    };
  });
}

function methodOf(agreement: AgreementInput): CostMethod {
  return (agreement.method === undefined ? undefined : costMethods[agreement.method]) ?? "real";
}

function grantedOf(agreement: AgreementInput): Cents {
  return cents(agreement.max_cents ?? agreement.amount_cents ?? 0);
}

/** People who worked on the project and whose job is not a support function (rule STA-09). */
function namedStaff(dataSet: DataSet, project: string): string[] {
  const worked = new Set(
    dataSet.inputs.daily.filter(([, , code]) => code === project).map(([person]) => person),
  );
  return Object.entries(dataSet.inputs.employees)
    .filter(([id, { job }]) => worked.has(id) && !isSupportFunction(job ?? ""))
    .map(([id]) => id);
}

/** What each year of an agreement brings: its instalments by year, else the whole in the data set's year. */
export function fundingLinesOf(dataSet: DataSet): NewRecord<"fundingLines">[] {
  return Object.entries(dataSet.inputs.agreements).flatMap(([ref, agreement]) =>
    amountsByYear(dataSet, agreement).map(([year, amount]) => ({
      values: filled("fundingLines", {
        agreement: ref,
        project: agreement.project,
        year,
        category: null,
        amount,
      }),
      source: `agreements.${ref}`,
    })),
  );
}

function amountsByYear(dataSet: DataSet, agreement: AgreementInput): (readonly [number, Cents])[] {
  return agreement.tranches === undefined
    ? [[dataSet.meta.year, grantedOf(agreement)]]
    : Object.entries(agreement.tranches).map(([year, amount]) => [Number(year), cents(amount)]);
}

/** The instalments of the year; the advance of a European agreement is received. */
export function paymentsOf(dataSet: DataSet): NewRecord<"payments">[] {
  return Object.entries(dataSet.inputs.agreements).flatMap(([ref, agreement]) => [
    ...advanceOf(ref, agreement),
    ...scheduleOf(dataSet, ref, agreement),
  ]);
}

function advanceOf(ref: string, agreement: AgreementInput): NewRecord<"payments">[] {
  const percent = ratioOf(agreement.advance);
  if (percent === null) return [];
  const due = shareOf(grantedOf(agreement), percent, "halfUp");
  return [
    {
      values: filled("payments", {
        agreement: ref,
        rank: 1,
        kind: "advance",
        percent,
        due,
        expected: null,
        received: null,
        amount: due,
      }),
      source: `agreements.${ref}.advance`,
    },
  ];
}

function scheduleOf(
  dataSet: DataSet,
  ref: string,
  agreement: AgreementInput,
): NewRecord<"payments">[] {
  const schedule = agreement.schedule ?? [];
  const amount = amountsByYear(dataSet, agreement).find(([year]) => year === dataSet.meta.year);
  if (schedule.length === 0 || amount === undefined) return [];
  return splitCents(amount[1], schedule).map((due, place) => ({
    values: filled("payments", {
      agreement: ref,
      rank: place + 1,
      kind: place === schedule.length - 1 ? "balance" : place === 0 ? "advance" : "instalment",
      percent: ratio(schedule[place] ?? 0, 100),
      due,
      expected: null,
      received: null,
      amount: null,
    }),
    source: `agreements.${ref}.schedule`,
  }));
}

function ratioOf(text: string | null | undefined): Ratio | null {
  return text === null || text === undefined ? null : parseRatio(text);
}

function centsOrNull(value: number | undefined): Cents | null {
  return value === undefined ? null : cents(value);
}
