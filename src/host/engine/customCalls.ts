import { addressOf, boxAt } from "../model/box";
import type { Scalar } from "../model/scalar";
import type { HostSheet } from "../model/workbook";
import type { CustomFunction } from "./customFunctions";
import { customArguments, customValue, formatWith, type CustomResult } from "./customValues";
import type { CellReader } from "./reader";
import { Area, errors, isError, type Matrix, type Value } from "./values";

/** Bits by which Excel tells the add-in what kind of call comes. */
const flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** A call on its way to the add-in. */
export interface CustomCall {
  readonly functionId: string;
  readonly args: readonly unknown[];
  /** The cell of the formula, `Feuil1!C1`; null for a function that does not ask for it. */
  readonly address: string | null;
  /** Where the arguments stand, null for values; null for a function that does not ask. */
  readonly parameterAddresses: readonly (string | null)[] | null;
  readonly flags: number;
}

/** Hands a call over; `answer` may come later, and again and again from a stream. Returns how to cancel it. */
export type StartCall = (call: CustomCall, answer: (result: CustomResult) => void) => () => void;

interface Caller {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

interface Entry<C extends Caller> {
  readonly cancel: () => void;
  readonly callers: Set<C>;
  value: Scalar | Matrix | undefined;
  format: string | null;
}

/**
 * The calls that formulas make to add-ins. One is made when the arguments are new, and its result is used until they change
 * (officejs F-40); meanwhile the cell shows #BUSY!. Streams with the same arguments are one (F-31).
 */
export class CustomCalls<C extends Caller> {
  /** null when no add-in can be called. */
  start: StartCall | null = null;
  readonly #entries = new Map<string, Entry<C>>();
  readonly #used = new Map<C, Set<string>>();
  readonly #answered: (callers: Iterable<C>) => void;
  /** Results just came: volatile functions are not called again for that. */
  isDelivering = false;

  constructor(answered: (callers: Iterable<C>) => void) {
    this.#answered = answered;
  }

  /** The value of one call in the formula of `caller`. */
  call(custom: CustomFunction, given: readonly Value[], caller: C, reader: CellReader): Value {
    const args = customArguments(custom, given, reader);
    if (isError(args)) return args;
    const places = custom.wantsParameterAddresses ? given.map(addressOfArgument) : null;
    const asked = `${custom.id}(${JSON.stringify([args, places])})`;
    const key = custom.isStreaming ? asked : `${placeOf(caller)}=${asked}`;
    let entry = this.#entries.get(key);
    if (entry !== undefined && custom.isVolatile && !this.isDelivering && entry.value !== undefined)
      entry = undefined;
    entry ??= this.#begin(key, custom, args, places, caller);
    entry.callers.add(caller);
    this.#usedBy(caller).add(key);
    return entry.value ?? errors.busy;
  }

  /** Runs the evaluation of a formula and drops the calls that it no longer makes. */
  evaluating<R>(caller: C, work: () => R): R {
    const before = this.#used.get(caller);
    this.#used.delete(caller);
    try {
      return work();
    } finally {
      const now = this.#used.get(caller);
      for (const key of before ?? []) if (now?.has(key) !== true) this.#leave(key, caller);
    }
  }

  /** The number format that came with the one call that a formula makes. */
  formatOf(caller: C): string | null {
    const keys = [...(this.#used.get(caller) ?? [])];
    const [key] = keys;
    return keys.length === 1 && key !== undefined ? (this.#entries.get(key)?.format ?? null) : null;
  }

  forget(caller: C): void {
    for (const key of this.#used.get(caller) ?? []) this.#leave(key, caller);
    this.#used.delete(caller);
  }

  /** Everything is to be calculated anew: a full recalculation, a change of structure (F-40). */
  clear(): void {
    for (const { cancel, value } of this.#entries.values()) if (value === undefined) cancel();
    this.#entries.clear();
    this.#used.clear();
  }

  #begin(
    key: string,
    custom: CustomFunction,
    args: unknown[],
    places: CustomCall["parameterAddresses"],
    caller: C,
  ): Entry<C> {
    const entry: Entry<C> = {
      callers: new Set<C>(),
      value: undefined,
      format: null,
      cancel: () => {
        stop?.();
      },
    };
    this.#entries.set(key, entry);
    const stop = this.start?.(
      {
        functionId: custom.id,
        args,
        address: custom.wantsAddress ? addressOfCaller(caller) : null,
        parameterAddresses: places,
        flags:
          (custom.isCancelable ? flag.cancelable : 0) |
          (custom.isStreaming ? flag.streaming : 0) |
          (custom.takesErrors ? flag.errorsAllowed : 0),
      },
      (result) => {
        // A call that was dropped meanwhile has nobody to answer to.
        if (this.#entries.get(key) !== entry) return;
        entry.value = customValue(result);
        entry.format = formatWith(result);
        this.#answered(entry.callers);
      },
    );
    return entry;
  }

  #leave(key: string, caller: C): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    entry.callers.delete(caller);
    if (entry.callers.size > 0) return;
    entry.cancel();
    this.#entries.delete(key);
  }

  #usedBy(caller: C): Set<string> {
    let used = this.#used.get(caller);
    if (used === undefined) this.#used.set(caller, (used = new Set()));
    return used;
  }
}

function placeOf({ sheet, row, column }: Caller): string {
  return `${sheet.id}!${row},${column}`;
}

/** As `invocation.address` says it: quoted where the name of the sheet needs it (F-30). */
function addressOfCaller({ sheet, row, column }: Caller): string {
  return `${named(sheet)}!${addressOf(boxAt(row, column))}`;
}

/** A range, or null for what stands in no cell. */
function addressOfArgument(value: Value): string | null {
  return value instanceof Area ? `${named(value.sheet)}!${addressOf(value.box)}` : null;
}

function named({ name }: HostSheet): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
