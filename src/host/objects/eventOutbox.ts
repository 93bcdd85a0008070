import type { ChangeRecord } from "../model/journal";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import type { HostObject } from "../protocol/members";
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
  readonly #listeners = new Set<Listener>();
  /** Ranges that events told about, by the id they carry. */
  readonly #ranges = new Map<string, HostObject>();
  #pending: EventMessage[] = [];
  #count = 0;

  constructor(workbook: HostWorkbook) {
    this.#workbook = workbook;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts the events of a change aside. */
  note(change: ChangeRecord, by: Author): void {
    if (!this.isEnabled) return;
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

  noteCalculated(sheet: HostSheet, boxes: readonly Box[]): void {
    if (!this.isEnabled) return;
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
