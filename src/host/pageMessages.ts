/** A request of office.js in a frame, as it comes over postMessage. */
export interface PageMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _data: unknown;
}

/** null for anything that is not a request of office.js: other scripts post messages too. */
export function parseMessage(data: unknown): PageMessage | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  const message = parsed as Partial<PageMessage>;
  if (message._messageType !== 0) return null;
  if (typeof message._actionName !== "string" || typeof message._conversationId !== "string")
    return null;
  return {
    _messageType: 0,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _actionType: message._actionType ?? 0,
    _data: message._data,
  };
}

export interface PageSettings {
  readonly controlId: string;
  readonly language: string;
  readonly culture: string;
  readonly documentUrl: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly settings: readonly (readonly [string, string])[];
  readonly readOnly: boolean;
}

/** What office.js learns about its host at boot. Set versions go as text, for 1.20 is not 1.2. */
export function appContext(page: PageSettings): Readonly<Record<string, unknown>> {
  const sets = Object.entries(page.sets).map(([name, version]) => [name.toLowerCase(), version]);
  return {
    _id: page.controlId,
    // 16: Excel on the web.
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: page.language,
    _dataLocale: page.culture,
    _docUrl: page.documentUrl,
    _clientMode: page.readOnly ? 1 : 0,
    _settings: page.settings,
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: page.controlId,
    _requirementMatrix: JSON.stringify(Object.fromEntries(sets)),
    // 2: the pane is shown.
    _initialDisplayMode: 2,
    _hostFullVersion: "16.0.19000.20000",
  };
}
