import { HostError, type HostErrorCode } from "../protocol/errors";
import { type Batch, pathType } from "../protocol/wire";

/** The states Excel gets into that make batches fail or wait, and failures made to order. */
export class Faults {
  #isEditing = false;
  #waiting: (() => void)[] = [];
  #next: HostErrorCode | null = null;

  setEditing(on: boolean): void {
    this.#isEditing = on;
    if (on) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  failNext(code: HostErrorCode): void {
    this.#next = code;
  }

  /** Resolves when no cell is being edited. */
  editEnded(): Promise<void> {
    if (!this.#isEditing) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Throws what the batch that arrives now has to fail with. */
  refuse(batch: Batch): void {
    if (this.#isEditing && speaksToWorkbook(batch))
      throw new HostError("InvalidOperationInCellEditMode");
    const next = this.#next;
    this.#next = null;
    if (next !== null) throw new HostError(next);
  }
}

/**
 * The client library talks to services of its own too (it tells that custom functions are ready while the pane
 * loads); an edit in the workbook does not stand in their way.
 */
function speaksToWorkbook({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType !== pathType.newObject,
  );
}
