import type { Box } from "../domain/intake/grid";
import type { Format } from "./plan";

/** Queues the assignments of a format; what the format does not name stays as it is. */
export function setFormat(range: Excel.Range, format: Format, box: Box): void {
  setLook(range, format);
  // One value fills the whole range; the type wants a matrix (officejs A-03).
  if (format.numberFormat !== undefined) range.numberFormat = [[format.numberFormat]];
  if (format.borders !== undefined) setBorders(range, format, format.borders, box);
}

/** What areas share with a range: everything but the number format and the lines. */
export function setLook(range: Excel.Range | Excel.RangeAreas, format: Format): void {
  // Naming an object of Excel is a call of its own: font and fill are named only where they are set.
  if (format.bold !== undefined) range.format.font.bold = format.bold;
  if (format.italic !== undefined) range.format.font.italic = format.italic;
  if (format.fontSize !== undefined) range.format.font.size = format.fontSize;
  if (format.fontName !== undefined) range.format.font.name = format.fontName;
  if (format.color !== undefined) range.format.font.color = format.color;
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
}

const outline = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof outline)[number] | "InsideHorizontal" | "InsideVertical";

function setBorders(
  range: Excel.Range,
  { borderColor, borderWeight }: Format,
  borders: NonNullable<Format["borders"]>,
  box: Box,
): void {
  for (const edge of edgesOf(borders, box)) {
    const border = range.format.borders.getItem(edge);
    if (borders === "none") {
      border.style = "None";
      continue;
    }
    border.style = "Continuous";
    border.color = borderColor ?? "#000000";
    // A line that is drawn where there was none is thin.
    if (borderWeight !== undefined) border.weight = borderWeight;
  }
}

/** Inside borders exist only where there is an inside. */
function edgesOf(borders: NonNullable<Format["borders"]>, box: Box): Edge[] {
  switch (borders) {
    case "top":
      return ["EdgeTop"];
    case "bottom":
      return ["EdgeBottom"];
    case "outline":
      return [...outline];
    case "all":
    case "none": {
      const edges: Edge[] = [...outline];
      if (box.bottom > box.top) edges.push("InsideHorizontal");
      if (box.right > box.left) edges.push("InsideVertical");
      return edges;
    }
  }
}
