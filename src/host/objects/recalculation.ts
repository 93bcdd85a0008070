import { calculatorOf } from "../engine/calculate";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import type { CustomFunctionCalls } from "./customFunctionCalls";
import type { EventOutbox } from "./eventOutbox";

/** Calculates the workbook when somebody looks, and tells the add-in which results changed. */
export class Recalculation {
  readonly #workbook: HostWorkbook;
  readonly #events: EventOutbox;
  #isStale = false;
  #stopFunctions: (() => void) | null = null;

  constructor(workbook: HostWorkbook, events: EventOutbox) {
    this.#workbook = workbook;
    this.#events = events;
  }

  /** Something was edited since formulas were last calculated. */
  stale(): void {
    this.#isStale = true;
  }

  /** Calculates what edits touched, when there were any. */
  settle(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    this.#tell(calculatorOf(this.#workbook).settle());
  }

  /** As Application.calculate. */
  run(kind: "Recalculate" | "Full" | "FullRebuild"): void {
    this.#isStale = false;
    this.#tell(calculatorOf(this.#workbook).calculate(kind));
  }

  /**
   * The add-in says which functions it has (officejs F-02): formulas can call them from now on. `all` calculates every
   * formula, not only those that waited for them.
   */
  registerFunctions(
    namespace: string,
    metadata: unknown,
    calls: CustomFunctionCalls,
    all: boolean,
  ): void {
    const calculator = calculatorOf(this.#workbook);
    calculator.calls.start = (call, answer) => calls.start(call, answer);
    this.#stopFunctions?.();
    this.#stopFunctions = calculator.onAnswer(() => {
      this.#tell(calculator.deliver());
      this.#events.flush();
    });
    calculator.registerFunctions(namespace, metadata);
    this.#tell(all ? calculator.calculate("Full") : calculator.settle());
  }

  stop(): void {
    this.#stopFunctions?.();
  }

  #tell(changed: readonly { readonly sheet: HostSheet; readonly box: Box }[]): void {
    for (const sheet of new Set(changed.map((part) => part.sheet)))
      this.#events.noteCalculated(
        sheet,
        changed.filter((part) => part.sheet === sheet).map(({ box }) => box),
      );
  }
}
