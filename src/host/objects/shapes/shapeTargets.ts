import type { HostShape, LineContent, ShapeFill, ShapeLine, ShapeText } from "../../model/shape";
import type { HostSheet } from "../../model/workbook";
import type { Part } from "../charts/part";

/** A shape of a sheet, found again by its id. */
export interface ShapeTarget extends Part<HostShape> {
  readonly sheet: HostSheet;
  readonly id: string;
}

/** The shapes of a sheet, or of one group. */
export interface ShapesTarget {
  readonly sheet: HostSheet;
  readonly group: ShapeTarget | null;
}

export interface LineShapeTarget extends Part<LineContent> {
  readonly shape: ShapeTarget;
}

/** A stretch of a text; all of it without `end`. */
export interface TextTarget extends Part<ShapeText> {
  readonly start: number;
  readonly end: number | null;
}

/** What each class of shapes stands for. */
export interface ShapeTargets {
  ShapeCollection: ShapesTarget;
  GroupShapeCollection: ShapesTarget;
  Shape: ShapeTarget;
  GeometricShape: ShapeTarget;
  Image: ShapeTarget;
  Line: LineShapeTarget;
  ShapeGroup: ShapeTarget;
  ShapeFill: Part<ShapeFill>;
  ShapeLineFormat: Part<ShapeLine>;
  ShapeFont: TextTarget;
  TextFrame: Part<ShapeText>;
  TextRange: TextTarget;
}
