import type { HostWorkbook } from "./model/workbook";
import type { AppRuntimeState } from "./objects/addInPort";
import { ExcelHost, type HostOptions } from "./objects/excelHost";
import { PageCommands } from "./pageCommands";
import { PageMethods } from "./pageMethods";
import { appContext, parseMessage, type PageMessage, type PageSettings } from "./pageMessages";

export interface PageOptions extends HostOptions {
  /** Language of Excel itself, which the pane follows; the system's culture by default. */
  readonly language?: string;
  /** Where the document would be: what `Office.context.document.url` says. */
  readonly documentUrl?: string;
  /** The add-in asks to be shown or hidden (`Office.addin.showAsTaskpane`). */
  readonly onPaneState?: (state: AppRuntimeState) => void;
  /** Keys and focus that leave the pane, by the number the client library gives them (10 Esc, 5 Tab, …). */
  readonly onNotice?: (action: number, detail: unknown) => void;
  /** A fault of the stand-in itself, for the developer's console. */
  readonly onFault?: (error: unknown) => void;
}

/** A page that plays Excel on the web for the add-in's page in one of its frames. */
export interface PageHost {
  readonly host: ExcelHost;
  /** Resolves when office.js in the frame has asked for its context: the add-in boots. */
  readonly booted: Promise<void>;
  /** Runs a function of the ribbon; resolves when the add-in calls `event.completed()`. */
  invokeCommand(functionName: string, controlId: string): Promise<void>;
  /** Keyboard focus comes into the pane: office.js gives it to the first thing that takes it, or to the last. */
  focusPane(direction: 1 | -1): void;
  dispose(): void;
}

const conversation = "flechage";
/** What the host tells the pane, by the numbers of OSF.AgaveHostAction. */
const paneAction = { tabIn: 11, tabInShift: 12 } as const;
/** Notice by which the client library would report to its maker: it goes nowhere. */
const telemetry = 23;

/**
 * The address to load in the frame: the add-in's page with what office.js needs to find its host. Both pages must
 * be served over https from the same host name.
 */
export function paneAddress(page: string, language: string, hostPage: string): string {
  const url = new URL(page, hostPage);
  // Flags: 1 shared runtime, 2 custom functions.
  url.searchParams.set("_host_Info", `Excel$Web$16.01$${language}$${conversation}$$$3`);
  const route = url.hash === "" ? "" : url.hash.slice(1);
  const xdm = `${conversation}|pane|${encodeURIComponent(hostPage)}`;
  url.hash = `${route}&_xdm_Info=${xdm}&_serializer_version=1`;
  return url.href;
}

/** Answers the frame's office.js with this workbook, until disposed. The frame may be reloaded at will. */
export function attachPage(frame: Window, workbook: HostWorkbook, options: PageOptions): PageHost {
  const host = new ExcelHost(workbook, options);
  const page = new Page(frame, host, options);
  return {
    host,
    booted: page.booted,
    invokeCommand: (functionName, controlId) => page.commands.invoke(functionName, controlId),
    focusPane: (direction) => {
      page.tellPane(direction === 1 ? paneAction.tabIn : paneAction.tabInShift);
    },
    dispose: () => {
      page.dispose();
      host.dispose();
    },
  };
}

class Page {
  readonly booted: Promise<void>;
  readonly commands: PageCommands;
  readonly #frame: Window;
  readonly #host: ExcelHost;
  readonly #options: PageOptions;
  readonly #methods: PageMethods;
  /** Event names the frame registered for. */
  readonly #registered = new Set<string>();
  readonly #stop: (() => void)[] = [];
  #origin = "*";
  #tellBooted: () => void = () => undefined;

  constructor(frame: Window, host: ExcelHost, options: PageOptions) {
    this.#frame = frame;
    this.#host = host;
    this.#options = options;
    this.booted = new Promise((resolve) => {
      this.#tellBooted = resolve;
    });
    this.commands = new PageCommands((data) => {
      this.#push("appCommandInvoked", data);
    });
    this.#methods = new PageMethods(host, this.commands);
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame) return;
      const message = parseMessage(event.data);
      if (message === null) return;
      this.#origin = event.origin;
      void this.#answer(message);
    };
    window.addEventListener("message", listen);
    this.#stop.push(
      () => {
        window.removeEventListener("message", listen);
      },
      host.onEvents((messages) => {
        this.#push("richApiMessage", {
          ArrayData: messages.map(({ category, type, targetId, body }, i) => [
            category ?? 65_536,
            type,
            targetId,
            JSON.stringify(body),
            i,
            false,
          ]),
        });
      }),
      host.onSelection(() => {
        this.#push("documentSelectionChanged", {});
      }),
      host.onAddInState((state) => {
        options.onPaneState?.(state);
      }),
    );
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  async #answer(message: PageMessage): Promise<void> {
    const { _actionName: name, _actionType: type } = message;
    if (type === 1 || type === 2) {
      if (type === 1) this.#registered.add(name);
      else this.#registered.delete(name);
      this.#reply(message, { Error: 0, Version: 1 });
      if (name === "appCommandInvoked" && type === 1) this.commands.setReady();
      return;
    }
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        this.#registered.clear();
        this.#reply(message, appContext(this.#settings()));
        this.#tellBooted();
        return;
      case "ContextActivationManager_notifyHost":
        this.#notice(message._data);
        return;
      case "executeMethod":
        try {
          this.#reply(message, await this.#methods.execute(message._data));
        } catch (error) {
          this.#options.onFault?.(error);
          // 5001: internal error.
          this.#reply(message, { Error: 5001, Version: 1 });
        }
        return;
      default:
        this.#reply(message, null);
    }
  }

  #settings(): PageSettings {
    const { culture = "fr-FR", language = culture, documentUrl = "" } = this.#options;
    return {
      controlId: "pane",
      language,
      culture,
      documentUrl,
      sets: this.#host.platform.sets,
      settings: this.#methods.settings(),
      readOnly: this.#host.workbook.readOnly,
    };
  }

  #notice(data: unknown): void {
    if (!Array.isArray(data)) return;
    const [, action, detail] = data as readonly unknown[];
    if (typeof action === "number" && action !== telemetry)
      this.#options.onNotice?.(action, detail);
  }

  /** A call the other way round: the client library registers this method for its host. */
  tellPane(action: number): void {
    this.#post({
      _messageType: 0,
      _actionName: "Office_notifyAgave",
      _conversationId: `${conversation}_ntf`,
      _correlationId: 0,
      _origin: window.location.origin,
      _actionType: 0,
      _data: [action],
      _serializerVersion: 1,
    });
  }

  /** An event: an answer that nobody asked for, under the name that was registered. */
  #push(name: string, data: unknown): void {
    if (!this.#registered.has(name)) return;
    this.#post({
      _messageType: 1,
      _actionName: name,
      _conversationId: conversation,
      _correlationId: 0,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: 1,
      _serializerVersion: 1,
    });
  }

  #reply(to: PageMessage, data: unknown): void {
    this.#post({
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    });
  }

  #post(message: object): void {
    this.#frame.postMessage(JSON.stringify(message), this.#origin);
  }
}
