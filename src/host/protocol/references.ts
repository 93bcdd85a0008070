import type { HostObject } from "./members";

/** Objects the client keeps between batches, by the id it was told (`_ReferenceId`). */
export class References {
  readonly #objects = new Map<string, HostObject>();
  #last = 0;

  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    this.#last += 1;
    const id = `r${this.#last}`;
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  clear(): void {
    this.#objects.clear();
  }

  /** Lets structural edits move what kept ranges point at; null forgets one that is gone. */
  replaceAll(move: (object: HostObject) => HostObject | null): void {
    for (const [id, object] of [...this.#objects]) {
      const moved = move(object);
      if (moved === null) this.#objects.delete(id);
      else this.#objects.set(id, moved);
    }
  }
}
