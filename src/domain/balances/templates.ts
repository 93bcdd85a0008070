import type { Ledger } from "../ledger/ledger";
import { zeroCents } from "../quantities/money";
import { funderCategory } from "../ledger/projectResources";
import { yearOf } from "../quantities/plainDate";
import { wholeEuros } from "../quantities/split";
import { type Result, fail, ok } from "../result";
import type { Placed } from "../schema/tables";
import type { Balance, BalanceLine } from "./balance";
import { cerfa15059 } from "./cerfa15059";
import { documents } from "./documents";
import { fillSide, percentOf, totalOf } from "./fillTemplate";
import { plannedLines } from "./plannedLines";
import { statementOf } from "./statement";
import type {
  BalanceTemplate,
  DocumentTemplate,
  FundersTemplate,
  LineTemplate,
  OperationTemplate,
} from "./template";
import { cerfa12156 } from "./forms/cerfa12156";
import { fseBilan, otherEuropean } from "./forms/european";
import { caf, cityContract, foundation, region } from "./forms/generic";
import { fundersView } from "./fundersView";
import type { FunderCategory } from "../ledger/funderCategory";
import { operationLines } from "./operation/operationLines";
import { operationReport } from "./operation/operationReport";

/** All the funders of the projects of an agreement, side by side. */
const allFunders: FundersTemplate = {
  kind: "funders",
  id: "multi-financeurs",
  label: "Vue consolidée multi-financeurs",
  prefix: "Financeurs",
  fits: null,
};

/** Every balance that can be asked for. */
export const templates: readonly BalanceTemplate[] = [
  cerfa15059,
  fseBilan,
  cerfa12156,
  foundation,
  region,
  caf,
  cityContract,
  ...otherEuropean,
  allFunders,
  ...documents,
];

/**
 * Templates that fit who pays an agreement, the usual one first: the report of its fund for European money, the
 * foundation's for private money, the Cerfa 15059 for everyone else.
 */
export function templatesFor(category: FunderCategory | null): readonly BalanceTemplate[] {
  const ownFirst = category === "european" || category === "private";
  const rank = ({ id, fits }: BalanceTemplate): number => {
    if (id === cerfa15059.id) return 1;
    if (fits === null) return 3;
    if (category === null || !fits.includes(category)) return 4;
    return ownFirst ? 0 : 2;
  };
  return [...templates].filter((each) => rank(each) < 4).sort((a, b) => rank(a) - rank(b));
}

export function templateOf(id: string): BalanceTemplate | null {
  return templates.find((template) => template.id === id) ?? null;
}

export interface BalanceRequest {
  readonly agreement: string;
  readonly template: string;
  /** Without it, the last year of the agreement that has costs. */
  readonly year?: number;
  /** A template of the user's own, in place of one of ours. */
  readonly own?: LineTemplate;
}

export type BalanceFailure =
  | { readonly code: "balance.unknownAgreement"; readonly agreement: string }
  | { readonly code: "balance.unknownTemplate"; readonly template: string };

/** The balance of one agreement in a funder's layout: whole euros that add up, and the cents behind them. */
export function computeBalance(
  ledger: Ledger,
  request: BalanceRequest,
): Result<Balance, BalanceFailure> {
  const template = request.own ?? templateOf(request.template);
  if (template === null) {
    return fail({ code: "balance.unknownTemplate", template: request.template });
  }
  const agreement = ledger.agreements.find(({ ref }) => ref === request.agreement);
  if (agreement === undefined) {
    return fail({ code: "balance.unknownAgreement", agreement: request.agreement });
  }
  const year = request.year ?? lastYearOf(ledger, agreement);
  switch (template.kind) {
    case "lines":
      return ok(layOut(ledger, agreement, template, year));
    case "operation":
      return ok(reportOn(ledger, agreement, template, year));
    case "funders":
      return ok(sideBySide(ledger, agreement, template, year));
    case "document":
      return ok(behindDocument(ledger, agreement, template, year));
  }
}

function reportOn(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  template: OperationTemplate,
  year: number,
): Balance {
  const operation = operationReport(ledger, agreement, year);
  const lines = operationLines(operation, template.fund);
  const totalLine = (name: BalanceLine["side"]): BalanceLine =>
    firstTotal(lines.filter(({ side }) => side === name));
  const charges = totalLine("charge");
  const products = totalLine("product");
  const { due } = operation;
  const [grantEuros = 0] = wholeEuros([due.due]);
  const grantPercent = percentOf(due.due, due.totalEligible) ?? 0;
  return {
    agreement: agreement.ref,
    project: agreement.projects.join(" ; "),
    template: template.id,
    year,
    lines,
    totals: {
      chargesCents: charges.actualCents,
      productsCents: products.actualCents,
      charges: charges.actual,
      products: products.actual,
      plannedCharges: charges.planned ?? 0,
      plannedProducts: products.planned ?? 0,
    },
    sentence: `Le montant ${template.fund} dû, ${grantEuros} €, représente ${grantPercent} % du coût total éligible.`,
    grantEuros,
    grantPercent,
    operation,
    funders: null,
  };
}

/** The balance that a document goes with: the report of European money, the Cerfa for the rest. */
function behindDocument(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  { id }: DocumentTemplate,
  year: number,
): Balance {
  const isEuropean = funderCategory(ledger, agreement.funder) === "european";
  return isEuropean
    ? reportOn(ledger, agreement, { ...fseBilan, id }, year)
    : layOut(ledger, agreement, { ...cerfa15059, id }, year);
}

/** The common lines of the projects, and who pays each. */
function sideBySide(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  template: FundersTemplate,
  year: number,
): Balance {
  const balance = layOut(ledger, agreement, { ...foundation, id: template.id }, year);
  return { ...balance, funders: fundersView(ledger, agreement.projects, year) };
}

function layOut(
  ledger: Ledger,
  agreement: Placed<"agreements">,
  template: LineTemplate,
  year: number,
): Balance {
  const { projects } = agreement;
  const statement = statementOf(ledger, projects, year);
  const side = (name: "charge" | "product"): BalanceLine[] =>
    fillSide(
      name === "charge" ? template.charges : template.products,
      name,
      statement,
      plannedLines(ledger, projects, year, name),
    );
  const charges = side("charge");
  const products = side("product");
  const chargesTotal = firstTotal(charges);
  const productsTotal = firstTotal(products);
  const grantEuros =
    printedAlone(products, agreement.ref) ??
    wholeEuros([statement.grants.get(agreement.ref) ?? zeroCents])[0] ??
    0;
  const isRequest = template.stage === "request";
  const [requested = 0] = wholeEuros([agreement.requested ?? agreement.granted]);
  const printedGrant = isRequest ? requested : grantEuros;
  const productsEuros = isRequest ? (productsTotal.planned ?? 0) : productsTotal.actual;
  const grantPercent = percentOf(printedGrant, productsEuros) ?? 0;
  return {
    agreement: agreement.ref,
    project: projects.join(" ; "),
    template: template.id,
    year,
    lines: [...charges, ...products],
    totals: {
      chargesCents: totalOf(statement.charges),
      productsCents: totalOf(statement.products),
      charges: chargesTotal.actual,
      products: productsTotal.actual,
      plannedCharges: chargesTotal.planned ?? 0,
      plannedProducts: productsTotal.planned ?? 0,
    },
    sentence: isRequest
      ? `La subvention sollicitée de ${printedGrant} €, objet de la présente demande, représente ${grantPercent} % du total des produits du projet.`
      : `La subvention de ${printedGrant} € représente ${grantPercent} % du Total des produits.`,
    grantEuros: printedGrant,
    grantPercent,
    operation: null,
    funders: null,
  };
}

/** The grant as printed on a row of its own; null when its row holds other money too. */
function printedAlone(lines: readonly BalanceLine[], ref: string): number | null {
  const row = lines.find(
    ({ kind, evidence }) =>
      kind === "leaf" && evidence.length > 0 && evidence.every(({ record }) => record === ref),
  );
  return row?.actual ?? null;
}

/** The total without contributions in kind: the first one of a side. */
function firstTotal(lines: readonly BalanceLine[]): BalanceLine {
  const total = lines.find(({ kind }) => kind === "total");
  if (total === undefined) throw new RangeError("a template has a total on each side");
  return total;
}

/** The last year of an agreement that has costs. */
export function lastYearOf(ledger: Ledger, agreement: Placed<"agreements">): number {
  const first = yearOf(agreement.start);
  const last = yearOf(agreement.end);
  const years = [
    ...ledger.payroll.map(({ month }) => yearOf(month)),
    ...ledger.expenses.map(({ date }) => yearOf(date)),
  ].filter((year) => first <= year && year <= last);
  return years.reduce((latest, year) => Math.max(latest, year), first);
}
