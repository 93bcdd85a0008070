import type { FunderCategory } from "../ledger/funderCategory";

/** A field of a funder's form: what it shows and how it is summed. A new form is a list of these. */
export type TemplateField = {
  /** Name of the form's field (`num_R_1_3`). */
  readonly code: string;
  /** As printed; empty on a row left to the association. */
  readonly label: string;
} & (
  | {
      readonly kind: "leaf";
      /** Lines of the catalogue it shows. */
      readonly lines: readonly string[];
      /** Its label is the association's to write. */
      readonly free: boolean;
    }
  /** Sum of other fields, by their code. */
  | { readonly kind: "group" | "total"; readonly sum: readonly string[] }
  /** Part of another figure that is shown and not added: income of these accounts. */
  | { readonly kind: "ofWhich"; readonly accounts: readonly string[] }
  /** Contributions in kind, by account of class 86 or 87. */
  | { readonly kind: "volunteer"; readonly accounts: readonly string[] }
);

/** Figures that a line shows side by side. */
export type BalanceColumn = "planned" | "actual" | "gap" | "gapPercent" | "rate";

interface AnyTemplate {
  readonly id: string;
  readonly label: string;
  /** First word of its sheet's name. */
  readonly prefix: string;
  /** Payers it is made for; null for any. */
  readonly fits: readonly FunderCategory[] | null;
}

/** A form that lays out what projects cost and what pays for them, line by line. A new one is data, nothing else. */
export interface LineTemplate extends AnyTemplate {
  readonly kind: "lines";
  /** The printed layout of its own that the official form has, or the common one. */
  readonly layout: "cerfa-15059" | "generic";
  readonly columns: readonly BalanceColumn[];
  /** Lines without money are left out. */
  readonly onlyFilled: boolean;
  /** A request shows a budget; a report what was done with it. */
  readonly stage: "request" | "report";
  /** What only the association can write, with lines to write on. */
  readonly questions: readonly (readonly [question: string, lines: number])[];
  readonly charges: readonly TemplateField[];
  readonly products: readonly TemplateField[];
}

/** A report on an operation of European money: staff by person, costs, resources, amount due (domain.md § 3.2). */
export interface OperationTemplate extends AnyTemplate {
  readonly kind: "operation";
  /** As it is printed: `FSE+`. */
  readonly fund: string;
  readonly programme: string;
}

/** Costs by line, and who pays them, all funders side by side. */
export interface FundersTemplate extends AnyTemplate {
  readonly kind: "funders";
}

/** What goes with a balance: its pieces, pages of time to sign, the closing of its year. */
export interface DocumentTemplate extends AnyTemplate {
  readonly kind: "document";
  readonly document:
    | "evidence"
    | "timesheets"
    | "letters"
    | "texts"
    | "closing"
    | "funds"
    | "control"
    | "serviceCheck";
}

export type BalanceTemplate = LineTemplate | OperationTemplate | FundersTemplate | DocumentTemplate;
