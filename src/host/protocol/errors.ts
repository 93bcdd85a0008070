/** Codes that Excel answers with (officejs A-06), or the client library itself; the client shows them as `error.code`. */
export type HostErrorCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "Conflict"
  | "ConnectionFailure"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "HostRestartNeeded"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidOrTimedOutSession"
  | "InvalidReference"
  | "InvalidRequest"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "PivotTableRangeConflict"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "Timeout"
  | "UndoNotSupported"
  | "UnsupportedFeature"
  | "UnsupportedOperation"
  | "UnsupportedSheet"
  | "WriteNotSupportedWhenModalDialogOpen";

/** Thrown by a member and turned into the `Error` of the response; anything else thrown is a bug of the stand-in. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;
  /** `Range.values`; filled in by the runner when a member leaves it out. */
  readonly location: string | null;

  constructor(code: HostErrorCode, detail?: string, location?: string) {
    super(detail ?? code);
    this.code = code;
    this.location = location ?? null;
  }
}

/** The message an add-in sees. Localised in Excel and never to be parsed, so two languages are enough to prove it. */
export function messageOf(error: HostError, culture: string): string {
  const french = culture.startsWith("fr");
  const general = (french ? inFrench : inEnglish)[error.code];
  if (error.message === error.code) return general ?? error.code;
  return general === undefined ? error.message : `${general} (${error.message})`;
}

type Messages = Partial<Record<HostErrorCode, string>>;

const inEnglish: Messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Leave the cell and try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

const inFrench: Messages = {
  AccessDenied: "Vous ne pouvez pas effectuer l’opération demandée.",
  ApiNotFound: "L’API que vous tentez d’utiliser est introuvable.",
  InvalidArgument: "L’argument n’est pas valide, est manquant ou son format est incorrect.",
  InvalidOperationInCellEditMode:
    "Excel est en mode d’édition de cellule. Quittez la cellule et réessayez.",
  InvalidReference: "Cette référence n’est pas valide pour l’opération en cours.",
  InvalidSelection: "La sélection actuelle n’est pas valide pour cette opération.",
  ItemAlreadyExists: "La ressource en cours de création existe déjà.",
  ItemNotFound: "La ressource demandée n’existe pas.",
};
