import {
  defaultStyle,
  type Alignment,
  type Border,
  type BorderSide,
  type CellStyle,
  type Fill,
  type Font,
} from "../model/style";
import type { NamedStyle } from "../model/namedStyle";
import { builtInFormats } from "./builtInFormats";
import { colorOf } from "./colors";
import { readNamedStyles } from "./namedStyles";
import { childNamed, childrenNamed, flagAttribute, numberAttribute, type XmlElement } from "./xml";

/** The looks of a workbook file: by the number that cells use, and the raw conditional ones. */
export interface FileStyles {
  readonly at: (index: number) => CellStyle;
  /** Named styles that Excel does not have by itself, or that the file changed. */
  readonly named: readonly NamedStyle[];
  /** `<dxf>` elements as trees, kept for conditional formats. */
  readonly differential: readonly XmlElement[];
}

/** Reads the styles part; without one every cell looks plain. */
export function readStyles(part: XmlElement | null, theme: readonly string[]): FileStyles {
  const root = part ?? undefined;
  const formats = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes["numFmtId"] ?? "",
      attributes["formatCode"] ?? "General",
    ]),
  );
  const fonts = childrenNamed(childNamed(root, "fonts"), "font").map((font) => fontOf(font, theme));
  const fills = childrenNamed(childNamed(root, "fills"), "fill").map((fill) => fillOf(fill, theme));
  const borders = childrenNamed(childNamed(root, "borders"), "border").map((border) =>
    bordersOf(border, theme),
  );
  const unique = new Map<string, CellStyle>([[JSON.stringify(defaultStyle), defaultStyle]]);
  const lookOf = (xf: XmlElement): CellStyle => {
    const id = xf.attributes["numFmtId"] ?? "0";
    const protection = childNamed(xf, "protection");
    return {
      numberFormat: formats.get(id) ?? builtInFormats[Number(id)] ?? "General",
      font: fonts[numberAttribute(xf, "fontId", 0)] ?? defaultStyle.font,
      fill: fills[numberAttribute(xf, "fillId", 0)] ?? null,
      borders: borders[numberAttribute(xf, "borderId", 0)] ?? {},
      alignment: alignmentOf(childNamed(xf, "alignment")),
      locked: flagAttribute(protection, "locked", true),
      formulaHidden: flagAttribute(protection, "hidden"),
    };
  };
  const names = readNamedStyles(root, lookOf);
  const styles = childrenNamed(childNamed(root, "cellXfs"), "xf").map((xf) => {
    const styleName = names.at(numberAttribute(xf, "xfId", 0));
    const style: CellStyle = styleName === undefined ? lookOf(xf) : { ...lookOf(xf), styleName };
    const key = JSON.stringify(style);
    const known = unique.get(key);
    if (known === undefined) unique.set(key, style);
    return known ?? style;
  });
  return {
    at: (index) => styles[index] ?? defaultStyle,
    named: names.changed,
    differential: childrenNamed(childNamed(root, "dxfs"), "dxf"),
  };
}

const underlines: Record<string, Font["underline"]> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

function fontOf(font: XmlElement, theme: readonly string[]): Font {
  const on = (name: string): boolean => {
    const element = childNamed(font, name);
    return element !== undefined && flagAttribute(element, "val", true);
  };
  const underline = childNamed(font, "u");
  return {
    name: childNamed(font, "name")?.attributes["val"] ?? defaultStyle.font.name,
    size: numberAttribute(childNamed(font, "sz"), "val", defaultStyle.font.size),
    bold: on("b"),
    italic: on("i"),
    underline:
      underline === undefined
        ? "None"
        : (underlines[underline.attributes["val"] ?? "single"] ?? "Single"),
    strikethrough: on("strike"),
    color: colorOf(childNamed(font, "color"), theme) ?? "#000000",
    ...scriptOf(childNamed(font, "vertAlign")?.attributes["val"]),
  };
}

function scriptOf(word: string | undefined): Pick<Font, "script"> {
  if (word === "superscript") return { script: "Superscript" };
  return word === "subscript" ? { script: "Subscript" } : {};
}

function fillOf(fill: XmlElement, theme: readonly string[]): Fill | null {
  const gradient = childNamed(fill, "gradientFill");
  const stop = colorOf(childNamed(gradient?.children[0], "color"), theme);
  if (stop !== null) return { color: stop, pattern: "Solid" };
  const pattern = childNamed(fill, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (kind === "none") return null;
  const color =
    colorOf(childNamed(pattern, "fgColor"), theme) ??
    colorOf(childNamed(pattern, "bgColor"), theme);
  if (kind === "gray125" && color === null) return null;
  return { color: color ?? "#000000", pattern: kind.charAt(0).toUpperCase() + kind.slice(1) };
}

/** Line of the file → Excel.BorderLineStyle and BorderWeight. */
export const borderLines: Record<string, readonly [style: string, weight: string]> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

function bordersOf(border: XmlElement, theme: readonly string[]): CellStyle["borders"] {
  const sides: Partial<Record<BorderSide, Border>> = {};
  const add = (side: BorderSide, element: XmlElement | undefined): void => {
    const line = borderLines[element?.attributes["style"] ?? "none"];
    if (line === undefined) return;
    const color = colorOf(childNamed(element, "color"), theme) ?? "#000000";
    sides[side] = { style: line[0], weight: line[1], color };
  };
  for (const side of ["top", "bottom"] as const) add(side, childNamed(border, side));
  add("left", childNamed(border, "left") ?? childNamed(border, "start"));
  add("right", childNamed(border, "right") ?? childNamed(border, "end"));
  if (flagAttribute(border, "diagonalUp")) add("diagonalUp", childNamed(border, "diagonal"));
  if (flagAttribute(border, "diagonalDown")) add("diagonalDown", childNamed(border, "diagonal"));
  return sides;
}

/** Alignment of the file → Excel.HorizontalAlignment and VerticalAlignment. */
export const alignmentNames: Record<string, string> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
  top: "Top",
  bottom: "Bottom",
};

function alignmentOf(element: XmlElement | undefined): Alignment {
  if (element === undefined) return defaultStyle.alignment;
  const rotation = numberAttribute(element, "textRotation", 0);
  return {
    horizontal: alignmentNames[element.attributes["horizontal"] ?? "general"] ?? "General",
    vertical: alignmentNames[element.attributes["vertical"] ?? "bottom"] ?? "Bottom",
    wrapText: flagAttribute(element, "wrapText"),
    indent: numberAttribute(element, "indent", 0),
    // 91 to 180 are downwards; 255 is stacked letters, which Office.js calls 180.
    rotation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
    shrinkToFit: flagAttribute(element, "shrinkToFit"),
    ...readingOrderOf(numberAttribute(element, "readingOrder", 0)),
  };
}

function readingOrderOf(number: number): Pick<Alignment, "readingOrder"> {
  if (number === 1) return { readingOrder: "LeftToRight" };
  return number === 2 ? { readingOrder: "RightToLeft" } : {};
}
