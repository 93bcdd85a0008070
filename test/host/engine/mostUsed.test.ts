import { calculatorOf } from "../../../src/host/engine/calculate";
import { workbooksSection } from "./workbookAgreement";
import { workbooksOfFormulas } from "./workbooks/all";
import { agreementPage, bookOfFormulas, mostUsedFunctions } from "./agreement";

describe("the functions used most", () => {
  it("are 120, each shown by formulas that call it, and all calculated here", () => {
    const functions = Object.entries(mostUsedFunctions());
    expect(functions).toHaveLength(120);
    for (const [name, formulas] of functions)
      for (const formula of formulas) expect(formula).toContain(`${name}(`);
    const calculator = calculatorOf(bookOfFormulas().workbook);
    calculator.calculate("FullRebuild");
    expect(calculator.uncalculated).toEqual([]);
  });

  it("are reported with their differences", () => {
    const page = agreementPage([
      { name: "SUM", formula: "=SUM(1)", ours: 1, theirs: 1 },
      { name: "ROW", formula: "=ROW()", ours: 2, theirs: 3 },
    ]);
    expect(page).toContain("**1 of 2 (50.0 %)**");
    expect(page).toContain("| ROW | `=ROW()` | `2` | `3` |");
  });
});

describe("the workbooks compared cell by cell", () => {
  it("are calculated here whole, but for the one reference that stands between spaces", () => {
    for (const make of Object.values(workbooksOfFormulas)) {
      const workbook = make();
      const calculator = calculatorOf(workbook);
      calculator.calculate("FullRebuild");
      expect(calculator.uncalculated).toHaveLength(
        make === workbooksOfFormulas["errors and arrays"] ? 1 : 0,
      );
    }
  });

  it("are reported by workbook, with one line for cells that differ in the same way", () => {
    const different = { ours: 1, theirs: null };
    const page = workbooksSection([
      {
        name: "budget",
        cells: 8,
        differences: [
          { cell: "A!B2", formula: "=C2", ...different },
          { cell: "A!B3", formula: "=C3", ...different },
        ],
      },
    ]);
    expect(page).toContain("**6 of 8 cells agree (75.0 %).**");
    expect(page).toContain("| budget | A!B2 and 1 like it | `=C2` | `1` | `null` |");
  });
});
