import type { Anchor, Frame } from "./anchor";
import type { KeptRelation } from "./chart";

/** Something drawn over the cells that is no chart. Never mutated: a change is a new object. */
export interface HostShape {
  readonly id: string;
  readonly name: string;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  readonly visible: boolean;
  /** Degrees, clockwise, from 0 to below 360. */
  readonly rotation: number;
  readonly lockAspectRatio: boolean;
  /** Tied to cells; inside a group, points in the group's own space. */
  readonly place: Anchor | Frame;
  /** Points: the size it was made with, for scaling. */
  readonly original: { readonly width: number; readonly height: number };
  readonly content: ShapeContent;
  /** Set on shapes of a file: what it held, written back while nothing of the shape changes. */
  readonly source?: {
    readonly xml: string;
    readonly relations: readonly KeptRelation[];
    readonly understood: string;
  };
}

export type ShapeContent = GeometricContent | LineContent | ImageContent | GroupContent;

export interface GeometricContent {
  readonly type: "GeometricShape";
  /** Excel.GeometricShapeType. */
  readonly form: string;
  readonly isTextBox: boolean;
  readonly fill: ShapeFill;
  readonly line: ShapeLine;
  readonly text: ShapeText;
}

export interface LineContent {
  readonly type: "Line";
  readonly connector: "Straight" | "Elbow" | "Curve";
  /** Whether it runs from right to left, from bottom to top. */
  readonly flipX: boolean;
  readonly flipY: boolean;
  readonly begin: LineEnd;
  readonly end: LineEnd;
  readonly line: ShapeLine;
}

export interface LineEnd {
  readonly length: "Short" | "Medium" | "Long";
  readonly style: "None" | "Triangle" | "Stealth" | "Diamond" | "Oval" | "Open";
  readonly width: "Narrow" | "Medium" | "Wide";
  readonly connected: { readonly shape: string; readonly site: number } | null;
}

export interface ImageContent {
  readonly type: "Image";
  readonly format: ImageFormat;
  readonly base64: string;
}
export type ImageFormat = "PNG" | "JPEG" | "GIF" | "BMP";

export interface GroupContent {
  readonly type: "Group";
  /** The part of the group's own space that fills its place. */
  readonly space: Frame;
  readonly shapes: readonly HostShape[];
}

export interface ShapeFill {
  /** `#RRGGBB`, null for none. */
  readonly color: string | null;
  /** 0 opaque to 1 clear. */
  readonly transparency: number;
}

export interface ShapeLine {
  readonly visible: boolean;
  readonly color: string;
  readonly transparency: number;
  /** Points. */
  readonly weight: number;
  /** Excel.ShapeLineDashStyle. */
  readonly dash: string;
  /** Excel.ShapeLineStyle. */
  readonly style: string;
}

export interface ShapeText {
  readonly runs: readonly TextRun[];
  /** Letters of text to come. */
  readonly font: ShapeFont;
  readonly horizontal: "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical: "Top" | "Middle" | "Bottom" | "Justified" | "Distributed";
  readonly autoSize: "AutoSizeNone" | "AutoSizeTextToFitShape" | "AutoSizeShapeToFitText";
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

export interface TextRun {
  readonly text: string;
  readonly font: ShapeFont;
}

export interface ShapeFont {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly underline: "None" | "Single" | "Double";
}

/** The shape as one that no file holds yet: a copy, a member of a new group. */
export function withoutSource(shape: HostShape): HostShape {
  const { id, name, altTextTitle, altTextDescription, visible } = shape;
  const { rotation, lockAspectRatio, place, original, content } = shape;
  return {
    id,
    name,
    altTextTitle,
    altTextDescription,
    visible,
    rotation,
    lockAspectRatio,
    place,
    original,
    content,
  };
}

/** What of a shape says that it changed since it was read. */
export function shapeContentOf(shape: HostShape): string {
  return JSON.stringify({ ...withoutSource(shape), id: "" });
}
