import type { PivotValue } from "../model/pivot";
import type { Scalar } from "../model/scalar";
import { errorValue } from "../engine/values";

/** Sums values up as Excel.AggregationFunction says; null where there is nothing to sum up. An error among them is the result. */
export function aggregate(summarizeBy: string, values: readonly PivotValue[]): Scalar {
  const filled = values.map(({ value }) => value).filter((value) => value !== null && value !== "");
  if (summarizeBy === "Count") return filled.length === 0 ? null : filled.length;
  const wrong = filled.find((value) => typeof value === "object");
  if (wrong !== undefined) return wrong;
  const numbers = filled.filter((value) => typeof value === "number");
  if (summarizeBy === "CountNumbers") return values.length === 0 ? null : numbers.length;
  if (numbers.length === 0) return filled.length === 0 ? null : summarizeBy === "Sum" ? 0 : null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  switch (summarizeBy) {
    case "Average":
      return sum / numbers.length;
    case "Max":
      return Math.max(...numbers);
    case "Min":
      return Math.min(...numbers);
    case "Product":
      return numbers.reduce((product, number) => product * number, 1);
    case "StandardDeviation":
      return rooted(variance(numbers, 1));
    case "StandardDeviationP":
      return rooted(variance(numbers, 0));
    case "Variance":
      return variance(numbers, 1);
    case "VarianceP":
      return variance(numbers, 0);
    default:
      return sum;
  }
}

function variance(numbers: readonly number[], less: 0 | 1): Scalar {
  const divisor = numbers.length - less;
  if (divisor <= 0) return errorValue("#DIV/0!");
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0) / divisor;
}

function rooted(value: Scalar): Scalar {
  return typeof value === "number" ? Math.sqrt(value) : value;
}
