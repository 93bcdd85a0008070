import { yearlyDepreciation } from "../../domain/ledger/depreciation";
import { cents } from "../../domain/quantities/money";
import { divideRounded } from "../../domain/quantities/ratio";
import { minutes } from "../../domain/quantities/time";
import { type NewRecord, filled } from "../../domain/schema/tables";
import { plannedProducts } from "./budgetRecords";
import { areaKey, assetId, assetsOf } from "./costRecords";
import type { DataSet } from "./dataSet";

const blankResource = {
  date: null,
  counterpart: null,
  label: null,
  project: null,
  key: null,
  employee: null,
  funder: null,
  minutes: null,
  unitPrice: null,
} as const;

/** Other income, job aids, the yearly share of investment grants, and contributions in kind. */
export function resourcesOf(dataSet: DataSet): NewRecord<"resources">[] {
  return [
    ...otherIncome(dataSet),
    ...jobAids(dataSet),
    ...investmentShares(dataSet),
    ...contributions(dataSet),
  ];
}

function otherIncome(dataSet: DataSet): NewRecord<"resources">[] {
  return Object.entries(dataSet.inputs.other_products).map(([id, income]) => ({
    values: filled("resources", {
      ...blankResource,
      id,
      account: /^\d+/.exec(id)?.[0] ?? "75",
      label: income.label ?? null,
      project: income.project ?? null,
      amount: cents(income.cents),
    }),
    source: `other_products.${id}`,
  }));
}

function jobAids(dataSet: DataSet): NewRecord<"resources">[] {
  return Object.entries(dataSet.inputs.employees).flatMap(([employee, { asp_monthly, months }]) =>
    asp_monthly === undefined
      ? []
      : [
          {
            values: filled("resources", {
              ...blankResource,
              id: `ASP-${employee}`,
              account: "741",
              label: "Aide à l’emploi (ASP)",
              employee,
              amount: cents(asp_monthly * (months?.length ?? 12)),
            }),
            source: `employees.${employee}.asp_monthly`,
          },
        ],
  );
}

function investmentShares(dataSet: DataSet): NewRecord<"resources">[] {
  return assetsOf(dataSet).flatMap((asset, place) =>
    asset.grant === 0
      ? []
      : [
          {
            values: filled("resources", {
              ...blankResource,
              id: assetId("747", asset, place),
              account: "747",
              label: "Quote-part de subvention d’investissement",
              project: asset.project,
              funder: investmentFunder(dataSet, asset.project),
              amount: yearlyDepreciation(cents(asset.grant), asset, dataSet.meta.year),
            }),
            source: `asset[${place}].grant`,
          },
        ],
  );
}

/** Who gave the investment grant: the planned product of account 747 names the kind of funder. */
function investmentFunder(dataSet: DataSet, project: string): string | null {
  const line = plannedProducts(dataSet, project).find((planned) => planned.line.startsWith("747"));
  const category = line?.line.slice(3);
  const match = plannedProducts(dataSet, project).find(
    (planned) => planned.line === `74${category ?? ""}` && planned.source !== planned.line,
  );
  return match?.source ?? null;
}

function contributions(dataSet: DataSet): NewRecord<"resources">[] {
  const { volunteers_qh, volunteer_rate_cents, premises_cents } = dataSet.inputs;
  const volunteers = Object.entries(volunteers_qh)
    .filter(([, qh]) => qh > 0)
    .map(([project, qh]): NewRecord<"resources"> => ({
      values: filled("resources", {
        ...blankResource,
        id: `BENEVOLAT-${project}`,
        account: "875",
        counterpart: "864",
        label: "Bénévolat",
        project,
        minutes: minutes(qh * 15),
        unitPrice: cents(volunteer_rate_cents),
        amount: cents(Number(divideRounded(BigInt(qh * volunteer_rate_cents), 4n, "halfUp"))),
      }),
      source: `volunteers_qh.${project}`,
    }));
  if (premises_cents === 0) return volunteers;
  const premises: NewRecord<"resources"> = {
    values: filled("resources", {
      ...blankResource,
      id: "LOCAUX",
      account: "871",
      counterpart: "861",
      label: "Mise à disposition gratuite de locaux",
      key: areaKey,
      amount: cents(premises_cents),
    }),
    source: "premises_cents",
  };
  return [...volunteers, premises];
}
