/** Codes that Excel answers when it refuses an edit (officejs A-06). */
export type EditErrorCode =
  | "InvalidArgument"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "InvalidOperation"
  | "AccessDenied"
  | "InsertDeleteConflict"
  | "NonBlankCellOffSheet"
  | "MergedRangeConflict"
  | "PivotTableRangeConflict";

/** An edit that Excel refuses; nothing was changed. The object model turns the code into its answer. */
export class EditError extends Error {
  readonly code: EditErrorCode;

  constructor(code: EditErrorCode, message: string) {
    super(message);
    this.name = "EditError";
    this.code = code;
  }
}
