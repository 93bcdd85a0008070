import { linkKey } from "../model/edit";
import type { BorderSide, CellStyle } from "../model/style";
import type { HostSheet } from "../model/workbook";
import { isRecord, type Json } from "../protocol/wire";
import { borderAt } from "./borders";
import type { RangeTarget } from "./targets";

type Picked = Readonly<Record<string, unknown>>;

const fontFields = [
  "bold",
  "color",
  "italic",
  "name",
  "size",
  "strikethrough",
  "underline",
] as const;
const sides: Readonly<Record<string, BorderSide>> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  diagonalDown: "diagonalDown",
  diagonalUp: "diagonalUp",
};

function pick(asked: Picked, values: Readonly<Record<string, Json>>): Record<string, Json> {
  const picked: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) if (wants(asked, name)) picked[name] = value;
  return picked;
}

function wants(asked: Picked, name: string): boolean {
  return asked[name] === true || isRecord(asked[name]);
}

function part(asked: Picked, name: string): Picked | null {
  const value = asked[name];
  if (value === true) return everything;
  return isRecord(value) ? value : null;
}

/** `true` for a group asks for all of it. */
const everything: Picked = new Proxy({}, { get: () => true });

/** Looks that depend on the style alone: the same object for all cells that share a style. */
function styleFields(style: CellStyle, asked: Picked): Record<string, Json> {
  const { alignment, font } = style;
  const result = pick(asked, {
    horizontalAlignment: alignment.horizontal,
    verticalAlignment: alignment.vertical,
    indentLevel: alignment.indent,
    wrapText: alignment.wrapText,
    textOrientation: alignment.rotation,
    shrinkToFit: alignment.shrinkToFit,
    protection: { locked: style.locked, formulaHidden: style.formulaHidden },
  });
  const fill = part(asked, "fill");
  if (fill !== null)
    result["fill"] = pick(fill, {
      color: style.fill?.color ?? "#FFFFFF",
      pattern: style.fill?.pattern ?? "None",
    });
  const fonts = part(asked, "font");
  if (fonts !== null)
    result["font"] = pick(fonts, Object.fromEntries(fontFields.map((name) => [name, font[name]])));
  return result;
}

function borderFields(
  range: RangeTarget,
  row: number,
  column: number,
  asked: Picked,
): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [name, side] of Object.entries(sides)) {
    const fields = part(asked, name);
    if (fields === null) continue;
    const border = borderAt(range, row, column, side);
    result[name] = pick(fields, {
      color: border?.color ?? "#000000",
      style: border?.style ?? "None",
      weight: border?.weight ?? "Thin",
    });
  }
  return result;
}

/** `format` of one cell in getCellProperties, in the camel case that the client hands on untouched. */
export class CellFormats {
  readonly #range: RangeTarget;
  readonly #asked: Picked;
  readonly #borders: Picked | null;
  readonly #known = new Map<CellStyle, Record<string, Json>>();

  constructor(range: RangeTarget, asked: Picked) {
    this.#range = range;
    this.#asked = asked;
    this.#borders = part(asked, "borders");
  }

  of(style: CellStyle, row: number, column: number): Record<string, Json> {
    let fields = this.#known.get(style);
    if (fields === undefined) this.#known.set(style, (fields = styleFields(style, this.#asked)));
    if (this.#borders === null) return fields;
    return { ...fields, borders: borderFields(this.#range, row, column, this.#borders) };
  }
}

/** A cell's link as Range.hyperlink says it; null when it has none. */
export function hyperlinkOf(sheet: HostSheet, row: number, column: number): Json {
  const link = sheet.hyperlinks.get(linkKey(row, column));
  if (link === undefined) return null;
  const { address, target, text, tip } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(target === undefined ? {} : { documentReference: target }),
    ...(text === undefined ? {} : { textToDisplay: text }),
    ...(tip === undefined ? {} : { screenTip: tip }),
  };
}
