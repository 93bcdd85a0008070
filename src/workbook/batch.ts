import type { Failure } from "../domain/failure";
import { type Result, fail, ok } from "../domain/result";
import type { Progress } from "./door";
import { pause } from "./pause";
import { failureOf, isOfficeError, isPassing } from "./officeErrors";
import { type ExcelPort, floor } from "./port";

/** One `Excel.run`: one user action, one undo step where the host can (officejs C-29). */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** A round trip, counted. */
  readonly sync: () => Promise<void>;
  readonly syncs: () => number;
}

/** Ends a batch for a reason that the user can act on. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Runs `work` in one batch. Every Office error becomes a failure here and nowhere else; bugs are thrown on.
 * Reads are tried a second time after a passing trouble; writes never are (officejs A-07).
 */
export async function inBatch<T>(
  port: ExcelPort,
  kind: "read" | "write",
  work: (batch: Batch) => Promise<T>,
): Promise<Result<T, Failure>> {
  if (!port.isSetSupported("ExcelApi", floor)) {
    return fail({ code: "workbook.tooOld", needed: `ExcelApi ${floor}` });
  }
  try {
    return ok(await once(port, work));
  } catch (error) {
    if (kind !== "read" || !isPassing(error)) return failed(error);
  }
  try {
    return ok(await once(port, work));
  } catch (error) {
    return failed(error);
  }
}

function once<T>(port: ExcelPort, work: (batch: Batch) => Promise<T>): Promise<T> {
  return port.run(async (context) => {
    let syncs = 0;
    const sync = async (): Promise<void> => {
      syncs += 1;
      await context.sync();
    };
    return await work({ context, sync, syncs: () => syncs });
  });
}

function failed(error: unknown): Result<never, Failure> {
  if (error instanceof Refusal) return fail(error.failure);
  const failure = isOfficeError(error) ? failureOf(error) : null;
  if (failure === null) throw error;
  return fail(failure);
}

/**
 * Between two pieces of work: says how far it is, stops when asked to, and lets the page breathe, so that
 * no task holds the thread for long (officejs C-18).
 */
export async function checkpoint(progress: Progress | undefined, share: number): Promise<void> {
  if (progress?.cancelled() === true) throw new Refusal({ code: "cancelled" });
  progress?.report(share);
  await pause();
}
