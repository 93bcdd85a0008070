import { calculatorOf } from "../../../src/host/engine/calculate";
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
