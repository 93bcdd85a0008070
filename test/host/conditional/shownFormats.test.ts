import { ShownFormats } from "../../../src/host/conditional/shownFormats";
import { excel, firstSheet } from "../support/excel";

type Host = Awaited<ReturnType<typeof excel>>;

/** The cells of column A that take the look, after a conditional format was put on them. */
async function marked(
  values: readonly (string | number | boolean)[],
  type: "Custom" | "CellValue" | "ContainsText" | "PresetCriteria" | "TopBottom",
  fill: (format: Excel.ConditionalFormat) => void,
): Promise<string[]> {
  const host = await excel();
  await host.run(async (context) => {
    const range = firstSheet(context).getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    fill(range.conditionalFormats.add(type));
    await context.sync();
  });
  const formats = formatsOf(host);
  return values.flatMap((_, i) => (formats.at(i + 1, 1) === null ? [] : [`A${i + 1}`]));
}

function formatsOf({ host }: Host, now = new Date(2025, 2, 12)): ShownFormats {
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return new ShownFormats(host.workbook, sheet, now);
}

describe("conditional formats that hold", () => {
  it("compare the value of a cell; a blank one is like 0, an error like nothing", async () => {
    const values = [-1, 0, 5, "", "texte", "=1/0"];
    const held = (operator: "LessThan" | "Between" | "NotBetween", f1: string, f2 = "") =>
      marked(values, "CellValue", ({ cellValue }) => {
        cellValue.format.fill.color = "red";
        cellValue.rule = { formula1: f1, ...(f2 === "" ? {} : { formula2: f2 }), operator };
      });
    expect(await held("LessThan", "=5")).toEqual(["A1", "A2", "A4"]);
    expect(await held("Between", "=5", "=0")).toEqual(["A2", "A3", "A4"]);
    expect(await held("NotBetween", "=0", "=5")).toEqual(["A1", "A5"]);
  });

  it("move their formula from cell to cell", async () => {
    const held = await marked([3, 1, 2, 2], "Custom", ({ custom }) => {
      custom.rule.formula = "=A1>A2";
      custom.format.fill.color = "red";
    });
    expect(held).toEqual(["A1", "A4"]);
  });

  it("F-44: do not call functions of add-ins: their rule does not hold", async () => {
    const host = await excel();
    const calls: unknown[] = [];
    host.customFunctions.associate("ONE", () => {
      calls.push(1);
      return 1;
    });
    host.host.registerFunctions("ASSO", {
      functions: [{ id: "ONE", name: "ONE", parameters: [] }],
    });
    await host.run(async (context) => {
      for (const [address, formula] of [
        ["A1", "=ASSO.ONE()=1"],
        ["A2", "=1=1"],
      ] as const) {
        const { custom } = firstSheet(context).getRange(address).conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "red";
      }
      await context.sync();
    });
    const formats = formatsOf(host);
    expect([formats.at(1, 1), formats.at(2, 1) !== null, calls]).toEqual([null, true, []]);
  });

  it("look for a text whatever its case, with ? and * for others", async () => {
    const held = (operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith", text: string) =>
      marked(["Refusé", "non refusé (1)", 12], "ContainsText", ({ textComparison }) => {
        textComparison.format.fill.color = "red";
        textComparison.rule = { operator, text };
      });
    expect(await held("Contains", "REFUS")).toEqual(["A1", "A2"]);
    expect(await held("Contains", "r?f*1")).toEqual(["A2"]);
    expect(await held("NotContains", "refus")).toEqual(["A3"]);
    expect(await held("BeginsWith", "ref")).toEqual(["A1"]);
    expect(await held("EndsWith", "2")).toEqual(["A3"]);
  });

  it("take the first and the last of the numbers, ties with them", async () => {
    const held = (type: "TopItems" | "TopPercent" | "BottomItems", rank: number) =>
      marked([5, 9, 9, 1, "x", 7], "TopBottom", ({ topBottom }) => {
        topBottom.format.fill.color = "red";
        topBottom.rule = { type, rank };
      });
    expect(await held("TopItems", 1)).toEqual(["A2", "A3"]);
    expect(await held("TopPercent", 60)).toEqual(["A2", "A3", "A6"]);
    expect(await held("BottomItems", 2)).toEqual(["A1", "A4"]);
    expect(await held("BottomItems", 99)).toEqual(["A1", "A2", "A3", "A4", "A6"]);
  });

  // On 12 March 2025, a Wednesday: 45728.
  it.each<[Excel.ConditionalPresetCriteriaRule["criterion"], string[]]>([
    ["Blanks", ["A4"]],
    ["Errors", ["A5"]],
    ["DuplicateValues", ["A1", "A2"]],
    ["UniqueValues", ["A3", "A4", "A5", "A6", "A7", "A8"]],
    ["AboveAverage", ["A6", "A7", "A8"]],
    ["OneStdDevBelowAverage", ["A3"]],
    ["Today", ["A7"]],
    ["Yesterday", ["A6"]],
    ["LastSevenDays", ["A6", "A7"]],
    ["ThisWeek", ["A6", "A7"]],
    ["NextWeek", ["A8"]],
    ["ThisMonth", ["A6", "A7", "A8"]],
    ["LastMonth", []],
  ])("know the ready-made criterion %s", async (criterion, expected) => {
    const values = ["Don", "don", 5, "  ", "=NA()", 45727, 45728.5, 45733];
    const held = await marked(values, "PresetCriteria", ({ preset }) => {
      preset.format.fill.color = "red";
      preset.rule = { criterion };
    });
    expect(held).toEqual(expected);
  });

  it("colour between the stops of a scale", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A4");
      range.values = [[0], [50], [100], ["x"]];
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        midpoint: { type: "Percent", formula: "=50", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#0000FF" },
      };
      await context.sync();
      firstSheet(context).getRange("A2").values = [[75]];
      await context.sync();
    });
    const formats = formatsOf(host);
    const fills = [1, 2, 3, 4].map((row) => formats.at(row, 1)?.look.fillColor ?? null);
    expect(fills).toEqual(["#FF0000", "#8080FF", "#0000FF", null]);
  });

  it("draw bars from zero, the negative ones to the left of the axis", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A3");
      range.values = [[-50], [0], [150]];
      range.conditionalFormats.add("DataBar").dataBar.showDataBarOnly = true;
      await context.sync();
    });
    const formats = formatsOf(host);
    expect(formats.at(1, 1)).toMatchObject({ bar: { from: 0, to: 0.25 }, hidesValue: true });
    expect(formats.at(2, 1)?.bar).toMatchObject({ from: 0.25, to: 0.25, axis: { at: 0.25 } });
    expect(formats.at(3, 1)?.bar).toMatchObject({ from: 0.25, to: 1 });
  });

  it("give each cell the icon of the last threshold that it reaches, in the order of the set or the other", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:A5");
      range.values = [[0], [33], [66], [100], ["texte"]];
      const { iconSet } = range.conditionalFormats.add("IconSet");
      iconSet.style = "ThreeTrafficLights1";
      iconSet.showIconOnly = true;
      await context.sync();
    });
    const icons = (): (number | undefined)[] =>
      [1, 2, 3, 4, 5].map((row) => formatsOf(host).at(row, 1)?.icon?.index);
    expect(icons()).toEqual([0, 1, 1, 2, undefined]);
    expect(formatsOf(host).at(1, 1)).toMatchObject({
      icon: { set: "ThreeTrafficLights1" },
      hidesValue: true,
    });
    await host.run(async (context) => {
      const format = firstSheet(context).getRange("A1").conditionalFormats.getItemAt(0);
      format.iconSet.reverseIconOrder = true;
      format.iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThan", formula: "=33" },
        { type: "Percentile", operator: "GreaterThanOrEqual", formula: "=75" },
      ];
      await context.sync();
    });
    expect(icons()).toEqual([2, 2, 1, 0, undefined]);
  });

  it("are read by priority: the first wins where two meet, one that stops hides those below", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").values = [[1], [2]];
      const below = sheet.getRange("A1:A2").conditionalFormats.add("Custom");
      below.custom.rule.formula = "=TRUE";
      below.custom.format.fill.color = "#00FF00";
      below.custom.format.font.bold = true;
      const above = sheet.getRange("A1:A2").conditionalFormats.add("CellValue");
      above.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
      above.cellValue.format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(formatsOf(host).at(1, 1)?.look).toEqual({ fillColor: "#FF0000", bold: true });
    expect(formatsOf(host).at(2, 1)?.look).toEqual({ fillColor: "#00FF00", bold: true });
    await host.run(async (context) => {
      const above = firstSheet(context).getRange("A1").conditionalFormats.getItemAt(0);
      above.stopIfTrue = true;
      await context.sync();
    });
    expect(formatsOf(host).at(1, 1)?.look).toEqual({ fillColor: "#FF0000" });
    expect(formatsOf(host).at(2, 1)?.look).toEqual({ fillColor: "#00FF00", bold: true });
  });
});

describe("conditional formats and cells that move", () => {
  /** B2:B9 marks what is above A$1, then rows change. */
  async function after(change: (sheet: Excel.Worksheet) => void): Promise<unknown> {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      const format = sheet.getRange("B3:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B3>A$1";
      await context.sync();
      change(sheet);
      await context.sync();
    });
    const [format] = host.host.workbook.sheets[0]?.conditionalFormats ?? [];
    return format && { box: format.boxes[0], rule: format.rule };
  }
  const custom = (formula: string): unknown => ({ kind: "Custom", formula });

  it("follow rows put in above, with their formula", async () => {
    expect(await after((sheet) => sheet.getRange("1:2").insert("Down"))).toEqual({
      box: { top: 5, left: 2, bottom: 11, right: 2 },
      rule: custom("=B5>A$3"),
    });
  });

  it("follow columns taken out before them", async () => {
    expect(await after((sheet) => sheet.getRange("A:A").insert("Right"))).toMatchObject({
      rule: custom("=C3>B$1"),
    });
    expect(
      await after((sheet) => {
        sheet.getRange("A:A").delete("Left");
      }),
    ).toMatchObject({ box: { left: 1 }, rule: custom("=A3>#REF!") });
  });

  it("keep a formula that stood at a row taken out", async () => {
    expect(
      await after((sheet) => {
        sheet.getRange("3:4").delete("Up");
      }),
    ).toEqual({ box: { top: 3, left: 2, bottom: 7, right: 2 }, rule: custom("=B3>A$1") });
  });

  it("go with the last of their cells", async () => {
    expect(
      await after((sheet) => {
        sheet.getRange("3:9").delete("Up");
      }),
    ).toBeUndefined();
  });
});
