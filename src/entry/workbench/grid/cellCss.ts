import type { CSSProperties } from "react";
import type { Border, CellStyle } from "../../../host/model/style";

/** A cell style as CSS. Styles are shared between cells, so each is translated once per zoom. */
export interface CellCss {
  readonly box: CSSProperties;
  /** `font` shorthand of canvas, for measuring. */
  readonly font: string;
  readonly fontPixels: number;
  readonly hasFill: boolean;
  readonly hasLook: boolean;
}

const known = new Map<number, WeakMap<CellStyle, CellCss>>();

export function cellCss(style: CellStyle, zoom: number): CellCss {
  let ofZoom = known.get(zoom);
  if (ofZoom === undefined) known.set(zoom, (ofZoom = new WeakMap()));
  let css = ofZoom.get(style);
  if (css === undefined) ofZoom.set(style, (css = translate(style, zoom)));
  return css;
}

const faces: Record<string, string> = {
  Calibri: "Calibri, Carlito, 'Segoe UI', sans-serif",
  Aptos: "Aptos, Calibri, Carlito, 'Segoe UI', sans-serif",
  "Aptos Narrow": "'Aptos Narrow', Calibri, Carlito, 'Segoe UI', sans-serif",
  Arial: "Arial, 'Liberation Sans', sans-serif",
  "Times New Roman": "'Times New Roman', 'Liberation Serif', serif",
};

function translate(style: CellStyle, zoom: number): CellCss {
  const { font, fill, borders, alignment } = style;
  const fontPixels = (font.size * zoom * 96) / 72;
  const family =
    faces[font.name] ?? `"${font.name.replaceAll('"', "")}", Calibri, Carlito, sans-serif`;
  const box: CSSProperties = {};
  if (font.name !== "Calibri") box.fontFamily = family;
  if (font.size !== 11 || zoom !== 1) box.fontSize = fontPixels;
  if (font.bold) box.fontWeight = 700;
  if (font.italic) box.fontStyle = "italic";
  if (font.color !== "#000000") box.color = font.color;
  const lines = decorations(style);
  if (lines !== "") box.textDecoration = lines;
  if (fill !== null) box.background = fill.color;
  if (borders.top) box.borderTop = borderCss(borders.top);
  if (borders.bottom) box.borderBottom = borderCss(borders.bottom);
  if (borders.left) box.borderLeft = borderCss(borders.left);
  if (borders.right) box.borderRight = borderCss(borders.right);
  const vertical = verticals[alignment.vertical];
  if (vertical !== undefined) box.alignItems = vertical;
  return {
    box,
    font: `${font.italic ? "italic " : ""}${font.bold ? "700 " : ""}${fontPixels}px ${family}`,
    fontPixels,
    hasFill: fill !== null,
    hasLook: fill !== null || Object.keys(borders).length > 0,
  };
}

const verticals: Record<string, string> = {
  Top: "flex-start",
  Center: "center",
  Distributed: "center",
  Justify: "flex-start",
};

function decorations({ font }: CellStyle): string {
  const lines = [
    ...(font.underline === "None" ? [] : ["underline"]),
    ...(font.strikethrough ? ["line-through"] : []),
  ];
  if (lines.length > 0 && font.underline.startsWith("Double")) lines.push("double");
  return lines.join(" ");
}

const weights: Record<string, number> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const dashes: Record<string, string> = {
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  SlantDashDot: "dashed",
  Dot: "dotted",
  Double: "double",
};

export function borderCss({ style, weight, color }: Border): string {
  const width = style === "Double" ? 3 : (weights[weight] ?? 1);
  const line = weight === "Hairline" ? "dotted" : (dashes[style] ?? "solid");
  return `${width}px ${line} ${color}`;
}
