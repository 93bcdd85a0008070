import type {
  GeometricContent,
  HostShape,
  LineContent,
  ShapeFont,
  ShapeLine,
  ShapeText,
} from "./shape";

/** Excel's look of a new shape with the Office theme: blue inside, darker blue around, white letters. */
export const shapeBlue = "#4472C4";
const outlineBlue = "#2F528F";

export const plainLine: ShapeLine = {
  visible: true,
  color: outlineBlue,
  transparency: 0,
  weight: 1,
  dash: "Solid",
  style: "Single",
};

const letters: ShapeFont = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  color: "#FFFFFF",
  underline: "None",
};

export const plainText: ShapeText = {
  runs: [],
  font: letters,
  horizontal: "Left",
  vertical: "Top",
  autoSize: "AutoSizeNone",
  margins: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
};

export function geometricContent(form: string): GeometricContent {
  return {
    type: "GeometricShape",
    form,
    isTextBox: false,
    fill: { color: shapeBlue, transparency: 0 },
    line: plainLine,
    text: plainText,
  };
}

export function textBoxContent(text: string): GeometricContent {
  const font = { ...letters, color: "#000000" };
  return {
    ...geometricContent("Rectangle"),
    isTextBox: true,
    fill: { color: "#FFFFFF", transparency: 0 },
    line: { ...plainLine, color: "#BCBCBC", weight: 0.75 },
    text: { ...plainText, font, runs: text === "" ? [] : [{ text, font }] },
  };
}

const plainEnd = { length: "Medium", style: "None", width: "Medium", connected: null } as const;

export function lineContent(
  connector: LineContent["connector"],
  flipX: boolean,
  flipY: boolean,
): LineContent {
  return {
    type: "Line",
    connector,
    flipX,
    flipY,
    begin: plainEnd,
    end: plainEnd,
    line: { ...plainLine, color: shapeBlue, weight: 0.5 },
  };
}

export function newShape(
  shape: Pick<HostShape, "id" | "name" | "place" | "original" | "content">,
): HostShape {
  return {
    altTextTitle: "",
    altTextDescription: "",
    visible: true,
    rotation: 0,
    lockAspectRatio: shape.content.type === "Image",
    ...shape,
  };
}
