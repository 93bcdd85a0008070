/** How one cell looks. Immutable and shared between cells: compare by reference, change by copy. */
export interface CellStyle {
  /** en-US code; `General` by default. */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill | null;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The named style the cell wears; absent for Normal. */
  readonly styleName?: string;
  /** What stands for the value of the cell; absent: nothing. Not saved. */
  readonly control?: "Checkbox" | undefined;
}

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  /** `#RRGGBB` */
  readonly color: string;
  /** Raised or lowered; absent on the line. */
  readonly script?: "Superscript" | "Subscript" | undefined;
}

export interface Fill {
  /** `#RRGGBB` */
  readonly color: string;
  readonly pattern: string;
  /** `#RRGGBB` of the pattern's lines; absent: black. */
  readonly patternColor?: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalUp" | "diagonalDown";
export type Borders = Readonly<Partial<Record<BorderSide, Border>>>;

export interface Border {
  /** Excel.BorderLineStyle: Continuous, Dash, Dot, Double… */
  readonly style: string;
  /** Excel.BorderWeight: Hairline, Thin, Medium, Thick. */
  readonly weight: string;
  readonly color: string;
}

export interface Alignment {
  /** Excel.HorizontalAlignment */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrinkToFit: boolean;
  /** Excel.ReadingOrder; absent: by context. */
  readonly readingOrder?: "LeftToRight" | "RightToLeft" | undefined;
  readonly autoIndent?: true | undefined;
}

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  borders: {},
  alignment: {
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    indent: 0,
    rotation: 0,
    shrinkToFit: false,
  },
  locked: true,
  formulaHidden: false,
};

/** Whether two styles look the same; cheap where fill or number format differ. */
export function sameStyle(a: CellStyle, b: CellStyle): boolean {
  if (a === b) return true;
  if ((a.fill === null) !== (b.fill === null) || a.numberFormat !== b.numberFormat) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
