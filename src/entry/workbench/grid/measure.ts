/** Width of a text in pixels. Measured once per font and text; forgotten when there are too many. */
export function textWidth(text: string, font: string): number {
  const ofFont = widths.get(font) ?? new Map<string, number>();
  widths.set(font, ofFont);
  let width = ofFont.get(text);
  if (width === undefined) {
    if (ofFont.size > 20_000) ofFont.clear();
    width = measure(text, font);
    ofFont.set(text, width);
  }
  return width;
}

const widths = new Map<string, Map<string, number>>();
let canvas: CanvasRenderingContext2D | null | undefined;

function measure(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * 7;
  if (canvas.font !== font) canvas.font = font;
  return canvas.measureText(text).width;
}
