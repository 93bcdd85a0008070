import type { HostPivot, PivotDate, PivotFilters, PivotValue } from "../model/pivot";

type Test = (value: PivotValue) => boolean;

/** The first and the last moment of a date as far as it counts: serials of the 1900 system. */
type Period = (date: PivotDate) => { readonly from: number; readonly to: number };

/** Which records pass the filters that look at one value: those of the page, of labels, of dates, of chosen items. */
export function passingRecords(
  pivot: HostPivot,
  period: Period,
  named: (condition: string) => (serial: number) => boolean,
): readonly (readonly PivotValue[])[] {
  const tests = pivot.cache.fields.flatMap(({ name }, index): [number, Test][] => {
    const filters = pivot.fields.get(name)?.filters;
    return filters === undefined
      ? []
      : testsOf(filters, period, named).map((test): [number, Test] => [index, test]);
  });
  if (tests.length === 0) return pivot.cache.records;
  return pivot.cache.records.filter((record) =>
    tests.every(([index, test]) => {
      const value = record[index];
      return value !== undefined && test(value);
    }),
  );
}

function testsOf(
  { manualFilter, labelFilter, dateFilter }: PivotFilters,
  period: Period,
  named: (condition: string) => (serial: number) => boolean,
): Test[] {
  const tests: Test[] = [];
  if (manualFilter !== undefined) {
    const chosen = new Set(manualFilter.selectedItems.map((item) => item.toLowerCase()));
    tests.push(({ text }) => chosen.has(text.toLowerCase()));
  }
  if (labelFilter !== undefined) tests.push(labelTest(labelFilter));
  if (dateFilter !== undefined) tests.push(dateTest(dateFilter, period, named));
  return tests;
}

/** Numeric texts are compared as numbers. */
function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== "" && b !== "" && Number.isFinite(x) && Number.isFinite(y)) return x - y;
  return a.localeCompare(b, undefined, { sensitivity: "base" });
}

function labelTest(filter: NonNullable<PivotFilters["labelFilter"]>): Test {
  const { condition, exclusive = false } = filter;
  const part = (filter.substring ?? "").toLowerCase();
  const comparator = filter.comparator ?? "";
  const holds = ({ text }: PivotValue): boolean => {
    const label = text.toLowerCase();
    switch (condition) {
      case "BeginsWith":
        return label.startsWith(part);
      case "EndsWith":
        return label.endsWith(part);
      case "Contains":
        return label.includes(part);
      case "GreaterThan":
        return compare(text, comparator) > 0;
      case "GreaterThanOrEqualTo":
        return compare(text, comparator) >= 0;
      case "LessThan":
        return compare(text, comparator) < 0;
      case "LessThanOrEqualTo":
        return compare(text, comparator) <= 0;
      case "Between":
        return (
          compare(text, filter.lowerBound ?? "") >= 0 && compare(text, filter.upperBound ?? "") <= 0
        );
      default:
        return compare(text, comparator) === 0;
    }
  };
  return (value) => holds(value) !== exclusive;
}

function dateTest(
  filter: NonNullable<PivotFilters["dateFilter"]>,
  period: Period,
  named: (condition: string) => (serial: number) => boolean,
): Test {
  const { condition, comparator, lowerBound, upperBound, exclusive = false } = filter;
  const nowhere = { from: NaN, to: NaN };
  const at = comparator === undefined ? nowhere : period(comparator);
  const low = lowerBound === undefined ? nowhere : period(lowerBound);
  const high = upperBound === undefined ? nowhere : period(upperBound);
  const holds = (serial: number): boolean => {
    switch (condition) {
      case "Equals":
        return serial >= at.from && serial < at.to;
      case "Before":
        return serial < at.from;
      case "BeforeOrEqualTo":
        return serial < at.to;
      case "After":
        return serial >= at.to;
      case "AfterOrEqualTo":
        return serial >= at.from;
      case "Between":
        return serial >= low.from && serial < high.to;
      default:
        return named(condition)(serial);
    }
  };
  return ({ value }) => typeof value === "number" && holds(value) !== exclusive;
}

/** Which of some items, with the measure that the filter looks at, pass a filter of values. */
export function valueFilterKeeps(
  filter: NonNullable<PivotFilters["valueFilter"]>,
  items: readonly { readonly key: string; readonly value: number }[],
): ReadonlySet<string> {
  const { condition, exclusive = false } = filter;
  if (condition === "TopN" || condition === "BottomN") {
    const order = [...items].sort((a, b) =>
      condition === "TopN" ? b.value - a.value : a.value - b.value,
    );
    return new Set(firstOf(order, filter).map(({ key }) => key));
  }
  const comparator = filter.comparator ?? 0;
  const holds = (value: number): boolean => {
    switch (condition) {
      case "GreaterThan":
        return value > comparator;
      case "GreaterThanOrEqualTo":
        return value >= comparator;
      case "LessThan":
        return value < comparator;
      case "LessThanOrEqualTo":
        return value <= comparator;
      case "Between":
        return value >= (filter.lowerBound ?? 0) && value <= (filter.upperBound ?? 0);
      default:
        return value === comparator;
    }
  };
  return new Set(items.filter(({ value }) => holds(value) !== exclusive).map(({ key }) => key));
}

/** The first n items, percent of the items' total, or items until a sum is reached. */
function firstOf<T extends { readonly value: number }>(
  order: readonly T[],
  { threshold = 0, selectionType = "Items" }: NonNullable<PivotFilters["valueFilter"]>,
): readonly T[] {
  if (selectionType === "Items") return order.slice(0, threshold);
  const total = order.reduce((sum, { value }) => sum + value, 0);
  const wanted = selectionType === "Percent" ? (total * threshold) / 100 : threshold;
  let sum = 0;
  return order.filter(({ value }) => {
    const isIn = sum < wanted;
    sum += value;
    return isIn;
  });
}
