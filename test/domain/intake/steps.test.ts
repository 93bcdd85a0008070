import type { Grid } from "../../../src/domain/intake/grid";
import { readSheet, readingSheet } from "../../../src/domain/intake/find/readSheet";
import { takeIn, takingIn } from "../../../src/domain/intake/records/intake";
import { type Steps, atOnce, itemsInStep } from "../../../src/domain/steps";
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

  it("looks at a few rows a step: a longer sheet takes more steps, not longer ones", () => {
    const stepsFor = (lines: number): number => counted(readingSheet(ledger(lines))).steps;
    expect(stepsFor(2000) - stepsFor(1000)).toBeGreaterThanOrEqual((5 * 1000) / itemsInStep);
  });

  it("takes a few rows in at a step: once to add up their cells, once to make records, once to see who they name", () => {
    const stepsFor = (lines: number): number => counted(takingIn([readSheet(ledger(lines))])).steps;
    expect(stepsFor(2000) - stepsFor(1000)).toBeGreaterThanOrEqual((3 * 1000) / itemsInStep);
  });

  it("takes in the same records in steps as at once", () => {
    const sheets = [readSheet(ledger(700))];
    expect(atOnce(takingIn(sheets)).records).toEqual(takeIn(sheets).records);
  });
});
