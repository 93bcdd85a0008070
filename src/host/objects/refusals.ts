import { EditError } from "../model/editError";
import { HostError, messageOf } from "../protocol/errors";
import type { BatchResponse } from "../protocol/wire";

/** What an add-in is told when the model refuses an edit; null for a bug. */
export function refusal(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  return error instanceof EditError ? new HostError(error.code, error.message) : null;
}

/** The answer to a batch of which nothing was done. */
export function refusedWhole(error: HostError, culture: string): BatchResponse {
  return {
    Results: [],
    Error: {
      Code: error.code,
      Message: messageOf(error, culture),
      Location: error.location ?? "",
      ActionIndex: -1,
      HttpStatusCode: 400,
    },
  };
}
