import { startInProcess } from "../../../src/host/inProcess";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { faultsBySeed, type Fault } from "../../../src/host/objects/faults";
import type { HostErrorCode } from "../../../src/host/protocol/errors";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

async function writeThree(context: Excel.RequestContext): Promise<void> {
  const sheet = firstSheet(context);
  for (const [i, address] of ["A1", "B1", "C1"].entries())
    sheet.getRange(address).values = [[i + 1]];
  await context.sync();
}

/** Every code that Excel answers with, or that the client library knows. */
const codes: readonly HostErrorCode[] = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "Conflict",
  "ConnectionFailure",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidRequest",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "RangeExceedsLimit",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Timeout",
  "UndoNotSupported",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
  "WriteNotSupportedWhenModalDialogOpen",
];

const once =
  (fault: Fault) =>
  (batch: number): Fault | null =>
    batch === 0 ? fault : null;

describe("faults made to order", () => {
  it("A-04: one action fails with any code; what was done before it stays", async () => {
    const host = await excel();
    const code = "PivotTableRangeConflict";
    host.host.planFaults((batch, actions) =>
      batch === 0 ? { kind: "action", index: actions - 1, code } : null,
    );
    expect((await errorOf(host, writeThree)).code).toBe(code);
    expect(await valuesOf(host, "A1:C1")).toEqual([[1, 2, ""]]);
  });

  it("A-04, A-06: any action of a batch fails with any code, and those before it are done", async () => {
    const host = await excel();
    let length = 0;
    const written: unknown[] = [];
    for (const [i, code] of codes.entries()) {
      await host.run(async (context) => {
        firstSheet(context).getRange("A1:C1").clear();
        await context.sync();
      });
      let asked = 0;
      host.host.planFaults((batch, actions) => {
        // The second batch releases what the first one kept.
        if (batch > 0) return null;
        length = actions;
        asked = i % actions;
        return { kind: "action", index: asked, code };
      });
      expect((await errorOf(host, writeThree)).code).toBe(code);
      host.host.planFaults(null);
      const [values = []] = await valuesOf(host, "A1:C1");
      written[asked] = values.filter((value) => value !== "").length;
    }
    // One cell more each time that its own action is before the one that fails.
    expect(written).toHaveLength(length);
    expect(new Set(written)).toEqual(new Set([0, 1, 2]));
    expect(written).toEqual([...written].sort());
  });

  it("a batch is refused, cut before it arrives, or lost after it was done", async () => {
    const host = await excel();
    host.host.planFaults(once({ kind: "refused", code: "ActivityLimitReached" }));
    expect((await errorOf(host, writeThree)).code).toBe("ActivityLimitReached");
    host.host.planFaults(once({ kind: "cut" }));
    expect((await errorOf(host, writeThree)).code).toBe("ConnectionFailure");
    expect(await valuesOf(host, "A1:C1")).toEqual([["", "", ""]]);
    host.host.planFaults(once({ kind: "lost" }));
    expect((await errorOf(host, writeThree)).code).toBe("Timeout");
    host.host.planFaults(null);
    expect(await valuesOf(host, "A1:C1")).toEqual([[1, 2, 3]]);
  });

  it("an answer that breaks off is a lost connection, and what was asked is done", async () => {
    const host = await excel();
    host.host.planFaults(once({ kind: "torn" }));
    expect((await errorOf(host, writeThree)).code).toBe("ConnectionFailure");
    expect(await valuesOf(host, "A1:C1")).toEqual([[1, 2, 3]]);
  });

  it("a seed repeats a whole run: the same errors, the same cells, the same other user", async () => {
    const run = async (seed: number): Promise<unknown> => {
      const host = await excel();
      host.host.planFaults(
        faultsBySeed(seed, {
          refused: 0.15,
          action: 0.2,
          lost: 0.1,
          cut: 0.1,
          torn: 0.1,
          otherUser: 0.2,
          change: (workbook, random) => {
            const [sheet] = workbook.sheets;
            const row = 1 + Math.floor(random() * 9);
            if (sheet !== undefined) setCells(workbook, sheet, row, 2, [["eux"]]);
          },
        }),
      );
      const outcomes: string[] = [];
      for (let row = 1; row <= 12; row += 1)
        await host
          .run(async (context) => {
            firstSheet(context).getRange(`A${row}`).values = [[row]];
            await context.sync();
          })
          .then(
            () => outcomes.push("done"),
            (error: unknown) => outcomes.push((error as OfficeExtension.Error).code),
          );
      host.host.planFaults(null);
      return [outcomes, await valuesOf(host, "A1:B12")];
    };
    const first = await run(11);
    expect(await run(11)).toEqual(first);
    expect(await run(12)).not.toEqual(first);
    expect(JSON.stringify(first)).toContain("eux");
  });

  it("a late answer comes all the same", async () => {
    const host = await excel();
    host.host.planFaults(once({ kind: "late", milliseconds: 30 }));
    let isDone = false;
    const waiting = host.run(writeThree).then(() => (isDone = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isDone).toBe(false);
    await waiting;
    expect(await valuesOf(host, "A1")).toEqual([[1]]);
  });

  it("A-76: somebody else changes cells between two batches of one run", async () => {
    const host = await excel();
    host.host.planFaults((batch) =>
      batch === 1
        ? {
            kind: "otherUser",
            change: (workbook) => {
              const [sheet] = workbook.sheets;
              if (sheet !== undefined) setCells(workbook, sheet, 1, 1, [["R-0007"]]);
            },
          }
        : null,
    );
    const seen = await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1").load("values");
      await context.sync();
      const before = range.values[0]?.[0] as unknown;
      range.load("values");
      await context.sync();
      return [before, range.values[0]?.[0] as unknown];
    });
    expect(seen).toEqual(["", "R-0007"]);
  });

  it("A-72, A-76: two clients on one workbook: what the one does is a remote change for the other", async () => {
    const workbook = newWorkbook();
    const [ours, theirs] = await Promise.all([
      startInProcess(workbook, { profile: "W" }),
      startInProcess(workbook, { profile: "D" }),
    ]);
    const heard: string[] = [];
    const listen = (host: typeof ours, who: string): Promise<void> =>
      host.run(async (context) => {
        firstSheet(context).onChanged.add(({ source, address }) => {
          heard.push(`${who}: ${source} ${address}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    await listen(ours, "ours");
    await listen(theirs, "theirs");
    await theirs.run(async (context) => {
      firstSheet(context).getRange("B2").values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.sort()).toEqual(["ours: Remote B2", "theirs: Local B2"]);
  });

  it("a seed makes the same faults again", () => {
    const rates = { refused: 0.2, action: 0.2, late: 0.1, lost: 0.1, cut: 0.1 };
    const faults = (seed: number): unknown[] => {
      const plan = faultsBySeed(seed, rates);
      return Array.from({ length: 40 }, (_, i) => plan(i, 5));
    };
    expect(faults(7)).toEqual(faults(7));
    expect(faults(7)).not.toEqual(faults(8));
    const kinds = new Set(faults(7).map((fault) => (fault as Fault | null)?.kind ?? "none"));
    expect([...kinds].sort()).toEqual(["action", "cut", "late", "lost", "none", "refused"]);
  });
});
