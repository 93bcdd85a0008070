import { type ExplainContext, explainEvidence, moneyCell } from "../../explain/explainRecord";
import { type Explanation, explained } from "../../explain/explanation";
import { allocate } from "../../ledger/allocation";
import type { Evidence } from "../../ledger/evidence";
import { yearCosts } from "../../ledger/projectCosts";
import { yearResources } from "../../ledger/projectResources";
import { cents, sumOf } from "../../quantities/money";
import { catalogueLine } from "../catalogue";
import { type FormValue, fillForm } from "./fillForm";
import type { Form } from "./form";
import { FormFigures } from "./formFigures";
import { formLine } from "./formLines";
import type { FormMapping } from "./formMapping";
import { scaleOf } from "./formScale";

/** A form as it was filled: for which agreement and year. */
export interface FilledForm {
  readonly form: Form;
  readonly mapping: FormMapping;
  readonly agreement: string;
  readonly year: number;
}

/** Where an amount of a filled form comes from, down to the cells of our tables; null for a cell that is not mapped. */
export function explainForm(
  { ledger, index }: Pick<ExplainContext, "ledger" | "index">,
  { form, mapping, agreement: ref, year }: FilledForm,
  place: { readonly row: number; readonly column: number },
): Explanation | null {
  const agreement = ledger.agreements.find((each) => each.ref === ref);
  const scale = scaleOf(form, ledger);
  if (agreement === undefined || !scale.ok) return null;
  const figures = new FormFigures(ledger, agreement, scale.value);
  const cells = form.cells.filter(
    ({ row, column }) => row === place.row && column === place.column,
  );
  // The day of the form is no amount: any day gives the same figures.
  const request = { year, today: agreement.end };
  const [value] = fillForm({ ...form, cells }, mapping, figures, request).values;
  if (value === undefined) return null;
  const costs = yearCosts(ledger, value.year);
  return explainValue({ ledger, index, costs }, figures, value);
}

function explainValue(
  context: ExplainContext,
  figures: FormFigures,
  value: FormValue,
): Explanation | null {
  const line = formLine(value.line);
  const { agreement } = figures;
  const more = { text: String(value.value) };
  if (line === null) return null;
  if (line.kind === "fact") {
    const amount = line.fact === "granted" ? agreement.granted : null;
    const parts = amount === null ? [] : [moneyCell(agreement, "granted", amount)];
    return explained(value.label, "sum", value.cents, parts, more);
  }
  if (value.measure === "gap" || value.measure === "percent") {
    const parts = (["actual", "planned"] as const).flatMap((measure) => {
      const { payer, year } = value;
      const amount = figures.amount(line, { measure, payer, year });
      if (amount === null) return [];
      return explainValue(context, figures, { ...value, measure, cents: amount.cents }) ?? [];
    });
    const kind = value.measure === "gap" ? "difference" : "ratio";
    return explained(value.label, kind, value.cents, parts, more);
  }
  const parts =
    value.measure === "planned"
      ? plannedParts(context, figures, value)
      : actualParts(context, figures, value);
  return explained(value.label, "sum", value.cents, parts, more);
}

function plannedParts(
  { ledger }: ExplainContext,
  { agreement }: FormFigures,
  { line: id, year }: FormValue,
): Explanation[] {
  const line = formLine(id);
  if (line?.kind !== "lines") return [moneyCell(agreement, "granted", agreement.granted)];
  return ledger.budget
    .filter(
      (row) =>
        row.year === year &&
        row.side === line.side &&
        agreement.projects.includes(row.project) &&
        line.lines.includes(row.line),
    )
    .map((row) => moneyCell(row, "amount", row.amount));
}

/** Records behind what was done; where one payer's part is shown, what it pays of each line stands over them. */
function actualParts(
  context: ExplainContext,
  figures: FormFigures,
  { line: id, year, payer }: FormValue,
): Explanation[] {
  const line = formLine(id);
  const { charges, products, contributions } = figures.statement(year);
  if (line?.kind === "inKind") {
    const kept = contributions.filter(({ account, counterpart }) =>
      line.accounts.some((prefix) =>
        (line.side === "charge" ? counterpart : account).startsWith(prefix),
      ),
    );
    return kept.flatMap(({ evidence }) => recordsOf(context, evidence));
  }
  if (line?.kind !== "lines") {
    const { agreement } = figures;
    return [moneyCell(agreement, "granted", agreement.granted)];
  }
  const lines = (line.side === "charge" ? charges : products).filter(({ code }) =>
    line.lines.includes(code),
  );
  if (payer === null || line.side === "product") {
    return lines.map(({ code, cents: amount, evidence }) =>
      explained(nameOf(code), "sum", amount, recordsOf(context, evidence)),
    );
  }
  return lines.map(({ code, cents: amount, evidence }) => {
    const whole = explained(nameOf(code), "sum", amount, recordsOf(context, evidence));
    const paid = paidBy(context, figures, code, year);
    const mine = paid.filter(({ label }) => label === figures.agreement.ref);
    const others = paid.filter(({ label }) => label !== figures.agreement.ref);
    const shown = payer === "this" ? mine : others;
    if (payer !== "own") return explained(nameOf(code), "split", total(shown), [whole, ...shown]);
    const own = cents(amount - total(paid));
    return explained(nameOf(code), "difference", own, [whole, ...paid]);
  });
}

/** What each agreement pays of a line on the projects of the form. */
function paidBy(
  { ledger, costs }: ExplainContext,
  { agreement }: FormFigures,
  code: string,
  year: number,
): Explanation[] {
  const { uses } = allocate(ledger, costs, yearResources(ledger, costs.time, year));
  return uses.flatMap(({ agreement: ref, lines }) => {
    const kept = lines.filter(
      ({ line, project }) => line === code && agreement.projects.includes(project),
    );
    const paid = sumOf(kept, (each) => each.cents);
    return paid === 0 ? [] : [explained(ref, "cell", paid)];
  });
}

function recordsOf(context: ExplainContext, evidence: readonly Evidence[]): Explanation[] {
  return evidence.map((item) => explainEvidence(context, item, null, null));
}

function total(parts: readonly Explanation[]) {
  return sumOf(parts, (part) => part.cents ?? cents(0));
}

function nameOf(code: string): string {
  return catalogueLine(code)?.label ?? code;
}
