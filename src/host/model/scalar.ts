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

/** Excel.ErrorCellValueType → what the cell shows. Types of error that the stand-in has no text for show #VALUE!. */
export const errorTypes: Readonly<Record<string, ErrorText>> = {
  Busy: "#BUSY!",
  Calc: "#CALC!",
  Div0: "#DIV/0!",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Null: "#NULL!",
  Num: "#NUM!",
  Ref: "#REF!",
  Spill: "#SPILL!",
  Value: "#VALUE!",
};
