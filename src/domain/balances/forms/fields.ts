import { funderCategories } from "../../schema/tables/projects";
import type { FunderCategory } from "../../ledger/funderCategory";
import { grantLine, investmentGrantLine } from "../catalogue";
import type { TemplateField } from "../template";

/** A line that shows lines of the catalogue. */
export function leaf(code: string, label: string, ...lines: readonly string[]): TemplateField {
  return { code, label, kind: "leaf", lines, free: false };
}

export function group(code: string, label: string, ...sum: readonly string[]): TemplateField {
  return { code, label, kind: "group", sum };
}

export function total(code: string, label: string, ...sum: readonly string[]): TemplateField {
  return { code, label, kind: "total", sum };
}

export function inKind(code: string, label: string, ...accounts: readonly string[]): TemplateField {
  return { code, label, kind: "volunteer", accounts };
}

export function ofWhich(
  code: string,
  label: string,
  ...accounts: readonly string[]
): TemplateField {
  return { code, label, kind: "ofWhich", accounts };
}

/** Grants of these payers, and the yearly shares of their investment grants. */
export function grantsOf(...categories: readonly FunderCategory[]): string[] {
  return categories.flatMap((category) => [grantLine(category), investmentGrantLine(category)]);
}

/** Grants of every payer but these. */
export function grantsOfOthers(...categories: readonly FunderCategory[]): string[] {
  return grantsOf(...funderCategories.filter((category) => !categories.includes(category)));
}

/** Class 86 and 87 as the current chart names them (domain.md § 4.1), and the totals with them. */
export function chargesInKind(totalCode: string, allCode: string): TemplateField[] {
  return [
    group("86", "86 – Emplois des contributions volontaires en nature", "860", "861", "862", "864"),
    inKind("860", "860 – Secours en nature", "860"),
    inKind("861", "861 – Mise à disposition gratuite de biens et services", "861"),
    inKind("862", "862 – Prestations", "862"),
    inKind("864", "864 – Personnel bénévole", "864"),
    total(allCode, "TOTAL, contributions volontaires comprises", totalCode, "86"),
  ];
}

export function productsInKind(totalCode: string, allCode: string): TemplateField[] {
  return [
    group("87", "87 – Contributions volontaires en nature", "870", "871", "875"),
    inKind("870", "Bénévolat", "875"),
    inKind("871", "Prestations en nature", "871"),
    inKind("875", "Dons en nature", "870"),
    total(allCode, "TOTAL, contributions volontaires comprises", totalCode, "87"),
  ];
}
