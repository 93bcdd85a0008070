import { calculatorOf } from "../engine/calculate";
import { activateSheet } from "../model/edit";
import { EditError } from "../model/editError";
import { beginGroup, clearUndo, endGroup, onChange, type ChangeRecord } from "../model/journal";
import type { Box, HostSheet, HostWorkbook } from "../model/workbook";
import { HostError, messageOf, type HostErrorCode } from "../protocol/errors";
import { checkRequest, checkResponse, utf8Length } from "../protocol/limits";
import {
  platformFaults,
  type PlatformFault,
  type PlatformFaultName,
} from "../protocol/platformFaults";
import { platforms, supports, type Platform, type Profile } from "../protocol/profiles";
import { References } from "../protocol/references";
import type { Runtime } from "../protocol/memberAccess";
import { runBatch } from "../protocol/run";
import { parseBatch, type BatchResponse } from "../protocol/wire";
import { servicesFor } from "./addIn";
import type { AddInPort, AppRuntimeState } from "./addInPort";
import { catalogue } from "./catalogue";
import type { HostContext } from "./context";
import { CustomFunctionCalls } from "./customFunctionCalls";
import { openFiles } from "./batchFiles";
import { EventOutbox } from "./eventOutbox";
import type { Author, EventMessage } from "./events";
import { Faults, type Fault, type FaultPlan } from "./faults";
import { moveKeptRanges } from "./keptRanges";
import { the } from "./targets";

export interface HostOptions {
  readonly profile: Profile;
  /** What the platform is to do wrong from the start (`setPlatformFault`). */
  readonly faults?: readonly PlatformFaultName[];
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

/** The host, or the other user, that is changing a workbook now: everyone else on it hears of a remote change. */
const busy = new WeakMap<HostWorkbook, object>();

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

/**
 * Excel as one add-in sees it: runs batches on a workbook, tells events, and can be put in the states that
 * Excel gets into (a cell being edited, a read-only file, a call that fails).
 */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly platform: Platform;
  readonly culture: string;
  /** The pane or runtime of the add-in: shown or not. */
  readonly addIn: AddInPort;
  readonly customFunctions: CustomFunctionCalls;
  /** Makes a PNG in base64 of an SVG, that many pixels wide; null where nothing can (in a page). */
  rasterize: HostContext["rasterize"] | null = null;
  /** Every batch answered so far, oldest first. */
  readonly requests: RequestRecord[] = [];

  readonly #profile: Profile;
  readonly #runtime: Runtime<HostContext>;
  readonly #references = new References();
  readonly #events: EventOutbox;
  readonly #faults = new Faults();
  readonly #paneListeners = new Set<(state: AppRuntimeState) => void>();
  readonly #stopListening: () => void;
  #stopFunctions: (() => void) | null = null;
  /** What empties the undo stack: by an action of the running batch that is done, and by the one under way. */
  #isUndoBroken = false;
  #mayBreakUndo = false;
  /** All batches until it ends are one undo step. */
  #isMergingUndo = false;
  #isRunning = false;
  #isDirty = false;
  #isStale = false;
  #isClosed = false;
  /** The add-in once loaded an object without naming members. */
  #hasLoadedAll = false;
  #openedBeside = 0;
  /** Files of the running batch, opened before it: batches themselves do not wait. */
  #files: ReadonlyMap<string, HostWorkbook> = new Map();

  constructor(workbook: HostWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.platform = platforms[options.profile];
    this.culture = options.culture ?? "fr-FR";
    this.#profile = options.profile;
    this.#events = new EventOutbox(workbook, (fault) => this.#faults.has(fault));
    this.customFunctions = new CustomFunctionCalls(
      (message) => {
        this.#events.add(message);
        this.#events.flush();
      },
      (fault) => this.#faults.has(fault),
    );
    for (const fault of options.faults ?? []) this.setPlatformFault(fault, true);
    this.addIn = this.#newAddIn();
    this.#runtime = this.#newRuntime();
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
    if ((flags & delayForCellEdit) !== 0) await this.#faults.editEnded();
    const limit = this.platform.payloadLimit;
    const requestBytes = utf8Length(body);
    const batch = parseBatch(JSON.parse(body));
    const fault = this.#faults.arriving(batch.Actions.length);
    await this.#meet(fault);
    let response: BatchResponse;
    let answer: string;
    let responseBytes: number;
    try {
      checkRequest(requestBytes, limit);
      this.#faults.refuse(batch, fault);
      this.#files = await openFiles(batch);
      response = this.#run(batch, fault);
      if (fault?.kind === "lost") throw new HostError("Timeout");
      if (fault?.kind === "torn") throw new HostError("ConnectionFailure");
      answer = JSON.stringify(response);
      responseBytes = utf8Length(answer);
      checkResponse(responseBytes, limit);
    } catch (error) {
      const refused = refusal(error);
      if (refused === null) throw error;
      response = this.#refusedWhole(refused);
      answer = JSON.stringify(response);
      responseBytes = utf8Length(answer);
    }
    const error = response.Error?.Code ?? null;
    this.requests.push({ actions: batch.Actions.length, requestBytes, responseBytes, error });
    this.#events.flush();
    return answer;
  }

  /** From now on all batches are one undo step, and what would empty the stack is refused. */
  beginUndoGroup(): void {
    this.#isMergingUndo = true;
    beginGroup(this.workbook);
  }

  endUndoGroup(): void {
    this.#isMergingUndo = false;
    endGroup(this.workbook);
  }

  /** The user starts or stops typing in a cell: batches fail meanwhile, or wait when they asked to. */
  setEditing(on: boolean): void {
    this.#faults.setEditing(on);
  }

  /** Excel reads the metadata of the add-in's functions (officejs F-02): formulas can call them from now on. */
  registerFunctions(namespace: string, metadata: unknown): void {
    if (this.#faults.has("functionsNotRegistered")) return;
    const calculator = calculatorOf(this.workbook);
    calculator.calls.start = (call, answer) => this.customFunctions.start(call, answer);
    this.#stopFunctions?.();
    this.#stopFunctions = calculator.onAnswer(() => {
      this.#noteCalculated(calculator.deliver());
      this.#events.flush();
    });
    calculator.registerFunctions(namespace, metadata);
    const all = this.#faults.has("functionsRunAtOpening");
    this.#noteCalculated(all ? calculator.calculate("Full") : calculator.settle());
  }

  /**
   * Makes the platform do wrong what it is reported to do wrong, or right again. Throws for a fault that no report tells of
   * this platform.
   */
  setPlatformFault(name: PlatformFaultName, on: boolean): void {
    const fault: PlatformFault = platformFaults[name];
    if (!fault.on.includes(this.#profile))
      throw new RangeError(`${name} is no known fault of profile ${this.#profile}`);
    this.#faults.setPlatformFault(name, on);
    if (name === "dialogHoldsFunctions") this.customFunctions.hold(on);
  }

  setReadOnly(on: boolean): void {
    this.workbook.readOnly = on;
  }

  /** Decides for each batch what goes wrong with it; null makes everything go well again. */
  planFaults(plan: FaultPlan | null): void {
    this.#faults.plan(plan);
  }

  /** The next batch fails as a whole with this code and does nothing. */
  failNext(code: HostErrorCode): void {
    this.#faults.failNext(code);
  }

  /** Calls back with the events the add-in registered for. Returns how to stop. */
  onEvents(listener: (messages: readonly EventMessage[]) => void): () => void {
    return this.#events.listen(listener);
  }

  /** Calls back when the user (or the add-in) selects other cells: the old common API event. */
  onSelection(listener: () => void): () => void {
    return onChange(this.workbook, ({ kind }) => {
      if (this.#faults.has("selectionIsSilent")) return;
      if (kind === "SelectionChanged" || kind === "SheetActivated") listener();
    });
  }

  /** Calls back when the add-in shows or hides its pane. */
  onAddInState(listener: (state: AppRuntimeState) => void): () => void {
    this.#paneListeners.add(listener);
    return () => this.#paneListeners.delete(listener);
  }

  /** Turned off by `context.runtime.enableEvents = false`. */
  get areEventsEnabled(): boolean {
    return this.#events.isEnabled;
  }

  /** Objects the add-in keeps: 0 when it cleaned up after itself. */
  get keptReferences(): number {
    return this.#references.size;
  }

  /** The add-in closed the workbook. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Workbooks that the add-in opened beside this one. */
  get openedBeside(): number {
    return this.#openedBeside;
  }

  dispose(): void {
    this.#stopListening();
    this.#stopFunctions?.();
    this.#events.close();
    this.#references.clear();
  }

  /** What comes over a batch before Excel sees it: it is late, or somebody else was faster. */
  async #meet(fault: Fault | null): Promise<void> {
    if (fault?.kind === "late") await new Promise((wake) => setTimeout(wake, fault.milliseconds));
    if (fault?.kind === "otherUser") this.asOtherUser(fault.change);
  }

  /** Another person changes the shared workbook: the add-in hears of a remote change. */
  asOtherUser(change: (workbook: HostWorkbook) => void): void {
    busy.set(this.workbook, change);
    try {
      change(this.workbook);
      this.#calculate("settle");
    } finally {
      busy.delete(this.workbook);
    }
    this.#events.flush();
  }

  #run(batch: Parameters<typeof runBatch>[0], fault: Fault | null): BatchResponse {
    this.#isRunning = true;
    busy.set(this.workbook, this);
    this.#undoIsWhole();
    beginGroup(this.workbook);
    try {
      const response = runBatch(batch, this.#runtime, (index) => {
        this.#actionDone();
        if (fault?.kind === "action" && fault.index === index) throw new HostError(fault.code);
      });
      if (response.Error === undefined) this.#actionDone();
      return response;
    } finally {
      this.#calculate("settle");
      endGroup(this.workbook);
      if (this.#isUndoBroken) clearUndo(this.workbook);
      this.#isRunning = false;
      busy.delete(this.workbook);
    }
  }

  #undoIsWhole(): void {
    this.#isUndoBroken = false;
    this.#mayBreakUndo = false;
  }

  /** An action that fails does not empty the undo stack. */
  #actionDone(): void {
    this.#isUndoBroken ||= this.#mayBreakUndo;
    this.#mayBreakUndo = false;
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
    if (kind === "settle" && !this.#isStale) return;
    this.#isStale = false;
    const calculator = calculatorOf(this.workbook);
    const changed = kind === "settle" ? calculator.settle() : calculator.calculate(kind);
    this.#noteCalculated(changed);
  }

  #noteCalculated(changed: readonly { readonly sheet: HostSheet; readonly box: Box }[]): void {
    for (const sheet of new Set(changed.map((part) => part.sheet)))
      this.#events.noteCalculated(
        sheet,
        changed.filter((part) => part.sheet === sheet).map(({ box }) => box),
      );
  }

  #changed(change: ChangeRecord): void {
    if (change.kind !== "SelectionChanged" && change.kind !== "SheetActivated") {
      this.#isDirty = true;
      this.#isStale = true;
    }
    moveKeptRanges(this.#references, change);
    this.#events.note(change, this.#author());
    if (this.#isRunning) return;
    if (this.#faults.has("quickTypingSkips"))
      setTimeout(() => {
        this.#events.flush();
      }, 0);
    else this.#events.flush();
  }

  #author(): Author {
    const running = busy.get(this.workbook);
    if (running === undefined) return "user";
    return running === this ? "add-in" : "another user";
  }

  #newAddIn(): AddInPort {
    return {
      state: "Visible",
      startState: "Inactive",
      functionsReady: () => {
        this.customFunctions.ready();
      },
      functionResults: (results) => {
        this.customFunctions.settle(results);
      },
      stateChanged: (state) => {
        for (const listener of this.#paneListeners) listener(state);
        const visibility = state === "Visible" ? "Visible" : "Hidden";
        this.#events.add({ type: visibilityChanged, targetId: "", body: { visibility } });
      },
    };
  }

  #newRuntime(): Runtime<HostContext> {
    return {
      catalogue,
      context: this.#newContext(),
      root: the("Workbook", this.workbook),
      services: servicesFor(this.addIn),
      supports: (since) => supports(this.platform, since),
      references: this.#references,
      culture: this.culture,
      refusal,
      checkMember: (object, name) => {
        this.#faults.checkMember(object, name);
      },
      emptyLoad: () => {
        this.#hasLoadedAll = true;
      },
      beforeRead: () => {
        this.#calculate("settle");
      },
    };
  }

  #newContext(): HostContext {
    const { workbook } = this;
    const rasterize = (svg: string, width: number): string => {
      if (this.rasterize === null) throw new HostError("ApiNotFound", "no pictures in a page");
      return this.rasterize(svg, width);
    };
    return {
      rasterize,
      workbook,
      platform: this.platform,
      culture: this.culture,
      events: this.#events,
      suffers: (fault) =>
        this.#faults.has(fault) && (fault !== "emptyLoadSpoilsLocalDates" || this.#hasLoadedAll),
      passwords: { workbook: null },
      show: (sheet) => {
        activateSheet(workbook, sheet);
      },
      breaksUndo: (member) => {
        if (!undoBreakers.has(member) && !this.platform.undoBreakers.has(member)) return;
        if (this.#isMergingUndo) throw new HostError("UndoNotSupported");
        this.#mayBreakUndo = true;
      },
      calculate: (kind) => {
        this.#calculate(kind);
      },
      isDirty: () => this.#isDirty,
      saved: () => {
        this.#isDirty = false;
      },
      openedFile: (base64) => this.#files.get(base64) ?? null,
      closed: () => {
        this.#isClosed = true;
      },
      opened: () => {
        this.#openedBeside += 1;
      },
    };
  }
}

/** What an add-in is told when the model refuses an edit. */
function refusal(error: unknown): HostError | null {
  if (error instanceof HostError) return error;
  return error instanceof EditError ? new HostError(error.code, error.message) : null;
}
