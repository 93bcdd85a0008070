import type { ConditionalLook } from "../../model/conditionalFormat";
import type { Border, BorderSide } from "../../model/style";
import { builtInFormats } from "../builtInFormats";
import { colorOf } from "../colors";
import { borderLines } from "../readStyles";
import { colorText, lineOf } from "../writeStyles";
import { childNamed, flagAttribute, tag, type XmlElement } from "../xml";

const sides: readonly (BorderSide & ("left" | "right" | "top" | "bottom"))[] = [
  "left",
  "right",
  "top",
  "bottom",
];

/** The look of a conditional format as a `dxf` element; null when it changes nothing. */
export function dxfText(look: ConditionalLook): string | null {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : tag(name, on ? {} : { val: false });
  const font =
    flag("b", look.bold) +
    flag("i", look.italic) +
    flag("strike", look.strikethrough) +
    underlineText(look.underline) +
    (look.fontColor === undefined ? "" : colorText("color", look.fontColor));
  const fill =
    look.fillColor === undefined
      ? ""
      : tag("fill", {}, tag("patternFill", {}, colorText("bgColor", look.fillColor)));
  const content =
    (font === "" ? "" : tag("font", {}, font)) +
    (look.numberFormat === undefined
      ? ""
      : tag("numFmt", { numFmtId: 164, formatCode: look.numberFormat })) +
    fill +
    bordersText(look.borders);
  return content === "" ? null : tag("dxf", {}, content);
}

function underlineText(underline: string | undefined): string {
  if (underline === undefined) return "";
  return tag("u", {
    val: underline === "Double" ? "double" : underline === "None" ? "none" : undefined,
  });
}

function bordersText(borders: ConditionalLook["borders"]): string {
  if (borders === undefined) return "";
  const lines = sides.map((side) => {
    const border = borders[side];
    if (border === undefined || border.style === "None") return "";
    return tag(side, { style: lineOf(border) }, colorText("color", border.color));
  });
  const content = lines.join("");
  return content === "" ? "" : tag("border", {}, content);
}

/** Reads a `dxf` element. */
export function readDxf(dxf: XmlElement | undefined, theme: readonly string[]): ConditionalLook {
  const font = childNamed(dxf, "font");
  const flag = (name: string): boolean | undefined => {
    const element = childNamed(font, name);
    return element === undefined ? undefined : flagAttribute(element, "val", true);
  };
  const underline = childNamed(font, "u");
  const pattern = childNamed(childNamed(dxf, "fill"), "patternFill");
  const format = childNamed(dxf, "numFmt")?.attributes;
  // Files put the colour of a plain fill behind the pattern here, unlike in cells.
  const fillColor =
    colorOf(childNamed(pattern, "bgColor"), theme) ??
    colorOf(childNamed(pattern, "fgColor"), theme);
  const fontColor = colorOf(childNamed(font, "color"), theme);
  const borders = readBorders(childNamed(dxf, "border"), theme);
  const look: { -readonly [K in keyof ConditionalLook]: ConditionalLook[K] } = {};
  const [bold, italic, strikethrough] = [flag("b"), flag("i"), flag("strike")];
  if (bold !== undefined) look.bold = bold;
  if (italic !== undefined) look.italic = italic;
  if (strikethrough !== undefined) look.strikethrough = strikethrough;
  if (underline !== undefined)
    look.underline =
      { double: "Double", none: "None" }[underline.attributes["val"] ?? ""] ?? "Single";
  if (fontColor !== null) look.fontColor = fontColor;
  if (fillColor !== null) look.fillColor = fillColor;
  if (format !== undefined)
    look.numberFormat =
      format["formatCode"] ?? builtInFormats[Number(format["numFmtId"])] ?? "General";
  if (borders !== undefined) look.borders = borders;
  return look;
}

function readBorders(
  element: XmlElement | undefined,
  theme: readonly string[],
): ConditionalLook["borders"] {
  const read: Partial<Record<BorderSide, Border>> = {};
  for (const side of sides) {
    const child = childNamed(element, side);
    const line = borderLines[child?.attributes["style"] ?? "none"];
    if (line === undefined) continue;
    const color = colorOf(childNamed(child, "color"), theme) ?? "#000000";
    read[side] = { style: line[0], weight: line[1], color };
  }
  return Object.keys(read).length === 0 ? undefined : read;
}
