import { defaultStyle, type Border, type CellStyle, type Fill, type Font } from "../model/style";
import { builtInStyles, type NamedStyle } from "../model/namedStyle";
import { builtInFormats } from "./builtInFormats";
import { builtInIds } from "./namedStyles";
import { alignmentNames, borderLines } from "./readStyles";
import { tag } from "./xml";

/** Formats whose number means the same in every language of Excel. */
const portable = [
  0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49,
];
const numbered = new Map(portable.map((id) => [builtInFormats[id] ?? "", id]));

/** Numbers the looks that cells use, and writes them as the styles part. */
export class StyleBook {
  readonly #formats = new Map<string, number>();
  readonly #fonts = new Numbered<Font>(fontText);
  readonly #fills = new Numbered<Fill | null>(fillText);
  readonly #borders = new Numbered<CellStyle["borders"]>(bordersText);
  readonly #looks = new Map<string, number>();
  readonly #known = new Map<CellStyle, number>();
  readonly #dxfs = new Numbered<string>((text) => text);
  readonly #xfs: string[] = [];
  readonly #named: readonly NamedStyle[];
  readonly #styleXfs: string[] = [];
  readonly #styleNames: string[] = [];

  /** `styles`: the named styles of the workbook that differ from Excel's own. */
  constructor(styles: readonly NamedStyle[]) {
    this.#named = styles;
    this.#fills.add(null);
    this.#fills.addText('<fill><patternFill patternType="gray125"/></fill>');
    this.#styleIndex("Normal");
    this.indexOf(defaultStyle);
    for (const { name } of styles) this.#styleIndex(name);
  }

  /** Number of a named style in the file; a name that nothing describes is Normal. */
  #styleIndex(name: string): number {
    const known = this.#styleNames.indexOf(name);
    if (known >= 0) return known;
    const style =
      this.#named.find((one) => one.name === name) ??
      builtInStyles.find((one) => one.name === name);
    if (style === undefined) return 0;
    this.#styleNames.push(name);
    return this.#styleXfs.push(this.#styleXf(style)) - 1;
  }

  /** Parts a style does not give are said so; the others are what the file means without a word. */
  #styleXf({ look, includes }: NamedStyle): string {
    const said = (given: boolean): false | undefined => (given ? undefined : false);
    const { locked, formulaHidden } = look;
    return tag(
      "xf",
      {
        ...this.#partsOf(look),
        applyNumberFormat: said(includes.number),
        applyFont: said(includes.font),
        applyFill: said(includes.patterns),
        applyBorder: said(includes.border),
        applyAlignment: said(includes.alignment),
        applyProtection: said(includes.protection),
      },
      alignmentText(look.alignment) +
        (locked && !formulaHidden ? "" : tag("protection", { locked, hidden: formulaHidden })),
    );
  }

  #partsOf(style: CellStyle): Record<"numFmtId" | "fontId" | "fillId" | "borderId", number> {
    return {
      numFmtId: this.#formatId(style.numberFormat),
      fontId: this.#fonts.add(style.font),
      fillId: this.#fills.add(style.fill),
      borderId: this.#borders.add(style.borders),
    };
  }

  /** Number of a look in the file. */
  indexOf(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const text = this.#xfText(style);
    let index = this.#looks.get(text);
    if (index === undefined) {
      index = this.#xfs.push(text) - 1;
      this.#looks.set(text, index);
    }
    this.#known.set(style, index);
    return index;
  }

  #xfText(style: CellStyle): string {
    const { alignment, locked, formulaHidden } = style;
    const { numFmtId, fontId, fillId, borderId } = this.#partsOf(style);
    const content =
      alignmentText(alignment) +
      (locked && !formulaHidden ? "" : tag("protection", { locked, hidden: formulaHidden }));
    return tag(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: this.#styleIndex(style.styleName ?? "Normal"),
        applyNumberFormat: numFmtId !== 0 || undefined,
        applyFont: fontId !== 0 || undefined,
        applyFill: fillId !== 0 || undefined,
        applyBorder: borderId !== 0 || undefined,
        applyAlignment: content.includes("<alignment") || undefined,
        applyProtection: content.includes("<protection") || undefined,
      },
      content,
    );
  }

  #formatId(code: string): number {
    const known = numbered.get(code) ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  /** The number of a look of conditional formats. */
  dxfIndex(dxf: string): number {
    return this.#dxfs.addText(dxf);
  }

  /** The styles part: after all sheets, for they number their looks in it. */
  text(): string {
    const list = (name: string, items: readonly string[]): string =>
      tag(name, { count: items.length }, items.join(""));
    const formats = [...this.#formats].map(([formatCode, numFmtId]) =>
      tag("numFmt", { numFmtId, formatCode }),
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length > 0 ? list("numFmts", formats) : "") +
      list("fonts", this.#fonts.texts) +
      list("fills", this.#fills.texts) +
      list("borders", this.#borders.texts) +
      list("cellStyleXfs", this.#styleXfs) +
      list("cellXfs", this.#xfs) +
      list("cellStyles", this.#styleNames.map(styleNameText)) +
      list("dxfs", this.#dxfs.texts) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}

function styleNameText(name: string, xfId: number): string {
  return tag("cellStyle", { name, xfId, builtinId: builtInIds.get(name) });
}

/** A list in which equal items have one number. */
class Numbered<T> {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #write: (item: T) => string;

  constructor(write: (item: T) => string) {
    this.#write = write;
  }

  add(item: T): number {
    return this.addText(this.#write(item));
  }

  addText(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** A colour element of a styles part. */
export function colorText(name: string, color: string): string {
  return tag(name, { rgb: `FF${color.slice(1).toUpperCase()}` });
}

const underlines: Record<Font["underline"], string> = {
  None: "",
  Single: "<u/>",
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
};

function fontText(font: Font): string {
  const content =
    (font.bold ? "<b/>" : "") +
    (font.italic ? "<i/>" : "") +
    (font.strikethrough ? "<strike/>" : "") +
    underlines[font.underline] +
    (font.script === undefined ? "" : tag("vertAlign", { val: font.script.toLowerCase() })) +
    tag("sz", { val: font.size }) +
    colorText("color", font.color) +
    tag("name", { val: font.name }) +
    '<family val="2"/>';
  return `<font>${content}</font>`;
}

function fillText(fill: Fill | null): string {
  if (fill === null) return '<fill><patternFill patternType="none"/></fill>';
  const patternType = fill.pattern.charAt(0).toLowerCase() + fill.pattern.slice(1);
  return tag(
    "fill",
    {},
    tag(
      "patternFill",
      { patternType },
      fill.patternColor === undefined
        ? `${colorText("fgColor", fill.color)}<bgColor indexed="64"/>`
        : colorText("fgColor", fill.patternColor) + colorText("bgColor", fill.color),
    ),
  );
}

/** The file's word for a line. */
export function lineOf({ style, weight }: Border): string {
  const lines = Object.entries(borderLines);
  const exact = lines.find(([, line]) => line[0] === style && line[1] === weight);
  return (exact ?? lines.find(([, line]) => line[0] === style))?.[0] ?? "thin";
}

function bordersText(borders: CellStyle["borders"]): string {
  const side = (name: string, border: Border | undefined): string =>
    border === undefined || border.style === "None"
      ? `<${name}/>`
      : tag(name, { style: lineOf(border) }, colorText("color", border.color));
  const { diagonalUp, diagonalDown } = borders;
  return tag(
    "border",
    {
      diagonalUp: diagonalUp === undefined ? undefined : true,
      diagonalDown: diagonalDown === undefined ? undefined : true,
    },
    side("left", borders.left) +
      side("right", borders.right) +
      side("top", borders.top) +
      side("bottom", borders.bottom) +
      side("diagonal", diagonalUp ?? diagonalDown),
  );
}

const fileAlignments = new Map(Object.entries(alignmentNames).map(([file, name]) => [name, file]));

function alignmentText(alignment: CellStyle["alignment"]): string {
  const { horizontal, vertical, wrapText, indent, rotation, shrinkToFit, readingOrder } = alignment;
  const text = tag("alignment", {
    horizontal: horizontal === "General" ? undefined : fileAlignments.get(horizontal),
    vertical: vertical === "Bottom" ? undefined : fileAlignments.get(vertical),
    textRotation:
      rotation === 0 ? undefined : rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation,
    wrapText: wrapText || undefined,
    indent: indent === 0 ? undefined : indent,
    shrinkToFit: shrinkToFit || undefined,
    readingOrder: readingOrder === undefined ? undefined : readingOrder === "LeftToRight" ? 1 : 2,
  });
  return text === "<alignment/>" ? "" : text;
}
