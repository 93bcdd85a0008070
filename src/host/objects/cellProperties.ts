import { inheritedStyle, linkKey } from "../model/edit";
import type { Border, BorderSide, CellStyle } from "../model/style";
import { maxColumn, maxRow, type HostSheet } from "../model/workbook";
import { isRecord, type Json } from "../protocol/wire";

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

/** Styles of a cell and of its neighbours: what its borders depend on. */
interface Around {
  readonly own: CellStyle;
  readonly top: CellStyle | null;
  readonly bottom: CellStyle | null;
  readonly left: CellStyle | null;
  readonly right: CellStyle | null;
}

function borderFields(around: Around, asked: Picked): Record<string, Json> {
  const { own } = around;
  const borders: Readonly<Record<BorderSide, Border | undefined>> = {
    top: own.borders.top ?? around.top?.borders.bottom,
    bottom: own.borders.bottom ?? around.bottom?.borders.top,
    left: own.borders.left ?? around.left?.borders.right,
    right: own.borders.right ?? around.right?.borders.left,
    diagonalDown: own.borders.diagonalDown,
    diagonalUp: own.borders.diagonalUp,
  };
  const result: Record<string, Json> = {};
  for (const side of Object.keys(borders) as BorderSide[]) {
    const fields = part(asked, side);
    if (fields === null) continue;
    const border = borders[side];
    result[side] = pick(fields, {
      color: border?.color ?? "#000000",
      style: border?.style ?? "None",
      weight: border?.weight ?? "Thin",
    });
  }
  return result;
}

/**
 * `format` of one cell in getCellProperties, in the camel case that the client hands on untouched. Styles are
 * shared between cells, and so are the answers: one for each style and, with borders, for each neighbourhood.
 */
export class CellFormats {
  readonly #sheet: HostSheet;
  readonly #asked: Picked;
  readonly #borders: Picked | null;
  readonly #plain = new Map<CellStyle, Record<string, Json>>();
  readonly #bordered = new Map<string, Record<string, Json>>();
  readonly #numbers = new Map<CellStyle | null, number>();

  constructor(sheet: HostSheet, asked: Picked) {
    this.#sheet = sheet;
    this.#asked = asked;
    this.#borders = part(asked, "borders");
  }

  of(own: CellStyle, row: number, column: number): Record<string, Json> {
    let fields = this.#plain.get(own);
    if (fields === undefined) this.#plain.set(own, (fields = styleFields(own, this.#asked)));
    if (this.#borders === null) return fields;
    const around: Around = {
      own,
      top: this.#style(row - 1, column),
      bottom: this.#style(row + 1, column),
      left: this.#style(row, column - 1),
      right: this.#style(row, column + 1),
    };
    const { top, bottom, left, right } = around;
    const key = [own, top, bottom, left, right].map((style) => this.#number(style)).join(" ");
    let bordered = this.#bordered.get(key);
    if (bordered === undefined) {
      bordered = { ...fields, borders: borderFields(around, this.#borders) };
      this.#bordered.set(key, bordered);
    }
    return bordered;
  }

  #style(row: number, column: number): CellStyle | null {
    if (row < 1 || column < 1 || row > maxRow || column > maxColumn) return null;
    const own = this.#sheet.cells.get(row)?.get(column)?.style;
    return own ?? inheritedStyle(this.#sheet, row, column);
  }

  #number(style: CellStyle | null): number {
    let known = this.#numbers.get(style);
    if (known === undefined) this.#numbers.set(style, (known = this.#numbers.size));
    return known;
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
