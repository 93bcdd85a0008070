import { newWorkbook } from "../../../src/host/model/create";
import type { InProcessHost } from "../../../src/host/inProcess";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

interface Read {
  readonly values: unknown;
  readonly formulas: unknown;
  readonly text: unknown;
  readonly numberFormat: unknown;
  readonly valueTypes: unknown;
}

function writeAndRead(
  host: InProcessHost,
  values: unknown,
  prepare: (range: Excel.Range) => void = () => undefined,
): Promise<Read> {
  return host.run(async (context) => {
    const range = firstSheet(context).getRange("A1");
    prepare(range);
    range.values = [[values]] as string[][];
    range.load("values,formulas,text,numberFormat,valueTypes");
    await context.sync();
    const { formulas, text, numberFormat, valueTypes } = range;
    const one = (matrix: unknown): unknown => (matrix as unknown[][])[0]?.[0];
    return {
      values: one(range.values),
      formulas: one(formulas),
      text: one(text),
      numberFormat: one(numberFormat),
      valueTypes: one(valueTypes),
    };
  });
}

describe("values", () => {
  it('A-20: values are raw: numbers, texts, booleans, "" for empty, errors by their text', async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1:E1").values = [[1.5, "x", true, "=1/0", ""]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1:F1")).toEqual([[1.5, "x", true, "#DIV/0!", "", ""]]);
  });

  it("A-20: a date reads as its serial, its text as the user sees it", async () => {
    const host = await excel();
    const read = await writeAndRead(host, 45_292, (range) => {
      range.numberFormat = [["dd/mm/yyyy"]];
    });
    expect(read).toMatchObject({ values: 45_292, text: "01/01/2024", valueTypes: "Double" });
  });

  it.each([
    ["=1+1", "=1+1", 2],
    ["+2*3", "=2*3", 6],
    ["-A2", "=-A2", 0],
  ])("A-21: %s becomes the formula %s", async (written, formula, value) => {
    const host = await excel();
    const read = await writeAndRead(host, written);
    expect(read).toMatchObject({ formulas: formula, values: value });
  });

  it("A-21: a name that begins with a dash is read as a formula and fails", async () => {
    const host = await excel();
    expect(await writeAndRead(host, "-Dupont")).toMatchObject({ values: "#NAME?" });
  });

  it.each([
    ["'-Dupont", "-Dupont"],
    ["'+33 6 12", "+33 6 12"],
    ["'00123", "00123"],
  ])("A-21: an apostrophe keeps text: %s", async (written, value) => {
    const host = await excel();
    expect(await writeAndRead(host, written)).toMatchObject({
      values: value,
      valueTypes: "String",
    });
  });

  it('A-21: null leaves a cell alone and "" clears it', async () => {
    const host = await excel();
    await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, ""]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1:B1")).toEqual([[1, ""]]);
  });

  it.each([
    ["1,234.50", 1234.5, "#,##0.00"],
    ["12.5", 12.5, "General"],
    ["50%", 0.5, "0%"],
    ["(5)", -5, "General"],
    ["2024-01-31", 45_322, "m/d/yyyy"],
    ["01/02/2025", 45_659, "m/d/yyyy"],
    ["12:30", 12.5 / 24, "h:mm"],
    ["TRUE", true, "General"],
  ])("A-22: %s is read as en-US", async (written, value, numberFormat) => {
    const host = await excel({ culture: "fr-FR" });
    expect(await writeAndRead(host, written)).toMatchObject({ values: value, numberFormat });
  });

  it.each(["19-8-2025", "31/12/2025", "1 234,50", "12,5", "VRAI", "2024-02-30"])(
    "A-22: %s is no en-US value and stays text, even for a French user",
    async (written) => {
      const host = await excel({ culture: "fr-FR" });
      // A comma between digits groups thousands in en-US; anything else is text.
      const read = await writeAndRead(host, written);
      expect(read).toMatchObject({ values: written, valueTypes: "String" });
    },
  );

  it("A-22: in a cell formatted as text everything stays text", async () => {
    const host = await excel();
    const read = await writeAndRead(host, "=1+1", (range) => {
      range.numberFormat = [["@"]];
    });
    expect(read).toMatchObject({ values: "=1+1", formulas: "=1+1", valueTypes: "String" });
  });

  it("A-23, A-24: numberFormat is en-US, numberFormatLocal the user's", async () => {
    const host = await excel({ culture: "fr-FR" });
    const read = await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1:C1");
      range.numberFormat = [["dd/mm/yyyy", "#,##0.00", "General"]];
      range.load("numberFormat,numberFormatLocal,numberFormatCategories");
      await context.sync();
      return [
        range.numberFormat,
        range.numberFormatLocal,
        range.numberFormatCategories,
      ] as unknown[];
    });
    expect(read).toEqual([
      [["dd/mm/yyyy", "#,##0.00", "General"]],
      [["jj/mm/aaaa", "#\u202F##0,00", "Standard"]],
      [["Date", "Number", "General"]],
    ]);
  });

  it("A-24: a format set in the user's language is kept in en-US", async () => {
    const host = await excel({ culture: "fr-FR" });
    const format = await host.run(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.numberFormatLocal = [["jj/mm/aaaa"]];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat as unknown;
    });
    expect(format).toEqual([["dd/mm/yyyy"]]);
  });

  it("A-25: a format that types no space groups thousands as the user does", async () => {
    const shown = async (culture: string): Promise<unknown> => {
      const host = await excel({ culture });
      return host.run(async (context) => {
        const range = firstSheet(context).getRange("A1");
        range.values = [[1234567.5]];
        range.numberFormat = [['#,##0.00 "€"']];
        range.load("text,numberFormat");
        await context.sync();
        return [range.text[0]?.[0], range.numberFormat[0]?.[0]] as unknown;
      });
    };
    const format = '#,##0.00 "€"';
    expect(await shown("fr-FR")).toEqual(["1\u202F234\u202F567,50 €", format]);
    expect(await shown("en-US")).toEqual(["1,234,567.50 €", format]);
  });

  it("A-30: the culture describes the system", async () => {
    const host = await excel({ culture: "fr-FR" });
    const read = await host.run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      application.cultureInfo.datetimeFormat.load("shortDatePattern");
      await context.sync();
      return [
        application.cultureInfo.name,
        application.decimalSeparator,
        application.cultureInfo.datetimeFormat.shortDatePattern,
      ];
    });
    expect(read).toEqual(["fr-FR", ",", "dd/MM/yyyy"]);
  });

  it.each([
    [false, 1463],
    [true, 1],
  ])("A-32: DATE(1904,1,2) tells the date system (1904: %s)", async (date1904, serial) => {
    const workbook = newWorkbook();
    workbook.date1904 = date1904;
    const host = await excel({ workbook });
    const value = await host.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2).load("value");
      await context.sync();
      return result.value;
    });
    expect(value).toBe(serial);
  });

  it("a block of another size than its range is refused whole", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("mixed formats read as null, common ones as their value", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A1:A2").load("format/font/bold,format/font/italic");
      await context.sync();
      return [range.format.font.bold, range.format.font.italic];
    });
    expect(read).toEqual([null, false]);
  });
});
