import { setSetting } from "./model/editBook";
import type { ExcelHost } from "./objects/excelHost";
import { officeBindings, type OfficeBindings } from "./officeBindings";
import { officeFile } from "./officeFile";

/** `Office.context.document` for add-ins in process: what of the older common API works on a workbook. */
export interface OfficeDocument {
  readonly mode: string;
  readonly url: string;
  readonly settings: OfficeSettings;
  readonly bindings: OfficeBindings;
  getFileAsync(fileType: string, ...rest: unknown[]): void;
  getSelectedDataAsync(coercion: string, ...rest: unknown[]): void;
  setSelectedDataAsync(data: unknown, ...rest: unknown[]): void;
  addHandlerAsync(event: string, handler: (event: unknown) => void, ...rest: unknown[]): void;
  removeHandlerAsync(event: string, ...rest: unknown[]): void;
}

interface OfficeSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(...rest: unknown[]): void;
  refreshAsync(...rest: unknown[]): void;
  addHandlerAsync(event: string, handler: unknown, ...rest: unknown[]): void;
  removeHandlerAsync(event: string, ...rest: unknown[]): void;
}

/** Number of « operation not supported » in the common API. */
const notSupported = 5_000;
const internalError = 5_001;

const selectionChanged = "documentSelectionChanged";
const settingsChanged = "settingsChanged";

type Callback = (result: object) => void;

/** Runs batches with the client's own `Excel.run`. */
type RunBatch = typeof Excel.run;

/** Does some work that those who wait for the stand-in have to wait for. */
export type Counted = <T>(work: () => Promise<T>) => Promise<T>;

export function officeDocument(host: ExcelHost, run: RunBatch, counted: Counted): OfficeDocument {
  const handlers = new Map<(event: unknown) => void, () => void>();
  const document: OfficeDocument = {
    mode: host.workbook.readOnly ? "readOnly" : "readWrite",
    url: host.workbook.name,
    settings: settingsOf(host),
    bindings: officeBindings(host.workbook, () => host.areEventsEnabled),
    getFileAsync: (fileType, ...rest) => {
      void counted(() =>
        answer(rest, () => {
          if (fileType !== "compressed") throw new Error("The stand-in has .xlsx files only.");
          const [options] = rest;
          const size = isSliceOption(options) ? options.sliceSize : undefined;
          return officeFile(host.workbook, size);
        }),
      );
    },
    getSelectedDataAsync: (coercion, ...rest) => {
      void counted(() =>
        answer(rest, async () => {
          const values = await selectedValues(run);
          return coercion === "text"
            ? values.map((row) => row.map(String).join("\t")).join("\r\n")
            : values;
        }),
      );
    },
    setSelectedDataAsync: (data, ...rest) => {
      void counted(() => answer(rest, () => writeSelection(run, data)));
    },
    addHandlerAsync: (event, handler, ...rest) => {
      if (event !== selectionChanged) {
        callbackOf(rest)?.(failed(notSupported, "The event is not supported."));
        return;
      }
      const stop = host.onSelection(() => {
        // As in Excel, a handler never runs inside the call that caused the event.
        setTimeout(() => {
          if (handlers.has(handler)) handler({ type: event, document });
        }, 0);
      });
      handlers.set(handler, stop);
      callbackOf(rest)?.(succeeded(undefined));
    },
    removeHandlerAsync: (_event, ...rest) => {
      const [options] = rest;
      const only = isHandlerOption(options) ? options.handler : null;
      for (const [handler, stop] of handlers)
        if (only === null || handler === only) {
          stop();
          handlers.delete(handler);
        }
      callbackOf(rest)?.(succeeded(undefined));
    },
  };
  return document;
}

/** A copy in memory until `saveAsync` puts it in the workbook. */
function settingsOf(host: ExcelHost): OfficeSettings {
  const { workbook } = host;
  const copy = new Map(workbook.settings);
  const save = (): void => {
    for (const name of [...workbook.settings.keys()])
      if (!copy.has(name)) setSetting(workbook, name, undefined);
    for (const [name, value] of copy) setSetting(workbook, name, value);
  };
  const done = (rest: readonly unknown[]): void => {
    callbackOf(rest)?.(succeeded(undefined));
  };
  const handlers = new Set<(event: object) => void>();
  const settings: OfficeSettings = {
    get: (name) => copy.get(name) ?? null,
    set: (name, value) => {
      copy.set(name, value);
    },
    remove: (name) => {
      copy.delete(name);
    },
    saveAsync: (...rest) => {
      save();
      done(rest);
      // As in Excel, a handler never runs inside the call that caused the event.
      setTimeout(() => {
        for (const handler of handlers) handler({ type: settingsChanged, settings });
      }, 0);
    },
    refreshAsync: (...rest) => {
      copy.clear();
      for (const [name, value] of workbook.settings) copy.set(name, value);
      done(rest);
    },
    addHandlerAsync: (_event, handler, ...rest) => {
      if (typeof handler === "function") handlers.add(handler as (event: object) => void);
      done(rest);
    },
    removeHandlerAsync: (_event, ...rest) => {
      const [options] = rest;
      if (isHandlerOption(options)) handlers.delete(options.handler);
      else handlers.clear();
      done(rest);
    },
  };
  return settings;
}

async function selectedValues(run: RunBatch): Promise<unknown[][]> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Writes from the top left cell of the selection, as many cells as the data has. */
async function writeSelection(run: RunBatch, data: unknown): Promise<undefined> {
  const rows = rowsOf(data);
  const width = Math.max(...rows.map((row) => row.length));
  await run(async (context) => {
    const corner = context.workbook.getSelectedRange().getCell(0, 0);
    corner.getResizedRange(rows.length - 1, width - 1).values = rows;
    await context.sync();
  });
  return undefined;
}

function rowsOf(data: unknown): unknown[][] {
  if (!Array.isArray(data))
    return String(data)
      .split(/\r?\n/)
      .map((line) => line.split("\t"));
  return (data as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** Answers the callback, which comes last, with what the work gives. */
async function answer(rest: readonly unknown[], work: () => Promise<unknown>): Promise<void> {
  let result: object;
  try {
    result = succeeded(await work());
  } catch (error) {
    result = failed(internalError, error instanceof Error ? error.message : String(error));
  }
  callbackOf(rest)?.(result);
}

function succeeded(value: unknown): object {
  return { status: "succeeded", value, error: undefined };
}

function failed(code: number, message: string): object {
  return { status: "failed", value: undefined, error: { code, name: "Error", message } };
}

function callbackOf(rest: readonly unknown[]): Callback | undefined {
  const last = rest.at(-1);
  return typeof last === "function" ? (last as Callback) : undefined;
}

function isSliceOption(value: unknown): value is { readonly sliceSize: unknown } {
  return typeof value === "object" && value !== null && "sliceSize" in value;
}

function isHandlerOption(value: unknown): value is { readonly handler: (event: unknown) => void } {
  return typeof value === "object" && value !== null && "handler" in value;
}
