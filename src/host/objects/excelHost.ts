import { calculatorOf } from "../engine/calculate";
import { onChange, type ChangeRecord } from "../model/journal";
import type { HostWorkbook } from "../model/workbook";
import { HostError, type HostErrorCode } from "../protocol/errors";
import { checkRequest, checkResponse, utf8Length } from "../protocol/limits";
import {
  platformFaults,
  type PlatformFault,
  type PlatformFaultName,
} from "../protocol/platformFaults";
import { platforms, type Platform, type Profile } from "../protocol/profiles";
import { References } from "../protocol/references";
import type { Runtime } from "../protocol/memberAccess";
import { runBatch } from "../protocol/run";
import { parseBatch, type BatchResponse } from "../protocol/wire";
import { AddInPane } from "./addInPane";
import type { AddInPort, AppRuntimeState } from "./addInPort";
import { authorOf, workAs } from "./authors";
import type { HostContext } from "./context";
import { CustomFunctionCalls } from "./customFunctionCalls";
import { openFiles } from "./batchFiles";
import { EventOutbox } from "./eventOutbox";
import type { EventMessage } from "./events";
import { Faults, type Fault, type FaultPlan } from "./faults";
import { newSession, runtimeOf } from "./hostRuntime";
import { moveKeptRanges } from "./keptRanges";
import { Recalculation } from "./recalculation";
import { refusal, refusedWhole } from "./refusals";
import { UndoSteps } from "./undoSteps";

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

/** Request flag of `Excel.run({ delayForCellEdit: true })` (W-12). */
const delayForCellEdit = 64;

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
  /** Every batch answered so far, oldest first. */
  readonly requests: RequestRecord[] = [];

  readonly #profile: Profile;
  readonly #runtime: Runtime<HostContext>;
  readonly #references = new References();
  readonly #events: EventOutbox;
  readonly #faults = new Faults();
  readonly #pane: AddInPane;
  readonly #undo: UndoSteps;
  readonly #recalculation: Recalculation;
  readonly #session = newSession();
  readonly #stopListening: () => void;
  #isRunning = false;

  constructor(workbook: HostWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.platform = platforms[options.profile];
    this.culture = options.culture ?? "fr-FR";
    this.#profile = options.profile;
    this.#events = new EventOutbox(workbook, (fault) => this.#faults.has(fault));
    this.#undo = new UndoSteps(workbook, this.platform);
    this.#recalculation = new Recalculation(workbook, this.#events);
    this.customFunctions = new CustomFunctionCalls(
      (message) => {
        this.#events.add(message);
        this.#events.flush();
      },
      (fault) => this.#faults.has(fault),
    );
    for (const fault of options.faults ?? []) this.setPlatformFault(fault, true);
    this.#pane = new AddInPane(this.customFunctions, (message) => {
      this.#events.add(message);
    });
    this.addIn = this.#pane.port;
    this.#runtime = runtimeOf({
      workbook,
      platform: this.platform,
      culture: this.culture,
      events: this.#events,
      faults: this.#faults,
      undo: this.#undo,
      recalculation: this.#recalculation,
      session: this.#session,
      references: this.#references,
      addIn: this.addIn,
    });
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
      this.#session.files = await openFiles(batch);
      response = this.#run(batch, fault);
      if (fault?.kind === "lost") throw new HostError("Timeout");
      if (fault?.kind === "torn") throw new HostError("ConnectionFailure");
      answer = JSON.stringify(response);
      responseBytes = utf8Length(answer);
      checkResponse(responseBytes, limit);
    } catch (error) {
      const refused = refusal(error);
      if (refused === null) throw error;
      response = refusedWhole(refused, this.culture);
      answer = JSON.stringify(response);
      responseBytes = utf8Length(answer);
    }
    const error = response.Error?.Code ?? null;
    this.requests.push({ actions: batch.Actions.length, requestBytes, responseBytes, error });
    this.#events.flush();
    return answer;
  }

  /** How to make a PNG in base64 of an SVG, that many pixels wide; nothing can in a page. */
  set rasterize(rasterize: HostContext["rasterize"]) {
    this.#session.rasterize = rasterize;
  }

  /** From now on all batches are one undo step, and what would empty the stack is refused. */
  beginUndoGroup(): void {
    this.#undo.beginMerge();
  }

  endUndoGroup(): void {
    this.#undo.endMerge();
  }

  /** The user starts or stops typing in a cell: batches fail meanwhile, or wait when they asked to. */
  setEditing(on: boolean): void {
    this.#faults.setEditing(on);
  }

  /** Excel reads the metadata of the add-in's functions (officejs F-02): formulas can call them from now on. */
  registerFunctions(namespace: string, metadata: unknown): void {
    if (this.#faults.has("functionsNotRegistered")) return;
    const all = this.#faults.has("functionsRunAtOpening");
    this.#recalculation.registerFunctions(namespace, metadata, this.customFunctions, all);
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
    return this.#pane.onState(listener);
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
    return this.#session.isClosed;
  }

  /** Workbooks that the add-in opened beside this one. */
  get openedBeside(): number {
    return this.#session.openedBeside;
  }

  dispose(): void {
    this.#stopListening();
    this.#recalculation.stop();
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
    workAs(this.workbook, change, () => {
      change(this.workbook);
      this.#recalculation.settle();
    });
    this.#events.flush();
  }

  #run(batch: Parameters<typeof runBatch>[0], fault: Fault | null): BatchResponse {
    return workAs(this.workbook, this, () => {
      this.#isRunning = true;
      this.#undo.beginBatch();
      try {
        const response = runBatch(batch, this.#runtime, (index) => {
          this.#undo.actionDone();
          if (fault?.kind === "action" && fault.index === index) throw new HostError(fault.code);
        });
        if (response.Error === undefined) this.#undo.actionDone();
        return response;
      } finally {
        this.#recalculation.settle();
        this.#undo.endBatch();
        this.#isRunning = false;
      }
    });
  }

  #changed(change: ChangeRecord): void {
    if (change.kind !== "SelectionChanged" && change.kind !== "SheetActivated") {
      this.#session.isDirty = true;
      this.#recalculation.stale();
    }
    moveKeptRanges(this.#references, change);
    this.#events.note(change, authorOf(this.workbook, this));
    if (this.#isRunning) return;
    if (this.#faults.has("quickTypingSkips"))
      setTimeout(() => {
        this.#events.flush();
      }, 0);
    else this.#events.flush();
  }
}
