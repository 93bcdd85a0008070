import { changeStyle } from "../model/edit";
import type { CellStyle } from "../model/style";
import { HostError } from "../protocol/errors";
import { isRecord } from "../protocol/wire";
import { flag, integer, number, oneOf, record, text } from "./args";
import { borderIndex, changedBorder, drawBorder } from "./borders";
import { color } from "./color";
import type { HostContext } from "./context";
import { checkFormatsWritable } from "./guards";
import { setLink } from "./hyperlinks";
import { applyStyle } from "./styleNames";
import type { RangeTarget } from "./targets";

type Given = Readonly<Record<string, unknown>>;
type Change = (style: CellStyle) => CellStyle;

const fontReaders: Readonly<Record<string, (value: unknown) => unknown>> = {
  bold: flag,
  italic: flag,
  strikethrough: flag,
  color,
  name: text,
  size: number,
  underline: text,
};

const alignmentReaders: Readonly<
  Record<string, { key: string; read: (value: unknown) => unknown }>
> = {
  horizontalAlignment: { key: "horizontal", read: text },
  verticalAlignment: { key: "vertical", read: text },
  indentLevel: { key: "indent", read: integer },
  wrapText: { key: "wrapText", read: flag },
  textOrientation: { key: "rotation", read: integer },
  shrinkToFit: { key: "shrinkToFit", read: flag },
};

function fontChange(given: Given): Change {
  const font = Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const read = fontReaders[name];
      if (read === undefined) throw new HostError("ApiNotFound", `format.font.${name}`);
      return [name, read(value)];
    }),
  ) as Partial<CellStyle["font"]>;
  return (style) => ({ ...style, font: { ...style.font, ...font } });
}

function fillChange(given: Given): Change {
  const fill = given["color"] === undefined ? undefined : color(given["color"]);
  const pattern = given["pattern"] === undefined ? undefined : text(given["pattern"]);
  if (pattern === "None") return (style) => ({ ...style, fill: null });
  if (fill === undefined && pattern === undefined) return (style) => style;
  return (style) => ({
    ...style,
    fill: { color: fill ?? style.fill?.color ?? "#FFFFFF", pattern: pattern ?? "Solid" },
  });
}

function protectionChange(given: Given): Change {
  const locked = given["locked"] === undefined ? {} : { locked: flag(given["locked"]) };
  const hidden =
    given["formulaHidden"] === undefined ? {} : { formulaHidden: flag(given["formulaHidden"]) };
  return (style) => ({ ...style, ...locked, ...hidden });
}

/** Reads one `format` into the change it makes; borders are drawn apart. Throws ApiNotFound for what is not there. */
function formatChange(format: Given): Change {
  const changes: Change[] = [];
  const alignment: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(format)) {
    if (value === undefined || value === null || name === "borders") continue;
    const reader = alignmentReaders[name];
    if (reader !== undefined) alignment[reader.key] = reader.read(value);
    else if (name === "font") changes.push(fontChange(record(value)));
    else if (name === "fill") changes.push(fillChange(record(value)));
    else if (name === "protection") changes.push(protectionChange(record(value)));
    else throw new HostError("ApiNotFound", `format.${name}`);
  }
  changes.push((style) => ({ ...style, alignment: { ...style.alignment, ...alignment } }));
  return (style) => changes.reduce((made, change) => change(made), style);
}

const borderStyles = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;

/** Applies one SettableCellProperties to a range: named style, format over it, borders, hyperlink. */
export function applyCellProperties(
  context: HostContext,
  range: RangeTarget,
  properties: Given,
): void {
  checkFormatsWritable(context, range);
  const { style, format } = properties;
  if (style !== undefined && style !== null) applyStyle(context, range, style);
  if (isRecord(format)) {
    const change = formatChange(format);
    changeStyle(context.workbook, range.sheet, range.box, change);
    if (isRecord(format["borders"])) applyBorders(context, range, format["borders"]);
  }
  if (isRecord(properties["hyperlink"])) setLink(context, range, properties["hyperlink"]);
}

function applyBorders(context: HostContext, range: RangeTarget, borders: Given): void {
  for (const name of Object.keys(borders)) {
    const side = oneOf(name, borderStyles);
    const given = record(borders[name]);
    const index = borderIndex(
      side.startsWith("diagonal")
        ? `D${side.slice(1)}`
        : `Edge${side.slice(0, 1).toUpperCase()}${side.slice(1)}`,
    );
    const change = {
      ...(given["style"] === undefined ? {} : { style: text(given["style"]) }),
      ...(given["weight"] === undefined ? {} : { weight: text(given["weight"]) }),
      ...(given["color"] === undefined ? {} : { color: color(given["color"]) }),
    };
    drawBorder(
      context,
      range,
      index,
      change.style === "None" ? null : (border) => changedBorder(border, change),
    );
  }
}
