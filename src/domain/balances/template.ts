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

/** A form that lays out what projects cost and what pays for them, line by line. */
export interface LineTemplate {
  readonly kind: "lines";
  readonly id: string;
  readonly label: string;
  /** First word of its sheet's name. */
  readonly prefix: string;
  readonly charges: readonly TemplateField[];
  readonly products: readonly TemplateField[];
}

/** A report on an operation of European money: staff by person, costs, resources, amount due (domain.md § 3.2). */
export interface OperationTemplate {
  readonly kind: "operation";
  readonly id: string;
  readonly label: string;
  readonly prefix: string;
  /** As it is printed: `FSE+`. */
  readonly fund: string;
}

export type BalanceTemplate = LineTemplate | OperationTemplate;
