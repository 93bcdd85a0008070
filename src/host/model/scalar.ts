/** An Excel error as a value: it travels through formulas and never throws. */
export interface ErrorValue {
  readonly error: ErrorText;
}
export type ErrorText =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!";
/** A cell's value: what Excel stores, or the result of its formula. null is an empty cell. */
export type Scalar = number | string | boolean | ErrorValue | null;
