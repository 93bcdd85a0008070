import { oracle } from "../../support/dataSets";
import { figuresOf } from "../../support/oracleFigures";

const results: Readonly<Record<string, unknown>> = oracle.results;

/** Compared with the printed forms, in test/domain/balances/cerfa15059.test.ts. */
const comparedElsewhere = ["cerfa", "cerfa_sentence"];

/** Results that name a line by its code and label (`60a Prestations…`): compared by code. */
const namedByLine = new Set(["cost_by_project_line", "allocation"]);

const figures = figuresOf(oracle.dataSet, {
  european: "A1",
  unsigned: { employee: "E3", month: "2025-05" },
  sample: { employee: "E3", lastMonth: 6, minutesWithoutProof: 8 * 60 },
  extraResources: 1500000,
  fixedShare: { employee: "E3", percent: 80 },
  splitInvoice: "F004",
});

function byCode(lines: unknown): unknown {
  return Object.fromEntries(
    Object.entries(lines as object).map(([owner, amounts]) => [
      owner,
      Object.fromEntries(
        Object.entries(amounts as object).map(([name, amount]) => [name.split(" ", 1)[0], amount]),
      ),
    ]),
  );
}

describe("the ledger against results computed apart from it", () => {
  it.each(Object.keys(figures))("%s: every figure to the cent", (key) => {
    const expected = results[key];

    expect(expected).toBeDefined();
    expect(figures[key]).toEqual(namedByLine.has(key) ? byCode(expected) : expected);
  });

  it("compares every result there is: a new one fails here until it is compared", () => {
    const compared = [...Object.keys(figures), ...comparedElsewhere];

    expect(compared.sort()).toEqual(Object.keys(results).sort());
  });
});
