import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import type { ConditionalRule } from "../../../src/host/model/conditionalFormat";
import { newWorkbook } from "../../../src/host/model/create";
import { changeStyle, setCells } from "../../../src/host/model/edit";
import { setAutoFilter, setTableCriteria } from "../../../src/host/model/editFilters";
import { setRowsHidden } from "../../../src/host/model/editLayout";
import { changeLevels } from "../../../src/host/model/editOutline";
import { putStyle } from "../../../src/host/model/editStyles";
import { addTable } from "../../../src/host/model/editTables";
import type { FilterCriteria } from "../../../src/host/model/filter";
import { builtInStyles, newStyle, wearing } from "../../../src/host/model/namedStyle";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

function only({ sheets: [sheet] }: HostWorkbook): HostSheet {
  if (sheet === undefined) throw new Error("a workbook has a sheet");
  return sheet;
}

async function again(workbook: HostWorkbook): Promise<HostWorkbook> {
  const read = await openWorkbook(await saveWorkbook(workbook), "essai.xlsx");
  expect(read.losses).toStrictEqual([]);
  return read;
}

const bar = {
  kind: "DataBar",
  showDataBarOnly: true,
  barDirection: "RightToLeft",
  axisFormat: "CellMidPoint",
  axisColor: "#112233",
  lower: { type: "Number", formula: "=-5" },
  upper: { type: "Percentile", formula: "=90" },
  positive: { fillColor: "#00B050", gradientFill: false, borderColor: "#004000" },
  negative: {
    fillColor: "#C00000",
    borderColor: "#400000",
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  },
} as const satisfies ConditionalRule;

const icons = (style: string): ConditionalRule => ({
  kind: "IconSet",
  style,
  reverseIconOrder: true,
  showIconOnly: false,
  criteria: [
    { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
    { type: "Number", operator: "GreaterThan", formula: "=3" },
    { type: "Formula", operator: "GreaterThanOrEqual", formula: '=$B$1&"<"' },
  ],
});

const rules: readonly ConditionalRule[] = [
  bar,
  { ...bar, showDataBarOnly: false, barDirection: "Context", axisFormat: "None", axisColor: "" },
  { ...bar, lower: { type: "Automatic" }, upper: { type: "Automatic" }, axisFormat: "Automatic" },
  icons("ThreeArrows"),
  icons("ThreeStars"),
  icons("ThreeTriangles"),
  {
    ...icons("ThreeFlags"),
    criteria: [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
      {
        type: "Percent",
        operator: "GreaterThanOrEqual",
        formula: "=33",
        customIcon: { set: "FiveBoxes", index: 4 },
      },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=67" },
    ],
  } as ConditionalRule,
];

describe("what nobody sees in a file comes back from it", () => {
  it("data bars and icon sets with all their details, in order", async () => {
    const workbook = newWorkbook();
    const box = { top: 1, left: 1, bottom: 9, right: 1 };
    only(workbook).conditionalFormats = rules.map((rule, i) => ({
      id: `{${i}}`,
      boxes: [box, { ...box, left: 3, right: 4 }],
      stopIfTrue: false,
      rule,
      look: {},
    }));
    const read = only(await again(workbook)).conditionalFormats;
    expect(read.map(({ rule }) => rule)).toStrictEqual(rules);
    expect(read.map(({ boxes }) => boxes.length)).toStrictEqual(rules.map(() => 2));
  });

  it("filters of a sheet and of a table, with every kind of criterion", async () => {
    const workbook = newWorkbook();
    const sheet = only(workbook);
    setCells(workbook, sheet, 1, 1, [["A", "B", "C", "D", "E", "F", "G", "H"]]);
    const criteria = new Map<number, FilterCriteria>([
      [0, { filterOn: "Values", values: ["Ana & Bob", ""] }],
      [1, { filterOn: "Values", values: [{ date: "2025-03-01", specificity: "Month" }] }],
      [2, { filterOn: "Custom", criterion1: ">=5", criterion2: "<>9", operator: "And" }],
      [3, { filterOn: "Custom", criterion1: "=a*", criterion2: "=b?", operator: "Or" }],
      [4, { filterOn: "BottomPercent", criterion1: "20" }],
      [5, { filterOn: "CellColor", color: "#FFC7CE" }],
      [6, { filterOn: "FontColor", color: "#9C0006" }],
      [7, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodMarch" }],
    ]);
    setAutoFilter(workbook, sheet, { box: { top: 1, left: 1, bottom: 9, right: 8 }, criteria });
    setRowsHidden(workbook, sheet, { top: 3, left: 1, bottom: 4, right: 1 }, true);
    const table = addTable(workbook, sheet, { top: 12, left: 1, bottom: 15, right: 2 }, false, "T");
    setTableCriteria(
      workbook,
      sheet,
      table,
      new Map([[1, { filterOn: "Custom", criterion1: "x" }]]),
    );
    const read = only(await again(workbook));
    expect(read.autoFilter).toStrictEqual(sheet.autoFilter);
    expect(read.tables[0]?.filters).toStrictEqual(
      new Map([[1, { filterOn: "Custom", criterion1: "=x" }]]),
    );
    expect([...read.hiddenRows]).toStrictEqual([3, 4]);
  });

  it("the levels of the outline, in rows and columns, empty ones too", async () => {
    const workbook = newWorkbook();
    const sheet = only(workbook);
    changeLevels(workbook, sheet, "rows", { from: 2, to: 9 }, 1);
    changeLevels(workbook, sheet, "rows", { from: 4, to: 5 }, 1);
    changeLevels(workbook, sheet, "columns", { from: 2, to: 3 }, 1);
    const read = only(await again(workbook));
    expect([...read.rowLevels]).toStrictEqual([...sheet.rowLevels]);
    expect([...read.columnLevels]).toStrictEqual([...sheet.columnLevels]);
  });

  it("named styles: Excel's own, changed ones and new ones, and which cells wear them", async () => {
    const workbook = newWorkbook();
    const sheet = only(workbook);
    const own = newStyle("Intitulé");
    putStyle(workbook, {
      ...own,
      look: { ...own.look, fill: { color: "#DDEBF7", pattern: "Solid" } },
      includes: { ...own.includes, number: false, alignment: false },
    });
    const [style] = workbook.styles;
    const good = builtInStyles.find(({ name }) => name === "Good");
    if (style === undefined || good === undefined) throw new Error("the styles are there");
    const cell = (column: number): Parameters<typeof changeStyle>[2] => ({
      top: 1,
      left: column,
      bottom: 1,
      right: column,
    });
    changeStyle(workbook, sheet, cell(1), (old) => wearing(old, style));
    changeStyle(workbook, sheet, cell(2), (old) => wearing(old, good));
    changeStyle(workbook, sheet, cell(3), (old) => ({ ...old, numberFormat: "0.0" }));
    const read = await again(workbook);
    expect(read.styles).toStrictEqual(workbook.styles);
    const names = [1, 2, 3].map((column) => only(read).cells.get(1)?.get(column)?.style.styleName);
    expect(names).toStrictEqual(["Intitulé", "Good", undefined]);
  });
});
