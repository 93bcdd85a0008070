import { defaultStyle, type CellStyle } from "./style";

/** A named style of the workbook; cells that wear it carry its name beside the look it gave them. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  readonly look: CellStyle;
  /** Which parts of the look the style gives to cells. */
  readonly includes: StyleParts;
}

export interface StyleParts {
  readonly alignment: boolean;
  readonly border: boolean;
  readonly font: boolean;
  readonly number: boolean;
  readonly patterns: boolean;
  readonly protection: boolean;
}

const everything: StyleParts = {
  alignment: true,
  border: true,
  font: true,
  number: true,
  patterns: true,
  protection: true,
};
const nothing: StyleParts = {
  alignment: false,
  border: false,
  font: false,
  number: false,
  patterns: false,
  protection: false,
};

/** A style as it is when it is added: the look of Normal. */
export function newStyle(name: string): NamedStyle {
  return { name, builtIn: false, look: defaultStyle, includes: everything };
}

function builtIn(
  name: string,
  look: Partial<Omit<CellStyle, "font">> & { readonly font?: Partial<CellStyle["font"]> },
  includes: Partial<StyleParts>,
): NamedStyle {
  const font = { ...defaultStyle.font, ...look.font };
  return {
    name,
    builtIn: true,
    look: { ...defaultStyle, ...look, font },
    includes: { ...nothing, ...includes },
  };
}

const solid = (color: string): CellStyle["fill"] => ({ color, pattern: "Solid" });
const coloured = (name: string, font: string, fill: string): NamedStyle =>
  builtIn(name, { font: { color: font }, fill: solid(fill) }, { font: true, patterns: true });
const heading = (name: string, size: number, line: string | null, weight: string): NamedStyle =>
  builtIn(
    name,
    {
      font: { bold: true, size, color: "#44546A" },
      borders: line === null ? {} : { bottom: { style: "Continuous", weight, color: line } },
    },
    { font: true, border: true },
  );
const number = (name: string, numberFormat: string): NamedStyle =>
  builtIn(name, { numberFormat }, { number: true });

/** Styles every workbook has, by their English names; looks of the Office theme of 2013 to 2022, which new workbooks have. */
export const builtInStyles: readonly NamedStyle[] = [
  { name: "Normal", builtIn: true, look: defaultStyle, includes: everything },
  number("Comma", "#,##0.00"),
  number("Comma [0]", "#,##0"),
  number("Currency", "$#,##0.00"),
  number("Currency [0]", "$#,##0"),
  number("Percent", "0%"),
  coloured("Good", "#006100", "#C6EFCE"),
  coloured("Bad", "#9C0006", "#FFC7CE"),
  coloured("Neutral", "#9C5700", "#FFEB9C"),
  builtIn(
    "Calculation",
    { font: { bold: true, color: "#FA7D00" }, fill: solid("#F2F2F2") },
    { font: true, patterns: true, border: true },
  ),
  builtIn(
    "Check Cell",
    { font: { bold: true, color: "#FFFFFF" }, fill: solid("#A5A5A5") },
    { font: true, patterns: true, border: true },
  ),
  builtIn("Explanatory Text", { font: { italic: true, color: "#7F7F7F" } }, { font: true }),
  builtIn(
    "Input",
    { font: { color: "#3F3F76" }, fill: solid("#FFCC99") },
    { font: true, patterns: true, border: true },
  ),
  builtIn("Linked Cell", { font: { color: "#FA7D00" } }, { font: true, border: true }),
  builtIn("Note", { fill: solid("#FFFFCC") }, { patterns: true, border: true }),
  builtIn(
    "Output",
    { font: { bold: true, color: "#3F3F3F" }, fill: solid("#F2F2F2") },
    { font: true, patterns: true, border: true },
  ),
  builtIn("Warning Text", { font: { color: "#FF0000" } }, { font: true }),
  builtIn("Title", { font: { size: 18, color: "#44546A" } }, { font: true }),
  heading("Heading 1", 15, "#4472C4", "Thick"),
  heading("Heading 2", 13, "#A2B8E1", "Thick"),
  heading("Heading 3", 11, "#8EA9DB", "Medium"),
  heading("Heading 4", 11, null, "Thin"),
  builtIn(
    "Total",
    {
      font: { bold: true },
      borders: {
        top: { style: "Continuous", weight: "Thin", color: "#4472C4" },
        bottom: { style: "Double", weight: "Thick", color: "#4472C4" },
      },
    },
    { font: true, border: true },
  ),
  coloured("Accent1", "#FFFFFF", "#4472C4"),
  coloured("Accent2", "#FFFFFF", "#ED7D31"),
  coloured("Accent3", "#FFFFFF", "#A5A5A5"),
  coloured("Accent4", "#FFFFFF", "#FFC000"),
  coloured("Accent5", "#FFFFFF", "#5B9BD5"),
  coloured("Accent6", "#FFFFFF", "#70AD47"),
  builtIn("Hyperlink", { font: { color: "#0563C1", underline: "Single" } }, { font: true }),
];

/** The look of a cell after a style is put on it: only the parts the style includes change. */
export function wearing(style: CellStyle, { name, look, includes }: NamedStyle): CellStyle {
  return {
    ...style,
    ...(includes.number ? { numberFormat: look.numberFormat } : {}),
    ...(includes.font ? { font: look.font } : {}),
    ...(includes.patterns ? { fill: look.fill } : {}),
    ...(includes.border ? { borders: look.borders } : {}),
    ...(includes.alignment ? { alignment: look.alignment } : {}),
    ...(includes.protection ? { locked: look.locked, formulaHidden: look.formulaHidden } : {}),
    styleName: name,
  };
}
