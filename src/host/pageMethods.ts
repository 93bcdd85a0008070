import { setSetting } from "./model/editBook";
import { beginGroup, endGroup } from "./model/journal";
import type { ExcelHost } from "./objects/excelHost";
import type { PageCommands } from "./pageCommands";
import { isRecord } from "./protocol/wire";

/** Numbers by which office.js calls its host. */
const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

const ok = { Error: 0, Version: 1 };
/** Operation not supported: what an honest host says to the rest of the common API. */
const notSupported = { Error: 5000, Version: 1 };
const invalid = { Error: 5010, Version: 1 };

const payloadErrors: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** The methods of the common API that the stand-in answers: batches, settings, completed commands. */
export class PageMethods {
  readonly #host: ExcelHost;
  readonly #commands: PageCommands;

  constructor(host: ExcelHost, commands: PageCommands) {
    this.#host = host;
    this.#commands = commands;
  }

  async execute(data: unknown): Promise<Readonly<Record<string, unknown>>> {
    const method = isRecord(data) ? data["DdaMethod"] : undefined;
    if (!isRecord(data) || !isRecord(method)) return invalid;
    switch (method["DispatchId"]) {
      case dispatch.richApi:
        return this.#batch(data["ArrayData"]);
      case dispatch.commandCompleted:
        this.#commands.completed(String(data["0"]), Number(data["1"]));
        return ok;
      case dispatch.loadSettings:
        return {
          ...ok,
          Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) },
        };
      case dispatch.saveSettings:
        return this.#save(data["DdaSettingsMethod"]);
      default:
        return notSupported;
    }
  }

  /** Settings as office.js keeps them: names and JSON texts. The same store as `workbook.settings`. */
  settings(): readonly (readonly [string, string])[] {
    return [...this.#host.workbook.settings].map(([name, value]) => [name, JSON.stringify(value)]);
  }

  async #batch(message: unknown): Promise<Readonly<Record<string, unknown>>> {
    if (!Array.isArray(message)) return invalid;
    const [, , , , body, , flags] = message as readonly unknown[];
    if (typeof body !== "string") return invalid;
    const answer = await this.#host.execute(body, typeof flags === "number" ? flags : 0);
    const tooLarge = payloadErrors[this.#host.requests.at(-1)?.error ?? ""];
    if (tooLarge !== undefined) return { Error: tooLarge, Version: 1 };
    return { ...ok, Data: [200, [], answer] };
  }

  #save(request: unknown): Readonly<Record<string, unknown>> {
    const pairs = isRecord(request) ? request["Properties"] : undefined;
    if (!Array.isArray(pairs)) return invalid;
    const { workbook } = this.#host;
    // 5002: the document is read-only.
    if (workbook.readOnly) return { Error: 5002, Version: 1 };
    const wanted = new Map<string, unknown>();
    for (const pair of pairs as readonly unknown[]) {
      if (!Array.isArray(pair)) return invalid;
      const [name, value] = pair as readonly unknown[];
      wanted.set(String(name), JSON.parse(String(value)));
    }
    beginGroup(workbook);
    try {
      for (const name of [...workbook.settings.keys()])
        if (!wanted.has(name)) setSetting(workbook, name, undefined);
      for (const [name, value] of wanted) setSetting(workbook, name, value);
    } finally {
      endGroup(workbook);
    }
    return ok;
  }
}
