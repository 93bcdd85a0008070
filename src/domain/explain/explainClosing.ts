import { productOfLaterYears } from "../ledger/agreementYear";
import { type Allocation, agreementUseOf } from "../ledger/allocation";
import { type AgreementYearEnd, yearEnd } from "../ledger/yearEnd";
import { type Cents, cents } from "../quantities/money";
import { type Placed, cellOf } from "../schema/tables";
import { type Explanation, explained } from "./explanation";
import { explainUse } from "./explainFigure";
import { type ExplainContext, moneyCell } from "./explainRecord";
import { type SheetFigure, inEuros } from "./sheetFigures";

/** What one agreement comes to at closing, each from what was open, brought and used (domain.md § 4.3). */
export interface ClosingExplained {
  readonly opening: Explanation;
  readonly report689: Explanation;
  readonly used789: Explanation;
  readonly closing: Explanation;
  readonly product: Explanation;
  readonly deferred: Explanation;
  readonly toRepay: Explanation;
  readonly receivable: Explanation;
}

/** Dedicated funds and the rest of a closing: `789 = min(opening, used)`, `689 = product − (used − 789)`. */
export function explainClosing(
  context: ExplainContext,
  allocation: Allocation,
  agreement: Placed<"agreements">,
  end: AgreementYearEnd,
): ClosingExplained {
  const opening = moneyCell(agreement, "openingFunds", end.opening);
  const used = explainUse(context, allocation, agreement.ref) ?? explained("used", "sum", end.used);
  const product = explainProduct(context, agreement, end);
  const used789 = explained("used-789", "minimum", end.used789, [opening, used]);
  const unspent = explained("unspent", "difference", cents(end.product - end.used + end.used789), [
    product,
    explained("used-of-year", "difference", cents(end.used - end.used789), [used, used789]),
  ]);
  const kept = (label: string, amount: Cents): Explanation =>
    explained(label, "sum", amount, amount === 0 ? [] : [unspent], {
      cells: [cellOf(agreement.place, "carryOver")],
    });
  const report689 = kept("report-689", end.report689);
  const toRepay = kept("to-repay", end.toRepay);
  const due = agreementUseOf(allocation, agreement.ref)?.due ?? null;
  return {
    opening,
    report689,
    used789,
    closing: explained("closing-funds", "sum", end.closing, [
      opening,
      explained("used-789", "difference", cents(0 - end.used789), [used789]),
      report689,
    ]),
    product: explained("product-kept", "difference", cents(end.product - end.toRepay), [
      product,
      toRepay,
    ]),
    deferred: explainDeferred(context, agreement, end.deferred),
    toRepay,
    receivable: explained(
      "receivable",
      "difference",
      end.receivable,
      due === null ? [] : [product, explained("advance", "sum", due.advance)],
    ),
  };
}

function explainProduct(
  { ledger, costs }: ExplainContext,
  agreement: Placed<"agreements">,
  end: AgreementYearEnd,
): Explanation {
  const lines = ledger.fundingLines.filter(
    (line) => line.agreement === agreement.ref && line.year === costs.year,
  );
  const parts =
    lines.length === 0
      ? [moneyCell(agreement, "granted", agreement.granted)]
      : lines.map((line) => moneyCell(line, "amount", line.amount));
  // What is paid after a control comes from the control, not from the amount granted.
  const byLines = parts.reduce((sum, part) => sum + (part.cents ?? 0), 0) === end.product;
  return explained("product", byLines ? "sum" : "minimum", end.product, parts);
}

function explainDeferred(
  { ledger, costs }: ExplainContext,
  agreement: Placed<"agreements">,
  amount: Cents,
): Explanation {
  const later = ledger.fundingLines.filter(
    (line) => line.agreement === agreement.ref && line.year > costs.year,
  );
  const isPlain = productOfLaterYears(ledger, agreement, costs.year) === amount;
  return explained(
    "deferred",
    "sum",
    amount,
    isPlain ? later.map((line) => moneyCell(line, "amount", line.amount)) : [],
  );
}

/** Headings of the printed closing, French whatever the language of the pane. */
const columns: Readonly<Record<keyof ClosingExplained, string>> = {
  opening: "À l’ouverture",
  report689: "Reports",
  used789: "Utilisations",
  closing: "À la clôture",
  product: "Produit acquis",
  deferred: "Constaté d’avance",
  toRepay: "À reverser",
  receivable: "Solde à recevoir",
};

/** Every amount of the tables of a closing, by agreement and column. */
export function closingFigures(context: ExplainContext, allocation: Allocation): SheetFigure[] {
  return yearEnd(context.ledger, allocation, context.costs.year).flatMap((end): SheetFigure[] => {
    const agreement = context.ledger.agreements.find(({ ref }) => ref === end.agreement);
    if (agreement === undefined) return [];
    const told = (): ClosingExplained => explainClosing(context, allocation, agreement, end);
    const shown: Readonly<Record<keyof ClosingExplained, Cents>> = {
      ...end,
      product: cents(end.product - end.toRepay),
    };
    return (Object.keys(columns) as (keyof ClosingExplained)[]).map((key) => ({
      shown: inEuros(shown[key]),
      row: agreement.ref,
      column: columns[key],
      explanation: () => told()[key],
    }));
  });
}
