import type { Grid } from "../../../src/domain/intake/grid";
import { readSheet, readingSheet } from "../../../src/domain/intake/find/readSheet";
import { takeIn, takingIn } from "../../../src/domain/intake/records/intake";
import { type Steps, atOnce } from "../../../src/domain/steps";
import { gridOf } from "./find/gridOf";

/** Runs the steps and counts them. */
function counted<T>(steps: Steps<T>): { readonly steps: number; readonly value: T } {
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done === true) return { steps: count, value };
  }
}

function ledger(lines: number): Grid {
  const body = Array.from({ length: lines }, (_, at) => [
    `${String((at % 28) + 1).padStart(2, "0")}/03/2025`,
    `FA${at}`,
    "606400",
    `Achat ${at}`,
    at + 0.5,
  ]);
  const rows = [["Date", "N° pièce", "Compte", "Libellé", "Montant TTC"], ...body];
  return gridOf(rows.map((row) => row.join("|")).join("\n"));
}

describe("work in steps", () => {
  it("understands a sheet in several, with the same result as at once", () => {
    const grid = ledger(50);
    const { steps, value } = counted(readingSheet(grid));
    expect(steps).toBeGreaterThanOrEqual(6);
    expect(value).toEqual(readSheet(grid));
  });

  it("takes rows in by the hundred: twice the rows, twice the steps", () => {
    const stepsFor = (lines: number): number => counted(takingIn([readSheet(ledger(lines))])).steps;
    const [few, more] = [stepsFor(2000), stepsFor(4000)];
    expect(few).toBeGreaterThanOrEqual(8);
    expect(more - few).toBe(8);
  });

  it("takes in the same records in steps as at once", () => {
    const sheets = [readSheet(ledger(700))];
    expect(atOnce(takingIn(sheets)).records).toEqual(takeIn(sheets).records);
  });
});
