import { undoDepth } from "../../../src/host/model/journal";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

describe("batches, contexts and errors", () => {
  it("A-01: a run must return a promise, and what was not loaded cannot be read", async () => {
    const host = await excel();
    const notAsync = (() => undefined) as unknown as (
      context: Excel.RequestContext,
    ) => Promise<void>;
    expect((await errorOf(host, notAsync)).code).toBe("RunMustReturnPromise");
    expect(
      (
        await errorOf(host, async (context) => {
          const range = firstSheet(context).getRange("A1").load("address");
          await context.sync();
          return range.values as unknown;
        })
      ).code,
    ).toBe("PropertyNotLoaded");
  });

  it("A-01: the objects of a run are dead after it, and of one run only", async () => {
    const host = await excel();
    const kept = await host.run((context) =>
      Promise.resolve({ range: firstSheet(context).getRange("A1") }),
    );
    await expect(
      (async () => {
        kept.range.load("values");
        await kept.range.context.sync();
      })(),
    ).rejects.toMatchObject({ code: "InvalidObjectPath" });
    expect(
      (
        await errorOf(host, async (context) => {
          firstSheet(context).getRange("A1").getBoundingRect(kept.range);
          await context.sync();
        })
      ).code,
    ).toBe("InvalidRequestContext");
  });

  it("A-02: a run that made ranges sends a second request to release them", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(host.host.requests).toHaveLength(2);
    expect(host.host.keptReferences).toBe(0);
  });

  it("A-02: untracked ranges need no second request", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.values = [[1]];
      range.untrack();
      await context.sync();
    });
    expect(host.host.requests).toHaveLength(1);
  });

  it("A-03: undefined, NaN and Infinity leave the cell alone; a scalar fills the range", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[undefined, Number.NaN, Number.POSITIVE_INFINITY]];
      firstSheet(context).getRange("A2:C3").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(await valuesOf(host, "A1:C3")).toEqual([
      [1, 2, 3],
      ["x", "x", "x"],
      ["x", "x", "x"],
    ]);
  });

  it("A-03: a Date travels as ISO text and stays text", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[new Date(Date.UTC(2024, 0, 2))]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1")).toEqual([["2024-01-02T00:00:00.000Z"]]);
  });

  it("A-04: what a failing batch did before the failing action stays done", async () => {
    const host = await excel();
    const error = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("Absente").getRange("A1").values = [["x"]];
      firstSheet(context).getRange("A2").values = [["after"]];
      await context.sync();
    });
    expect(error).toEqual({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    expect(await valuesOf(host, "A1:A2")).toEqual([["before"], [""]]);
  });

  it("A-04: results before the failing action are delivered", async () => {
    const host = await excel();
    let name = "";
    await errorOf(host, async (context) => {
      const sheet = firstSheet(context).load("name");
      firstSheet(context).getRange("nowhere!");
      try {
        await context.sync();
      } finally {
        ({ name } = sheet);
      }
    });
    expect(name).toBe("Feuil1");
  });

  it("A-05: the code is neutral, the message in the user's language", async () => {
    const french = await excel({ culture: "fr-FR" });
    const english = await excel({ culture: "en-US" });
    const lost = (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem("x");
      return context.sync();
    };
    await expect(french.run(lost)).rejects.toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      message: "La ressource demandée n’existe pas.",
    });
    await expect(english.run(lost)).rejects.toMatchObject({
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
    });
  });

  it("A-08: while a cell is edited batches fail and change nothing", async () => {
    const host = await excel();
    host.host.setEditing(true);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(code).toBe("InvalidOperationInCellEditMode");
    host.host.setEditing(false);
    expect(await valuesOf(host, "A1")).toEqual([[""]]);
  });

  it("A-08: the client's own services answer while a cell is edited", async () => {
    const { host } = await excel();
    host.setEditing(true);
    const batch = {
      AutoKeepReference: false,
      Actions: [
        {
          Id: 2,
          ActionType: 3,
          Name: "_SetOsfControlContainerReadyForCustomFunctions",
          ObjectPathId: 1,
          ArgumentInfo: {},
        },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" },
      },
    };
    const answer: unknown = JSON.parse(await host.execute(JSON.stringify(batch), 0));
    expect(answer).not.toHaveProperty("Error");
    expect(host.customFunctions.isReady).toBe(true);
  });

  it("A-08: delayForCellEdit waits until the edit ends", async () => {
    const host = await excel();
    host.host.setEditing(true);
    let isDone = false;
    const waiting = host
      .run({ delayForCellEdit: true }, async (context) => {
        firstSheet(context).getRange("A1").values = [[1]];
        await context.sync();
      })
      .then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isDone).toBe(false);
    host.host.setEditing(false);
    await waiting;
    expect(await valuesOf(host, "A1")).toEqual([[1]]);
  });

  it("A-10: OrNullObject never fails, getItem does", async () => {
    const host = await excel();
    const missing = await host.run(async (context) => {
      const { worksheets, tables, names, settings } = context.workbook;
      const asked = [
        worksheets.getItemOrNullObject("x"),
        tables.getItemOrNullObject("x"),
        names.getItemOrNullObject("x"),
        settings.getItemOrNullObject("x"),
      ];
      const chained = worksheets.getItemOrNullObject("x").getUsedRangeOrNullObject();
      // Calls on a null object do nothing.
      worksheets.getItemOrNullObject("x").delete();
      for (const item of asked) item.load();
      chained.load("address");
      await context.sync();
      return [...asked, chained].map(({ isNullObject }) => isNullObject);
    });
    expect(missing).toEqual([true, true, true, true, true]);
  });

  it("A-12: 5 MB is the limit of a request on the web, and of no other platform", async () => {
    const text = "x".repeat(1024);
    const write = async (context: Excel.RequestContext): Promise<void> => {
      const rows = Array.from({ length: 5200 }, () => [text]);
      firstSheet(context).getRange("A1:A5200").values = rows;
      await context.sync();
    };
    const web = await excel({ profile: "W" });
    expect((await errorOf(web, write)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await valuesOf(web, "A1")).toEqual([[""]]);
    const desktop = await excel({ profile: "D" });
    await desktop.run(write);
    expect(await valuesOf(desktop, "A5200")).toEqual([[text]]);
  });

  it("A-12: 5 MB is the limit of a response on the web", async () => {
    const host = await excel({ profile: "W" });
    const text = "y".repeat(1000);
    await host.run(async (context) => {
      firstSheet(context).getRange("A1:A3000").values = text as unknown as string[][];
      await context.sync();
    });
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1:A3000").load("values,formulas");
      await context.sync();
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("A-12, A-14: whole columns and more than five million cells read as null", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const columns = firstSheet(context).getRange("A:F").load("values,text,numberFormat");
      const vast = firstSheet(context).getRange("A1:F1000000").load("formulas");
      await context.sync();
      return [columns.values, columns.text, columns.numberFormat, vast.formulas] as unknown[];
    });
    expect(read).toEqual([null, null, null, null]);
  });

  it("A-14: cells of whole columns cannot be written", async () => {
    const host = await excel();
    const { code, location } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A:A").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect({ code, location }).toEqual({ code: "InvalidArgument", location: "Range.values" });
  });

  it("A-15: a blank sheet's used range is its first cell; a range's used range is not found", async () => {
    const host = await excel();
    const [address, isNull] = await host.run(async (context) => {
      const used = firstSheet(context).getUsedRange().load("address");
      const none = firstSheet(context).getUsedRangeOrNullObject().load("address");
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(address).toBe("Feuil1!A1");
    expect(isNull).toBe(true);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("B2:C3").getUsedRange();
      await context.sync();
    });
    expect(code).toBe("ItemNotFound");
  });

  it("A-15: formatting counts as used unless values only are asked for", async () => {
    const host = await excel();
    const addresses = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      return [all.address, values.address];
    });
    expect(addresses).toEqual(["Feuil1!B2:D9", "Feuil1!B2"]);
  });

  it("a look that is taken away again, or that says nothing new, leaves no used cell", async () => {
    const host = await excel();
    const address = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("E:E").format.fill.color = "#00FF00";
      const painted = sheet.getRange("D5:E9").format.fill;
      painted.color = "#FF0000";
      painted.clear();
      sheet.getRange("A1:C9").format.fill.clear();
      sheet.getRange("A1:A9").format.font.bold = false;
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return used.address;
    });
    // Column E is green: its cells say that they are not.
    expect(address).toBe("Feuil1!B2:E9");
  });

  it("A-70: a batch is one undo step; a call that cannot be undone empties the stack", async () => {
    const host = await excel();
    const { workbook } = host.host;
    await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      firstSheet(context).getRange("A2").format.font.bold = true;
      context.workbook.worksheets.add("Nouvelle");
      await context.sync();
    });
    expect(undoDepth(workbook)).toEqual({ undo: 1, redo: 0 });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Nouvelle").delete();
      await context.sync();
    });
    expect(undoDepth(workbook)).toEqual({ undo: 0, redo: 0 });
  });

  it.each([
    ["Windows", "D" as const, 0],
    ["the web", "W" as const, 2],
  ])("A-70: renaming a sheet on %s leaves %s undo steps", async (_, profile, steps) => {
    const host = await excel({ profile });
    await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      firstSheet(context).name = "Autre";
      await context.sync();
    });
    expect(undoDepth(host.host.workbook).undo).toBe(steps);
  });

  it("answers ApiNotFound for members that the stand-in does not have", async () => {
    const host = await excel();
    const asked = [
      (context: Excel.RequestContext) => {
        firstSheet(context).getRange("A1").flashFill();
      },
      (context: Excel.RequestContext) => context.workbook.queries.load("items/name"),
    ];
    for (const ask of asked) {
      const { code } = await errorOf(host, async (context) => {
        ask(context);
        await context.sync();
      });
      expect(code).toBe("ApiNotFound");
    }
  });

  it("answers ApiNotFound on an old Excel for what came later (profile L21 = ExcelApi 1.14)", async () => {
    const ask = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.application.cultureInfo.numberFormat.load("currencySymbol");
      await context.sync();
    };
    const old = await excel({ profile: "L21" });
    expect((await errorOf(old, ask)).code).toBe("ApiNotFound");
    expect(old.office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(old.office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    const newer = await excel({ profile: "L24" });
    await expect(newer.run(ask)).resolves.toBeUndefined();
  });

  it("a read-only file refuses writing (A-06) and still reads", async () => {
    const host = await excel();
    host.host.setReadOnly(true);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(code).toBe("AccessDenied");
    expect(await valuesOf(host, "A1")).toEqual([[""]]);
  });

  it("fails the next batch on demand", async () => {
    const host = await excel();
    host.host.failNext("GeneralException");
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).load("name");
      await context.sync();
    });
    expect(code).toBe("GeneralException");
    expect(await valuesOf(host, "A1")).toEqual([[""]]);
  });
});
