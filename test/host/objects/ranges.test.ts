import { officeTheme } from "../../../src/host/files/colors";
import { builtInStyles } from "../../../src/host/model/namedStyle";
import type { CellStyle } from "../../../src/host/model/style";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

type Host = Awaited<ReturnType<typeof excel>>;

async function filled(address: string, formulas: unknown[][]): Promise<Host> {
  const host = await excel();
  await host.run(async (context) => {
    firstSheet(context).getRange(address).formulas = formulas as string[][];
    await context.sync();
  });
  return host;
}

/** Runs something on the first sheet. */
function change(host: Host, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  return host.run(async (context) => {
    work(firstSheet(context));
    await context.sync();
  });
}

/** Addresses of ranges of the first sheet, without the sheet. */
function addresses(
  host: Host,
  ranges: (sheet: Excel.Worksheet) => (Excel.Range | Excel.RangeAreas)[],
): Promise<string[]> {
  return host.run(async (context) => {
    const asked = ranges(firstSheet(context));
    for (const range of asked) range.load("address");
    await context.sync();
    return asked.map(({ address }) => address.replaceAll("Feuil1!", ""));
  });
}

describe("ranges", () => {
  it("A-23: formulasLocal reads and writes the user's language, formulas stay en-US", async () => {
    const host = await filled("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    const read = await host.run(async (context) => {
      const range = firstSheet(context).getRange("C1");
      range.formulasLocal = [['=SI(SOMME(A1:B2)>=1,5;"a;b";FAUX)']];
      range.load("formulas, formulasLocal, formulasR1C1, values");
      await context.sync();
      return [range.formulas, range.formulasLocal, range.formulasR1C1, range.values].map(
        (block) => (block as unknown[][])[0]?.[0],
      );
    });
    expect(read).toEqual([
      '=IF(SUM(A1:B2)>=1.5,"a;b",FALSE)',
      '=SI(SOMME(A1:B2)>=1,5;"a;b";FAUX)',
      '=IF(SUM(RC[-2]:R[1]C[-1])>=1.5,"a;b",FALSE)',
      "a;b",
    ]);
  });

  it("R1C1 formulas count from each cell", async () => {
    const host = await filled("A1:A3", [[1], [2], [3]]);
    await change(host, (sheet) => {
      sheet.getRange("B1:B3").formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+R[-1]C"], ["=SUM(C[-1])"]];
    });
    expect(await valuesOf(host, "B1:B3")).toEqual([[2], [3], [6]]);
  });

  it("follows blocks as Ctrl and the arrows do", async () => {
    const host = await filled("B2:C4", [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    await change(host, (sheet) => (sheet.getRange("B9").values = [[7]]));
    const found = await addresses(host, (sheet) => [
      sheet.getRange("C3").getSurroundingRegion(),
      sheet.getRange("B2").getRangeEdge("Down"),
      sheet.getRange("B4").getRangeEdge("Down"),
      sheet.getRange("B9").getRangeEdge("Down"),
      sheet.getRange("B2").getExtendedRange("Right"),
    ]);
    expect(found).toEqual(["B2:C4", "B4", "B9", "B1048576", "B2:C2"]);
  });

  it("a range resized past its first cell lies between both", async () => {
    const host = await excel();
    const found = await addresses(host, (sheet) => [
      sheet.getRange("D6").getResizedRange(-3, 0),
      sheet.getRange("D6").getResizedRange(1, -2),
      sheet.getRange("B2:D6").getResizedRange(-1, -1),
    ]);
    expect(found).toEqual(["D3:D6", "B6:D7", "B2:C5"]);
  });

  it("all rows of a sheet take one height at once, and rows have their own again", async () => {
    const host = await excel();
    await change(host, (sheet) => {
      sheet.getRange().format.rowHeight = 7;
      sheet.getRange("3:3").format.rowHeight = 20;
    });
    const seen = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const row = sheet.getRange("A1").load("format/rowHeight");
      const below = sheet.getRange("A5").load("top");
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return [row.format.rowHeight, below.top, used.address];
    });
    expect(seen).toEqual([7, 41, "Feuil1!A1"]);
  });

  it("finds what formulas read and what reads cells, on every sheet", async () => {
    const host = await filled("A1:C2", [
      [1, "=A1+1", "=B1*2"],
      [5, "=A2+A1", ""],
    ]);
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const other = context.workbook.worksheets.add("Autre");
      other.getRange("A1").formulas = [["=Feuil1!B1"]];
      const all = [
        sheet.getRange("C1").getDirectPrecedents(),
        sheet.getRange("C1").getPrecedents(),
        sheet.getRange("A1").getDirectDependents(),
        sheet.getRange("A1").getDependents(),
      ];
      for (const one of all) one.load("addresses");
      await context.sync();
      return all.map(({ addresses: found }) => found);
    });
    expect(read).toEqual([
      ["Feuil1!B1"],
      ["Feuil1!A1:B1"],
      ["Feuil1!B1:B2"],
      ["Feuil1!B1:B2,Feuil1!C1", "Autre!A1"],
    ]);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A2").getDirectPrecedents().load("addresses");
      await context.sync();
    });
    expect(code).toBe("ItemNotFound");
  });

  it("finds constants and formulas by the kinds of their values", async () => {
    const host = await filled("A1:B2", [
      ["a", true],
      [1, "=A2/0"],
    ]);
    const found = await host.run(async (context) => {
      const cells = firstSheet(context).getRange("A1:B2");
      const kinds = [
        cells.getSpecialCells("Constants", "LogicalText"),
        cells.getSpecialCells("Constants", "LogicalNumbersText"),
        cells.getSpecialCells("Formulas", "ErrorsLogicalNumber"),
      ];
      for (const kind of kinds) kind.load("address");
      await context.sync();
      return kinds.map(({ address }) => address.replaceAll("Feuil1!", ""));
    });
    expect(found).toEqual(["A1:B1", "A1:B1,A2", "B2"]);
  });

  it("a transposed copy turns its formulas: they read the turned cells", async () => {
    const host = await filled("A1:C1", [[3, 5, "=SUM(A1:B1)+$A$1"]]);
    await change(host, (sheet) => {
      sheet.getRange("E2").copyFrom("A1:C1", "All", false, true);
    });
    expect(await valuesOf(host, "E2:E4")).toEqual([[3], [5], [11]]);
    await change(host, (sheet) => {
      sheet.getRange("E2").values = [[10]];
    });
    expect(await valuesOf(host, "E4")).toEqual([[18]]);
  });

  it("tells the anchor of a spilled array and where it spills", async () => {
    const host = await filled("A1", [["=SEQUENCE(3)"]]);
    const found = await addresses(host, (sheet) => [
      sheet.getRange("A3").getSpillParent(),
      sheet.getRange("A1").getSpillingToRange(),
    ]);
    expect(found).toEqual(["A1", "A1:A3"]);
  });

  it.each<[string, `${Excel.AutoFillType}` | undefined, unknown[], unknown[]]>([
    ["numbers go on as a line", undefined, [1, 3], [1, 3, 5, 7]],
    ["copies repeat", "FillCopy", [1, 3], [1, 3, 1, 3]],
    ["one number is repeated", undefined, ["", 4], ["", 4, "", 4]],
    ["numbered texts count", undefined, ["Lot 1", "Lot 3"], ["Lot 1", "Lot 3", "Lot 5", "Lot 7"]],
    ["days go on", undefined, ["lundi", "mardi"], ["lundi", "mardi", "mercredi", "jeudi"]],
    ["months keep their end", "FillMonths", [45_322], [45_322, 45_351, 45_382, 45_412]],
    ["working days leave out weekends", "FillWeekdays", [45_296], [45_296, 45_299, 45_300, 45_301]],
  ])("autoFill: %s", async (_what, type, source, expected) => {
    const host = await filled(
      `A1:A${source.length}`,
      source.map((value) => [value]),
    );
    await change(host, (sheet) => {
      sheet.getRange(`A1:A${source.length}`).autoFill("A1:A4", type);
    });
    expect((await valuesOf(host, "A1:A4")).flat()).toEqual(expected);
  });

  it("autoFill takes formulas along, and refuses to guess", async () => {
    const host = await filled("A1:B1", [[2, "=A1*2"]]);
    await change(host, (sheet) => {
      sheet.getRange("A2:A3").values = [[3], [4]];
      sheet.getRange("B1").autoFill("B1:B3");
    });
    expect(await valuesOf(host, "B1:B3")).toEqual([[4], [6], [8]]);
    await change(host, (sheet) => {
      sheet.getRange("B1").format.fill.color = "#ADD8E6";
      sheet.getRange("A3").values = [[5]];
      sheet.getRange("B1").autoFill("B1:B3", "FillValues");
    });
    expect(await valuesOf(host, "B1:B3")).toEqual([[4], [6], [10]]);
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1").autoFill("A1:A2", "FlashFill");
      await context.sync();
    });
    expect(code).toBe("ApiNotFound");
  });

  it("replaces texts and counts the cells, finds them all", async () => {
    const host = await filled("A1:B2", [
      ["chat", "Chats noirs"],
      ["=1+1", "chien"],
    ]);
    const [counted, none] = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const count = sheet.getRange("A1:B2").replaceAll("chat", "loup", { matchCase: false });
      const absent = sheet.findAllOrNullObject("zèbre", {}).load();
      await context.sync();
      return [count.value, absent.isNullObject];
    });
    expect([counted, none]).toEqual([2, true]);
    expect(await valuesOf(host, "A1:B1")).toEqual([["loup", "loups noirs"]]);
    expect(await addresses(host, (sheet) => [sheet.findAll("loup", {})])).toEqual(["A1,B1"]);
  });

  it("removes repeated rows and says how many", async () => {
    const host = await filled("A1:B5", [
      ["Nom", "N"],
      ["ana", 1],
      ["Ana", 2],
      ["bob", 1],
      ["ana", 3],
    ]);
    const result = await host.run(async (context) => {
      const done = firstSheet(context).getRange("A1:B5").removeDuplicates([0], true).load();
      await context.sync();
      return [done.removed, done.uniqueRemaining];
    });
    expect(result).toEqual([2, 2]);
    expect(await valuesOf(host, "A2:B5")).toEqual([
      ["ana", 1],
      ["bob", 1],
      ["", ""],
      ["", ""],
    ]);
  });

  it("moves cells with the references to them", async () => {
    const host = await filled("A1:C1", [[5, "=A1*2", "=B1+A1"]]);
    await change(host, (sheet) => {
      sheet.getRange("A1:B1").moveTo("E3");
    });
    const formulas = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const ranges = ["C1", "E3", "F3", "A1"].map((at) => sheet.getRange(at).load("formulas"));
      await context.sync();
      return ranges.map((range) => (range.formulas as unknown[][])[0]?.[0]);
    });
    expect(formulas).toEqual(["=F3+E3", 5, "=E3*2", ""]);
  });

  it("groups rows, hides and shows their details", async () => {
    const host = await excel();
    const hidden = (): Promise<boolean[]> =>
      host.run(async (context) => {
        const rows = [2, 3, 5].map((row) =>
          firstSheet(context).getRange(`${row}:${row}`).load("rowHidden"),
        );
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      });
    await change(host, (sheet) => {
      sheet.getRange("2:6").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hidden()).toEqual([false, true, false]);
    await change(host, (sheet) => {
      sheet.getRange("2:6").hideGroupDetails("ByRows");
    });
    expect(await hidden()).toEqual([true, true, true]);
    await change(host, (sheet) => {
      sheet.getRange("2:6").showGroupDetails("ByRows");
      sheet.getRange("A1:B9").ungroup("ByRows");
      sheet.getRange("A1:B9").ungroup("ByRows");
      sheet.showOutlineLevels(1, 0);
    });
    expect(await hidden()).toEqual([false, false, false]);
    const { code: noGroup } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("2:6").ungroup("ByRows");
      await context.sync();
    });
    expect(noGroup).toBe("InvalidOperation");
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("2:6").group("ByColumns");
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("several ranges are formatted, cleared and read as one", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const areas = firstSheet(context).getRanges("A1:A2, C3");
      areas.format.fill.color = "#abcdef";
      areas.format.font.bold = true;
      firstSheet(context).getRange("C3").format.font.bold = false;
      areas.load("format/fill/color, format/font/bold, areaCount, cellCount");
      const moved = areas.getOffsetRangeAreas(1, 1).load("address");
      const met = areas.getIntersectionOrNullObject("A1:B1").load("address");
      await context.sync();
      const { format } = areas;
      return [
        format.fill.color,
        format.font.bold,
        areas.areaCount,
        areas.cellCount,
        moved.address,
        met.address,
      ];
    });
    expect(read).toEqual(["#ABCDEF", null, 2, 3, "Feuil1!B2:B3,Feuil1!D4", "Feuil1!A1"]);
  });

  it("A-48: a view holds the rows that are seen, and writes only to them", async () => {
    const host = await filled("A1:A3", [[1], [2], [3]]);
    await change(host, (sheet) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("A1:A3").getVisibleView().values = [[10], [30]];
    });
    expect(await valuesOf(host, "A1:A3")).toEqual([[10], [2], [30]]);
  });

  it("built-in styles wear the colours of the theme of new workbooks", () => {
    const named = (name: string): CellStyle | undefined =>
      builtInStyles.find((style) => style.name === name)?.look;
    expect(named("Heading 1")?.font.color).toBe(officeTheme[3]);
    const accents = [1, 2, 3, 4, 5, 6].map((one) => named(`Accent${one}`)?.fill?.color);
    expect(accents).toEqual(officeTheme.slice(4, 10));
  });

  it("named styles give cells the parts they include and follow later changes", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const { styles } = context.workbook;
      styles.add("Montant clé");
      const style = styles.getItem("Montant clé");
      style.font.bold = true;
      style.fill.color = "yellow";
      style.includeNumber = false;
      const range = firstSheet(context).getRange("A1");
      range.numberFormat = [["0.00"]];
      range.style = "montant clé";
      await context.sync();
      style.font.italic = true;
      range.load("style, numberFormat, format/font/bold, format/font/italic, format/fill/color");
      const good = firstSheet(context).getRange("B1");
      good.style = "Good";
      good.format.fill.load("color");
      await context.sync();
      const { font, fill } = range.format;
      return [
        range.style,
        range.numberFormat,
        font.bold,
        font.italic,
        fill.color,
        good.format.fill.color,
      ];
    });
    expect(read).toEqual(["Montant clé", [["0.00"]], true, true, "#FFFF00", "#C6EFCE"]);
    const { code } = await errorOf(host, async (context) => {
      context.workbook.styles.getItem("Normal").delete();
      await context.sync();
    });
    expect(code).toBe("InvalidOperation");
  });
});
