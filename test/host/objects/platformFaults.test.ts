import { setCells, select } from "../../../src/host/model/edit";
import { setProtection } from "../../../src/host/model/editSheets";
import { saveWorkbook } from "../../../src/host/files/save";
import { openWorkbook } from "../../../src/host/files/open";
import type { InProcessHost } from "../../../src/host/inProcess";
import type { HostSheet } from "../../../src/host/model/workbook";
import {
  needsFront,
  platformFaults,
  type PlatformFaultName,
} from "../../../src/host/protocol/platformFaults";
import type { Profile } from "../../../src/host/protocol/profiles";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What happens without the fault, and with it. */
async function offAndOn<T>(
  fault: PlatformFaultName,
  profile: Profile,
  what: (host: InProcessHost) => Promise<T>,
  culture = "fr-FR",
): Promise<{ off: T; on: T }> {
  const off = await what(await excel({ profile, culture }));
  const on = await what(await excel({ profile, culture, faults: [fault] }));
  return { off, on };
}

/** The code that a batch ends with; null when it ends well. */
async function codeOf(
  host: InProcessHost,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<string | null> {
  return host.run(batch).then(
    () => null,
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

function sheetOf({ host }: InProcessHost): HostSheet {
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** Addresses that onChanged tells of the first sheet while the user and the add-in do something. */
async function heard(
  host: InProcessHost,
  act: (host: InProcessHost) => unknown,
): Promise<string[]> {
  const addresses: string[] = [];
  await host.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.onChanged.add(({ address }) => {
      addresses.push(address);
      return Promise.resolve();
    });
    sheet.onSelectionChanged.add(({ address }) => {
      addresses.push(`selected ${address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await act(host);
  await wait(60);
  return addresses;
}

const type = (host: InProcessHost, row: number, column: number, value: string): void => {
  setCells(host.host.workbook, sheetOf(host), row, column, [[value]]);
};

/** A function TWICE of an add-in, called in A1. */
async function withFunction(host: InProcessHost): Promise<unknown> {
  host.customFunctions.associate("TWICE", (number: number) => number * 2);
  const parameters = [{ name: "number", type: "number", dimensionality: "scalar" }];
  host.host.registerFunctions("ASSO", { functions: [{ id: "TWICE", name: "TWICE", parameters }] });
  await host.run(async (context) => {
    firstSheet(context).getRange("A1").formulas = [["=ASSO.TWICE(4)"]];
    await context.sync();
  });
  return answer(host);
}

async function answer(host: InProcessHost): Promise<unknown> {
  for (let i = 0; i < 12; i += 1) {
    const value = (await valuesOf(host, "A1"))[0]?.[0];
    if (value !== "#BUSY!") return value;
    await wait(25);
  }
  return "#BUSY!";
}

describe("faults that platforms are reported to have, off and on", () => {
  it("are known for some platforms only", async () => {
    const host = await excel({ profile: "W" });
    expect(() => {
      host.host.setPlatformFault("dialogHoldsFunctions", true);
    }).toThrow("no known fault of profile W");
    for (const { on } of Object.values(platformFaults)) expect(on.length).toBeGreaterThan(0);
  });

  it("A-09: what depends on the active workbook fails while another one is in front", async () => {
    const selecting = await offAndOn("otherWorkbookInFront", "D", (host) =>
      codeOf(host, async (context) => {
        firstSheet(context).getRange("B2").values = [[1]];
        firstSheet(context).getRange("B2").select();
        await context.sync();
      }),
    );
    expect(selecting).toEqual({ off: null, on: "InvalidSelection" });
    const adding = await offAndOn("otherWorkbookInFront", "M", (host) =>
      codeOf(host, async (context) => {
        context.workbook.worksheets.add("Nouvelle");
        await context.sync();
      }),
    );
    expect(adding).toEqual({ off: null, on: "GeneralException" });
    const host = await excel({ profile: "D", faults: ["otherWorkbookInFront"] });
    const { location } = await errorOf(host, async (context) => {
      firstSheet(context).freezePanes.freezeRows(1);
      await context.sync();
    });
    expect(needsFront.has(location ?? "")).toBe(true);
    host.host.setPlatformFault("otherWorkbookInFront", false);
    expect(
      await codeOf(host, async (context) => {
        firstSheet(context).activate();
        await context.sync();
      }),
    ).toBeNull();
  });

  it("A-11, A-23: on a Mac a load() without names spoils local dates", async () => {
    const read = await offAndOn("emptyLoadSpoilsLocalDates", "M", async (host) =>
      host.run(async (context) => {
        const range = firstSheet(context).getRange("A1:B1");
        range.formulasLocal = [["31/12/2025", "12,5"]];
        firstSheet(context).load();
        await context.sync();
        const later = firstSheet(context).getRange("A2");
        later.formulasLocal = [["31/12/2025"]];
        const all = firstSheet(context).getRange("A1:B2").load("values");
        await context.sync();
        return all.values;
      }),
    );
    expect(read.off).toEqual([
      [46_022, 12.5],
      [46_022, ""],
    ]);
    expect(read.on).toEqual([
      [46_022, 12.5],
      ["31/12/2025", ""],
    ]);
  });

  it("A-13: events that the add-in turned off come all the same", async () => {
    const told = await offAndOn("eventsIgnoreSwitch", "W", (host) =>
      heard(host, () =>
        host.run(async (context) => {
          context.runtime.enableEvents = false;
          firstSheet(context).getRange("C3").values = [[1]];
          await context.sync();
        }),
      ),
    );
    expect(told).toEqual({ off: [], on: ["C3"] });
  });

  it("A-25: a format that types a space is lost with French settings", async () => {
    const shown = async (format: string): Promise<{ off: string; on: string }> =>
      offAndOn("spacedFormatsIgnored", "D", async (host) =>
        host.run(async (context) => {
          const range = firstSheet(context).getRange("A1");
          range.values = [[1234.5]];
          range.numberFormat = [[format]];
          range.load("text");
          await context.sync();
          return range.text[0]?.[0] ?? "";
        }),
      );
    expect(await shown('0.00 "€"')).toEqual({ off: "1234,50 €", on: "1234,5" });
    expect(await shown("0.00")).toEqual({ off: "1234,50", on: "1234,50" });
  });

  it("A-47: clearFilters forgets the sort of the table too", async () => {
    const sorts = await offAndOn("clearFiltersForgetsSort", "W", async (host) =>
      host.run(async (context) => {
        firstSheet(context).getRange("A1:A3").values = [["N"], [2], [1]];
        const table = firstSheet(context).tables.add("A1:A3", true);
        table.sort.apply([{ key: 0, ascending: true }]);
        table.columns.getItemAt(0).filter.applyValuesFilter(["2"]);
        table.clearFilters();
        table.sort.load("fields");
        await context.sync();
        return table.sort.fields.length;
      }),
    );
    expect(sorts).toEqual({ off: 1, on: 0 });
  });

  it("A-61: a protected table never sorts, and loaded options hold nulls", async () => {
    const sorted = await offAndOn("protectedTableNeverSorts", "W", async (host) => {
      await host.run(async (context) => {
        const range = firstSheet(context).getRange("A1:A3");
        range.values = [["N"], [2], [1]];
        range.format.protection.locked = false;
        firstSheet(context).tables.add("A1:A3", true).name = "T_Essai";
        firstSheet(context).protection.protect({ allowSort: true });
        await context.sync();
      });
      return codeOf(host, async (context) => {
        context.workbook.tables.getItem("T_Essai").sort.apply([{ key: 0, ascending: true }]);
        await context.sync();
      });
    });
    expect(sorted).toEqual({ off: null, on: "AccessDenied" });
    const again = await offAndOn("protectionOptionsWithNulls", "W", (host) => {
      setProtection(host.host.workbook, sheetOf(host), { on: true, password: null, options: {} });
      return codeOf(host, async (context) => {
        const { protection } = firstSheet(context);
        protection.load("options");
        await context.sync();
        const { options } = protection;
        protection.unprotect();
        protection.protect(options);
        await context.sync();
      });
    });
    expect(again).toEqual({ off: null, on: "InvalidArgument" });
  });

  it("A-74: choices from lists, quick typing and selections that raise no event", async () => {
    const chosen = await offAndOn("listChoiceIsSilent", "W", async (host) => {
      await host.run(async (context) => {
        firstSheet(context).getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "oui,non" },
        };
        await context.sync();
      });
      return heard(host, () => {
        type(host, 1, 1, "oui");
        type(host, 2, 1, "ailleurs");
      });
    });
    expect(chosen).toEqual({ off: ["A1", "A2"], on: ["A2"] });
    const typed = await offAndOn("quickTypingSkips", "W", (host) =>
      heard(host, () => {
        for (const row of [1, 2, 3]) type(host, row, 1, "x");
      }),
    );
    expect(typed).toEqual({ off: ["A1", "A2", "A3"], on: ["A3"] });
    const selected = await offAndOn("selectionIsSilent", "D", (host) =>
      heard(host, () => {
        select(host.host.workbook, sheetOf(host), { top: 2, left: 2, bottom: 2, right: 2 });
      }),
    );
    expect(selected).toEqual({ off: ["selected B2"], on: [] });
  });

  it("F-28: results of functions that get lost leave #BUSY!", async () => {
    expect(await offAndOn("busyForever", "W", withFunction)).toEqual({ off: 8, on: "#BUSY!" });
  });

  it("F-56: functions that fail to register show #NAME?", async () => {
    const shown = await offAndOn("functionsNotRegistered", "D", withFunction);
    expect(shown).toEqual({ off: 8, on: "#NAME?" });
  });

  it("F-45: an open dialog holds calls of functions until it is closed", async () => {
    const held = await offAndOn("dialogHoldsFunctions", "D", async (host) => {
      const before = await withFunction(host);
      host.host.setPlatformFault("dialogHoldsFunctions", false);
      return [before, await answer(host)];
    });
    expect(held).toEqual({ off: [8, 8], on: ["#BUSY!", 8] });
  });

  it("F-41: all functions run when the workbook opens", async () => {
    const first = await excel();
    await withFunction(first);
    const file = await saveWorkbook(first.host.workbook);
    const calls = async (faults: readonly PlatformFaultName[]): Promise<number> => {
      const host = await excel({ workbook: await openWorkbook(file, "a.xlsx"), faults });
      let count = 0;
      host.customFunctions.associate("TWICE", () => (count += 1));
      const parameters = [{ name: "number", type: "number", dimensionality: "scalar" }];
      host.host.registerFunctions("ASSO", {
        functions: [{ id: "TWICE", name: "TWICE", parameters }],
      });
      await wait(10);
      return count;
    };
    expect([await calls([]), await calls(["functionsRunAtOpening"])]).toEqual([0, 1]);
  });
});
