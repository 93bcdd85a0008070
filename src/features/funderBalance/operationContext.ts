import type { Balance } from "../../domain/balances/balance";
import type { OperationReport } from "../../domain/balances/operation/operationReport";
import type { CerfaOptions } from "./cerfaOptions";
import type { LiveFigures } from "./live/liveFigures";

/** What every part of the report is written from. */
export interface OperationContext {
  readonly balance: Balance;
  readonly report: OperationReport;
  readonly options: CerfaOptions;
  readonly fund: string;
  readonly figures: LiveFigures;
}
