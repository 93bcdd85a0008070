/** Ribbon commands of the add-in: called by name, done when the add-in says so. */
export class PageCommands {
  readonly #push: (data: readonly string[]) => void;
  readonly #waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  readonly #ready: Promise<void>;
  #setReady: () => void = () => undefined;
  #lastId = 0;

  constructor(push: (data: readonly string[]) => void) {
    this.#push = push;
    this.#ready = new Promise((resolve) => {
      this.#setReady = resolve;
    });
  }

  /** The add-in listens to commands from now on; those called before wait for it, as in a shared runtime. */
  setReady(): void {
    this.#setReady();
  }

  /** Calls the function of a control. Rejects when the add-in knows no such function. */
  async invoke(functionName: string, controlId: string): Promise<void> {
    await this.#ready;
    this.#lastId += 1;
    const id = `command${this.#lastId}`;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#push([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  /** `event.completed()` was called, or (status other than 0) the call could not be made. */
  completed(id: string, status: number): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (status === 0) waiting?.resolve();
    else waiting?.reject(new Error(`command failed with office.js code ${status}`));
  }
}
