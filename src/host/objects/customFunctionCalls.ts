import type { EventMessage } from "./events";

/** How Excel calls a function of a shared runtime and gets its result back: messages of category 1. */
export class CustomFunctionCalls {
  /** Set once the add-in says that it can be called. */
  isReady = false;
  readonly #send: (message: EventMessage) => void;
  readonly #waiting = new Map<number, (result: CustomFunctionResult) => void>();
  #lastId = 0;

  constructor(send: (message: EventMessage) => void) {
    this.#send = send;
  }

  /**
   * Calls a function by its id. `callerAddress` is the cell of the formula (`Feuil1!C1`). A streaming function
   * answers once per value; only its first answer settles the promise.
   */
  call(
    functionId: string,
    args: readonly unknown[],
    callerAddress: string,
  ): Promise<CustomFunctionResult> {
    if (!this.isReady)
      return Promise.resolve({ failed: true, value: "the add-in has no function ready" });
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({
        category: 1,
        type: 1000,
        targetId: "",
        body: [id, functionId, args, callerAddress, 0],
      });
    });
  }

  /** Results as the client sends them, many in one batch: `{ id, value, failed?, errorCode? }`. */
  settle(results: readonly unknown[]): void {
    for (const result of results) {
      if (typeof result !== "object" || result === null) continue;
      const { id, value, failed } = result as { id?: unknown; value?: unknown; failed?: unknown };
      const resolve = typeof id === "number" ? this.#waiting.get(id) : undefined;
      if (resolve === undefined || typeof id !== "number") continue;
      this.#waiting.delete(id);
      resolve({ failed: failed === true, value });
    }
  }
}

export interface CustomFunctionResult {
  readonly failed: boolean;
  readonly value: unknown;
}
