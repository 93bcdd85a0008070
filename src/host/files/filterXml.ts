import { addressOf, parseAddress } from "../model/box";
import type { FilterCriteria, FilterDate, HostFilter } from "../model/filter";
import { dxfText, readDxf } from "./conditional/dxf";
import type { DxfBook } from "./conditional/writeConditional";
import { childrenNamed, flagAttribute, numberAttribute, tag, type XmlElement } from "./xml";

/** The `autoFilter` element of a sheet or a table: its block and what each column lets through. */
export function filterText({ box, criteria }: HostFilter, dxfs: DxfBook): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([colId, one]) => tag("filterColumn", { colId }, criteriaText(one, dxfs)));
  return tag("autoFilter", { ref: addressOf(box) }, columns.join(""));
}

const comparisons: readonly (readonly [sign: string, file: string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function criteriaText(criteria: FilterCriteria, dxfs: DxfBook): string {
  switch (criteria.filterOn) {
    case "Values": {
      const values = criteria.values ?? [];
      const texts = values.filter((value) => typeof value === "string");
      const items = values.map((value) =>
        typeof value !== "string"
          ? tag("dateGroupItem", dateAttributes(value))
          : value === ""
            ? ""
            : tag("filter", { val: value }),
      );
      return tag("filters", { blank: texts.includes("") || undefined }, items.join(""));
    }
    case "Custom": {
      const both = [criteria.criterion1, criteria.criterion2].filter((one) => one !== undefined);
      const items = both.map((one) => {
        const found = comparisons.find(([sign]) => one.startsWith(sign));
        const operator = found?.[1] === "equal" ? undefined : found?.[1];
        return tag("customFilter", { operator, val: one.slice(found?.[0].length ?? 0) });
      });
      const and = both.length > 1 && criteria.operator !== "Or" ? true : undefined;
      return tag("customFilters", { and }, items.join(""));
    }
    case "Dynamic":
      return tag("dynamicFilter", { type: dynamicWord(criteria.dynamicCriteria ?? "") });
    case "CellColor":
    case "FontColor": {
      const isCell = criteria.filterOn === "CellColor";
      const color = criteria.color ?? "";
      // No colour at all has no look of its own: Excel leaves the number out.
      const dxf =
        color === "" ? null : dxfText(isCell ? { fillColor: color } : { fontColor: color });
      return tag("colorFilter", {
        dxfId: dxf === null ? undefined : dxfs.indexOf(dxf),
        cellColor: isCell ? undefined : false,
      });
    }
    default:
      return tag("top10", {
        top: criteria.filterOn.startsWith("Bottom") ? false : undefined,
        percent: criteria.filterOn.endsWith("Percent") || undefined,
        val: criteria.criterion1 ?? "10",
      });
  }
}

const dateParts = ["year", "month", "day", "hour", "minute", "second"] as const;

/** A day as the file writes it: only the parts that count. */
function dateAttributes({ date, specificity }: FilterDate): Record<string, string | number> {
  const numbers = (/^(\d+)-(\d+)-(\d+)(?:[T ](\d+):(\d+)(?::(\d+))?)?/.exec(date) ?? []).slice(1);
  const last = dateParts.findIndex((part) => part === specificity.toLowerCase());
  const parts = dateParts
    .slice(0, last + 1)
    .map((part, i): [string, number] => [part, Number(numbers[i] ?? (i < 3 ? 1 : 0))]);
  return { ...Object.fromEntries(parts), dateTimeGrouping: specificity.toLowerCase() };
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
].map((name, i): readonly [string, string] => [`AllDatesInPeriod${name}`, `M${i + 1}`]);
const quarters = [1, 2, 3, 4].map((number): readonly [string, string] => [
  `AllDatesInPeriodQuarter${number}`,
  `Q${number}`,
]);
const allPeriods = [...months, ...quarters];

function dynamicWord(criteria: string): string {
  const period = allPeriods.find(([api]) => api === criteria)?.[1];
  return period ?? criteria.charAt(0).toLowerCase() + criteria.slice(1);
}

function dynamicCriteria(word: string): string {
  const period = allPeriods.find(([, file]) => file === word)?.[0];
  return period ?? word.charAt(0).toUpperCase() + word.slice(1);
}

/** Reads an `autoFilter` element; `warn` is told of filters that are not known. Null when it names no block. */
export function readFilter(
  element: XmlElement | undefined,
  differential: readonly XmlElement[],
  theme: readonly string[],
  warn: (loss: string) => void,
): HostFilter | null {
  const box = parseAddress(element?.attributes["ref"] ?? "");
  if (element === undefined || box === null) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenNamed(element, "filterColumn")) {
    const [kind] = column.children.filter(({ name }) => name !== "extLst");
    if (kind === undefined) continue;
    const read = readColumn(kind, differential, theme);
    if (read === null) warn("filters");
    else criteria.set(numberAttribute(column, "colId", 0), read);
  }
  return { box, criteria };
}

function readColumn(
  kind: XmlElement,
  differential: readonly XmlElement[],
  theme: readonly string[],
): FilterCriteria | null {
  switch (kind.name) {
    case "filters":
      return { filterOn: "Values", values: valuesOf(kind) };
    case "customFilters": {
      const [first, second] = childrenNamed(kind, "customFilter").map(comparisonOf);
      if (first === undefined) return null;
      if (second === undefined) return { filterOn: "Custom", criterion1: first };
      const operator = flagAttribute(kind, "and") ? "And" : "Or";
      return { filterOn: "Custom", criterion1: first, criterion2: second, operator };
    }
    case "dynamicFilter":
      return {
        filterOn: "Dynamic",
        dynamicCriteria: dynamicCriteria(kind.attributes["type"] ?? ""),
      };
    case "colorFilter": {
      const isCell = flagAttribute(kind, "cellColor", true);
      const look = readDxf(differential[numberAttribute(kind, "dxfId", -1)], theme);
      const color = (isCell ? look.fillColor : look.fontColor) ?? "";
      return { filterOn: isCell ? "CellColor" : "FontColor", color };
    }
    case "top10": {
      const end = flagAttribute(kind, "top", true) ? "Top" : "Bottom";
      const unit = flagAttribute(kind, "percent") ? "Percent" : "Items";
      return { filterOn: end + unit, criterion1: kind.attributes["val"] ?? "10" };
    }
    default:
      return null;
  }
}

function comparisonOf({ attributes }: XmlElement): string {
  const { operator = "equal", val = "" } = attributes;
  return (comparisons.find(([, file]) => file === operator)?.[0] ?? "=") + val;
}

function valuesOf(filters: XmlElement): (string | FilterDate)[] {
  const values = filters.children.flatMap((child): (string | FilterDate)[] => {
    if (child.name === "filter") return [child.attributes["val"] ?? ""];
    if (child.name !== "dateGroupItem") return [];
    const word = child.attributes["dateTimeGrouping"] ?? "day";
    const part = (name: string, otherwise: number): string =>
      String(numberAttribute(child, name, otherwise)).padStart(2, "0");
    const day = `${part("year", 1900)}-${part("month", 1)}-${part("day", 1)}`;
    const time = `T${part("hour", 0)}:${part("minute", 0)}:${part("second", 0)}`;
    const hasTime = /hour|minute|second/.test(word);
    return [
      {
        date: hasTime ? day + time : day,
        specificity: word.charAt(0).toUpperCase() + word.slice(1),
      },
    ];
  });
  return flagAttribute(filters, "blank") ? [...values, ""] : values;
}
