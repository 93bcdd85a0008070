import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import type { HostWorkbook } from "./model/workbook";
import type { EventMessage } from "./objects/events";
import { ExcelHost, type HostOptions } from "./objects/excelHost";
import { associations, type Associations } from "./associations";
import { pngOf } from "./pngOf";
import { officeOf, type OfficeInProcess } from "./officeInProcess";
import { mergeUndoGroups } from "./undoGroups";

/** The unmodified office.js client of Excel on the web, talking to the stand-in in the same process (officejs W-03). */
export interface InProcessHost {
  readonly run: typeof Excel.run;
  /** The `Excel` namespace, enumerations included. */
  readonly excel: typeof Excel;
  readonly officeExtension: typeof OfficeExtension;
  readonly office: OfficeInProcess;
  /** Where an add-in associates its functions; Excel has to know their metadata too (`host.registerFunctions`). */
  readonly customFunctions: Associations & typeof CustomFunctions;
  /** Faults to switch on, requests counted, the workbook itself. */
  readonly host: ExcelHost;
  /** Batches and calls of the common API that are not answered yet. */
  readonly pendingRequests: () => number;
  dispose(): void;
}

interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    SessionBase: (new () => object) & { _overrideSession: unknown };
    _Internal: { officeJsEventRegistration: object };
  };
  readonly OSF: { DDA: { RichApi: Record<string, unknown> } };
  Office: object;
  readonly CustomFunctions: Associations & typeof CustomFunctions;
  readonly window: Record<string, unknown>;
}

/**
 * Loads the client library (0.1 s) and puts a host behind it. Each call gives a client of its own. `page` becomes the
 * global object that the client lives in, for scripts that are to share it; its own console and timers are used.
 */
export function startInProcess(
  workbook: HostWorkbook,
  options: HostOptions,
  page: Record<string, unknown> = {},
): Promise<InProcessHost> {
  const host = new ExcelHost(workbook, options);
  host.rasterize = pngOf;
  /** What the client does when its page is there: it begins to listen for calls of functions. */
  const whenLoaded: (() => void)[] = [];
  const client = loadClient(page, whenLoaded);
  const eventHandlers: ((message: { entries: RichApiEntry[] }) => void)[] = [];
  client.OSF.DDA.RichApi["richApiMessageManager"] = {
    register: (handler: (message: { entries: RichApiEntry[] }) => void) => {
      eventHandlers.push(handler);
      return Promise.resolve();
    },
  };
  host.onEvents((messages) => {
    const entries = messages.map(entryOf);
    // As in Excel, a handler never runs inside the call that caused the event.
    setTimeout(() => {
      for (const handler of eventHandlers) handler({ entries });
    }, 0);
  });
  let pending = 0;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    pending += 1;
    try {
      return await work();
    } finally {
      pending -= 1;
    }
  };
  const office = officeOf(host, client, counted);
  client.OfficeExtension.SessionBase._overrideSession = sessionOf(client, (body, flags) =>
    counted(() => host.execute(body, flags)),
  );
  mergeUndoGroups(client.Excel, host);
  return Promise.resolve({
    run: client.Excel.run.bind(client.Excel),
    excel: client.Excel,
    officeExtension: client.OfficeExtension,
    office,
    customFunctions: client.CustomFunctions,
    host,
    pendingRequests: () => pending,
    dispose: () => {
      host.dispose();
    },
  });
}

interface RichApiEntry {
  readonly messageCategory: 65536 | 1;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride: false;
}

function entryOf({ category, type, targetId, body }: EventMessage): RichApiEntry {
  return {
    messageCategory: category ?? 65536,
    messageType: type,
    targetId,
    message: JSON.stringify(body),
    isRemoteOverride: false,
  };
}

/** The seam the client offers: every `context.sync()` goes to this executor instead of a host page. */
function sessionOf(
  client: Client,
  execute: (body: string, flags: number) => Promise<string>,
): unknown {
  const executor = {
    executeAsync: async (
      _customData: unknown,
      flags: number,
      message: { readonly Body: unknown },
    ): Promise<unknown> => {
      // What travels is JSON: undefined and NaN become null on the way, and nothing is shared.
      const answer = await execute(JSON.stringify(message.Body), flags);
      const body: unknown = JSON.parse(answer);
      return { ErrorCode: "", ErrorMessage: "", Headers: {}, HttpStatusCode: 200, Body: body };
    },
  };
  const session = new client.OfficeExtension.SessionBase() as Record<string, unknown>;
  session["_resolveRequestUrlAndHeaderInfo"] = () => Promise.resolve({ url: "", headers: {} });
  session["_createRequestExecutorOrNull"] = () => executor;
  session["getEventRegistration"] = () =>
    client.OfficeExtension._Internal.officeJsEventRegistration;
  return session;
}

/** Flags by which the host's page says what the add-in is. */
const sharedRuntimeWithFunctions = 3;

let script: vm.Script | null = null;

function clientScript(): vm.Script {
  if (script === null) {
    const require = createRequire(join(process.cwd(), "package.json"));
    const entry = require.resolve("@microsoft/office-js/package.json");
    const file = join(entry, "..", "dist", "excel-web-16.00.js");
    script = new vm.Script(readFileSync(file, "utf8"), { filename: file });
  }
  return script;
}

/** From here on (ms) a timer of the client is house-keeping: nobody waits for what it does. */
const houseKeeping = 500;

/**
 * The timers of the client's page. After a lost connection it tidies up again 5 s later: a browser forgets that with the
 * page, and no process has to stay for it.
 */
function keepsNothingWaiting(
  start: (run: () => void, delay: number, ...args: unknown[]) => NodeJS.Timeout | number,
): typeof start {
  return (run, delay, ...args) => {
    const timer = start(run, delay, ...args);
    // The timers of jsdom are numbers; they end with its window.
    if (delay >= houseKeeping && typeof timer === "object") timer.unref();
    return timer;
  };
}

function loadClient(page: Record<string, unknown>, whenLoaded: (() => void)[]): Client {
  const nothing = (): void => undefined;
  const loaded = (): void => {
    for (const start of whenLoaded) start();
  };
  const globals = Object.assign(page, {
    console,
    setTimeout: keepsNothingWaiting(setTimeout),
    clearTimeout,
    setInterval,
    clearInterval,
    ...page,
    navigator: { userAgent: "Node" },
    location: { href: "https://localhost/", origin: "https://localhost", search: "", hash: "" },
    OSF: { _OfficeAppFactory: { getHostInfo: () => ({ flags: sharedRuntimeWithFunctions }) } },
    CustomFunctions: associations(() => setTimeout(loaded, 0)),
    document: {
      cookie: "",
      readyState: "loading",
      addEventListener: (type: string, start: () => void) => {
        if (type === "DOMContentLoaded") whenLoaded.push(start);
      },
      getElementsByTagName: () => [],
      createElement: () => ({}),
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    XMLHttpRequest: nothing,
  });
  Object.assign(globals, { window: globals, self: globals });
  clientScript().runInContext(vm.createContext(globals));
  return globals as unknown as Client;
}
