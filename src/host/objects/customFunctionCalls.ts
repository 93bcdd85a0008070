import type { CustomCall } from "../engine/customCalls";
import type { CustomResult } from "../engine/customValues";
import type { PlatformFaultName } from "../protocol/platformFaults";
import type { EventMessage } from "./events";

type Answer = (result: CustomResult) => void;

/** How Excel calls a function of a shared runtime and gets its results back: messages of category 1. */
export class CustomFunctionCalls {
  readonly #send: (message: EventMessage) => void;
  readonly #suffers: (fault: PlatformFaultName) => boolean;
  readonly #open = new Map<number, { readonly answer: Answer; readonly isStream: boolean }>();
  /** Calls made before the add-in can be called: their cells show #BUSY!. */
  #queue: EventMessage[] = [];
  #isReady = false;
  #isHeld = false;
  #lastId = 0;

  /** `suffers` says what the platform does wrong now. */
  constructor(
    send: (message: EventMessage) => void,
    suffers: (fault: PlatformFaultName) => boolean,
  ) {
    this.#send = send;
    this.#suffers = suffers;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** The add-in has loaded its functions. */
  ready(): void {
    this.#isReady = true;
    if (!this.#isHeld) this.#sendQueue();
  }

  /** Nothing is called meanwhile: an Office dialog is open (F-45). */
  hold(on: boolean): void {
    this.#isHeld = on;
    if (this.#isReady && !on) this.#sendQueue();
  }

  #sendQueue(): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const message of queue) this.#send(message);
  }

  /** Calls a function; a stream answers once per value until it is cancelled. Returns how to cancel. */
  start(call: CustomCall, answer: Answer): () => void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#open.set(id, { answer, isStream: (call.flags & streaming) !== 0 });
    const { functionId, args, address, flags, parameterAddresses } = call;
    const body = [id, functionId, args, address, flags, parameterAddresses];
    this.#post({ category: 1, type: invoke, targetId: "", body });
    return () => {
      if (!this.#open.delete(id)) return;
      this.#queue = this.#queue.filter((message) => message.body !== body);
      if (this.#isReady && (call.flags & (streaming | cancelable)) !== 0)
        this.#post({ category: 1, type: cancel, targetId: "", body: { invocationId: id } });
    };
  }

  #post(message: EventMessage): void {
    if (this.#isReady && !this.#isHeld) this.#send(message);
    else this.#queue.push(message);
  }

  /** Results as the client sends them, many in one batch: `{ id, value, failed?, errorCode? }`. */
  settle(results: readonly unknown[]): void {
    if (this.#suffers("busyForever")) return;
    for (const result of results) {
      if (typeof result !== "object" || result === null) continue;
      const { id, value, failed, errorCode } = result as Readonly<Record<string, unknown>>;
      const call = typeof id === "number" ? this.#open.get(id) : undefined;
      if (call === undefined || typeof id !== "number") continue;
      if (!call.isStream) this.#open.delete(id);
      call.answer({
        failed: failed === true,
        value,
        ...(typeof errorCode === "number" ? { errorCode } : {}),
      });
    }
  }
}

const invoke = 1000;
const cancel = 1001;
const cancelable = 1;
const streaming = 2;
