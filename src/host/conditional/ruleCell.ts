import type { Scalar } from "../model/scalar";
import type { RangeFacts } from "./rangeFacts";

/** What a rule may ask about the cell it is tried on. */
export interface RuleCell {
  readonly value: Scalar;
  /** All cells of the format. */
  readonly facts: () => RangeFacts;
  /** A formula of the rule as it reads at this cell; undefined when it cannot be worked out. */
  readonly evaluate: (formula: string) => Scalar | undefined;
  /** The day, as a serial of the 1900 system. */
  readonly today: number;
  /** What makes a date of the workbook one of the 1900 system. */
  readonly dateShift: number;
}
