import { type Cents, cents, zeroCents } from "../quantities/money";
import { type PlainDate, day, monthNumber, yearOf } from "../quantities/plainDate";
import { divideRounded } from "../quantities/ratio";
import type { Placed } from "../schema/tables";
import { type Evidence, type Traced, evidence, splitTraced, traced } from "./evidence";
import { isCalculatedCharge } from "./expenses";
import { keyWeights } from "./keys";
import type { Ledger } from "./ledger";
import type { WorkedTime } from "./workedTime";

export const depreciationLine = "68";

/** What the depreciation of one asset costs one project. */
export interface DepreciationPart extends Traced {
  readonly project: string;
  readonly line: string;
  readonly kind: "depreciation";
  readonly key: string | null;
}

/**
 * Straight-line share of a year: `amount × days in use ÷ days of the whole life`, months of 30 days, rounded half up;
 * the day it enters into use counts (domain.md § 3.7). Also gives the yearly part of the grant that paid for it (747).
 */
export function yearlyDepreciation(
  amount: Cents,
  asset: { readonly start: PlainDate; readonly years: number },
  year: number,
): Cents {
  if (asset.years <= 0) return zeroCents;
  const start = (yearOf(asset.start) - year) * 360 + commercialDay(asset.start);
  const end = start + asset.years * 360;
  const days = Math.max(0, Math.min(360, end) - Math.max(0, start));
  return cents(
    Number(divideRounded(BigInt(amount) * BigInt(days), BigInt(asset.years * 360), "halfUp")),
  );
}

function commercialDay(date: PlainDate): number {
  return (monthNumber(date) - 1) * 30 + Math.min(Number(date.slice(8)), 30) - 1;
}

/** The part of a year's depreciation that an investment grant already pays: no one else may fund it (rule AMT-05). */
export function subsidisedDepreciation(asset: Placed<"assets">, year: number): Cents {
  return asset.grant === null ? zeroCents : yearlyDepreciation(asset.grant, asset, year);
}

/** Assets whose depreciation of the year no entry of account 68 books already. */
export function assetsToDepreciate(
  ledger: Ledger,
  expenses: readonly Placed<"expenses">[],
): Placed<"assets">[] {
  if (ledger.assets.length === 0) return [];
  const booked = new Set(
    expenses.flatMap(({ account, asset, id }) => (isCalculatedCharge(account) ? [asset, id] : [])),
  );
  return ledger.assets.filter(({ id }) => !booked.has(id));
}

/** Depreciation of T_Immobilisations by project; an asset of no project is a charge that reaches none. */
export function depreciationOfYear(
  ledger: Ledger,
  time: WorkedTime,
  year: number,
  expenses: readonly Placed<"expenses">[],
): { readonly parts: readonly DepreciationPart[]; readonly unassigned: readonly Evidence[] } {
  const unassigned: Evidence[] = [];
  const parts = assetsToDepreciate(ledger, expenses).flatMap((asset): DepreciationPart[] => {
    const amount = yearlyDepreciation(asset.cost, asset, year);
    if (amount === 0) return [];
    const whole = traced([
      evidence(asset.id, asset.label ?? asset.id, amount, asset.place, "cost"),
    ]);
    const shares = shareAsset(ledger, time, year, asset, whole);
    if (shares === null) {
      unassigned.push(...whole.evidence);
      return [];
    }
    return shares.map(([project, share]) => ({
      ...share,
      project,
      line: depreciationLine,
      kind: "depreciation",
      key: asset.projects === null ? asset.key : null,
    }));
  });
  return { parts, unassigned };
}

/** An amount that follows an asset, by the projects that use it; null when nothing says which. */
export function shareAsset(
  ledger: Ledger,
  time: WorkedTime,
  year: number,
  asset: Placed<"assets">,
  whole: Traced,
): (readonly [string, Traced])[] | null {
  const own = (asset.projects ?? []).filter(({ weight }) => weight > 0);
  const weights =
    own.length > 0
      ? new Map(own.map(({ code, weight }) => [code, weight]))
      : asset.key === null
        ? null
        : keyWeights(ledger, time, asset.key, day(`${year}-12-31`));
  if (weights === null) return null;
  const shares = splitTraced(whole, [...weights.values()]);
  return [...weights.keys()].map((project, place) => [project, shares[place] ?? whole]);
}
