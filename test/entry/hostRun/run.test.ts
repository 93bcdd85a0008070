import { newWorkbook } from "../../../src/host/model/create";
import { setCells, type CellInput } from "../../../src/host/model/edit";
import { runSnippet, type RunReport } from "../../../src/entry/hostRun/run";
import type { Snippet } from "../../../src/entry/hostRun/snippet";

function run(script: string, pane?: string, workbook = newWorkbook()): Promise<RunReport> {
  const snippet: Snippet = {
    file: "snippet.ts",
    name: "Essai",
    script,
    html: pane ?? "",
    hasPane: pane !== undefined,
  };
  return runSnippet(snippet, {
    workbook,
    profile: "W",
    culture: "en-US",
    folder: process.cwd(),
    echo: () => undefined,
    patience: 5_000,
  });
}

describe("running a snippet", () => {
  it("takes TypeScript, waits for what was started and not awaited, and tells sheets and console", async () => {
    const report = await run(`
      async function main(): Promise<void> {
        await Excel.run(async (context: Excel.RequestContext) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
          range.values = [[1, "=B2+1"]];
          range.load("values");
          await context.sync();
          console.log("values", range.values);
        });
        setTimeout(() => console.log("later"), 20);
      }
      main();`);
    expect(report).toEqual({
      ok: true,
      error: null,
      log: ["values [[1,2]]", "later"],
      sheets: [{ name: "Feuil1", usedRange: "B2:C2", values: [[1, 2]] }],
    });
  });

  it("takes modules, and await at the top", async () => {
    const report = await run(`
      import { join } from "node:path";
      const { host } = await Office.onReady();
      console.log(host, join("a", "b"));
      export const done = true;`);
    expect(report.log).toEqual(["Excel a/b"]);
    expect(report.ok).toBe(true);
  });

  it("A-05: fails with the code and the place of an error that escapes, or that is shown", async () => {
    const lost = `await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    })`;
    const expected = { code: "ItemNotFound", location: "WorksheetCollection.getItem" };
    expect((await run(lost)).error).toMatchObject(expected);
    const shown = await run(`try { ${lost} } catch (error) { console.error(error); }`);
    expect(shown.ok).toBe(false);
    expect(shown.error).toMatchObject(expected);
  });

  it("presses the buttons of a pane, those that set up first, and each once", async () => {
    const report = await run(
      `$("#run").on("click", () => console.log("run " + $("#name").val()));
       document.getElementById("setup").addEventListener("click", () => console.log("setup"));`,
      `<input id="name" value="Ana"><button id="run">Run</button><button id="setup">Set up</button>`,
    );
    expect(report.log).toEqual(["setup", "run Ana"]);
  });

  it("presses buttons from top to bottom, and stops when the workbook is closed", async () => {
    const report = await run(
      `const on = (id, act) => document.getElementById(id).addEventListener("click", act);
       on("after", () => console.log("after"));
       on("close", () => Excel.run(async (context) => context.workbook.close("SkipSave")));
       on("first", () => console.log("first"));`,
      `<button id="first">1</button><button id="close">2</button><button id="after">3</button>`,
    );
    expect(report).toMatchObject({ ok: true, log: ["first"] });
  });

  it("chooses a file where the pane asks for one, before the buttons that need it", async () => {
    const report = await run(
      `let text = "";
       document.getElementById("file").addEventListener("change", (event) => {
         const reader = new FileReader();
         reader.onload = () => { text = reader.result.toString(); };
         reader.readAsDataURL(event.target.files[0]);
       });
       $("#go").on("click", () => Excel.run(async (context) => {
         context.workbook.insertWorksheetsFromBase64(text.slice(text.indexOf("base64,") + 7), { positionType: "End" });
         await context.sync();
       }));`,
      `<p>Select a workbook</p><input type="file" id="file"><button id="go">Insert</button>`,
    );
    expect(report.error).toBeNull();
    expect(report.sheets).toHaveLength(2);
  });

  it("has the helpers that older samples load beside jQuery", async () => {
    const report = await run(`await Excel.run(async (context) => {
      const sheet = await OfficeHelpers.ExcelUtilities.forceCreateSheet(context.workbook, "Sample");
      sheet.getRange("A1").values = [[base64js.fromByteArray([1, 2])]];
      OfficeHelpers.UI.notify("done");
    })`);
    expect(report).toMatchObject({ ok: true, log: ["done"] });
    expect(report.sheets[1]).toMatchObject({ name: "Sample", values: [["AQI="]] });
  });

  it("has dates and colours as the small libraries of samples give them", async () => {
    const report = await run(
      `const noon = moment.fromOADate(45_292.5);
       console.log(noon.format("YYYY-MM-DD HH:mm"), moment(noon.valueOf()).toOADate());
       const middle = $("#field").spectrum("get").toRgb();
       $("#field").spectrum("set", tinycolor({ ...middle, g: 127.6 }).toHexString());
       console.log($("#field").val(), tinycolor.random().toHexString().length);`,
      `<input id="field" type="text" value="red">`,
    );
    expect(report.log).toEqual(["2024-01-01 12:00 45292.5", "#ff8000 7"]);
  });

  it("takes a name declared twice, as the compiler of Script Lab does", async () => {
    const report = await run(`function twice() { const a = 1; const a = 2; return a; }
      console.log(twice());`);
    expect(report).toMatchObject({ ok: true, log: ["2"] });
  });

  it("presses the button that stops what another one started", async () => {
    const report = await run(
      `let isStopped = false;
       const pause = () => new Promise((wake) => setTimeout(wake, 5));
       $("#start").on("click", async () => { while (!isStopped) await pause(); console.log("stopped"); });
       $("#stop").on("click", () => { isStopped = true; });`,
      `<button id="start">Start</button><button id="stop">Stop</button>`,
    );
    expect(report).toMatchObject({ ok: true, log: ["stopped"] });
  });

  it("makes the elements that a bare script asks for", async () => {
    const report = await run(`$("#go").click(() => console.log("gone"));`);
    expect(report).toMatchObject({ ok: true, log: ["gone"] });
  });

  it("does not press the buttons of a bare script that has already worked by itself", async () => {
    const report = await run(`
      $("#run").click(run);
      async function run() {
        await Excel.run(async (context) => {
          context.workbook.worksheets.add("Once");
          await context.sync();
        });
      }
      await run();`);
    expect(report.ok).toBe(true);
    expect(report.sheets.map(({ name }) => name)).toEqual(["Feuil1", "Once"]);
  });

  it("does not wait for ever for a timer that repeats", async () => {
    const report = await run(`setInterval(() => undefined, 10); console.log("started");`);
    expect(report).toMatchObject({ ok: true, log: ["started"] });
  });

  it("cells show boxes to tick, which a reset unticks before it takes them away", async () => {
    const report = await run(`await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Feuil1");
      const cells = sheet.getRange("A1:A2");
      cells.values = [[true], ["x"]];
      sheet.getRange("A1").control = { type: Excel.CellControlType.checkbox };
      for (let times = 0; times < 3; times += 1) {
        const first = sheet.getRange("A1").load("values,control");
        cells.load("values,control");
        await context.sync();
        console.log(JSON.stringify(cells.values), cells.control.type, first.control.type);
        cells.clearOrResetContents();
      }
      const other = context.workbook.worksheets.add("B").load("tabId");
      await context.sync();
      console.log(other.tabId);
    })`);
    expect(report.error).toBeNull();
    expect(report.log).toEqual([
      '[[true],["x"]] Mixed Checkbox',
      '[[false],[""]] Mixed Checkbox',
      '[[""],[""]] Empty Empty',
      "2",
    ]);
  });

  it("has the members of the newest client: notes, values as JSON, enumerations", async () => {
    const workbook = newWorkbook();
    const script = `await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.notes.add("A1", "à revoir");
      const notes = sheet.notes.load("items/content");
      const range = sheet.getRange("A1:C1");
      range.valuesAsJson = [[
        { type: Excel.CellValueType.formattedNumber, basicValue: 12.5, numberFormat: "0.00 €" },
        { type: Excel.CellValueType.entity, text: "Dupont", properties: {} },
        { type: Excel.CellValueType.error, errorType: Excel.ErrorCellValueType.busy },
      ]];
      range.load("valuesAsJson,values,text");
      await context.sync();
      console.log(notes.items[0].content, range.values, range.text);
      const [number, entity, error] = range.valuesAsJson[0];
      console.log(number.type, number.basicType, entity.text, entity.basicValue, error.errorType);
      range.values = [[1, "a", true]];
      range.load("valuesAsJson");
      await context.sync();
      console.log(range.valuesAsJson[0].map(({ type }) => type));
    });`;
    const report = await run(script, undefined, workbook);
    expect(workbook.losses).toEqual(["dataTypes"]);
    expect(report.error).toBeNull();
    expect(report.log).toEqual([
      'à revoir [[12.5,"#VALUE!","#BUSY!"]] [["12.50 €","Dupont","#BUSY!"]]',
      "FormattedNumber Double Dupont #VALUE! Busy",
      '["Double","String","Boolean"]',
    ]);
  });

  it("F-02, F-03: functions under @customfunction calculate in the workbook, with the types their comment says", async () => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets;
    const call = (text: string): CellInput => ({ formula: `=SCRIPTLAB.ESSAI.${text}` });
    const calls = ["DOUBLER(A1)", "SOMME(1,2,3)", "OU()", "RIEN()"].map((text) => [call(text)]);
    if (sheet !== undefined) setCells(workbook, sheet, 1, 2, calls);
    if (sheet !== undefined) setCells(workbook, sheet, 1, 1, [[21]]);
    const report = await run(
      `/** @customfunction
        * @param {number} x */
      function doubler(x) { return x * 2; }
      /** @CustomFunction SOMME
        * @param terms what to add */
      async function addition(terms: number[]): Promise<number> {
        return terms.reduce((sum, term) => sum + term, 0);
      }
      /** @customfunction
        * @param {CustomFunctions.Invocation} invocation
        * @requiresAddress */
      function ou(invocation) { return invocation.address; }
      /** @customfunction */
      function rien() { return { type: "Error", errorType: "NotAvailable" }; }`,
      undefined,
      workbook,
    );
    expect([report.error, report.sheets[0]?.values.map(([, value]) => value)]).toEqual([
      null,
      [42, 6, "Feuil1!B3", "#N/A"],
    ]);
  });
});
