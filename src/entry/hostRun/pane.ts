import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { Clicks } from "./clicks";
import { sampleSpectrum } from "./sampleColors";

/** The page a snippet would stand in: a document, jQuery, and who waits for clicks. */
export interface Pane {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly clicks: Clicks;
  readonly document: Document;
  readonly close: () => void;
}

type PaneWindow = Window & typeof globalThis;
type Factory = (window: PaneWindow) => { readonly fn: object };

const require = createRequire(import.meta.url);

/**
 * Opens the pane. A script without HTML speaks of elements nobody made: with `inventing`, `getElementById` and
 * `#id` selectors make a field of that id when there is none, so that buttons can be wired and results shown.
 */
export function openPane(html: string, inventing: boolean): Pane {
  const dom = new JSDOM(`<!DOCTYPE html><html><body>${html}</body></html>`, {
    url: "https://localhost/pane.html",
    pretendToBeVisual: true,
  });
  const window = dom.window as unknown as PaneWindow;
  const clicks = new Clicks(window);
  if (inventing) inventElements(window.document);
  const jQuery = (require("jquery") as Factory)(window);
  Object.assign(jQuery.fn, { spectrum: sampleSpectrum });
  return {
    globals: { ...browserGlobals(window), document: window.document, $: jQuery, jQuery },
    clicks,
    document: window.document,
    close: () => {
      window.close();
    },
  };
}

function inventElements(document: Document): void {
  const find = document.getElementById.bind(document);
  const query = (selector: string): Element | null =>
    document.querySelectorAll(selector)[0] ?? null;
  const orInvented = (id: string): Element => {
    const found = find(id);
    if (found !== null) return found;
    const element = document.createElement("input");
    element.id = id;
    document.body.append(element);
    return element;
  };
  document.getElementById = (id: string) => orInvented(id) as HTMLElement;
  Object.assign(document, {
    querySelector: (selector: string) => {
      const [, id] = /^#([\w-]+)$/.exec(selector) ?? [];
      return id === undefined ? query(selector) : orInvented(id);
    },
  });
}

/** What browsers have beside the language, from the pane's window or from Node, which follows the same standards. */
function browserGlobals(window: PaneWindow): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  for (const name of fromWindow) globals[name] = Reflect.get(window, name);
  for (const name of fromNode) globals[name] = Reflect.get(globalThis, name);
  for (const name of [
    "addEventListener",
    "removeEventListener",
    "dispatchEvent",
    "getComputedStyle",
  ])
    globals[name] = (Reflect.get(window, name) as (...args: unknown[]) => unknown).bind(window);
  globals["navigator"] = window.navigator;
  globals["location"] = window.location;
  return globals;
}

const fromWindow = [
  "Node",
  "Element",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLButtonElement",
  "HTMLSelectElement",
  "Event",
  "CustomEvent",
  "KeyboardEvent",
  "MouseEvent",
  "DOMParser",
  "XMLSerializer",
  "XMLHttpRequest",
  "MutationObserver",
  "FileReader",
  "File",
  "Blob",
  "FormData",
  "Image",
  "localStorage",
  "sessionStorage",
];

const fromNode = [
  "URL",
  "URLSearchParams",
  "TextEncoder",
  "TextDecoder",
  "AbortController",
  "AbortSignal",
  "Headers",
  "Request",
  "Response",
  "atob",
  "btoa",
  "crypto",
  "fetch",
  "performance",
  "queueMicrotask",
  "structuredClone",
];
