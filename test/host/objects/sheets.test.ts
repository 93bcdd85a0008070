import { undoDepth } from "../../../src/host/model/journal";
import { errorOf, excel, firstSheet, valuesOf } from "../support/excel";

describe("sheets, protection and state", () => {
  it("A-26: the items of a list are separated by commas in every language", async () => {
    const host = await excel({ culture: "fr-FR" });
    const rule = await host.run(async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange("B1:B9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
      const other = sheet.getRange("C1");
      other.dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange("A1:A9") },
      };
      range.dataValidation.load("type,rule");
      other.dataValidation.load("rule");
      await context.sync();
      const { type } = range.dataValidation;
      return [type, range.dataValidation.rule.list?.source, other.dataValidation.rule.list?.source];
    });
    expect(rule).toEqual(["List", "oui,non", "=Feuil1!$A$1:$A$9"]);
  });

  it("A-26: date rules take ISO texts or formulas, not numbers", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).getRange("A1").dataValidation.rule = {
        date: { formula1: 45_292 as unknown as string, operator: "GreaterThan" },
      };
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("A-60: zoom is an object, margins are points, title rows entire rows", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const { pageLayout } = firstSheet(context);
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins("Inches", { top: 1 });
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:F40");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      pageLayout.load("zoom,topMargin,bottomMargin");
      await context.sync();
      const { zoom, topMargin, bottomMargin } = pageLayout;
      return { zoom, topMargin, bottomMargin, rows: rows.address, area: area.address };
    });
    expect(read).toEqual({
      zoom: { horizontalFitToPages: 1 },
      topMargin: 72,
      bottomMargin: 54,
      rows: "Feuil1!1:2",
      area: "Feuil1!A1:F40",
    });
  });

  it("A-60: title rows that are no entire rows are refused", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      firstSheet(context).pageLayout.setPrintTitleRows("A1:F2");
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("A-61: a protected sheet keeps the add-in out, but for unlocked cells", async () => {
    const host = await excel();
    await host.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const refused = [
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[1]]),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.fill.color = "red"),
      (sheet: Excel.Worksheet) => sheet.getRange("1:1").insert("Down"),
      (sheet: Excel.Worksheet) => sheet.tables.add("A1:B2", true),
      (sheet: Excel.Worksheet) => (sheet.pageLayout.orientation = "Landscape"),
    ];
    for (const act of refused) {
      const { code } = await errorOf(host, async (context) => {
        act(firstSheet(context));
        await context.sync();
      });
      expect(code).toBe("AccessDenied");
    }
    await host.run(async (context) => {
      firstSheet(context).getRange("B1").values = [["ok"]];
      await context.sync();
    });
    expect(await valuesOf(host, "A1:B1")).toEqual([["", "ok"]]);
  });

  it("A-61: the password is wanted back, and options with nulls are refused", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).protection.protect({ allowFormatCells: true }, "secret");
      firstSheet(context).getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const wrong = await errorOf(host, async (context) => {
      firstSheet(context).protection.unprotect("autre");
      await context.sync();
    });
    expect(wrong.code).toBe("AccessDenied");
    const nulls = await errorOf(host, async (context) => {
      firstSheet(context).protection.unprotect("secret");
      firstSheet(context).protection.protect({ allowSort: null as unknown as boolean });
      await context.sync();
    });
    expect(nulls.code).toBe("InvalidArgument");
  });

  it("A-61, A-70: protecting empties the undo stack", async () => {
    const host = await excel();
    await host.run(async (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      firstSheet(context).protection.protect();
      await context.sync();
    });
    expect(undoDepth(host.host.workbook).undo).toBe(0);
  });

  it("A-62: a very hidden sheet cannot be deleted before it is shown", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      const sheet = context.workbook.worksheets.add("Interne");
      sheet.visibility = "VeryHidden";
      sheet.delete();
      await context.sync();
    });
    expect(code).toBe("InvalidOperation");
  });

  it("the structure of a protected workbook cannot be changed", async () => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add("x");
      await context.sync();
    });
    expect(code).toBe("AccessDenied");
  });

  it.each(["Feuil1", "feuil1"])("a sheet name already taken is refused: %s", async (name) => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(code).toBe("ItemAlreadyExists");
  });

  it.each(["x".repeat(32), "a/b", "a:b", "a[1]", "'a", ""])("%s is no sheet name", async (name) => {
    const host = await excel();
    const { code } = await errorOf(host, async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(code).toBe("InvalidArgument");
  });

  it("A-63: settings keep JSON values, by key", async () => {
    const host = await excel();
    const value = await host.run(async (context) => {
      context.workbook.settings.add("flechage", { version: 2, parts: ["a"] });
      const setting = context.workbook.settings.getItem("flechage").load("value");
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ version: 2, parts: ["a"] });
  });

  it("A-63: XML parts are found by the namespace of their root, when it has one", async () => {
    const host = await excel();
    const read = await host.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const ours = parts.add('<?xml version="1.0"?><f:etat xmlns:f="urn:f"><a/></f:etat>');
      const plain = parts.add("<rien/>").load("namespaceUri");
      const found = parts.getByNamespace("urn:f").load("items/id");
      const none = parts.getByNamespace("urn:x").getOnlyItemOrNullObject().load("id");
      ours.load("id,namespaceUri");
      const xml = ours.getXml();
      await context.sync();
      return {
        ours: [ours.namespaceUri, found.items.map(({ id }) => id === ours.id)],
        plain: plain.namespaceUri,
        none: none.isNullObject,
        xml: xml.value,
      };
    });
    expect(read).toEqual({
      ours: ["urn:f", [true]],
      plain: "",
      none: true,
      xml: '<?xml version="1.0"?><f:etat xmlns:f="urn:f"><a/></f:etat>',
    });
  });

  it.each(["", "texte", "<a>", "<a></b>", "<a/><b/>"])(
    "what is no XML document makes no part: %s",
    async (xml) => {
      const host = await excel();
      const { code } = await errorOf(host, async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      });
      expect(code).toBe("InvalidArgument");
    },
  );

  it("A-69: in manual mode formulas wait for calculate()", async () => {
    const host = await excel();
    const seen = await host.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      const range = firstSheet(context).getRange("A1:B1");
      range.formulas = [[2, "=A1*2"]];
      range.load("values");
      await context.sync();
      const before = range.values[0]?.[1] as unknown;
      application.calculate("Recalculate");
      range.load("values");
      await context.sync();
      return [before, range.values[0]?.[1] as unknown];
    });
    expect(seen[1]).toBe(4);
    expect(seen[0]).not.toBe(4);
  });

  it("a range kept over an inserted row still means its cells", async () => {
    const host = await excel();
    const address = await host.run(async (context) => {
      const range = firstSheet(context).getRange("B5").load("address");
      await context.sync();
      firstSheet(context).getRange("1:2").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Feuil1!B7");
  });
});
