import JSZip from "jszip";
import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { excel, firstSheet, valuesOf } from "../support/excel";
import type { InProcessHost } from "../../../src/host/inProcess";

const scalar = (type: string, more: object = {}): object => ({
  type,
  dimensionality: "scalar",
  ...more,
});
const matrix = (type: string, more: object = {}): object => ({
  type,
  dimensionality: "matrix",
  ...more,
});

interface Declared {
  readonly parameters: readonly object[];
  readonly options?: object;
  readonly result?: object;
  readonly allowErrorForDataTypeAny?: boolean;
  readonly code: (...args: never[]) => unknown;
}

/** An Excel with an add-in of namespace ASSO; `calls` are the arguments its code got, without the invocation object. */
async function addIn(functions: Readonly<Record<string, Declared>>, host?: InProcessHost) {
  const excelHost = host ?? (await excel());
  const calls: unknown[][] = [];
  const metadata = Object.entries(functions).map(([id, { code, ...declared }]) => {
    excelHost.customFunctions.associate(id, (...args: unknown[]) => {
      calls.push(args.slice(0, -1));
      return (code as (...all: unknown[]) => unknown)(...args);
    });
    return { id, name: id, ...declared };
  });
  excelHost.host.registerFunctions("ASSO", { functions: metadata });
  return { host: excelHost, calls };
}

async function write(host: InProcessHost, address: string, values: unknown[][]): Promise<void> {
  await host.run(async (context) => {
    firstSheet(context).getRange(address).values = values;
    await context.sync();
  });
}

/** The values once nothing is #BUSY! any more. The client library sends results every half second at most. */
async function answers(host: InProcessHost, address: string): Promise<unknown[][]> {
  for (let i = 0; i < 100; i += 1) {
    const values = await valuesOf(host, address);
    if (!values.flat().includes("#BUSY!")) return values;
    await wait(20);
  }
  throw new Error("still busy");
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const add: Declared = {
  parameters: [scalar("number"), scalar("number")],
  code: (a: number, b: number) => a + b,
};

describe("custom functions", () => {
  it("F-40, F-45: a cell shows #BUSY!, then the result; the code runs again for new arguments only", async () => {
    const { host, calls } = await addIn({ ADD: add });
    await write(host, "A1:D1", [[1, 2, "=ASSO.ADD(A1,B1)", "=C1*10"]]);
    expect(await valuesOf(host, "C1:D1")).toEqual([["#BUSY!", "#BUSY!"]]);
    expect(await answers(host, "C1:D1")).toEqual([[3, 30]]);
    await write(host, "A2:A3", [["autre"], [5]]);
    await write(host, "A1", [[1]]);
    expect(await valuesOf(host, "C1")).toEqual([[3]]);
    expect(calls).toEqual([[1, 2]]);
    await write(host, "A1", [[10]]);
    expect(await answers(host, "C1:D1")).toEqual([[12, 120]]);
    expect(calls).toEqual([
      [1, 2],
      [10, 2],
    ]);
  });

  it("F-40: a full calculation and an inserted row call it again", async () => {
    const { host, calls } = await addIn({ ADD: add });
    await write(host, "A5:C5", [[1, 2, "=ASSO.ADD(A5,B5)"]]);
    await answers(host, "C5");
    await host.run(async (context) => {
      context.application.calculate("Full");
      await context.sync();
    });
    await answers(host, "C5");
    expect(calls).toHaveLength(2);
    await host.run(async (context) => {
      firstSheet(context).getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(await answers(host, "C6")).toEqual([[3]]);
    expect(calls).toHaveLength(3);
  });

  it("F-20, F-21, F-22, F-23: arguments by declared type, null for what is left out, rows for ranges", async () => {
    const { host, calls } = await addIn({
      TYPES: {
        parameters: [
          scalar("number"),
          scalar("string"),
          scalar("boolean"),
          matrix("any"),
          scalar("any", { optional: true }),
        ],
        code: () => 1,
      },
      EACH: { parameters: [matrix("number", { repeating: true })], code: () => 2 },
    });
    await write(host, "A1:B2", [
      ["'12.5", 7],
      [45_000, ""],
    ]);
    await write(host, "D1:D3", [
      ["=ASSO.TYPES(A1,B1,1,A1:B2)"],
      ["=ASSO.TYPES(B2,TRUE,B2,A2,FALSE)"],
      ["=ASSO.EACH(A2,B1:B2)"],
    ]);
    expect(await answers(host, "D1:D3")).toEqual([[1], [1], [2]]);
    // Excel promises no order of calls.
    const ordered = calls.map((args) => JSON.stringify(args)).sort();
    expect(ordered).toEqual([
      '[0,"TRUE",false,[[45000]],false]',
      '[12.5,"7",true,[["12.5",7],[45000,""]],null]',
      "[[[[45000]],[[7],[0]]]]",
    ]);
  });

  it("F-20: what cannot be converted, a missing argument and one too many are #VALUE!, without a call", async () => {
    const { host, calls } = await addIn({ ADD: add });
    await write(host, "A1:A3", [['=ASSO.ADD(1,"x")'], ["=ASSO.ADD(1)"], ["=ASSO.ADD(1,2,3)"]]);
    expect(await valuesOf(host, "A1:A3")).toEqual([["#VALUE!"], ["#VALUE!"], ["#VALUE!"]]);
    expect(calls).toEqual([]);
  });

  it("F-24: an error among the arguments is the result, unless the function takes errors", async () => {
    const kind: Declared = {
      parameters: [scalar("any")],
      code: (value: { code?: string }) => value.code ?? "none",
    };
    const { host, calls } = await addIn({
      PLAIN: kind,
      TAKES: { ...kind, allowErrorForDataTypeAny: true },
    });
    await write(host, "A1:C1", [["=1/0", "=ASSO.PLAIN(A1)", "=ASSO.TAKES(A1)"]]);
    expect(await answers(host, "B1:C1")).toEqual([["#DIV/0!", "#DIV/0!"]]);
    expect(calls).toHaveLength(1);
  });

  it("F-25, F-26: arrays spill, ragged ones are filled up, a cell in the way or a table gives #SPILL!", async () => {
    const { host } = await addIn({
      ROWS: { parameters: [scalar("any")], code: () => [[1, 2], [3]] },
      NONE: { parameters: [], code: () => [] },
    });
    await write(host, "A1", [["=ASSO.ROWS(1)"]]);
    await write(host, "D1:E1", [["=ASSO.ROWS(2)", "en travers"]]);
    await write(host, "G1", [["=ASSO.NONE()"]]);
    expect(await answers(host, "A1:G2")).toEqual([
      [1, 2, "", "#SPILL!", "en travers", "", "#VALUE!"],
      [3, "#N/A", "", "", "", "", ""],
    ]);
    await write(host, "E1", [[""]]);
    expect(await answers(host, "D1:E2")).toEqual([
      [1, 2],
      [3, "#N/A"],
    ]);
  });

  it("F-27: errors that the code throws, or puts among its values; any other failure is #VALUE!", async () => {
    const host = await excel();
    const { Error: FunctionError, ErrorCode } = host.customFunctions;
    const throwing = (code: CustomFunctions.ErrorCode): Declared => ({
      parameters: [],
      code: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class that Excel asks for (officejs F-27)
        throw new FunctionError(code);
      },
    });
    await addIn(
      {
        DIV: throwing(ErrorCode.divisionByZero),
        NUM: throwing(ErrorCode.invalidNumber),
        NA: throwing(ErrorCode.notAvailable),
        BUG: { parameters: [], code: () => Promise.reject(new TypeError("bug")) },
        SOME: { parameters: [], code: () => [[1, new FunctionError(ErrorCode.notAvailable)]] },
      },
      host,
    );
    await write(host, "A1:D1", [["=ASSO.DIV()", "=ASSO.NUM()", "=ASSO.NA()", "=ASSO.BUG()"]]);
    await write(host, "A2", [["=ASSO.SOME()"]]);
    expect(await answers(host, "A1:D2")).toEqual([
      ["#DIV/0!", "#NUM!", "#N/A", "#VALUE!"],
      [1, "#N/A", "", ""],
    ]);
  });

  it("F-30: the code is told the address of its cell when it asks", async () => {
    const { host } = await addIn({
      WHERE: {
        parameters: [],
        options: { requiresAddress: true },
        code: ({ address }: CustomFunctions.Invocation) => address ?? "?",
      },
    });
    await host.run(async (context) => {
      context.workbook.worksheets.add("L’été d'ici").getRange("B2").formulas = [["=ASSO.WHERE()"]];
      await context.sync();
    });
    const seen = async (): Promise<unknown> =>
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("L’été d'ici");
        const range = sheet.getRange("B2").load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
    while ((await seen()) === "#BUSY!") await wait(20);
    expect(await seen()).toBe("'L’été d''ici'!B2");
  });

  it("F-30: a function that does not ask is told no address; those of arguments go with a matrix only", async () => {
    const told = ({ address, parameterAddresses }: CustomFunctions.Invocation): string[][] => [
      [JSON.stringify([address ?? null, parameterAddresses ?? null])],
    ];
    const parameters = [matrix("any"), scalar("number")];
    const code = (_a: unknown, _b: unknown, invocation: CustomFunctions.Invocation): string[][] =>
      told(invocation);
    const options = { requiresParameterAddresses: true };
    const { host } = await addIn({
      SILENT: { parameters, code },
      SCALAR: { parameters, options, code },
      MATRIX: { parameters, options, result: { dimensionality: "matrix" }, code },
    });
    const formulas = ["SILENT", "SCALAR", "MATRIX"].map((name) => [`=ASSO.${name}(A1:B2,3)`]);
    await host.run(async (context) => {
      firstSheet(context).getRange("D1:D3").formulas = formulas;
      await context.sync();
    });
    expect(await answers(host, "D1:D3")).toEqual([
      ["[null,null]"],
      ["[null,null]"],
      ['[null,["Feuil1!A1:B2",null]]'],
    ]);
  });

  it("F-31: a stream answers again and again, is shared by equal arguments and cancelled with its last cell", async () => {
    let cancelled = 0;
    const streams: CustomFunctions.StreamingInvocation<number>[] = [];
    const { host } = await addIn({
      TICK: {
        parameters: [scalar("number")],
        options: { stream: true },
        code: (start: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
          streams.push(invocation);
          invocation.onCanceled = () => {
            cancelled += 1;
          };
          invocation.setResult(start);
        },
      },
    });
    await write(host, "A1:A2", [["=ASSO.TICK(5)"], ["=ASSO.TICK(5)"]]);
    expect(await answers(host, "A1:A2")).toEqual([[5], [5]]);
    expect(streams).toHaveLength(1);
    streams[0]?.setResult(6);
    await wait(650);
    expect(await valuesOf(host, "A1:A2")).toEqual([[6], [6]]);
    await write(host, "A1", [["fini"]]);
    await wait(20);
    expect(cancelled).toBe(0);
    await write(host, "A2", [["fini"]]);
    await wait(20);
    expect(cancelled).toBe(1);
  });

  it("F-28: a call that never ends leaves #BUSY!; new arguments cancel it", async () => {
    let cancelled = 0;
    const { host } = await addIn({
      SLOW: {
        parameters: [scalar("number")],
        options: { cancelable: true },
        code: (wanted: number, invocation: CustomFunctions.CancelableInvocation) => {
          invocation.onCanceled = () => {
            cancelled += 1;
          };
          return wanted === 1 ? new Promise(() => undefined) : wanted;
        },
      },
    });
    await write(host, "A1:B1", [[1, "=ASSO.SLOW(A1)"]]);
    await wait(100);
    expect(await valuesOf(host, "B1")).toEqual([["#BUSY!"]]);
    await write(host, "A1", [[2]]);
    expect(await answers(host, "B1")).toEqual([[2]]);
    expect(cancelled).toBe(1);
  });

  it("F-41: a volatile function is called at each edit, and not by its own answer", async () => {
    const { host, calls } = await addIn({
      NOW: { parameters: [], options: { volatile: true }, code: () => 1 },
    });
    await write(host, "A1", [["=ASSO.NOW()"]]);
    await answers(host, "A1");
    const before = calls.length;
    await write(host, "B1", [["ailleurs"]]);
    await answers(host, "A1");
    expect(calls).toHaveLength(before + 1);
  });

  it("F-41, F-50: without the add-in a file keeps its values until they are calculated, then shows #NAME?", async () => {
    const { host } = await addIn({ ADD: add });
    await write(host, "A1:C1", [[1, 2, "=ASSO.ADD(A1,B1)"]]);
    await answers(host, "C1");
    const file = await saveWorkbook(host.host.workbook);
    const sheet = await (
      await JSZip.loadAsync(file)
    )
      .file("xl/worksheets/sheet1.xml")
      ?.async("text");
    expect(sheet).toContain("<f>_xldudf_ASSO_ADD(A1,B1)</f><v>3</v>");
    const workbook = await openWorkbook(file, "sans.xlsx");
    const without = await excel({ workbook });
    const formulas = (other: InProcessHost): Promise<unknown> =>
      other.run(async (context) => {
        const range = firstSheet(context).getRange("C1").load("formulas,values");
        await context.sync();
        return [range.formulas[0]?.[0], range.values[0]?.[0]] as unknown;
      });
    expect(await formulas(without)).toEqual(["=_xldudf_ASSO_ADD(A1,B1)", 3]);
    await write(without, "A1", [[4]]);
    expect(await formulas(without)).toEqual(["=_xldudf_ASSO_ADD(A1,B1)", "#NAME?"]);
    await addIn({ ADD: add }, without);
    await answers(without, "C1");
    expect(await formulas(without)).toEqual(["=ASSO.ADD(A1,B1)", 6]);
  });

  it("F-29: a formatted number shows in its format, and the cell keeps its own", async () => {
    const { host } = await addIn({
      EUROS: {
        parameters: [],
        code: () => ({ type: "Double", basicValue: 1234.5, numberFormat: "0.00 €" }),
      },
    });
    await write(host, "A1:B1", [["=ASSO.EUROS()", "=A1*2"]]);
    expect(await answers(host, "A1:B1")).toEqual([[1234.5, 2469]]);
    const shown = await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1").load("text,numberFormat");
      await context.sync();
      return [range.text, range.numberFormat];
    });
    expect(shown).toEqual([[["1234,50 €", "2469"]], [["General", "General"]]]);
  });

  it("F-07, F-10: formulas say the namespace; a choice of an enumeration reaches the code as it was written", async () => {
    const { host, calls } = await addIn({
      PLANET: {
        parameters: [scalar("string", { customEnumId: "PLANETS" })],
        code: (planet: string) => planet,
      },
    });
    await write(host, "A1:C1", [
      ['=ASSO.PLANET("mars")', '=ASSO.PLANET("autre")', '=PLANET("mars")'],
    ]);
    expect(await answers(host, "A1:C1")).toEqual([["mars", "autre", "#NAME?"]]);
    expect(calls.flat().sort()).toEqual(["autre", "mars"]);
  });

  it("F-42, F-43: cells that the code reads by itself do not make it run again", async () => {
    const host = await excel();
    const { calls } = await addIn(
      {
        READ: {
          parameters: [],
          code: async () => (await valuesOf(host, "A1"))[0]?.[0],
        },
      },
      host,
    );
    await write(host, "A1:B1", [[1, "=ASSO.READ()"]]);
    expect(await answers(host, "B1")).toEqual([[1]]);
    await write(host, "A1", [[2]]);
    expect(await answers(host, "B1")).toEqual([[1]]);
    expect(calls).toHaveLength(1);
  });

  it("F-41: with the add-in there, opening a file calls nothing", async () => {
    const first = await addIn({ ADD: add });
    await write(first.host, "A1", [["=ASSO.ADD(1,2)"]]);
    await answers(first.host, "A1");
    const file = await saveWorkbook(first.host.host.workbook);
    const { host, calls } = await addIn(
      { ADD: add },
      await excel({ workbook: await openWorkbook(file, "avec.xlsx") }),
    );
    expect(await valuesOf(host, "A1")).toEqual([[3]]);
    await wait(50);
    expect(calls).toEqual([]);
  });
});
