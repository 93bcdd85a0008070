import { covers } from "../model/box";
import type { ChangeRecord } from "../model/journal";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import type { HostObject } from "../protocol/members";
import type { PlatformFaultName } from "../protocol/platformFaults";
import { EventSubscriptions } from "../protocol/subscriptions";
import { calculatedMessages, messagesOf, type Author, type EventMessage } from "./events";
import { rangeOf } from "./targets";

type Listener = (messages: readonly EventMessage[]) => void;

/** Events the add-in registered for, kept back while a batch runs. */
export class EventOutbox {
  readonly subscriptions = new EventSubscriptions();
  /** Turned off by `context.runtime.enableEvents = false`. */
  isEnabled = true;
  readonly #workbook: HostWorkbook;
  readonly #suffers: (fault: PlatformFaultName) => boolean;
  readonly #listeners = new Set<Listener>();
  /** Ranges that events told about, by the id they carry. */
  readonly #ranges = new Map<string, HostObject>();
  #pending: EventMessage[] = [];
  #count = 0;

  /** `suffers` says what the platform does wrong now. */
  constructor(workbook: HostWorkbook, suffers: (fault: PlatformFaultName) => boolean) {
    this.#workbook = workbook;
    this.#suffers = suffers;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts the events of a change aside. */
  note(change: ChangeRecord, by: Author): void {
    if (this.#isSilent(change, by)) return;
    if (by === "user" && this.#suffers("quickTypingSkips")) this.#pending = [];
    this.#count += 1;
    const referenceId = `e${this.#count}`;
    const messages = messagesOf(this.#workbook, { change, by, referenceId });
    const wanted = messages.filter((message) => this.#isWanted(message));
    if (wanted.length === 0) return;
    const sheet = this.#workbook.sheets.find(({ id }) => id === change.sheet);
    if (sheet !== undefined && change.box !== null)
      this.#ranges.set(referenceId, rangeOf(sheet, change.box));
    this.#pending.push(...wanted);
  }

  /** Events that the add-in turned off, and those that the platform forgets. */
  #isSilent({ kind, sheet, box }: ChangeRecord, by: Author): boolean {
    if (!this.#isHeard()) return true;
    if (kind === "SelectionChanged") return this.#suffers("selectionIsSilent");
    if (kind !== "RangeEdited" || by !== "user" || !this.#suffers("listChoiceIsSilent"))
      return false;
    const validations = this.#workbook.sheets.find(({ id }) => id === sheet)?.validations ?? [];
    return validations.some(
      (one) => one.rule.type === "List" && box !== null && covers(one.box, box),
    );
  }

  #isHeard(): boolean {
    return this.isEnabled || this.#suffers("eventsIgnoreSwitch");
  }

  noteCalculated(sheet: HostSheet, boxes: readonly Box[]): void {
    if (!this.#isHeard()) return;
    const isWanted = (message: EventMessage): boolean => this.#isWanted(message);
    // The addresses of a whole recalculation are long: only for those who listen.
    if (calculatedMessages(sheet, []).some(isWanted))
      this.#pending.push(...calculatedMessages(sheet, boxes).filter(isWanted));
  }

  /** For what an add-in hears without registering by a batch. */
  add(message: EventMessage): void {
    this.#pending.push(message);
  }

  rangeOf(id: string): HostObject | null {
    return this.#ranges.get(id) ?? null;
  }

  /** Events go out after the batch that caused them, never inside it. */
  flush(): void {
    if (this.#pending.length === 0) return;
    const messages = this.#pending;
    this.#pending = [];
    for (const listener of this.#listeners) listener(messages);
  }

  close(): void {
    this.#listeners.clear();
  }

  #isWanted({ type, targetId }: EventMessage): boolean {
    return this.subscriptions.has(type, targetId);
  }
}
