import { calculatorOf } from "../engine/calculate";
import { EditError } from "../model/editError";
import { activateSheet } from "../model/edit";
import { beginGroup, clearUndo, endGroup, onChange, type ChangeRecord } from "../model/journal";
import type { HostSheet, HostWorkbook } from "../model/workbook";
import { HostError, messageOf, type HostErrorCode } from "../protocol/errors";
import { checkRequest, checkResponse, utf8Length } from "../protocol/limits";
import type { HostObject } from "../protocol/members";
import type { Platform, Profile } from "../protocol/profiles";
import { platforms, supports } from "../protocol/profiles";
import { References } from "../protocol/references";
import { runBatch, type Runtime } from "../protocol/run";
import { EventSubscriptions } from "../protocol/subscriptions";
import type { BatchResponse } from "../protocol/wire";
import { parseBatch } from "../protocol/wire";
import type { AddInPort } from "./addInPort";
import { catalogue } from "./catalogue";
import { CustomFunctionCalls } from "./customFunctionCalls";
import type { HostContext } from "./context";
import { calculatedMessages, messagesOf, type EventMessage } from "./events";
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

/** Message type of `Office.addin.onVisibilityModeChanged`. */
const visibilityChanged = 65_539;

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
  /** The pane or runtime of the add-in: shown or not, its custom functions. */
  readonly addIn: AddInPort;
  readonly customFunctions: CustomFunctionCalls;
  /** Every batch answered so far, oldest first. */
  readonly requests: RequestRecord[] = [];

  readonly #context: HostContext;
  readonly #runtime: Runtime<HostContext>;
  readonly #references = new References();
  readonly #eventRanges = new Map<string, HostObject>();
  readonly #listeners = new Set<(messages: readonly EventMessage[]) => void>();
  readonly #visibilityListeners = new Set<(state: AddInPort["state"]) => void>();
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
    this.customFunctions = new CustomFunctionCalls((message) => {
      this.#send([message]);
    });
    this.addIn = this.#newAddIn();
    this.#context = this.#newContext();
    this.#runtime = {
      catalogue,
      context: this.#context,
      root: the("Workbook", workbook),
      services: servicesFor(this.addIn),
      supports: (since) => supports(this.platform, since),
      references: this.#references,
      culture: this.culture,
      refusal,
      beforeRead: () => {
        this.#calculate("settle");
      },
    };
    // It must hear of edits from the first one on.
    calculatorOf(workbook).culture = this.culture;
    this.#stopListening = onChange(workbook, (change) => {
      this.#changed(change);
    });
  }

  /**
   * Runs one batch, JSON in and JSON out as it travels. Rejects only for a bug of the stand-in; what Excel would
   * refuse is in the answer.
   */
  async execute(body: string, flags: number): Promise<string> {
    if (this.#editing && (flags & delayForCellEdit) !== 0)
      await new Promise<void>((resolve) => this.#waitingForEdit.push(resolve));
    const limit = this.platform.payloadLimit;
    const requestBytes = utf8Length(body);
    const batch: unknown = JSON.parse(body);
    let response: BatchResponse;
    let answer: string;
    try {
      checkRequest(requestBytes, limit);
      this.#refuseFaults();
      response = this.#run(batch);
      answer = JSON.stringify(response);
      checkResponse(utf8Length(answer), limit);
    } catch (error) {
      const refused = refusal(error);
      if (refused === null) throw error;
      response = this.#refusedWhole(refused);
      answer = JSON.stringify(response);
    }
    this.requests.push({
      actions: countActions(batch),
      requestBytes,
      responseBytes: utf8Length(answer),
      error: response.Error?.Code ?? null,
    });
    this.#flushEvents();
    return answer;
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

  /** Calls back when the user (or the add-in) selects other cells: the old common API event. */
  onSelection(listener: () => void): () => void {
    return onChange(this.workbook, ({ kind }) => {
      if (kind === "SelectionChanged" || kind === "SheetActivated") listener();
    });
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
      this.#calculate("settle");
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

  #calculate(kind: "settle" | "Recalculate" | "Full" | "FullRebuild"): void {
    if (kind === "settle" && !this.#stale) return;
    this.#stale = false;
    const calculator = calculatorOf(this.workbook);
    const changed = kind === "settle" ? calculator.settle() : calculator.calculate(kind);
    for (const sheet of new Set(changed.map((part) => part.sheet))) this.#calculated(sheet);
  }

  #calculated(sheet: HostSheet): void {
    if (!this.#context.eventsEnabled) return;
    const messages = calculatedMessages(sheet);
    this.#pending.push(...messages.filter((message) => this.#isWanted(message)));
  }

  #isWanted({ type, targetId }: EventMessage): boolean {
    return this.#context.subscriptions.has(type, targetId);
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
    const wanted = messages.filter((message) => this.#isWanted(message));
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
    this.#send(messages);
  }

  #send(messages: readonly EventMessage[]): void {
    for (const listener of this.#listeners) listener(messages);
  }

  #newAddIn(): AddInPort {
    return {
      state: "Visible",
      startState: "Inactive",
      functionsReady: () => {
        this.customFunctions.isReady = true;
      },
      functionResults: (results) => {
        this.customFunctions.settle(results);
      },
      stateChanged: (state) => {
        for (const listener of this.#visibilityListeners) listener(state);
        const visibility = state === "Visible" ? "Visible" : "Hidden";
        this.#pending.push({ type: visibilityChanged, targetId: "", body: { visibility } });
      },
    };
  }

  /** Calls back when the add-in shows or hides its pane. */
  onAddInState(listener: (state: AddInPort["state"]) => void): () => void {
    this.#visibilityListeners.add(listener);
    return () => this.#visibilityListeners.delete(listener);
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
      calculate: (kind) => {
        this.#calculate(kind);
      },
      isDirty: () => this.#dirty,
      saved: () => {
        this.#dirty = false;
      },
      eventRange: (id) => this.#eventRanges.get(id) ?? null,
    };
  }
}

/** What an add-in is told when the model refuses an edit. */
function refusal(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  return error instanceof EditError ? new HostError(error.code, error.message) : null;
}

function servicesFor(addIn: AddInPort): Runtime<HostContext>["services"] {
  return new Map<string, HostObject>([
    ["Microsoft.ExcelServices.CustomFunctions", the("CustomFunctions", addIn)],
    ["Microsoft.AppRuntime.AppRuntimeService", the("AppRuntimeService", addIn)],
    [
      "Microsoft.AppRuntime.AppRuntimePersistenceService",
      the("AppRuntimePersistenceService", addIn),
    ],
    ["Microsoft.InternalService.AddinInternalService", the("AddinInternalService", addIn)],
  ]);
}

function countActions(body: unknown): number {
  const actions = (body as { Actions?: unknown } | null)?.Actions;
  return Array.isArray(actions) ? actions.length : 0;
}
