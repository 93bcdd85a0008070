import type { Cents } from "../quantities/money";
import type { FundersView } from "./fundersView";
import type { OperationReport } from "./operation/operationReport";

/** One line of a funder balance: a field of the funder's form. */
export interface BalanceLine {
  /** Field name of the official form (`num_R_1_3`, `num_achat_R`), or the template's own code. */
  readonly code: string;
  /** French label of the form. */
  readonly label: string;
  readonly side: "charge" | "product";
  readonly kind: "leaf" | "group" | "total" | "ofWhich" | "volunteer";
  /** What the budget planned; null when the budget has no such line. */
  readonly plannedCents: Cents | null;
  readonly actualCents: Cents;
  /** Whole euros as printed (their column adds up to the printed total). */
  readonly planned: number | null;
  readonly actual: number;
  /** actual ÷ planned in whole percent, null where it has no sense. */
  readonly percent: number | null;
  /** Records behind the amount (expense ids, `E2 2025-05`, resource ids) with their part. */
  readonly evidence: readonly BalanceEvidence[];
}

export interface BalanceEvidence {
  readonly record: string;
  readonly label: string;
  readonly cents: Cents;
  /** Cell of our table, `Dépenses!H14`. */
  readonly cell: string;
}

export interface Balance {
  readonly agreement: string;
  readonly project: string;
  readonly template: string;
  readonly year: number;
  readonly lines: readonly BalanceLine[];
  readonly totals: {
    readonly chargesCents: Cents;
    readonly productsCents: Cents;
    readonly charges: number;
    readonly products: number;
    readonly plannedCharges: number;
    readonly plannedProducts: number;
  };
  /** « La subvention de 34000 € représente 30 % du Total des produits. » */
  readonly sentence: string;
  readonly grantEuros: number;
  readonly grantPercent: number;
  /** What a report on European money says beside its lines; null for the other forms. */
  readonly operation: OperationReport | null;
  /** Costs by line and payer; null for the other forms. */
  readonly funders: FundersView | null;
}
