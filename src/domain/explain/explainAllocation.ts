import { type MethodAmount, type SourceCost, methodAmounts } from "../ledger/allocatedAmounts";
import { ratioToText } from "../quantities/ratio";
import { type Placed, cellOf } from "../schema/tables";
import { type Explanation, explained } from "./explanation";
import { type ExplainContext, moneyCell } from "./explainRecord";

type Row = Placed<"allocations">;

/** How the amount of an allocation comes about: a share of its source, units at a price, a key, or just written. */
export function explainAllocation(
  { ledger }: Pick<ExplainContext, "ledger">,
  row: Row,
): readonly Explanation[] {
  const { source, methods } = methodAmounts(ledger, row);
  const whole = sourceParts(ledger, row.source, source);
  if (methods.length === 0) return whole;
  return methods.map((method) => explainMethod(ledger, row, method, whole));
}

/** The cost behind an allocation: its expense, or the payslips of that month. */
function sourceParts(
  ledger: ExplainContext["ledger"],
  id: string,
  cost: SourceCost | null,
): Explanation[] {
  const expense = ledger.expenses.find((each) => each.id === id);
  const cells =
    expense === undefined
      ? ledger.payroll
          .filter(({ employee, month }) => id === `${employee} ${month}`)
          .map((payslip) => moneyCell(payslip, "cost", payslip.cost))
      : [moneyCell(expense, "amount", expense.amount)];
  if (cells.length === 0) return [];
  // What the source costs may be less than its amount: VAT that is recovered.
  const [only] = cells;
  if (cost === null || (cells.length === 1 && only?.cents === cost.cents)) return cells;
  return [explained("source-cost", "sum", cost.cents, cells, { record: id })];
}

function explainMethod(
  ledger: ExplainContext["ledger"],
  row: Row,
  { method, result }: MethodAmount,
  whole: readonly Explanation[],
): Explanation {
  const cents = typeof result === "string" ? null : result;
  const text = typeof result === "string" ? result : null;
  const cell = (column: "percent" | "units" | "key", value: string | null): Explanation =>
    explained(column, "cell", null, [], { text: value, cells: [cellOf(row.place, column)] });
  switch (method) {
    case "percent":
      return explained(
        "by-percent",
        "product",
        cents,
        [...whole, cell("percent", row.percent === null ? null : ratioToText(row.percent))],
        { text },
      );
    case "units":
      return explained(
        "by-units",
        "product",
        cents,
        [
          cell("units", row.units === null ? null : ratioToText(row.units)),
          ...(row.unitPrice === null ? [] : [moneyCell(row, "unitPrice", row.unitPrice)]),
        ],
        { text },
      );
    case "key": {
      const rows = ledger.keys.filter(({ code }) => code === row.key);
      const weights = rows.map(({ place, project, weight }) =>
        explained(project ?? "", "cell", null, [], {
          text: weight === null ? null : String(weight),
          cells: [cellOf(place, "weight")],
        }),
      );
      return explained("by-key", "split", cents, [...whole, cell("key", row.key), ...weights], {
        text,
      });
    }
  }
}
