import { startInProcess } from "../../../src/host/inProcess";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import { faultsBySeed, type Fault } from "../../../src/host/objects/faults";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

async function writeThree(context: Excel.RequestContext): Promise<void> {
  const sheet = firstSheet(context);
  for (const [i, address] of ["A1", "B1", "C1"].entries())
    sheet.getRange(address).values = [[i + 1]];
  await context.sync();
}

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
