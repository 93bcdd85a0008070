import { openWorkbook } from "../../../src/host/files/open";
import { saveWorkbook } from "../../../src/host/files/save";
import { newWorkbook } from "../../../src/host/model/create";
import type { HostWorkbook } from "../../../src/host/model/workbook";
import { errorOf, excel, firstSheet } from "../support/excel";

/** A red pixel, as a PNG. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** A sheet with a shape of each kind. */
async function drawn(): Promise<HostWorkbook> {
  const workbook = newWorkbook();
  const host = await excel({ workbook });
  await host.run(async (context) => {
    const { shapes } = firstSheet(context);
    const square = shapes.addGeometricShape("Rectangle");
    square.set({ name: "Carré", left: 100, top: 60, width: 80, height: 40 });
    square.fill.setSolidColor("#00AA00");
    square.lineFormat.dashStyle = "Dash";
    square.textFrame.textRange.text = "Bonjour & bienvenue";
    square.textFrame.textRange.getSubstring(0, 7).font.bold = true;
    square.altTextDescription = "un carré";
    shapes.addTextBox("Une note").name = "Note";
    const line = shapes.addLine(300, 150, 200, 50, "Elbow");
    line.name = "Flèche";
    line.line.endArrowheadStyle = "Triangle";
    line.line.connectEndShape(square, 3);
    shapes.addImage(pixel).name = "Pixel";
    const star = shapes.addGeometricShape("Star5");
    const heart = shapes.addGeometricShape("Heart");
    heart.set({ left: 200, top: 200 });
    star.set({ left: 100, top: 200, rotation: 30 });
    shapes.addGroup([star, heart]).name = "Ensemble";
    await context.sync();
  });
  return workbook;
}

async function seen(workbook: HostWorkbook): Promise<unknown> {
  const host = await excel({ workbook });
  return host.run(async (context) => {
    const { shapes } = firstSheet(context);
    shapes.load("items/name,items/type,items/left,items/top,items/width,items/height");
    const square = shapes.getItem("Carré");
    square.load("geometricShapeType,altTextDescription,zOrderPosition");
    square.fill.load("foregroundColor,type");
    square.lineFormat.load("dashStyle");
    const { textRange } = square.textFrame;
    textRange.load("text");
    textRange.font.load("bold");
    const word = textRange.getSubstring(0, 7);
    word.font.load("bold");
    const { line } = shapes.getItem("Flèche");
    line.load("connectorType,endArrowheadStyle,isEndConnected,endConnectedSite");
    line.endConnectedShape.load("name");
    const { image } = shapes.getItem("Pixel");
    image.load("format");
    const inner = shapes.getItem("Ensemble").group.shapes;
    inner.load("items/geometricShapeType,items/left,items/top,items/rotation,items/level");
    await context.sync();
    const round = (points: number): number => Math.round(points);
    return {
      shapes: shapes.items.map((shape) => [
        shape.name,
        shape.type,
        ...[shape.left, shape.top, shape.width, shape.height].map(round),
      ]),
      square: [square.geometricShapeType, square.altTextDescription, square.zOrderPosition],
      look: [square.fill.foregroundColor, square.fill.type, square.lineFormat.dashStyle],
      text: [textRange.text, textRange.font.bold, word.font.bold],
      line: [
        line.connectorType,
        line.endArrowheadStyle,
        line.isEndConnected,
        line.endConnectedSite,
      ],
      tied: line.endConnectedShape.name,
      format: image.format,
      inner: inner.items.map((one) => [
        one.geometricShapeType,
        round(one.left),
        round(one.top),
        one.rotation,
        one.level,
      ]),
    };
  });
}

const expected = {
  shapes: [
    ["Carré", "GeometricShape", 100, 60, 80, 40],
    ["Note", "GeometricShape", 0, 0, 72, 72],
    ["Flèche", "Line", 200, 50, 100, 100],
    ["Pixel", "Image", 0, 0, 1, 1],
    ["Ensemble", "Group", 100, 200, 172, 72],
  ],
  square: ["Rectangle", "un carré", 0],
  look: ["#00AA00", "Solid", "Dash"],
  text: ["Bonjour & bienvenue", null, true],
  line: ["Elbow", "Triangle", true, 3],
  tied: "Carré",
  format: "PNG",
  inner: [
    ["Star5", 100, 200, 30, 1],
    ["Heart", 200, 200, 0, 1],
  ],
};

describe("shapes", () => {
  it("are made and read", async () => {
    expect(await seen(await drawn())).toEqual(expected);
  });

  it("come back from a saved file, twice", async () => {
    const once = await openWorkbook(await saveWorkbook(await drawn()), "formes.xlsx");
    expect(await seen(once)).toEqual(expected);
    const twice = await openWorkbook(await saveWorkbook(once), "formes.xlsx");
    expect(await seen(twice)).toEqual(expected);
    expect(twice.losses).toEqual([]);
  });

  it("of a file that change say that details may go", async () => {
    const workbook = await openWorkbook(await saveWorkbook(await drawn()), "formes.xlsx");
    const host = await excel({ workbook });
    await host.run(async (context) => {
      firstSheet(context).shapes.getItem("Carré").incrementLeft(10);
      await context.sync();
    });
    expect(workbook.losses).toEqual(["drawings"]);
  });

  it("move, scale, turn and change places from back to front", async () => {
    const host = await excel({ workbook: await drawn() });
    const now = await host.run(async (context) => {
      const { shapes } = firstSheet(context);
      const square = shapes.getItem("Carré");
      square.lockAspectRatio = true;
      square.scaleHeight(1.5, "CurrentSize", "ScaleFromBottomRight");
      square.incrementTop(20);
      square.incrementRotation(-45);
      square.setZOrder("BringToFront");
      square.load("left,top,width,height,rotation,zOrderPosition");
      await context.sync();
      const { left, top, width, height, rotation, zOrderPosition } = square;
      return [left, top, width, height, rotation, zOrderPosition];
    });
    expect(now).toEqual([60, 60, 120, 60, 315, 4]);
  });

  it("A-67: of a group leave those of the sheet and live among those of the group", async () => {
    const host = await excel({ workbook: await drawn() });
    const kinds = await host.run(async (context) => {
      const { shapes } = firstSheet(context);
      const inner = shapes.getItem("Ensemble").group.shapes;
      shapes.load("items/type");
      inner.load("items/geometricShapeType");
      await context.sync();
      return [shapes.items.map(({ type }) => type), inner.items.length];
    });
    expect(kinds).toEqual([["GeometricShape", "GeometricShape", "Line", "Image", "Group"], 2]);
  });

  it("of a group stand alone again after ungroup, where they were", async () => {
    const host = await excel({ workbook: await drawn() });
    const names = await host.run(async (context) => {
      const { shapes } = firstSheet(context);
      const all = shapes.getItem("Ensemble");
      all.left = 0;
      all.group.ungroup();
      shapes.load("items/geometricShapeType,items/left,items/level");
      await context.sync();
      return shapes.items.slice(4).map((one) => [one.geometricShapeType, one.left, one.level]);
    });
    expect(names).toEqual([
      ["Star5", 0, 0],
      ["Heart", 100, 0],
    ]);
  });

  it("refuse what Excel refuses, and say what is not drawn here", async () => {
    const host = await excel({ workbook: await drawn() });
    const failure = (batch: (shapes: Excel.ShapeCollection) => void): Promise<{ code: string }> =>
      errorOf(host, (context) => {
        batch(firstSheet(context).shapes);
        return context.sync();
      });
    const codes = [
      await failure((shapes) => {
        shapes.getItem("Carré").width = 0;
      }),
      await failure((shapes) => shapes.addImage("pas une image")),
      await failure((shapes) => {
        shapes.getItem("Absente").delete();
      }),
      await failure((shapes) => shapes.getItem("Carré").getAsImage("PNG")),
    ].map(({ code }) => code);
    expect(codes).toEqual(["InvalidArgument", "InvalidArgument", "ItemNotFound", "ApiNotFound"]);
  });
});
