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

const inputs = v.object({
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
  daily: v.optional(v.array(timeRow), []),
  absences_daily: v.optional(v.array(timeRow), []),
  allocations: v.optional(v.array(allocation), []),
});

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
export type Anomaly = v.InferOutput<typeof anomaly>;

/** A parsed JSON document as a data set, or where and why it is not one. */
export function parseDataSet(json: unknown): Result<DataSet, string> {
  const parsed = v.safeParse(dataSet, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return fail(`${v.getDotPath(issue) ?? "data set"}: ${issue.message}`);
}
