import { redo, undo } from "../../../src/host/model/journal";
import { setCells } from "../../../src/host/model/edit";
import type { HostSheet } from "../../../src/host/model/workbook";
import type { InProcessHost } from "../../../src/host/inProcess";
import { excel, firstSheet } from "../support/excel";

interface Seen {
  readonly type: string;
  readonly address?: string;
  readonly changeType?: string;
  readonly worksheetId?: string;
  readonly source?: string;
  readonly triggerSource?: string;
  readonly details?: unknown;
}

/** Registers handlers on the first sheet and the list of sheets; returns what they get. */
async function listening(host: InProcessHost): Promise<Seen[]> {
  const seen: Seen[] = [];
  const note = (event: unknown): Promise<void> => {
    seen.push(event as Seen);
    return Promise.resolve();
  };
  await host.run(async (context) => {
    firstSheet(context).onChanged.add(note);
    context.workbook.worksheets.onAdded.add(note);
    context.workbook.worksheets.onSelectionChanged.add(note);
    await context.sync();
  });
  return seen;
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function sheetOf(host: InProcessHost): HostSheet {
  const [sheet] = host.host.workbook.sheets;
  if (sheet === undefined) throw new Error("a workbook has a sheet");
  return sheet;
}

describe("events", () => {
  it("W-13: a handler is attached by the batch that registers it and told after later ones", async () => {
    const host = await excel();
    const seen = await listening(host);
    await host.run(async (context) => {
      firstSheet(context).getRange("A1:B1").values = [[1, 2]];
      context.workbook.worksheets.add("Neuve");
      await context.sync();
    });
    await settled();
    expect(seen.map(({ type, address }) => [type, address])).toEqual([
      ["WorksheetChanged", "A1:B1"],
      ["WorksheetAdded", undefined],
    ]);
  });

  it("A-72: changes of the user and of the add-in are told apart; details come with single cells", async () => {
    const host = await excel();
    const seen = await listening(host);
    setCells(host.host.workbook, sheetOf(host), 3, 1, [["user"]]);
    await settled();
    await host.run(async (context) => {
      firstSheet(context).getRange("A3").values = [["add-in"]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([
      expect.objectContaining({
        address: "A3",
        source: "Local",
        triggerSource: "Unknown",
        details: expect.objectContaining({ valueBefore: "", valueAfter: "user" }) as unknown,
      }),
      expect.objectContaining({ triggerSource: "ThisLocalAddin" }),
    ]);
  });

  it("A-72: a removed handler hears no more", async () => {
    const host = await excel();
    const seen: unknown[] = [];
    await host.run(async (context) => {
      const handler = firstSheet(context).onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      await context.sync();
      // With the context it was added with.
      handler.remove();
      await context.sync();
    });
    setCells(host.host.workbook, sheetOf(host), 1, 1, [[1]]);
    await settled();
    expect(seen).toEqual([]);
  });

  it("A-73: an exception in a handler is swallowed", async () => {
    const host = await excel();
    const seen: string[] = [];
    await host.run(async (context) => {
      firstSheet(context).onChanged.add(() => {
        seen.push("thrown");
        return Promise.reject(new Error("in the handler"));
      });
      await context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["thrown"]);
  });

  it("A-74: onChanged comes for formats too", async () => {
    const host = await excel();
    const seen = await listening(host);
    await host.run(async (context) => {
      firstSheet(context).getRange("B2").format.font.bold = true;
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([expect.objectContaining({ address: "B2", changeType: "Unknown" })]);
  });

  it("A-75: results of formulas raise onCalculated, not onChanged", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1:C1").formulas = [[1, "=A1*2", "=A1*3"]];
      await context.sync();
    });
    const seen = await listening(host);
    const calculated: unknown[] = [];
    await host.run(async (context) => {
      firstSheet(context).onCalculated.add((event) => {
        calculated.push(event.worksheetId, event.address);
        return Promise.resolve();
      });
      await context.sync();
      firstSheet(context).getRange("A1").values = [[5]];
      await context.sync();
    });
    await settled();
    expect(seen.map(({ address }) => address)).toEqual(["A1"]);
    expect(calculated).toEqual([sheetOf(host).id, "B1:C1"]);
  });

  it("A-77: the list of sheets tells the sheet by id, with an address without sheet", async () => {
    const host = await excel();
    const seen: Seen[] = [];
    await host.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      await context.sync();
      firstSheet(context).name = "Renommée";
      context.workbook.worksheets.getItem("Renommée").getRange("C3").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([
      expect.objectContaining({ address: "C3", worksheetId: sheetOf(host).id }),
    ]);
  });

  it("the range of an event can be read through the event", async () => {
    const host = await excel();
    const addresses: string[] = [];
    await host.run(async (context) => {
      firstSheet(context).onChanged.add(async (event) => {
        await host.run(async (later) => {
          const range = event.getRange(later).load("address");
          await later.sync();
          addresses.push(range.address);
        });
      });
      await context.sync();
      firstSheet(context).getRange("D4").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(addresses).toEqual(["Feuil1!D4"]);
  });

  it("a table tells its own changes", async () => {
    const host = await excel();
    const seen: Seen[] = [];
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = sheet.tables.add("A1:B2", true);
      table.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:C2").values = [[3, 4]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([expect.objectContaining({ type: "TableChanged", address: "B2" })]);
  });

  it("undo and redo by the user are told as changes", async () => {
    const host = await excel();
    const seen = await listening(host);
    const { workbook } = host.host;
    setCells(workbook, sheetOf(host), 1, 1, [[1]]);
    undo(workbook);
    redo(workbook);
    await settled();
    expect(seen.map(({ address }) => address)).toEqual(["A1", "A1", "A1"]);
  });

  it("enableEvents = false silences the add-in", async () => {
    const host = await excel();
    const seen = await listening(host);
    await host.run(async (context) => {
      context.runtime.enableEvents = false;
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([]);
  });

  it("selecting is told with its address", async () => {
    const host = await excel();
    const seen = await listening(host);
    await host.run(async (context) => {
      firstSheet(context).getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Feuil1!B2:C3");
    });
    await settled();
    expect(seen).toEqual([
      expect.objectContaining({ type: "WorksheetSelectionChanged", address: "B2:C3" }),
    ]);
  });

  it("tells that settings changed when the older common API saves them", async () => {
    const host = await excel();
    const told: unknown[] = [];
    await host.run(async (context) => {
      context.workbook.settings.add("clé", 1);
      context.workbook.settings.onSettingsChanged.add(async ({ settings }) => {
        const setting = settings.getItem("clé").load("value");
        await settings.context.sync();
        told.push(setting.value);
      });
      await context.sync();
    });
    const { settings } = host.office.context.document;
    settings.refreshAsync();
    settings.set("clé", 2);
    settings.saveAsync();
    await new Promise((wake) => setTimeout(wake, 30));
    expect(told).toEqual([2]);
  });
});

describe("events of sorts and shifts", () => {
  it("columns sort from left to right; only the lines that moved are told", async () => {
    const host = await excel();
    const told: string[] = [];
    const values = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:D2").values = [
        ["Ventes", "T1", "T2", "T3"],
        ["Pommes", 1, 9, 5],
      ];
      sheet.onColumnSorted.add(({ address }) => Promise.resolve(void told.push(address)));
      await context.sync();
      const range = sheet.getRange("A1:D2");
      range.sort.apply([{ key: 1 }], false, true, "Columns");
      range.sort.apply([{ key: 1 }], false, true, "Columns");
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    await settled();
    expect([values[0], told]).toEqual([
      ["Ventes", "T1", "T3", "T2"],
      ["C1:D2", ""],
    ]);
  });

  it("deleted cells say which way the others went", async () => {
    const host = await excel();
    const told: unknown[] = [];
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:C3").values = [1, 2, 3].map((row) => [row, row, row]);
      await context.sync();
      sheet.onChanged.add(({ changeDirectionState }) =>
        Promise.resolve(void told.push(changeDirectionState.deleteShiftDirection)),
      );
      await context.sync();
      sheet.getRange("A2").delete("Up");
      sheet.getRange("B1").delete("Left");
      await context.sync();
    });
    await settled();
    expect(told).toEqual(["Up", "Left"]);
  });
});
