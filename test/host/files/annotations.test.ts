import ExcelJS from "exceljs";
import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import { setCells } from "../../../src/host/model/edit";
import type { HostComment } from "../../../src/host/model/comment";
import type {
  ConditionalRule,
  HostConditionalFormat,
} from "../../../src/host/model/conditionalFormat";
import type { HostSheet, HostWorkbook } from "../../../src/host/model/workbook";

function only(workbook: HostWorkbook): HostSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a workbook has a sheet");
  return sheet;
}

async function again(workbook: HostWorkbook): Promise<HostSheet> {
  const read = await openWorkbook(await saveWorkbook(workbook), "essai.xlsx");
  expect(read.losses).toStrictEqual([]);
  return only(read);
}

const said = {
  authorName: "Claire Martin",
  authorEmail: "claire@asso.fr",
  contentType: "Plain",
  mentions: [],
  created: new Date(Date.UTC(2025, 2, 4, 10, 30)),
} as const;

const comment: HostComment = {
  ...said,
  id: "{11111111-2222-4333-8444-555555555555}",
  row: 3,
  column: 2,
  content: "À vérifier <avant mars>",
  richContent: "À vérifier <avant mars>",
  resolved: true,
  replies: [
    {
      ...said,
      authorName: "Ali",
      authorEmail: "",
      id: "{11111111-2222-4333-8444-666666666666}",
      content: "Fait",
      richContent: "Fait",
    },
  ],
};

describe("comments and notes in files", () => {
  it("come back with their authors, replies and sizes", async () => {
    const workbook = newWorkbook();
    const note = {
      row: 1,
      column: 1,
      authorName: "Ali",
      content: "Total\nannuel",
      visible: true,
      width: 120,
      height: 45,
    };
    only(workbook).comments = [comment];
    only(workbook).notes = [note];
    const sheet = await again(workbook);
    expect(sheet.comments).toStrictEqual([comment]);
    expect(sheet.notes).toStrictEqual([note]);
  });

  it("are notes for readers that know no comments", async () => {
    const workbook = newWorkbook();
    only(workbook).comments = [comment];
    setCells(workbook, only(workbook), 3, 2, [[12]]);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(await saveWorkbook(workbook)) as never);
    const note = read.getWorksheet("Feuil1")?.getCell("B3").note;
    expect(JSON.stringify(note)).toContain("Ali : Fait");
  });
});

const rules: readonly ConditionalRule[] = [
  { kind: "Custom", formula: '=$A1="x"' },
  { kind: "CellValue", operator: "Between", formula1: "=10", formula2: "=$B$1" },
  { kind: "ContainsText", operator: "NotContains", text: 'a "b" <c>' },
  { kind: "ContainsText", operator: "BeginsWith", text: "Total" },
  { kind: "PresetCriteria", criterion: "DuplicateValues" },
  { kind: "PresetCriteria", criterion: "Blanks" },
  { kind: "PresetCriteria", criterion: "LastMonth" },
  { kind: "PresetCriteria", criterion: "TwoStdDevBelowAverage" },
  { kind: "TopBottom", type: "BottomPercent", rank: 15 },
  {
    kind: "ColorScale",
    minimum: { type: "LowestValue", color: "#FF0000" },
    midpoint: { type: "Percentile", formula: "=50", color: "#FFFF00" },
    maximum: { type: "HighestValue", color: "#00FF00" },
  },
  {
    kind: "IconSet",
    style: "ThreeTrafficLights1",
    reverseIconOrder: true,
    showIconOnly: false,
    criteria: [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
      { type: "Number", operator: "GreaterThan", formula: "=33" },
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=67" },
    ],
  },
];

describe("conditional formats in files", () => {
  it("come back by priority, each with its rule, its cells and its look", async () => {
    const workbook = newWorkbook();
    const formats = rules.map((rule, i): HostConditionalFormat => ({
      id: String(i),
      boxes: [
        { top: 1, left: 1, bottom: 20, right: 3 },
        { top: 5, left: 8, bottom: 5, right: 8 },
      ],
      stopIfTrue: i === 1,
      rule,
      look: /ColorScale|IconSet/.test(rule.kind)
        ? {}
        : {
            bold: true,
            italic: false,
            fontColor: "#9C0006",
            fillColor: i % 2 === 0 ? "#FFC7CE" : "#C6EFCE",
            numberFormat: "0.0",
            borders: { top: { style: "Continuous", weight: "Thin", color: "#123456" } },
          },
    }));
    only(workbook).conditionalFormats = formats;
    const sheet = await again(workbook);
    expect(sheet.conditionalFormats.map((format) => ({ ...format, id: "" }))).toStrictEqual(
      formats.map((format) => ({ ...format, id: "" })),
    );
  });

  it("are read by another program", async () => {
    const workbook = newWorkbook();
    only(workbook).conditionalFormats = [
      {
        id: "1",
        boxes: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        stopIfTrue: false,
        rule: { kind: "CellValue", operator: "GreaterThan", formula1: "5" },
        look: { fillColor: "#FFC7CE" },
      },
    ];
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(await saveWorkbook(workbook)) as never);
    const [first] = (
      read.getWorksheet("Feuil1") as unknown as { conditionalFormattings: unknown[] }
    ).conditionalFormattings;
    expect(first).toMatchObject({
      ref: "A1:A2",
      rules: [{ type: "cellIs", operator: "greaterThan", formulae: ["5"] }],
    });
  });
});
