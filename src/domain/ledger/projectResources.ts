import { grantLine, investmentGrantLine, lineOfAccount } from "../balances/catalogue";
import { type Cents, sumOf } from "../quantities/money";
import { day, yearOf } from "../quantities/plainDate";
import type { Placed } from "../schema/tables";
import { type Evidence, type Traced, evidence, splitTraced, traced } from "./evidence";
import { type FunderCategory, funderCategoryOf } from "./funderCategory";
import { assetsToDepreciate, shareAsset, subsidisedDepreciation } from "./depreciation";
import { keyWeights } from "./keys";
import type { Ledger } from "./ledger";
import type { WorkedTime } from "./workedTime";

/** Income other than the agreements', as it reaches projects. */
export interface ResourcePart extends Traced {
  /** Null for income of the whole association. */
  readonly project: string | null;
  /** Line of the catalogue. */
  readonly line: string;
  /**
   * What the money is tied to: a job aid pays staff, the share of an investment grant pays depreciation; neither can be
   * funded again (domain.md § 7.5, STA-06; § 7.6, AMT-05). Other income is free.
   */
  readonly kind: "jobAid" | "investmentGrant" | "income";
}

/** Income of a year by project. A job aid follows the project hours of the person it pays for (domain.md § 10.1). */
export function yearResources(ledger: Ledger, time: WorkedTime, year: number): ResourcePart[] {
  const records = ledger.resources.filter(
    ({ account, date }) => account.startsWith("7") && (date === null || yearOf(date) === year),
  );
  return [
    ...records.flatMap((record) => incomeParts(ledger, time, year, record)),
    ...jobAidParts(time, records),
    ...investmentParts(ledger, time, year),
  ];
}

function jobAidParts(time: WorkedTime, records: readonly Placed<"resources">[]): ResourcePart[] {
  const byPerson = new Map<string, Evidence[]>();
  for (const record of records) {
    if (record.employee === null) continue;
    const items = byPerson.get(record.employee) ?? [];
    byPerson.set(record.employee, items);
    items.push(resourceEvidence(record, record.amount));
  }
  return [...byPerson].flatMap(([employee, items]) => shareJobAid(time, employee, traced(items)));
}

function shareJobAid(time: WorkedTime, employee: string, aid: Traced): ResourcePart[] {
  const hours = time.byPerson.get(employee);
  const projects = time.destinations
    .slice(0, -1) // support is last: its hours follow the projects
    .filter((code) => (hours?.get(code) ?? 0) > 0);
  const line = grantLine("jobAid");
  if (projects.length === 0) return [{ ...aid, project: null, line, kind: "jobAid" }];
  const shares = splitTraced(
    aid,
    projects.map((code) => hours?.get(code) ?? 0),
  );
  return projects.map((project, place) => ({
    ...(shares[place] ?? aid),
    project,
    line,
    kind: "jobAid",
  }));
}

function incomeParts(
  ledger: Ledger,
  time: WorkedTime,
  year: number,
  record: Placed<"resources">,
): ResourcePart[] {
  if (record.employee !== null) return [];
  const whole = traced([resourceEvidence(record, record.amount)]);
  const kind = isInvestmentShare(record.account) ? "investmentGrant" : "income";
  const line = resourceLine(ledger, record, year);
  const shares = shareByKey(ledger, time, year, record);
  return shares === null
    ? [{ ...whole, project: record.project, line, kind }]
    : shares.map(([project, share]) => ({ ...share, project, line, kind }));
}

/** Yearly part of the grants that paid for the assets depreciated here (account 747); booked ones are records already. */
function investmentParts(ledger: Ledger, time: WorkedTime, year: number): ResourcePart[] {
  const expenses = ledger.expenses.filter(({ date }) => yearOf(date) === year);
  return assetsToDepreciate(ledger, expenses).flatMap((asset): ResourcePart[] => {
    const amount = subsidisedDepreciation(asset, year);
    if (amount === 0) return [];
    const whole = traced([
      evidence(asset.id, asset.label ?? asset.id, amount, asset.place, "grant"),
    ]);
    const category = funderCategory(ledger, asset.grantFunder) ?? "otherPublic";
    const line = investmentGrantLine(category);
    const shares = shareAsset(ledger, time, year, asset, whole) ?? [[null, whole] as const];
    return shares.map(([project, share]) => ({ ...share, project, line, kind: "investmentGrant" }));
  });
}

/** A resource without a project of its own goes by its key; null when it has none that weighs. */
export function shareByKey(
  ledger: Ledger,
  time: WorkedTime,
  year: number,
  record: Placed<"resources">,
): (readonly [string, Traced])[] | null {
  if (record.project !== null || record.key === null) return null;
  const weights = keyWeights(ledger, time, record.key, record.date ?? day(`${year}-12-31`));
  if (weights === null) return null;
  const whole = traced([resourceEvidence(record, record.amount)]);
  const shares = splitTraced(whole, [...weights.values()]);
  return [...weights.keys()].map((project, place) => [project, shares[place] ?? whole]);
}

/** 747 since 2025, 777 before (domain.md § 0.2, 5). */
function isInvestmentShare(account: string): boolean {
  return account.startsWith("747") || account.startsWith("777");
}

function resourceLine(ledger: Ledger, record: Placed<"resources">, year: number): string {
  const category = funderCategory(ledger, record.funder) ?? "otherPublic";
  if (record.account.startsWith("747")) {
    const planned = record.funder === null ? plannedInvestmentLine(ledger, record, year) : null;
    return planned ?? investmentGrantLine(category);
  }
  if (record.account.startsWith("74")) return grantLine(category);
  return lineOfAccount(record.account, "product", year)?.code ?? "75";
}

/** An entry that names no funder is the one that the project's budget planned. */
function plannedInvestmentLine(
  ledger: Ledger,
  record: Placed<"resources">,
  year: number,
): string | null {
  const planned = ledger.budget.find(
    (row) => row.project === record.project && row.year === year && row.line.startsWith("747"),
  );
  return planned?.line ?? null;
}

/** The category stored with a funder, else what its name says. */
export function funderCategory(ledger: Ledger, code: string | null): FunderCategory | null {
  if (code === null) return null;
  const funder = ledger.funders.find((each) => each.code === code);
  const known = funder?.category ?? null;
  return known === null
    ? funderCategoryOf(funder?.name ?? code)
    : (known as FunderCategory); /* one of the choices of T_Financeurs */
}

export function resourceEvidence(record: Placed<"resources">, amount: Cents): Evidence {
  return evidence(record.id, record.label ?? record.id, amount, record.place, "amount");
}

export function resourcesOfProject(
  resources: readonly ResourcePart[],
  project: string,
  kind?: ResourcePart["kind"],
): Cents {
  return sumOf(
    resources.filter((part) => part.project === project && (kind ?? part.kind) === part.kind),
    (part) => part.cents,
  );
}
