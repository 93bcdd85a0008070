import type { ExcelHost } from "./objects/excelHost";
import { officeDocument, type Counted, type OfficeDocument } from "./officeDocument";
import { isSetSupported } from "./protocol/profiles";

/** As much of `Office` as exists without a page: what the host supports, the document, waiting for the start. */
export interface OfficeInProcess {
  readonly context: {
    readonly host: "Excel";
    readonly platform: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly diagnostics: {
      readonly host: string;
      readonly platform: string;
      readonly version: string;
    };
    readonly document: OfficeDocument;
    readonly requirements: { isSetSupported(set: string, version?: string): boolean };
  };
  readonly actions: { associate(id: string, action: unknown): void };
  readonly HostType: Readonly<Record<string, string>>;
  readonly PlatformType: Readonly<Record<string, string>>;
  /** Older add-ins set a function here; it is called at the start. */
  initialize: ((reason: string) => void) | null;
  onReady(
    callback?: (info: { host: string; platform: string }) => unknown,
  ): Promise<{ host: string; platform: string }>;
}

interface OfficeClient {
  Office: object;
  readonly Excel: typeof Excel;
}

/**
 * Gives the client its `Office.context`, which it asks for requirement sets and for selection events, and returns the
 * `Office` that add-ins use.
 */
export function officeOf(host: ExcelHost, client: OfficeClient, counted: Counted): OfficeInProcess {
  const { platform } = host.platform;
  const context: OfficeInProcess["context"] = {
    host: "Excel",
    platform,
    displayLanguage: host.culture,
    contentLanguage: host.culture,
    diagnostics: { host: "Excel", platform, version: "16.01" },
    document: officeDocument(host, client.Excel.run.bind(client.Excel), counted),
    requirements: {
      isSetSupported: (set, version) => isSetSupported(host.platform, set, version),
    },
  };
  const info = { host: "Excel", platform };
  let initialize: OfficeInProcess["initialize"] = null;
  const own = {
    context,
    actions: { associate: () => undefined },
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" },
    get initialize() {
      return initialize;
    },
    set initialize(start) {
      initialize = start;
      void Promise.resolve().then(() => start?.("documentOpened"));
    },
    onReady: async (callback?: (start: typeof info) => unknown) => {
      // As in a page: never inside the call that asks.
      await Promise.resolve();
      callback?.(info);
      return info;
    },
  };
  // The library keeps its own context for pages: the one of the stand-in goes in front of it.
  const office = Object.create(client.Office, Object.getOwnPropertyDescriptors(own)) as object;
  client.Office = office;
  return office as OfficeInProcess;
}
