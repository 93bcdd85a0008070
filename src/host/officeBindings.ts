import { cellAt } from "./model/change";
import { intersection } from "./model/box";
import { onChange } from "./model/journal";
import type { HostBinding, HostWorkbook } from "./model/workbook";

type Callback = (result: object) => void;
type Handler = (event: object) => void;

/** `Office.context.document.bindings`: where the client looks for the bindings whose events it wants. */
export interface OfficeBindings {
  getByIdAsync(id: string, ...rest: unknown[]): void;
  getAllAsync(...rest: unknown[]): void;
}

interface OfficeBinding {
  readonly id: string;
  readonly type: string;
  addHandlerAsync(event: string, handler: Handler, ...rest: unknown[]): void;
  removeHandlerAsync(event: string, ...rest: unknown[]): void;
}

const selectionChanged = "bindingSelectionChanged";

/** Number of « the binding does not exist » in the common API. */
const noBinding = 3_002;

interface Listening {
  readonly event: string;
  readonly id: string;
  readonly handler: Handler;
  readonly stop: () => void;
}

/** What bindings tell: other than `onChanged`, they also hear of new results of their formulas. */
export function officeBindings(
  workbook: HostWorkbook,
  eventsEnabled: () => boolean,
): OfficeBindings {
  const listening = new Set<Listening>();
  const objectOf = ({ id, type }: HostBinding): OfficeBinding => {
    const binding: OfficeBinding = {
      id,
      type: type === "Range" ? "matrix" : type.toLowerCase(),
      addHandlerAsync: (event, handler, ...rest) => {
        const tell = (more: object): void => {
          if (eventsEnabled()) handler({ type: event, binding, ...more });
        };
        const stop =
          event === selectionChanged
            ? whenSelected(workbook, id, tell)
            : whenNew(workbook, id, tell);
        listening.add({ event, id, handler, stop });
        succeed(rest, undefined);
      },
      removeHandlerAsync: (event, ...rest) => {
        const only = handlerOf(rest);
        for (const one of listening)
          if (one.id === id && one.event === event && (only ?? one.handler) === one.handler) {
            one.stop();
            listening.delete(one);
          }
        succeed(rest, undefined);
      },
    };
    return binding;
  };
  return {
    getByIdAsync: (id, ...rest) => {
      const found = bindingOf(workbook, id);
      if (found !== undefined) succeed(rest, objectOf(found));
      else callbackOf(rest)?.({ status: "failed", value: undefined, error: missing });
    },
    getAllAsync: (...rest) => {
      succeed(rest, workbook.bindings.map(objectOf));
    },
  };
}

const missing = { code: noBinding, name: "Error", message: "The binding does not exist." };

function bindingOf(workbook: HostWorkbook, id: string): HostBinding | undefined {
  return workbook.bindings.find((binding) => binding.id === id);
}

/** Calls back after changes that gave the cells of the binding other values; formulas are calculated by then. */
function whenNew(workbook: HostWorkbook, id: string, tell: (more: object) => void): () => void {
  let before = valuesOf(workbook, id);
  let isPlanned = false;
  return onChange(workbook, ({ kind }) => {
    if (isPlanned || kind === "SelectionChanged") return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      const now = valuesOf(workbook, id);
      if (now === before) return;
      before = now;
      tell({});
    }, 0);
  });
}

function whenSelected(
  workbook: HostWorkbook,
  id: string,
  tell: (more: object) => void,
): () => void {
  return onChange(workbook, ({ kind, sheet, box }) => {
    const binding = bindingOf(workbook, id);
    if (kind !== "SelectionChanged" || box === null || binding?.sheet !== sheet) return;
    const inside = intersection(binding.box, box);
    if (inside === null) return;
    const more = {
      startRow: inside.top - binding.box.top,
      startColumn: inside.left - binding.box.left,
      rowCount: inside.bottom - inside.top + 1,
      columnCount: inside.right - inside.left + 1,
    };
    setTimeout(() => {
      tell(more);
    }, 0);
  });
}

/** The values of a binding as one text; empty when it is gone. */
function valuesOf(workbook: HostWorkbook, id: string): string {
  const binding = bindingOf(workbook, id);
  const sheet = workbook.sheets.find((one) => one.id === binding?.sheet);
  if (binding === undefined || sheet === undefined) return "";
  const { top, bottom, left, right } = binding.box;
  const values: unknown[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      values.push(cellAt(sheet, row, column)?.value ?? null);
  return JSON.stringify(values);
}

function succeed(rest: readonly unknown[], value: unknown): void {
  callbackOf(rest)?.({ status: "succeeded", value, error: undefined });
}

function callbackOf(rest: readonly unknown[]): Callback | undefined {
  const last = rest.at(-1);
  return typeof last === "function" ? (last as Callback) : undefined;
}

function handlerOf([options]: readonly unknown[]): unknown {
  return typeof options === "object" && options !== null && "handler" in options
    ? options.handler
    : undefined;
}
