/** Words of the API for conditional formats and those of files. */

export const cellOperators: readonly (readonly [api: string, file: string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
];

export const textOperators: readonly {
  readonly api: string;
  readonly type: string;
  readonly operator: string;
  /** The rule in full, which files hold beside its words. */
  readonly formula: (text: string, cell: string) => string;
}[] = [
  {
    api: "Contains",
    type: "containsText",
    operator: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  {
    api: "NotContains",
    type: "notContainsText",
    operator: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  {
    api: "BeginsWith",
    type: "beginsWith",
    operator: "beginsWith",
    formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  {
    api: "EndsWith",
    type: "endsWith",
    operator: "endsWith",
    formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
];

/** Criteria that look at one cell alone. */
export const cellCriteria: readonly {
  readonly api: string;
  readonly type: string;
  readonly formula: (cell: string) => string;
}[] = [
  { api: "Blanks", type: "containsBlanks", formula: (cell) => `LEN(TRIM(${cell}))=0` },
  { api: "NonBlanks", type: "notContainsBlanks", formula: (cell) => `LEN(TRIM(${cell}))>0` },
  { api: "Errors", type: "containsErrors", formula: (cell) => `ISERROR(${cell})` },
  { api: "NonErrors", type: "notContainsErrors", formula: (cell) => `NOT(ISERROR(${cell}))` },
  { api: "UniqueValues", type: "uniqueValues", formula: () => "" },
  { api: "DuplicateValues", type: "duplicateValues", formula: () => "" },
];

/** Criteria about the day a cell holds. */
export const periods: readonly {
  readonly api: string;
  readonly word: string;
  readonly formula: (cell: string) => string;
}[] = [
  { api: "Yesterday", word: "yesterday", formula: (cell) => `FLOOR(${cell},1)=TODAY()-1` },
  { api: "Today", word: "today", formula: (cell) => `FLOOR(${cell},1)=TODAY()` },
  { api: "Tomorrow", word: "tomorrow", formula: (cell) => `FLOOR(${cell},1)=TODAY()+1` },
  {
    api: "LastSevenDays",
    word: "last7Days",
    formula: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  },
  {
    api: "LastWeek",
    word: "lastWeek",
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  },
  {
    api: "ThisWeek",
    word: "thisWeek",
    formula: (cell) =>
      `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  },
  {
    api: "NextWeek",
    word: "nextWeek",
    formula: (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  },
  { api: "LastMonth", word: "lastMonth", formula: (cell) => monthFormula(cell, -1) },
  { api: "ThisMonth", word: "thisMonth", formula: (cell) => monthFormula(cell, 0) },
  { api: "NextMonth", word: "nextMonth", formula: (cell) => monthFormula(cell, 1) },
];

function monthFormula(cell: string, months: number): string {
  const day = months === 0 ? "TODAY()" : `EDATE(TODAY(),0${months < 0 ? months : `+${months}`})`;
  return `AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;
}

/** Criteria about the mean of all cells. */
export const averages: readonly {
  readonly api: string;
  readonly above: boolean;
  readonly equal: boolean;
  readonly deviations: number;
}[] = [
  { api: "AboveAverage", above: true, equal: false, deviations: 0 },
  { api: "BelowAverage", above: false, equal: false, deviations: 0 },
  { api: "EqualOrAboveAverage", above: true, equal: true, deviations: 0 },
  { api: "EqualOrBelowAverage", above: false, equal: true, deviations: 0 },
  { api: "OneStdDevAboveAverage", above: true, equal: false, deviations: 1 },
  { api: "OneStdDevBelowAverage", above: false, equal: false, deviations: 1 },
  { api: "TwoStdDevAboveAverage", above: true, equal: false, deviations: 2 },
  { api: "TwoStdDevBelowAverage", above: false, equal: false, deviations: 2 },
  { api: "ThreeStdDevAboveAverage", above: true, equal: false, deviations: 3 },
  { api: "ThreeStdDevBelowAverage", above: false, equal: false, deviations: 3 },
];

/** Kinds of thresholds of scales, bars and icons. */
export const thresholds: readonly (readonly [api: string, file: string])[] = [
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "num"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
];

const counts: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/** `ThreeArrows` → `3Arrows`. */
export function iconWord(style: string): string {
  return style.replace(/^(?:Three|Four|Five)/, (word) => counts[word] ?? word);
}

/** `3Arrows` → `ThreeArrows`. */
export function iconStyle(word: string): string {
  const count = Object.entries(counts).find(([, digit]) => word.startsWith(digit))?.[0];
  return count === undefined ? word : count + word.slice(1);
}

/** Icon sets that came after the format: they have no place in its plain rules. */
export const newerIcons: ReadonlySet<string> = new Set([
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
]);
