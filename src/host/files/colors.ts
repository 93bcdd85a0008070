import { childNamed, type XmlElement } from "./xml";

/** Office's theme colours, in the order cells number them: light 1, dark 1, light 2, dark 2, accents, links. */
export const officeTheme: readonly string[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a theme part. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = childNamed(childNamed(theme ?? undefined, "themeElements"), "clrScheme");
  return themeOrder.map((name, i) => {
    const color = childNamed(scheme, name)?.children[0];
    const hex = color?.attributes["lastClr"] ?? color?.attributes["val"];
    return hex !== undefined && /^[0-9A-F]{6}$/i.test(hex)
      ? `#${hex.toUpperCase()}`
      : (officeTheme[i] ?? "#000000");
  });
}

/** The 56 colours of old Excel, from index 8 on. */
const indexed = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333"
).match(/.{6}/g);

/** A colour element (`rgb`, `theme` with `tint`, or `indexed`) as `#RRGGBB`; null for automatic. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const { rgb, theme: number, indexed: index, tint } = element.attributes;
  if (rgb !== undefined && /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb))
    return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  if (number !== undefined) return tinted(theme[Number(number)] ?? "#000000", tint);
  if (index === undefined || Number(index) >= 64) return null;
  const hex = indexed?.[Number(index) < 8 ? Number(index) : Number(index) - 8];
  return hex === undefined ? null : `#${hex}`;
}

/** Lighter (tint above 0) or darker, by luminance, as the format's specification says. */
function tinted(color: string, tint: string | undefined): string {
  const by = Number(tint ?? 0);
  if (by === 0 || !Number.isFinite(by)) return color;
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [h, s, l] = toHsl(channels);
  const light = by < 0 ? l * (1 + by) : l * (1 - by) + by;
  return hexOf(fromHsl(h, s, light));
}

/** A colour as drawings write it: `srgbClr`, `schemeClr`, `sysClr` or `prstClr` with light and shade; null when unknown. */
export function drawnColor(
  parent: XmlElement | undefined,
  theme: readonly string[],
): string | null {
  const element = parent?.children[0];
  if (element === undefined) return null;
  const base = baseColor(element, theme);
  if (base === null) return null;
  const share = (name: string, otherwise: number): number =>
    Number(childNamed(element, name)?.attributes["val"] ?? otherwise) / 100_000;
  const channels = [1, 3, 5].map((at) => parseInt(base.slice(at, at + 2), 16) / 255);
  const [h, s, l] = toHsl(channels);
  const light = l * share("lumMod", 100_000) * share("shade", 100_000) + share("lumOff", 0);
  return hexOf(fromHsl(h, s, Math.min(1, Math.max(0, light))));
}

function baseColor({ name, attributes }: XmlElement, theme: readonly string[]): string | null {
  const value = attributes["val"] ?? "";
  if (name === "sysClr") return `#${(attributes["lastClr"] ?? "000000").toUpperCase()}`;
  if (name === "srgbClr") return /^[0-9A-F]{6}$/i.test(value) ? `#${value.toUpperCase()}` : null;
  if (name === "prstClr") return { black: "#000000", white: "#FFFFFF" }[value] ?? null;
  const place = themeOrder.indexOf(
    { tx1: "dk1", tx2: "dk2", bg1: "lt1", bg2: "lt2" }[value] ?? value,
  );
  return name === "schemeClr" && place >= 0 ? (theme[place] ?? null) : null;
}

function hexOf(channels: readonly number[]): string {
  const hex = channels.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase(),
  );
  return `#${hex.join("")}`;
}

function toHsl([r = 0, g = 0, b = 0]: readonly number[]): [number, number, number] {
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const l = (high + low) / 2;
  const span = high - low;
  if (span === 0) return [0, 0, l];
  const s = span / (1 - Math.abs(2 * l - 1));
  const h =
    high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [h, s, l];
}

function fromHsl(h: number, s: number, l: number): number[] {
  const chroma = (1 - Math.abs(2 * l - 1)) * s;
  const second = chroma * (1 - Math.abs((h % 2) - 1));
  const base = l - chroma / 2;
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (sectors[Math.floor(h) % 6] ?? [0, 0, 0]).map((part) => part + base);
}
