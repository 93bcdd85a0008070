import { createRequire } from "node:module";
import { resolve } from "node:path";
import vm from "node:vm";
import { startInProcess, type InProcessHost } from "../../host/inProcess";
import type { HostWorkbook } from "../../host/model/workbook";
import type { Profile } from "../../host/protocol/profiles";
import { captureConsole, isError } from "./captured";
import { chooseFiles } from "./chooseFiles";
import { isSetup } from "./clicks";
import { compile } from "./compile";
import { excelDeclarations } from "./declarations";
import { addNewerMembers } from "./newerClient";
import { openPane, type Pane } from "./pane";
import { countedTimers, type CountedTimers } from "./pending";
import { sampleLibraries } from "./sampleLibraries";
import type { Snippet } from "./snippet";
import { scriptLabNamespace, taggedFunctions } from "./taggedFunctions";

export interface RunOptions {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  readonly culture: string;
  /** Where `require` looks. */
  readonly folder: string;
  /** Each line of the console as it comes. */
  readonly echo: (line: string) => void;
  /** Milliseconds after which a run that never ends is cut. */
  readonly patience: number;
}

/** What `--json` prints. */
export interface RunReport {
  readonly ok: boolean;
  readonly error: RunError | null;
  readonly log: readonly string[];
  readonly sheets: readonly SheetReport[];
}

export interface RunError {
  /** Excel's code, or the kind of JavaScript error. */
  readonly code: string;
  readonly message: string;
  /** The member of the Excel API that failed, `Worksheet.getRange`; empty for other errors. */
  readonly location: string;
}

export interface SheetReport {
  readonly name: string;
  /** Without the sheet's name: `A1:C5`. */
  readonly usedRange: string;
  readonly values: readonly (readonly unknown[])[];
}

/** Repeating timers never end by themselves: they may beat this long (ms). */
const repeatingPatience = 2_000;

/**
 * Runs a snippet as an add-in on the stand-in Excel and waits until nothing is pending. A pane's buttons are then pressed one
 * after the other, those that set up first. A snippet fails when an error escapes from it, or when it shows an
 * error with `console.error`, as the samples of Script Lab do.
 */
export async function runSnippet(snippet: Snippet, options: RunOptions): Promise<RunReport> {
  const captured = captureConsole(options.echo);
  const timers = countedTimers();
  const pane = openPane(snippet.html, !snippet.hasPane);
  const page: Record<string, unknown> = { console: captured.console, ...timers.globals };
  const excel = await startInProcess(
    options.workbook,
    { profile: options.profile, culture: options.culture },
    page,
  );
  addNewerMembers(excel.excel, excel.officeExtension, excelDeclarations());
  Object.assign(page, pane.globals, sampleLibraries(captured.console), {
    window: page,
    self: page,
    globalThis: page,
  });
  const escaped = new Escapes();
  const quiet = (share = Infinity): Promise<void> =>
    untilQuiet(excel, timers, options.patience, options.patience * share);
  try {
    const { functions, associations } = taggedFunctions(snippet.script);
    const code = await compile(`${snippet.script}${associations}`, snippet.file);
    if (functions.length > 0)
      excel.host.registerFunctions(scriptLabNamespace(snippet.name), { functions });
    const main = new vm.Script(code, { filename: snippet.file }).runInContext(page) as Main;
    const module = { exports: {} };
    await Promise.race([
      main(createRequire(resolve(options.folder, "snippet.js")), module, module.exports),
      escaped.first,
    ]);
    await quiet();
    if (snippet.hasPane || excel.host.requests.length === 0)
      await press(pane, quiet, () => excel.host.isClosed);
  } catch (error) {
    escaped.note(error);
  } finally {
    escaped.stop();
    timers.stop();
  }
  const sheets = await readSheets(excel);
  excel.dispose();
  pane.close();
  const error = escaped.error ?? captured.shown();
  return {
    ok: error === null,
    error: error === null ? null : describe(error),
    log: captured.lines,
    sheets,
  };
}

type Main = (require: unknown, module: object, exports: object) => Promise<unknown>;

/** A button may start what another one stops: while others wait to be pressed, a busy run is left busy after this part of the patience. */
const shareOfPatience = 1 / 8;

/** Sets the sample up, chooses files where it asks for them, then presses the other buttons until the workbook is closed. */
async function press(
  pane: Pane,
  quiet: (share?: number) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  let chosen = false;
  for (let element = pane.clicks.next(); element !== null; element = pane.clicks.next()) {
    if (!chosen && !isSetup(element)) {
      chosen = true;
      if (await chooseFiles(pane.document)) await quiet();
    }
    if (isOver()) return;
    (element as HTMLElement).click();
    await quiet(pane.clicks.waiting > 0 ? shareOfPatience : undefined);
  }
}

/** Errors and rejections that nobody caught, the first of them kept. */
class Escapes {
  error: unknown = null;
  readonly first: Promise<never>;
  #reject: (error: unknown) => void = () => undefined;
  readonly #listener = (error: unknown): void => {
    this.note(error);
  };

  constructor() {
    this.first = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // It may come when nobody waits for it.
    this.first.catch(() => undefined);
    process.on("unhandledRejection", this.#listener);
    process.on("uncaughtException", this.#listener);
  }

  note(error: unknown): void {
    this.error ??= error ?? new Error("rejected without a reason");
    this.#reject(error);
  }

  stop(): void {
    process.off("unhandledRejection", this.#listener);
    process.off("uncaughtException", this.#listener);
  }
}

/** Resolves when no timer, batch or event has come for a few turns, or after `leftAfter` (ms). */
async function untilQuiet(
  excel: InProcessHost,
  timers: CountedTimers,
  patience: number,
  leftAfter: number,
): Promise<void> {
  const start = Date.now();
  let quietTurns = 0;
  let seen = -1;
  while (quietTurns < 3) {
    await new Promise((wake) => setTimeout(wake, 2));
    const waited = Date.now() - start;
    if (waited > leftAfter) return;
    if (waited > patience) throw new Error(`still busy after ${patience} ms`);
    const answered = excel.host.requests.length;
    const repeats = timers.repeating() > 0;
    // A stream asks again and again, with timers of its own between: it is cut a little later.
    const isStream = repeats && waited > 3 * repeatingPatience;
    const busy =
      excel.pendingRequests() > 0 ||
      (timers.waiting() > 0 && !isStream) ||
      (repeats ? waited < repeatingPatience : answered !== seen);
    seen = answered;
    quietTurns = busy ? 0 : quietTurns + 1;
  }
}

async function readSheets(excel: InProcessHost): Promise<readonly SheetReport[]> {
  return excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getUsedRange().load("address,values"));
    await context.sync();
    return ranges.map((range, i) => ({
      name: worksheets.items[i]?.name ?? "",
      usedRange: range.address.slice(range.address.lastIndexOf("!") + 1),
      values: range.values as unknown[][],
    }));
  });
}

function describe(error: unknown): RunError {
  if (!isError(error)) return { code: "Error", message: String(error), location: "" };
  const { code, debugInfo } = error as {
    readonly code?: unknown;
    readonly debugInfo?: { readonly errorLocation?: string };
  };
  return {
    code: typeof code === "string" ? code : error.name,
    message: error.message,
    location: debugInfo?.errorLocation ?? "",
  };
}
