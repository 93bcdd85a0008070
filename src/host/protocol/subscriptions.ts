/** Which events the add-in listens to: type number and target (`Workbook`, a sheet id, a table id). */
export class EventSubscriptions {
  readonly #counts = new Map<string, number>();

  add(type: number, targetId: string): void {
    const key = keyOf(type, targetId);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(type: number, targetId: string): void {
    const key = keyOf(type, targetId);
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  has(type: number, targetId: string): boolean {
    return this.#counts.has(keyOf(type, targetId));
  }

  get size(): number {
    return this.#counts.size;
  }
}

function keyOf(type: number, targetId: string): string {
  return `${type} ${targetId}`;
}
