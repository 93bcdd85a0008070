import type { Failure } from "../domain/failure";
import { assertNever } from "../domain/result";

/** What Office.js throws. Told by its shape: the client may live in another realm than this code. */
export interface OfficeError {
  readonly name: "RichApi.Error";
  /** Language-neutral; the message is localised and not for users (officejs A-05). */
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

export function isOfficeError(error: unknown): error is OfficeError {
  const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  return name === "RichApi.Error" && typeof code === "string";
}

type Answer = "editing" | "readOnly" | "meanwhile" | "tooLarge" | "tooOld" | "busy" | "ourFault";

/** Every code that Excel or its client gives us, once (officejs A-06); others are unexpected. */
const answers: Readonly<Record<string, Answer>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "readOnly",
  ItemNotFound: "meanwhile",
  ItemAlreadyExists: "meanwhile",
  InvalidReference: "meanwhile",
  Conflict: "meanwhile",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "tooOld",
  ApiNotAvailable: "tooOld",
  NotImplemented: "tooOld",
  UnsupportedFeature: "tooOld",
  InactiveWorkbook: "busy",
  ServiceNotAvailable: "busy",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ConnectionFailure: "busy",
  Timeout: "busy",
  InvalidOrTimedOutSession: "busy",
  HostRestartNeeded: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  InvalidObjectPath: "ourFault",
  InvalidRequestContext: "ourFault",
  PropertyNotLoaded: "ourFault",
  ValueNotLoaded: "ourFault",
  RunMustReturnPromise: "ourFault",
};

/** Worth one more try when nothing is written (officejs A-07). */
const passing: ReadonlySet<string> = new Set([
  "ServiceNotAvailable",
  "ActivityLimitReached",
  "RequestAborted",
  "ConnectionFailure",
  "Timeout",
]);

export function isPassing(error: unknown): boolean {
  return isOfficeError(error) && passing.has(error.code);
}

export function isTooLarge(error: unknown): boolean {
  return isOfficeError(error) && answers[error.code] === "tooLarge";
}

/** The failure behind an Office error; null when it is a bug of ours, to be thrown on. */
export function failureOf(error: OfficeError): Failure | null {
  const where = error.debugInfo?.errorLocation ?? "";
  const detail = where === "" ? error.code : `${error.code}, ${where}`;
  const answer = answers[error.code];
  switch (answer) {
    case "editing":
      return { code: "workbook.editing" };
    case "readOnly":
      return { code: "workbook.readOnly" };
    case "meanwhile":
      return { code: "workbook.unexpected", detail };
    case "tooLarge":
      return { code: "workbook.tooLarge", sheet: "" };
    case "tooOld":
      return { code: "workbook.tooOld", needed: where === "" ? error.code : where };
    case "busy":
      return { code: "workbook.busy" };
    case "ourFault":
      return null;
    case undefined:
      return { code: "workbook.unexpected", detail };
    default:
      return assertNever(answer);
  }
}
