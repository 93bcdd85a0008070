import type { HostWorkbook } from "../model/workbook";
import { HostError, type HostErrorCode } from "../protocol/errors";
import type { HostObject } from "../protocol/members";
import { needsFront, type PlatformFaultName } from "../protocol/platformFaults";
import { type Batch, pathType } from "../protocol/wire";
import type { TableTarget } from "./targets";

/** What can go wrong with one batch. */
export type Fault =
  /** Excel refuses it as a whole. */
  | { readonly kind: "refused"; readonly code: HostErrorCode }
  /** The action of that index fails; those before it stay done. */
  | { readonly kind: "action"; readonly index: number; readonly code: HostErrorCode }
  /** It takes that long. */
  | { readonly kind: "late"; readonly milliseconds: number }
  /** Excel does it, and the answer never comes: the client sees a time-out. */
  | { readonly kind: "lost" }
  /** The connection breaks before Excel gets it. */
  | { readonly kind: "cut" }
  /** Excel does it, and the connection breaks while the answer is on its way. */
  | { readonly kind: "torn" }
  /** Just before it, somebody else changes the shared workbook. */
  | { readonly kind: "otherUser"; readonly change: (workbook: HostWorkbook) => void };

/** Says for the n-th batch (from 0), of that many actions, what goes wrong with it. */
export type FaultPlan = (batch: number, actions: number) => Fault | null;

/** How often each thing happens, 0 to 1; what is left out never does. */
export interface FaultRates {
  readonly refused?: number;
  readonly action?: number;
  readonly late?: number;
  readonly lost?: number;
  readonly cut?: number;
  readonly torn?: number;
  readonly otherUser?: number;
  /** What the other user does; draws by `random` (0 to 1) are repeated by the seed too. */
  readonly change?: (workbook: HostWorkbook, random: () => number) => void;
}

/** Codes by which Excel says « try again »: what a run under fire has to live with. */
const passing: readonly HostErrorCode[] = [
  "ServiceNotAvailable",
  "ActivityLimitReached",
  "RequestAborted",
  "GeneralException",
];

/** Faults by chance. The same seed gives the same faults for the same batches, whatever the time. */
export function faultsBySeed(seed: number, rates: FaultRates): FaultPlan {
  const next = mulberry32(seed);
  const change = (workbook: HostWorkbook): void => rates.change?.(workbook, next);
  return (_batch, actions) => {
    const [chance, choice] = [next(), next()];
    const code = passing[Math.floor(choice * passing.length)] ?? "GeneralException";
    const faults: readonly (readonly [number | undefined, Fault])[] = [
      [rates.refused, { kind: "refused", code }],
      [rates.action, { kind: "action", index: Math.floor(choice * actions), code }],
      [rates.late, { kind: "late", milliseconds: Math.ceil(choice * 20) }],
      [rates.lost, { kind: "lost" }],
      [rates.cut, { kind: "cut" }],
      [rates.torn, { kind: "torn" }],
      [rates.otherUser, { kind: "otherUser", change }],
    ];
    let upTo = 0;
    for (const [rate = 0, fault] of faults) {
      upTo += rate;
      if (chance < upTo) return fault;
    }
    return null;
  };
}

/** A small generator of numbers from 0 to 1 (T. Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The states Excel gets into that make batches fail or wait, and failures made to order. */
export class Faults {
  #isEditing = false;
  #waiting: (() => void)[] = [];
  #next: HostErrorCode | null = null;
  #plan: FaultPlan | null = null;
  #batches = 0;
  readonly #platform = new Set<PlatformFaultName>();

  /** What the platform is reported to do wrong, on or off. */
  setPlatformFault(name: PlatformFaultName, on: boolean): void {
    if (on) this.#platform.add(name);
    else this.#platform.delete(name);
  }

  has(name: PlatformFaultName): boolean {
    return this.#platform.has(name);
  }

  /** Throws what a member is to fail with by a fault of the platform. */
  checkMember({ type, target }: HostObject, name: string): void {
    const inFront = this.has("otherWorkbookInFront")
      ? needsFront.get(`${type}.${name}`)
      : undefined;
    if (inFront !== undefined) throw new HostError(inFront);
    if (type !== "TableSort" || !this.has("protectedTableNeverSorts")) return;
    const { sheet } = target as TableTarget;
    if (sheet.protection.on) throw new HostError("AccessDenied", `protected sheet ${sheet.name}`);
  }

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

  /** Counts batches from now on. */
  plan(plan: FaultPlan | null): void {
    this.#plan = plan;
    this.#batches = 0;
  }

  /** What goes wrong with the batch that arrives now. */
  arriving(actions: number): Fault | null {
    this.#batches += 1;
    return this.#plan?.(this.#batches - 1, actions) ?? null;
  }

  /** Resolves when no cell is being edited. */
  editEnded(): Promise<void> {
    if (!this.#isEditing) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Throws what the batch that arrives now has to fail with. */
  refuse(batch: Batch, fault: Fault | null): void {
    if (fault?.kind === "cut") throw new HostError("ConnectionFailure");
    if (this.#isEditing && speaksToWorkbook(batch))
      throw new HostError("InvalidOperationInCellEditMode");
    const next = this.#next;
    this.#next = null;
    if (next !== null) throw new HostError(next);
    if (fault?.kind === "refused") throw new HostError(fault.code);
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
