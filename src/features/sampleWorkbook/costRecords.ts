import { yearlyDepreciation } from "../../domain/ledger/depreciation";
import { plainText } from "../../domain/ledger/names";
import { cents } from "../../domain/quantities/money";
import { day } from "../../domain/quantities/plainDate";
import { type NewRecord, filled } from "../../domain/schema/tables";
import type { Asset, DataSet, Purchase } from "./dataSet";

export const hoursKey = "CLE-HEURES";
export const areaKey = "CLE-SURFACE";

const keyCodes: Readonly<Record<string, string>> = { key_hours: hoursKey, key_surface: areaKey };

/** Invoices in their order, then the year's depreciation as an entry of 31 December. */
export function expensesOf(dataSet: DataSet): NewRecord<"expenses">[] {
  return [
    ...dataSet.inputs.purchases.map((purchase, place) =>
      expenseOf(dataSet, purchase, `purchases[${place}]`),
    ),
    ...assetsOf(dataSet).map((asset, place) => depreciationEntry(dataSet, asset, place)),
  ];
}

/**
 * A planted row says only what is wrong with it, the rest is in order: without account or destination it takes those
 * of the same supplier or of its agreement, and without a word about payment it was paid at once (null: not paid).
 */
export function expenseOf(
  dataSet: DataSet,
  purchase: Purchase,
  source: string,
): NewRecord<"expenses"> {
  const alike = sameSupplier(dataSet, purchase);
  const key = purchase.key === null || purchase.key === undefined ? null : keyCodes[purchase.key];
  return {
    values: filled("expenses", {
      id: purchase.id,
      date: purchase.date,
      paid: purchase.paid === undefined ? purchase.date : purchase.paid,
      supplier: purchase.supplier ?? null,
      invoice: purchase.invoice ?? null,
      account: purchase.account ?? alike?.account ?? "628",
      label: purchase.label ?? null,
      amount: cents(purchase.amount_ttc_cents ?? purchase.amount_cents ?? 0),
      projects: key === null || key === undefined ? sharesOf(dataSet, purchase, alike) : null,
      key: key ?? null,
      agreement: purchase.agreement ?? null,
      means: null,
      evidence: null,
    }),
    source,
  };
}

function sameSupplier(dataSet: DataSet, purchase: Purchase): Purchase | undefined {
  const name = plainText(purchase.supplier ?? "");
  return dataSet.inputs.purchases.find(
    (other) => other.account !== undefined && plainText(other.supplier ?? "") === name,
  );
}

function sharesOf(
  dataSet: DataSet,
  purchase: Purchase,
  alike: Purchase | undefined,
): { code: string; weight: number }[] | null {
  const agreement =
    purchase.agreement === null || purchase.agreement === undefined
      ? undefined
      : dataSet.inputs.agreements[purchase.agreement];
  const project = purchase.project ?? agreement?.project;
  if (project !== undefined) return [{ code: project, weight: 1 }];
  const weights = purchase.weights ?? alike?.weights ?? {};
  const shares = Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .map(([code, weight]) => ({ code, weight }));
  return shares.length === 0 ? null : shares;
}

/** Whatever way the data set writes them: none, one or several. */
export function assetsOf(dataSet: DataSet): readonly Asset[] {
  const { asset } = dataSet.inputs;
  if (asset === null || asset === undefined) return [];
  return Array.isArray(asset) ? asset : [asset];
}

function depreciationEntry(dataSet: DataSet, asset: Asset, place: number): NewRecord<"expenses"> {
  const { year } = dataSet.meta;
  return {
    values: filled("expenses", {
      id: assetId("AMORT", asset, place),
      date: day(`${year}-12-31`),
      paid: null,
      supplier: null,
      invoice: null,
      account: "6811",
      label: "Dotation aux amortissements",
      amount: yearlyDepreciation(cents(asset.cost), asset, year),
      projects: [{ code: asset.project, weight: 1 }],
      key: null,
      agreement: null,
      means: null,
      evidence: null,
    }),
    source: `asset[${place}]`,
  };
}

export function assetId(kind: string, asset: Asset, place: number): string {
  return `${kind}-${asset.project}${place === 0 ? "" : `-${place + 1}`}`;
}

export function keysOf(dataSet: DataSet): NewRecord<"keys">[] {
  const hours: NewRecord<"keys"> = {
    values: filled("keys", {
      code: hoursKey,
      label: "Heures travaillées par projet",
      basis: "hours",
      project: null,
      weight: null,
      start: null,
      end: null,
    }),
    source: "timesheets",
  };
  const areas = Object.entries(dataSet.inputs.surface_m2).map(
    ([project, weight]): NewRecord<"keys"> => ({
      values: filled("keys", {
        code: areaKey,
        label: "Surface occupée (m²)",
        basis: "area",
        project,
        weight,
        start: null,
        end: null,
      }),
      source: `surface_m2.${project}`,
    }),
  );
  return [hours, ...areas];
}
