import { errorValue } from "../engine/values";
import type { HostPivot, PivotData, PivotValue } from "../model/pivot";
import type { Scalar } from "../model/scalar";
import { aggregate } from "./aggregate";
import { compareItems, fieldIndex, sameText } from "./pivotAxis";

/** A place of the body: the items of its row and of its column, outermost first; shorter for totals. */
export interface Crossing {
  readonly row: readonly string[];
  readonly column: readonly string[];
}

/** The measures of a pivot at any crossing of its axes. */
export class PivotMeasures {
  readonly #pivot: HostPivot;
  readonly #records: readonly (readonly PivotValue[])[];
  readonly #groups = new Map<string, (readonly PivotValue[])[]>();

  constructor(pivot: HostPivot, records: readonly (readonly PivotValue[])[]) {
    this.#pivot = pivot;
    this.#records = records;
    const rows = pivot.rows.map((field) => fieldIndex(pivot, field));
    const columns = pivot.columns.map((field) => fieldIndex(pivot, field));
    for (const record of records) {
      const texts = (indices: readonly number[]): string[] =>
        indices.map((index) => record[index]?.text ?? "");
      const [row, column] = [texts(rows), texts(columns)];
      for (let i = 0; i <= row.length; i += 1)
        for (let j = 0; j <= column.length; j += 1) {
          const key = keyOf({ row: row.slice(0, i), column: column.slice(0, j) });
          const group = this.#groups.get(key);
          if (group === undefined) this.#groups.set(key, [record]);
          else group.push(record);
        }
    }
  }

  /** The measure as it is shown. */
  shown(data: PivotData, at: Crossing): Scalar {
    const value = this.#plain(data, at);
    const { calculation } = data.showAs;
    if (calculation === "None" || (typeof value === "object" && value !== null)) return value;
    // Nothing here still differs from what the other item has.
    if (value === null && !calculation.includes("Difference")) return null;
    return this.#calculated(data, at, typeof value === "number" ? value : 0);
  }

  #plain(data: PivotData, at: Crossing): Scalar {
    const index = fieldIndex(this.#pivot, data.field);
    const records = this.#groups.get(keyOf(at)) ?? [];
    return aggregate(
      data.summarizeBy,
      records.flatMap((record) => record[index] ?? []),
    );
  }

  #number(data: PivotData, at: Crossing): number {
    const value = this.#plain(data, at);
    return typeof value === "number" ? value : 0;
  }

  #calculated(data: PivotData, at: Crossing, value: number): Scalar {
    const { row, column } = at;
    const number = (crossing: Crossing): number => this.#number(data, crossing);
    const whole = { row: [], column: [] };
    switch (data.showAs.calculation) {
      case "PercentOfGrandTotal":
        return ratio(value, number(whole));
      case "PercentOfRowTotal":
        return ratio(value, number({ row, column: [] }));
      case "PercentOfColumnTotal":
        return ratio(value, number({ row: [], column }));
      case "PercentOfParentRowTotal":
        return ratio(value, number({ row: row.slice(0, -1), column }));
      case "PercentOfParentColumnTotal":
        return ratio(value, number({ row, column: column.slice(0, -1) }));
      case "Index":
        return ratio(
          value * number(whole),
          number({ row, column: [] }) * number({ row: [], column }),
        );
      default:
        return this.#againstField(data, at, value);
    }
  }

  /** Calculations that look at one field: along its items, or against one of them. */
  #againstField(data: PivotData, at: Crossing, value: number): Scalar {
    const { calculation, baseField = "", baseItem = "" } = data.showAs;
    const axis = this.#pivot.rows.includes(baseField) ? "row" : "column";
    const fields = axis === "row" ? this.#pivot.rows : this.#pivot.columns;
    const depth = fields.indexOf(baseField);
    const path = at[axis];
    if (depth < 0) return errorValue("#N/A");
    const here = path[depth];
    if (here === undefined) return null;
    const withItem = (item: string): Crossing => ({
      ...at,
      [axis]: path.map((one, i) => (i === depth ? item : one)),
    });
    if (calculation === "PercentOfParentTotal")
      return ratio(value, this.#number(data, { ...at, [axis]: path.slice(0, depth + 1) }));
    if (/^(?:PercentOf|DifferenceFrom|PercentDifferenceFrom)$/.test(calculation)) {
      const isBase = sameText(here, baseItem);
      if (isBase) return calculation === "PercentOf" ? 1 : null;
      const base = withItem(baseItem);
      if (!this.#groups.has(keyOf(base))) return errorValue("#N/A");
      const against = this.#number(data, base);
      if (calculation === "PercentOf") return ratio(value, against);
      const difference = value - against;
      return calculation === "DifferenceFrom" ? difference : ratio(difference, against);
    }
    const items = this.#itemsOf(baseField, fields.slice(0, depth), path.slice(0, depth));
    const numbers = items.map((item) => this.#number(data, withItem(item)));
    const position = items.findIndex((item) => sameText(item, here));
    if (calculation.startsWith("Rank")) {
      const isBefore = (other: number): boolean =>
        calculation === "RankAscending" ? other < value : other > value;
      return new Set(numbers.filter(isBefore)).size + 1;
    }
    const running = sum(numbers.slice(0, position + 1));
    return calculation === "PercentRunningTotal" ? ratio(running, sum(numbers)) : running;
  }

  /** The items of a field under the same outer items. */
  #itemsOf(field: string, outer: readonly string[], path: readonly string[]): string[] {
    const index = fieldIndex(this.#pivot, field);
    const indices = outer.map((one) => fieldIndex(this.#pivot, one));
    const items = new Map<string, PivotValue>();
    for (const record of this.#records)
      if (indices.every((one, i) => sameText(record[one]?.text ?? "", path[i] ?? ""))) {
        const value = record[index];
        if (value !== undefined) items.set(value.text.toLowerCase(), value);
      }
    return [...items.values()].sort(compareItems).map(({ text }) => text);
  }
}

/** The number format of a measure's cells: shares are percentages, whatever the measure's own format. */
export function measureFormat({ showAs: { calculation }, numberFormat }: PivotData): string {
  return calculation.startsWith("Percent") ? "0.00%" : numberFormat;
}

function keyOf({ row, column }: Crossing): string {
  return `${row.join("\u0000")}\u0001${row.length}\u0001${column.join("\u0000")}\u0001${column.length}`.toLowerCase();
}

function ratio(value: number, total: number): Scalar {
  return total === 0 ? errorValue("#DIV/0!") : value / total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
