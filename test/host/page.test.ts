/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { newWorkbook } from "../../src/host/model/create";
import type { HostWorkbook } from "../../src/host/model/workbook";
import { attachPage, paneAddress, type PageHost, type PageOptions } from "../../src/host/page";

Object.assign(globalThis, { TextEncoder });

interface Answer {
  readonly _actionName: string;
  readonly _correlationId: unknown;
  readonly _responseType: number;
  readonly _data: Readonly<Record<string, unknown>>;
}

/** The frame's side of the conversation, as office.js writes it. */
class Frame {
  readonly answers: Answer[] = [];
  readonly window = {
    postMessage: (text: string) => this.answers.push(JSON.parse(text) as Answer),
  } as unknown as Window;
  #lastId = 0;

  async ask(name: string, data: unknown, type = 0): Promise<Answer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = {
      _messageType: 0,
      _actionName: name,
      _conversationId: "flechage",
      _correlationId: id,
      _actionType: type,
      _data: data,
    };
    window.dispatchEvent(
      new MessageEvent("message", {
        data: JSON.stringify(message),
        origin: "https://localhost:3000",
        source: this.window,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = this.answers.find(({ _correlationId }) => _correlationId === id);
    if (answer === undefined) throw new Error(`no answer to ${name}`);
    return answer;
  }

  run(batch: unknown, flags = 0): Promise<Answer> {
    const message = ["", "POST", "ProcessQuery", [], JSON.stringify(batch), 0, flags];
    return this.ask("executeMethod", { DdaMethod: { DispatchId: 93 }, ArrayData: message });
  }

  events(name: string): unknown[] {
    return this.answers
      .filter((answer) => answer._actionName === name && answer._responseType === 1)
      .map(({ _data }) => _data);
  }
}

const pages: PageHost[] = [];

function open(options: Partial<PageOptions> = {}): {
  frame: Frame;
  page: PageHost;
  workbook: HostWorkbook;
} {
  const frame = new Frame();
  const workbook = newWorkbook();
  const page = attachPage(frame.window, workbook, { profile: "W", ...options });
  pages.push(page);
  return { frame, page, workbook };
}

beforeAll(() => {
  // jsdom refuses a source that is no window of its own.
  Object.defineProperty(globalThis, "MessageEvent", {
    value: class extends Event {
      readonly data: unknown;
      readonly origin: string;
      readonly source: unknown;
      constructor(type: string, init: { data: unknown; origin: string; source: unknown }) {
        super(type);
        this.data = init.data;
        this.origin = init.origin;
        this.source = init.source;
      }
    },
  });
});

afterEach(() => {
  for (const page of pages.splice(0)) page.dispose();
});

const activeSheetName = {
  Actions: [
    { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
    { Id: 5, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: "" },
    2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    3: {
      Id: 3,
      ObjectPathType: 3,
      Name: "GetActiveWorksheet",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: [] },
    },
  },
};

describe("a page that plays Excel for a frame", () => {
  it("gives the frame an address that office.js finds its host by", () => {
    const address = new URL(
      paneAddress("/taskpane.html#/produce", "fr-FR", "https://localhost:3000/workbench.html"),
    );
    expect(address.searchParams.get("_host_Info")).toBe("Excel$Web$16.01$fr-FR$flechage$$$3");
    expect(address.hash).toBe(
      "#/produce&_xdm_Info=flechage|pane|https%3A%2F%2Flocalhost%3A3000%2Fworkbench.html&_serializer_version=1",
    );
  });

  it("answers the handshake with language, culture and requirement sets", async () => {
    const { frame, page } = open({ profile: "L21", language: "en-US" });
    const answer = await frame.ask("ContextActivationManager_getAppContextAsync", "pane");
    expect(answer._data).toMatchObject({
      _appName: 16,
      _appUILocale: "en-US",
      _dataLocale: "fr-FR",
    });
    expect(JSON.parse(answer._data["_requirementMatrix"] as string)).toMatchObject({
      excelapi: "1.14",
      sharedruntime: "1.1",
    });
    await expect(page.booted).resolves.toBeUndefined();
  });

  it("runs a batch and answers as Excel on the web does", async () => {
    const { frame } = open();
    const { _data } = await frame.run(activeSheetName);
    const [status, , body] = _data["Data"] as [number, unknown, string];
    expect([_data["Error"], status]).toEqual([0, 200]);
    expect(JSON.parse(body)).toMatchObject({
      Results: [{ ActionId: 4 }, { ActionId: 5, Value: { Name: "Feuil1" } }],
    });
  });

  it("A-12: a request over 5 MB has its own error code", async () => {
    const { frame } = open();
    const large = { ...activeSheetName, Padding: "x".repeat(5 * 1024 * 1024) };
    expect((await frame.run(large))._data["Error"]).toBe(5103);
  });

  it("says that the rest of the common API is not supported", async () => {
    const { frame } = open();
    const answer = await frame.ask("executeMethod", { DdaMethod: { DispatchId: 64 } });
    expect(answer._data["Error"]).toBe(5000);
  });

  it("keeps the add-in's settings in the workbook", async () => {
    const { frame, workbook } = open();
    await frame.ask("executeMethod", {
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["langue", '{"code":"fr"}']] },
    });
    expect(workbook.settings.get("langue")).toEqual({ code: "fr" });
    const answer = await frame.ask("ContextActivationManager_getAppContextAsync", "pane");
    expect(answer._data["_settings"]).toEqual([["langue", '{"code":"fr"}']]);
  });

  it("runs a ribbon command once the add-in listens, until it says that it is done", async () => {
    const { frame, page } = open();
    let isDone = false;
    const done = page.invokeCommand("openCheck", "CheckButton").then(() => (isDone = true));
    await frame.ask("appCommandInvoked", {}, 1);
    const [id, name, event] = frame.events("appCommandInvoked")[0] as string[];
    expect([name, event]).toEqual(["openCheck", '{"source":{"id":"CheckButton"}}']);
    expect(isDone).toBe(false);
    await frame.ask("executeMethod", { DdaMethod: { DispatchId: 94 }, 0: id, 1: 0, 2: "" });
    await done;
    expect(isDone).toBe(true);
  });

  it("rejects a command that the add-in does not know", async () => {
    const { frame, page } = open();
    await frame.ask("appCommandInvoked", {}, 1);
    const outcome = page.invokeCommand("absent", "x").catch((error: unknown) => String(error));
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [id] = frame.events("appCommandInvoked")[0] as string[];
    await frame.ask("executeMethod", { DdaMethod: { DispatchId: 94 }, 0: id, 1: 11_101, 2: "" });
    expect(await outcome).toContain("11101");
  });

  it("takes no message from another window", () => {
    const { frame } = open();
    window.dispatchEvent(
      new MessageEvent("message", {
        data: JSON.stringify({ _messageType: 0, _actionName: "x", _conversationId: "flechage" }),
        origin: "https://localhost:3000",
        source: window,
      }),
    );
    expect(frame.answers).toEqual([]);
  });

  it("reports a malformed batch as a fault and answers an internal error", async () => {
    const faults: unknown[] = [];
    const { frame } = open({ onFault: (fault) => faults.push(fault) });
    expect((await frame.run({ no: "batch" }))._data["Error"]).toBe(5001);
    expect(faults).toHaveLength(1);
  });
});
