import * as v from "valibot";
import { type PlainDate, parseIsoDate } from "../../domain/quantities/plainDate";
import { parseRatio } from "../../domain/quantities/ratio";
import { type Result, fail, ok } from "../../domain/result";

/**
 * A data set: one association, one year. Amounts are euro cents (`budget_euros` whole euros), times are
 * quarter-hours (`qh`). Keys that are not named here are left aside.
 */
const isoDate = v.pipe(
  v.string(),
  v.check((text) => parseIsoDate(text) !== null, "not a day"),
  v.transform((text) => text as PlainDate),
);
const fraction = v.pipe(
  v.string(),
  v.check((text) => parseRatio(text) !== null, "not a fraction"),
);
const centsAmount = v.pipe(v.number(), v.safeInteger());
const quarterHours = v.pipe(v.number(), v.safeInteger());
const numbers = v.record(v.string(), centsAmount);

const funder = v.object({
  name: v.string(),
  nature: v.optional(v.string()),
  cerfa_line: v.optional(v.string()),
});

const agreement = v.object({
  funder: v.string(),
  project: v.string(),
  label: v.optional(v.string()),
  method: v.optional(v.string()),
  max_cents: v.optional(centsAmount),
  amount_cents: v.optional(centsAmount),
  rate: v.optional(fraction),
  planned_cte_cents: v.optional(centsAmount),
  advance: v.optional(fraction),
  tranches: v.optional(numbers),
  eligible: v.optional(v.array(v.string())),
  indirect_cap: v.nullish(fraction),
  dedicated: v.optional(v.boolean()),
  carry_over: v.optional(v.boolean()),
  opening_fonds_dedies: v.optional(centsAmount),
  schedule: v.optional(v.array(v.pipe(v.number(), v.safeInteger()))),
  period: v.tuple([isoDate, isoDate]),
  pay_deadline: v.nullish(isoDate),
  report_due: v.nullish(isoDate),
});

const employee = v.object({
  name: v.string(),
  job: v.optional(v.string()),
  weekly_qh: v.optional(quarterHours),
  quota: v.optional(fraction),
  months: v.optional(v.array(v.number())),
  ijss: v.optional(numbers),
  asp_monthly: v.optional(centsAmount),
  declared_rate_cents: v.optional(centsAmount),
});

/** A planted row (see `anomalies`) has `amount_cents`, `project` or `agreement` and no account. */
const purchase = v.object({
  id: v.string(),
  date: isoDate,
  paid: v.nullish(isoDate),
  supplier: v.nullish(v.string()),
  invoice: v.nullish(v.string()),
  account: v.nullish(v.string()),
  label: v.nullish(v.string()),
  amount_ttc_cents: v.optional(centsAmount),
  amount_cents: v.optional(centsAmount),
  weights: v.nullish(v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)))),
  key: v.nullish(v.string()),
  project: v.nullish(v.string()),
  agreement: v.nullish(v.string()),
});

const timeRow = v.tuple([v.string(), isoDate, v.string(), quarterHours]);

/** Hours as typed, `"7,00"`, as quarter-hours. */
const typedHours = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+([.,]\d+)?$/, "not hours"))]),
  v.transform((hours) => Number(String(hours).replace(",", ".")) * 4),
  v.safeInteger(),
);

/** A planted row of a timesheet: hours more, a month that was not signed, or hours declared on an agreement. */
const plantedTime = v.object({
  employee: v.string(),
  date: v.optional(isoDate),
  month: v.optional(v.number()),
  project: v.nullish(v.string()),
  agreement: v.nullish(v.string()),
  hours: v.optional(typedHours),
});
const plantedRate = v.object({ employee: v.string(), declared_rate_cents: centsAmount });
const unsigned = v.object({ employee: v.string(), month: v.number() });
const declared = v.object({ employee: v.string(), project: v.string(), agreement: v.string() });
const asset = v.object({
  project: v.string(),
  cost: centsAmount,
  start: isoDate,
  years: v.number(),
  grant: v.optional(centsAmount, 0),
});
const income = v.object({
  cents: centsAmount,
  project: v.nullish(v.string()),
  label: v.optional(v.string()),
});
const allocation = v.object({ expense: v.string(), agreements: numbers });
const projectBudget = v.object({ charges: numbers, produits: numbers });
const payslip = v.record(v.string(), centsAmount);

const inputRows = v.object({
  projects: v.record(v.string(), v.string()),
  funders: v.optional(v.record(v.string(), funder), {}),
  agreements: v.optional(v.record(v.string(), agreement), {}),
  employees: v.optional(v.record(v.string(), employee), {}),
  holidays: v.optional(v.array(isoDate), []),
  purchases: v.optional(v.array(purchase), []),
  surface_m2: v.optional(v.record(v.string(), v.pipe(v.number(), v.safeInteger())), {}),
  asset: v.nullish(v.union([asset, v.array(asset)])),
  other_products: v.optional(v.record(v.string(), income), {}),
  volunteers_qh: v.optional(v.record(v.string(), quarterHours), {}),
  volunteer_rate_cents: v.optional(centsAmount, 0),
  premises_cents: v.optional(centsAmount, 0),
  budget_euros: v.optional(v.record(v.string(), projectBudget), {}),
  payroll_by_month: v.optional(v.record(v.string(), v.record(v.string(), payslip)), {}),
  daily: v.optional(v.array(v.union([timeRow, plantedTime])), []),
  absences_daily: v.optional(v.array(timeRow), []),
  allocations: v.optional(v.array(allocation), []),
  unsigned: v.optional(v.array(unsigned), []),
  declared: v.optional(v.array(declared), []),
  expenses: v.optional(v.array(purchase), []),
  timesheets: v.optional(v.array(plantedTime), []),
  rates: v.optional(v.array(plantedRate), []),
});

const inputs = v.pipe(inputRows, v.transform(foldPlanted));

/** Planted rows take the place of ordinary ones: invoices, hours, declared rates. */
function foldPlanted({
  expenses,
  timesheets,
  rates,
  ...rest
}: v.InferOutput<typeof inputRows>): Inputs {
  const planted = [...rest.daily.filter(isPlanted), ...timesheets];
  const hours = planted.flatMap(({ employee, date, project, hours: qh }): TimeRow[] =>
    date === undefined || qh === undefined ? [] : [[employee, date, project ?? "GEN", qh]],
  );
  const people = Object.entries(rest.employees).map(([id, person]) => [
    id,
    { ...person, ...rates.find(({ employee }) => employee === id) },
  ]);
  return {
    ...rest,
    employees: Object.fromEntries(people) as typeof rest.employees,
    purchases: [...rest.purchases, ...expenses],
    daily: [...rest.daily.flatMap((row) => (isPlanted(row) ? [] : [row])), ...hours],
    unsigned: [
      ...rest.unsigned,
      ...planted.flatMap(({ employee, month }) =>
        month === undefined ? [] : [{ employee, month }],
      ),
    ],
    declared: [
      ...rest.declared,
      ...planted.flatMap(({ employee, date, project, agreement }) =>
        date === undefined && typeof project === "string" && typeof agreement === "string"
          ? [{ employee, project, agreement }]
          : [],
      ),
    ],
  };
}

function isPlanted(row: TimeRow | PlantedTime): row is PlantedTime {
  return !Array.isArray(row);
}

type PlantedTime = v.InferOutput<typeof plantedTime>;
type TimeRow = v.InferOutput<typeof timeRow>;
type Inputs = Omit<
  v.InferOutput<typeof inputRows>,
  "daily" | "expenses" | "timesheets" | "rates"
> & { readonly daily: readonly TimeRow[] };

const anomaly = v.looseObject({
  rule: v.string(),
  table: v.string(),
  row: v.record(v.string(), v.unknown()),
});

const dataSet = v.object({
  meta: v.object({
    association: v.string(),
    year: v.pipe(v.number(), v.safeInteger(), v.minValue(1900), v.maxValue(9999)),
  }),
  inputs,
  anomalies: v.optional(v.array(anomaly), []),
});

export type DataSet = v.InferOutput<typeof dataSet>;
export type Purchase = v.InferOutput<typeof purchase>;
export type Asset = v.InferOutput<typeof asset>;
export type AgreementInput = v.InferOutput<typeof agreement>;

/** A parsed JSON document as a data set, or where and why it is not one. */
export function parseDataSet(json: unknown): Result<DataSet, string> {
  const parsed = v.safeParse(dataSet, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail(`${v.getDotPath(issue) ?? "data set"}: ${issue.message}`);
}

/** The data set with the planted row of one of its anomalies among its inputs, or why it cannot be. */
export function withAnomaly(dataSet: DataSet, rule: string): Result<DataSet, string> {
  const found = dataSet.anomalies.find((row) => row.rule === rule);
  if (found === undefined) return fail(`no anomaly of rule ${rule}`);
  const list = found.table === "allocations" ? dataSet.inputs.allocations : [];
  const planted = v.safeParse(inputs, { ...dataSet.inputs, [found.table]: [...list, found.row] });
  if (planted.success) return ok({ ...dataSet, inputs: planted.output });
  const issue = planted.issues[0];
  return fail(`${v.getDotPath(issue) ?? found.table}: ${issue.message}`);
}
