import { failureOf, isOfficeError } from "../../src/workbook/officeErrors";
import { inBatch } from "../../src/workbook/batch";
import { inExcel } from "../support/inExcel";

function officeError(code: string) {
  return {
    name: "RichApi.Error",
    code,
    message: "…",
    debugInfo: { errorLocation: "Range.x" },
  } as const;
}

describe("what Excel refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", { code: "workbook.editing" }],
    ["AccessDenied", { code: "workbook.readOnly" }],
    ["ResponsePayloadSizeLimitExceeded", { code: "workbook.tooLarge", sheet: "" }],
    ["ApiNotFound", { code: "workbook.tooOld", needed: "Range.x" }],
    ["HostRestartNeeded", { code: "workbook.busy" }],
    ["SomethingNew", { code: "workbook.unexpected", detail: "SomethingNew, Range.x" }],
  ])("A-06: %s is said in our terms", (code, failure) => {
    expect(failureOf(officeError(code))).toEqual(failure);
  });

  it("A-01: reading what was not loaded is a bug of ours", async () => {
    const { port } = await inExcel();
    const work = inBatch(port, "read", async ({ context }) => {
      const name = context.workbook.worksheets.getFirst().name;
      return await Promise.resolve(name);
    });
    await expect(work).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    expect(failureOf(officeError("PropertyNotLoaded"))).toBeNull();
  });

  it("is told from any other error", () => {
    expect(isOfficeError(new TypeError("x"))).toBe(false);
    expect(isOfficeError(null)).toBe(false);
  });

  it("V-05: an Excel older than the floor is told so before anything is tried", async () => {
    const { port, host } = await inExcel();
    const old = { ...port, isSetSupported: () => false };
    const answer = await inBatch(old, "read", () => Promise.resolve(1));
    expect(answer).toEqual({
      ok: false,
      error: { code: "workbook.tooOld", needed: "ExcelApi 1.14" },
    });
    expect(host.requests).toHaveLength(0);
  });

  it("A-07: a write is never tried twice", async () => {
    const { port, host, run } = await inExcel();
    let tries = 0;
    host.failNext("ServiceNotAvailable");
    const answer = await inBatch(port, "write", async ({ context, sync }) => {
      tries += 1;
      context.workbook.worksheets.add("Deux");
      await sync();
    });
    expect(answer).toEqual({ ok: false, error: { code: "workbook.busy" } });
    expect(tries).toBe(1);
    const sheets = await run(async (context) => {
      const items = context.workbook.worksheets.load("items/name");
      await context.sync();
      return items.items.length;
    });
    expect(sheets).toBe(1);
  });
});
