/** Small builders of SVG text. Lengths are points. */

export function escapeText(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[letter] ?? "&quot;",
  );
}

/** An element; attributes that are undefined are left out, numbers are rounded to a hundredth. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = "",
): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeText(String(typeof value === "number" ? short(value) : value))}"`,
    )
    .join("");
  return content === "" ? `<${name}${text}/>` : `<${name}${text}>${content}</${name}>`;
}

export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type TextAnchor = "start" | "middle" | "end";

export interface TextStyle {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly anchor?: TextAnchor;
  /** Degrees, clockwise, around its own place. */
  readonly turn?: number;
}

/** One line of text; y is its base line. */
export function textAt(x: number, y: number, text: string, style: TextStyle): string {
  return element(
    "text",
    {
      x,
      y,
      "font-size": style.size,
      fill: style.color ?? "#595959",
      "font-weight": style.bold === true ? "bold" : undefined,
      "font-style": style.italic === true ? "italic" : undefined,
      "text-anchor":
        style.anchor === undefined || style.anchor === "start" ? undefined : style.anchor,
      transform:
        style.turn === undefined ? undefined : `rotate(${style.turn} ${short(x)} ${short(y)})`,
    },
    escapeText(text),
  );
}

/** About how wide a text is: letters of usual fonts are half as wide as high. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.52;
}

/** The text, cut with an ellipsis where it would be wider. */
export function fitted(text: string, size: number, width: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.52)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
