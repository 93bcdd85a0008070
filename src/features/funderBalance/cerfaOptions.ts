import type { PlainDate } from "../../domain/quantities/plainDate";
import type { LiveFigures } from "./live/liveFigures";
import type { LiveLine } from "./live/liveLines";

/** Who reports, on what, to whom; null is a dotted line to fill in by hand. */
export interface CerfaIdentity {
  readonly association: string | null;
  readonly siret: string | null;
  /** `P1 – Insertion & emploi` */
  readonly project: string;
  /** `DDETS - insertion 2025 (État - DDETS)` */
  readonly agreement: string;
}

export interface CerfaOptions {
  readonly identity: CerfaIdentity;
  /** Blocking findings stand: the sheet says so. */
  readonly provisional: boolean;
  readonly today: PlainDate;
  /** Version of the product that computed it, for the control sheet. */
  readonly version?: string;
  /** Values in place of formulas, at the user's choice. */
  readonly valuesOnly?: boolean;
  /** The charts of the balance, on a sheet of their own. */
  readonly charts?: boolean;
  /** The amounts behind the form, where they may follow our tables; without them its fields hold values. */
  readonly live?: readonly LiveLine[];
  /** Figures of reports and documents that may follow our tables. */
  readonly figures?: LiveFigures;
}
