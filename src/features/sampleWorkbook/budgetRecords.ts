import { catalogueLine, grantLine, investmentGrantLine } from "../../domain/balances/catalogue";
import { funderCategoryOf } from "../../domain/ledger/funderCategory";
import { plainText } from "../../domain/ledger/names";
import { cents } from "../../domain/quantities/money";
import type { NewRecord } from "../../domain/schema/tables";
import { type BudgetCell, fillBudgetMatrix } from "./budgetMatrix";
import type { DataSet } from "./dataSet";
import { categoryOf } from "./fundingRecords";

/** A heading of a planned product: the line of the catalogue, and who pays (funder's code, else the line). */
export interface PlannedProduct {
  readonly label: string;
  readonly line: string;
  readonly source: string;
  readonly euros: number;
}

/** A heading of a planned charge: `60c Achats matières…` is line 60c. */
export interface PlannedCharge {
  readonly label: string;
  readonly line: string;
  readonly euros: number;
}

export function plannedCharges(dataSet: DataSet, project: string): PlannedCharge[] {
  const charges = Object.entries(dataSet.inputs.budget_euros[project]?.charges ?? {});
  return charges.map(([heading, euros]) => {
    const code = heading.split(" ", 1)[0] ?? heading;
    return { line: code, label: labelAfter(heading, code), euros };
  });
}

export function plannedProducts(dataSet: DataSet, project: string): PlannedProduct[] {
  const products = Object.entries(dataSet.inputs.budget_euros[project]?.produits ?? {});
  return products.map(([heading, euros]) => {
    const chapter = heading.split(" ", 1)[0] ?? heading;
    const label = labelAfter(heading, chapter);
    const line = productLine(chapter, label);
    return { label, line, source: payerOf(dataSet, project, line) ?? line, euros };
  });
}

function labelAfter(heading: string, code: string): string {
  const label = heading.slice(code.length).trim();
  return label === "" ? heading : label;
}

function productLine(chapter: string, label: string): string {
  if (chapter !== "74") return catalogueLine(chapter)?.code ?? chapter;
  const category = funderCategoryOf(label) ?? "otherPublic";
  return /\b747\b|\bquote part\b/.test(plainText(label))
    ? investmentGrantLine(category)
    : grantLine(category);
}

/** The funder of that heading among those that have an agreement on the project. */
function payerOf(dataSet: DataSet, project: string, line: string): string | null {
  const payer = Object.values(dataSet.inputs.agreements).find((agreement) => {
    const category = categoryOf(dataSet, agreement.funder);
    return agreement.project === project && category !== null && grantLine(category) === line;
  });
  return payer?.funder ?? null;
}

/** What no product covers of each charge: planned all the same, paid by nobody yet. */
function uncovered(
  charges: readonly PlannedCharge[],
  cells: readonly BudgetCell[],
): { readonly row: string; readonly column: null; readonly amount: number }[] {
  return charges.flatMap(({ line, euros }) => {
    const covered = cells
      .filter(({ row }) => row === line)
      .reduce((sum, { amount }) => sum + amount, 0);
    return covered < euros ? [{ row: line, column: null, amount: euros - covered }] : [];
  });
}

/** Planned charges by who pays them, and planned products; euros of the data set become cents. */
export function budgetOf(dataSet: DataSet): NewRecord<"budget">[] {
  const { year } = dataSet.meta;
  return Object.keys(dataSet.inputs.budget_euros).flatMap((project) => {
    const charges = plannedCharges(dataSet, project);
    const products = plannedProducts(dataSet, project);
    const labels = new Map(charges.map(({ line, label }) => [line, label]));
    const cells = fillBudgetMatrix(
      charges.map(({ line, euros }) => [line, euros]),
      products.map(({ source, euros }) => [source, euros]),
    );
    return [
      ...[...cells, ...uncovered(charges, cells)].map(
        ({ row, column, amount }): NewRecord<"budget"> => ({
          values: {
            project,
            year,
            side: "charge",
            line: row,
            label: labels.get(row) ?? null,
            source: column,
            amount: cents(amount * 100),
          },
          source: `budget_euros.${project}.charges`,
        }),
      ),
      ...products.map(({ line, label, source, euros }): NewRecord<"budget"> => ({
        values: {
          project,
          year,
          side: "product",
          line,
          label,
          source,
          amount: cents(euros * 100),
        },
        source: `budget_euros.${project}.produits`,
      })),
    ];
  });
}
