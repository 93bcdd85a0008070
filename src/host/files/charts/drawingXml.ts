import type { BoxLook, FillLook, FontLook, LineLook } from "../../model/chart";
import { escapeXml, tag } from "../xml";

export const emuPerPoint = 12_700;

/** `<c:name val="…"/>`, as most of a chart part is written. */
export function val(name: string, value: string | number | boolean): string {
  return tag(`c:${name}`, { val: value });
}

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${escapeXml(color.replace("#", ""))}"/></a:solidFill>`;
}

function fillText(fill: FillLook): string {
  if (fill === "Automatic") return "";
  return fill === "None" ? "<a:noFill/>" : solidFill(fill);
}

/** Excel.ChartLineStyle → preset dashes of the format. */
export const dashes: readonly (readonly [style: string, dash: string])[] = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "sysDashDotDot"],
  ["Dot", "sysDash"],
  ["RoundDot", "sysDot"],
];

/** The line under any element name (`a:ln`); nothing when all of it is automatic. */
export function lineText(line: LineLook, name = "a:ln"): string {
  if (line.style === "None") return tag(name, {}, "<a:noFill/>");
  const dash = dashes.find(([style]) => style === line.style)?.[1];
  const content =
    (line.color === null ? "" : solidFill(line.color)) +
    (dash === undefined ? "" : tag("a:prstDash", { val: dash }));
  const width = line.weight === null ? undefined : Math.round(line.weight * emuPerPoint);
  return content === "" && width === undefined ? "" : tag(name, { w: width }, content);
}

/** Fill and line of a piece of a chart; nothing when both are automatic. */
export function shapeText(fill: FillLook, line: LineLook): string {
  const content = fillText(fill) + lineText(line);
  return content === "" ? "" : tag("c:spPr", {}, content);
}

/** The properties of letters under any element name (`a:defRPr`, `a:rPr`). */
export function fontText(
  name: string,
  font: FontLook,
  others: Record<string, string> = {},
): string {
  return tag(
    name,
    {
      ...others,
      sz: font.size === null ? undefined : Math.round(font.size * 100),
      b: font.bold ?? undefined,
      i: font.italic ?? undefined,
      u: font.underline === "Single" ? "sng" : undefined,
    },
    (font.color === null ? "" : solidFill(font.color)) +
      (font.name === null ? "" : tag("a:latin", { typeface: font.name })),
  );
}

function isPlain(font: FontLook): boolean {
  const { name, size, bold, italic, color, underline } = font;
  return [name, size, bold, italic, color].every((part) => part === null) && underline === "None";
}

/** Letters of a piece without text of its own; degrees turn anticlockwise, null is automatic. */
export function textProperties(font: FontLook, orientation: number | null = null): string {
  if (isPlain(font) && orientation === null) return "";
  return tag(
    "c:txPr",
    {},
    `${bodyText(orientation)}<a:lstStyle/><a:p>${tag("a:pPr", {}, fontText("a:defRPr", font))}<a:endParaRPr lang="fr-FR"/></a:p>`,
  );
}

function bodyText(orientation: number | null): string {
  return tag("a:bodyPr", {
    rot: orientation === null ? undefined : Math.round(-orientation * 60_000),
  });
}

/** A text of its own: stretches, each with its font. */
export function richText(
  runs: readonly { readonly text: string; readonly font: FontLook }[],
  font: FontLook,
  orientation: number | null,
): string {
  const letters = runs.map(
    (run) =>
      `<a:r>${fontText("a:rPr", run.font, { lang: "fr-FR" })}<a:t>${escapeXml(run.text)}</a:t></a:r>`,
  );
  return tag(
    "c:rich",
    {},
    `${bodyText(orientation)}<a:lstStyle/><a:p>${tag("a:pPr", {}, fontText("a:defRPr", font))}${letters.join("")}</a:p>`,
  );
}

/** Fill, line and letters of a piece. */
export function lookText(look: BoxLook, orientation: number | null = null): string {
  return shapeText(look.fill, look.border) + textProperties(look.font, orientation);
}
