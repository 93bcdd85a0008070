import { beginGroup, clearUndo, endGroup } from "../model/journal";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Platform } from "../protocol/profiles";

/** Members that empty the undo stack on every platform. */
const undoBreakers: ReadonlySet<string> = new Set([
  "Worksheet.copy",
  "Worksheet.delete",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Workbook.save",
  "Workbook.close",
  "Workbook.insertWorksheetsFromBase64",
]);

/** What the add-in's batches do to the undo stack: one step each, one step together, or the end of it. */
export class UndoSteps {
  readonly #workbook: HostWorkbook;
  readonly #platform: Platform;
  /** What empties the stack: an action of the running batch that is done, and the one under way. */
  #isBroken = false;
  #mayBreak = false;
  /** All batches until it ends are one undo step. */
  #isMerging = false;

  constructor(workbook: HostWorkbook, platform: Platform) {
    this.#workbook = workbook;
    this.#platform = platform;
  }

  /** From now on all batches are one step, and what would empty the stack is refused. */
  beginMerge(): void {
    this.#isMerging = true;
    beginGroup(this.#workbook);
  }

  endMerge(): void {
    this.#isMerging = false;
    endGroup(this.#workbook);
  }

  beginBatch(): void {
    this.#isBroken = false;
    this.#mayBreak = false;
    beginGroup(this.#workbook);
  }

  endBatch(): void {
    endGroup(this.#workbook);
    if (this.#isBroken) clearUndo(this.#workbook);
  }

  /** An action that fails does not empty the stack. */
  actionDone(): void {
    this.#isBroken ||= this.#mayBreak;
    this.#mayBreak = false;
  }

  /** A member is used; throws UndoNotSupported when it would empty the stack in the middle of a merged step. */
  use(member: string): void {
    if (!undoBreakers.has(member) && !this.#platform.undoBreakers.has(member)) return;
    if (this.#isMerging) throw new HostError("UndoNotSupported");
    this.#mayBreak = true;
  }
}
