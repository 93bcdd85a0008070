import { EditError } from "../model/editError";
import { activateSheet } from "../model/edit";
import { beginGroup, clearUndo, endGroup, onChange, type ChangeRecord } from "../model/journal";
import type { HostWorkbook } from "../model/workbook";
import { HostError, messageOf, type HostErrorCode } from "../protocol/errors";
import { checkRequest, checkResponse, sizeOf } from "../protocol/limits";
import type { HostObject } from "../protocol/members";
import type { Platform, Profile } from "../protocol/profiles";
import { platforms, supports } from "../protocol/profiles";
import { References } from "../protocol/references";
import { runBatch, type Runtime } from "../protocol/run";
import { EventSubscriptions } from "../protocol/subscriptions";
import type { BatchResponse } from "../protocol/wire";
import { parseBatch } from "../protocol/wire";
import { catalogue } from "./catalogue";
import type { HostContext } from "./context";
import { messagesOf, type EventMessage } from "./events";
import { rangeOf, the } from "./targets";

export interface HostOptions {
  readonly profile: Profile;
  /** System culture, `fr-FR` by default. */
  readonly culture?: string;
}

/** One request as tests count them. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

/** Request flag of `Excel.run({ delayForCellEdit: true })` (W-12). */
const delayForCellEdit = 64;

/** Members that empty the undo stack on every platform. */
const undoBreakers: ReadonlySet<string> = new Set([
  "Worksheet.copy",
  "Worksheet.delete",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "Workbook.save",
]);

/**
 * Excel as one add-in sees it: runs batches on a workbook, tells events, and can be put in the states that
 * Excel gets into (a cell being edited, a read-only file, a call that fails).
 */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly platform: Platform;
  readonly culture: string;
  /** Every batch answered so far, oldest first. */
  readonly requests: RequestRecord[] = [];

  readonly #context: HostContext;
  readonly #runtime: Runtime<HostContext>;
  readonly #references = new References();
  readonly #eventRanges = new Map<string, HostObject>();
  readonly #listeners = new Set<(messages: readonly EventMessage[]) => void>();
  readonly #stopListening: () => void;
  #waitingForEdit: (() => void)[] = [];
  #editing = false;
  #running = false;
  #dirty = false;
  #stale = false;
  /** Members of the running batch that empty the undo stack. */
  readonly #undoBroken = new Set<string>();
  #pending: EventMessage[] = [];
  #nextFailure: HostErrorCode | null = null;
  #eventCount = 0;

  constructor(workbook: HostWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.platform = platforms[options.profile];
    this.culture = options.culture ?? "fr-FR";
    this.#context = this.#newContext();
    this.#runtime = {
      catalogue,
      context: this.#context,
      root: the("Workbook", workbook),
      services: new Map(),
      supports: (since) => supports(this.platform, since),
      references: this.#references,
      culture: this.culture,
      refusal,
      beforeRead: () => {
        if (workbook.calculationMode === "Automatic") this.#calculate(false);
      },
    };
    this.#stopListening = onChange(workbook, (change) => {
      this.#changed(change);
    });
  }

  /** Runs one batch. Rejects only for a bug of the stand-in; what Excel would refuse is in the answer. */
  async execute(body: unknown, flags: number): Promise<BatchResponse> {
    if (this.#editing && (flags & delayForCellEdit) !== 0)
      await new Promise<void>((resolve) => this.#waitingForEdit.push(resolve));
    const limit = this.platform.payloadLimit;
    const requestBytes = sizeOf(body);
    let response: BatchResponse;
    try {
      checkRequest(requestBytes, limit);
      this.#refuseFaults();
      response = this.#run(body);
      checkResponse(sizeOf(response), limit);
    } catch (error) {
      const refused = refusal(error);
      if (refused === null) throw error;
      response = this.#refusedWhole(refused);
    }
    this.requests.push({
      actions: countActions(body),
      requestBytes,
      responseBytes: sizeOf(response),
      error: response.Error?.Code ?? null,
    });
    this.#flushEvents();
    return response;
  }

  /** The user starts or stops typing in a cell: batches fail meanwhile, or wait when they asked to. */
  setEditing(on: boolean): void {
    this.#editing = on;
    if (on) return;
    const waiting = this.#waitingForEdit;
    this.#waitingForEdit = [];
    for (const resolve of waiting) resolve();
  }

  setReadOnly(on: boolean): void {
    this.workbook.readOnly = on;
  }

  /** The next batch fails as a whole with this code and does nothing. */
  failNext(code: HostErrorCode): void {
    this.#nextFailure = code;
  }

  /** Calls back with the events the add-in registered for. Returns how to stop. */
  onEvents(listener: (messages: readonly EventMessage[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Objects the add-in keeps: 0 when it cleaned up after itself. */
  get keptReferences(): number {
    return this.#references.size;
  }

  dispose(): void {
    this.#stopListening();
    this.#listeners.clear();
    this.#references.clear();
  }

  #run(body: unknown): BatchResponse {
    const batch = parseBatch(body);
    this.#running = true;
    this.#undoBroken.clear();
    beginGroup(this.workbook);
    try {
      return runBatch(batch, this.#runtime);
    } finally {
      if (this.workbook.calculationMode === "Automatic") this.#calculate(false);
      endGroup(this.workbook);
      if (this.#undoBroken.size > 0) clearUndo(this.workbook);
      this.#running = false;
    }
  }

  #refuseFaults(): void {
    if (this.#editing) throw new HostError("InvalidOperationInCellEditMode");
    const failure = this.#nextFailure;
    this.#nextFailure = null;
    if (failure !== null) throw new HostError(failure);
  }

  #refusedWhole(error: HostError): BatchResponse {
    return {
      Results: [],
      Error: {
        Code: error.code,
        Message: messageOf(error, this.culture),
        Location: error.location ?? "",
        ActionIndex: -1,
        HttpStatusCode: 400,
      },
    };
  }

  #calculate(full: boolean): void {
    if (!this.#stale && !full) return;
    this.#stale = false;
  }

  #changed(change: ChangeRecord): void {
    if (change.kind !== "SelectionChanged" && change.kind !== "SheetActivated") {
      this.#dirty = true;
      this.#stale = true;
    }
    if (!this.#context.eventsEnabled) return;
    this.#eventCount += 1;
    const referenceId = `e${this.#eventCount}`;
    const messages = messagesOf(this.workbook, { change, byAddIn: this.#running, referenceId });
    const wanted = messages.filter(({ type, targetId }) =>
      this.#context.subscriptions.has(type, targetId),
    );
    if (wanted.length === 0) return;
    const sheet = this.workbook.sheets.find(({ id }) => id === change.sheet);
    if (sheet !== undefined && change.box !== null)
      this.#eventRanges.set(referenceId, rangeOf(sheet, change.box));
    this.#pending.push(...wanted);
    if (!this.#running) this.#flushEvents();
  }

  /** Events go out after the batch that caused them, never inside it. */
  #flushEvents(): void {
    if (this.#pending.length === 0) return;
    const messages = this.#pending;
    this.#pending = [];
    for (const listener of this.#listeners) listener(messages);
  }

  #newContext(): HostContext {
    const { workbook } = this;
    return {
      workbook,
      platform: this.platform,
      culture: this.culture,
      subscriptions: new EventSubscriptions(),
      eventsEnabled: true,
      passwords: { workbook: null },
      show: (sheet) => {
        activateSheet(workbook, sheet);
      },
      breaksUndo: (member) => {
        if (undoBreakers.has(member) || this.platform.undoBreakers.has(member))
          this.#undoBroken.add(member);
      },
      calculate: (full) => {
        this.#calculate(full);
      },
      isDirty: () => this.#dirty,
      saved: () => {
        this.#dirty = false;
      },
      eventRange: (id) => this.#eventRanges.get(id) ?? null,
      customFunctions: { ready: () => undefined, results: () => undefined },
    };
  }
}

/** What an add-in is told when the model refuses an edit. */
function refusal(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  return error instanceof EditError ? new HostError(error.code, error.message) : null;
}

function countActions(body: unknown): number {
  const actions = (body as { Actions?: unknown } | null)?.Actions;
  return Array.isArray(actions) ? actions.length : 0;
}
