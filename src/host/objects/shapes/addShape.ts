import type { Frame } from "../../model/anchor";
import { anchorAt } from "../../model/anchorFrames";
import { newGuid } from "../../model/create";
import { copiedShape, findShape, putShapes } from "../../model/editShapes";
import { findSheet } from "../../model/editSheets";
import { withoutSource, type HostShape, type ShapeContent } from "../../model/shape";
import { newShape } from "../../model/shapeDefaults";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { objectOf, text } from "../args";
import type { HostContext } from "../context";
import { checkSheetWritable } from "../guards";
import { the } from "../targets";
import { frameOfShape, shapeOf } from "./shapePart";
import type { ShapeTarget } from "./shapeTargets";

/** Puts a new shape in front of the others. */
export function addShape(
  context: HostContext,
  sheet: HostSheet,
  content: ShapeContent,
  frame: Frame,
): HostObject {
  checkSheetWritable(context, sheet, "allowEditObjects");
  const shape = newShape({
    id: newGuid(),
    name: freeName(sheet, content, context.culture),
    place: anchorAt(sheet, frame),
    original: { width: frame.width, height: frame.height },
    content,
  });
  return put(context, sheet, [...sheet.shapes, shape], shape);
}

/** Copies a shape to the same place of a sheet, by default its own. */
export function addCopy(context: HostContext, shape: ShapeTarget, to: unknown): HostObject {
  const sheet = targetSheet(context, shape, to);
  checkSheetWritable(context, sheet, "allowEditObjects");
  const copy = withoutSource(copiedShape(shape.get()));
  const name = freeName(sheet, copy.content, context.culture);
  const placed = { ...copy, name, place: anchorAt(sheet, frameOfShape(shape)) };
  return put(context, sheet, [...sheet.shapes, placed], placed);
}

function targetSheet(context: HostContext, shape: ShapeTarget, to: unknown): HostSheet {
  if (to === undefined || to === null) return shape.sheet;
  const sheet = objectOf(to, "Worksheet") ?? findSheet(context.workbook, text(to));
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return sheet;
}

function put(
  context: HostContext,
  sheet: HostSheet,
  shapes: HostShape[],
  shape: HostShape,
): HostObject {
  putShapes(context.workbook, sheet, shapes, shape.id);
  return the("Shape", shapeOf(sheet, shape.id));
}

/** « Rectangle 1 », « ZoneTexte 2 »: the next number on this sheet. */
export function freeName(sheet: HostSheet, content: ShapeContent, culture: string): string {
  const stem = stemOf(content, culture.toLowerCase().startsWith("fr"));
  let number = sheet.shapes.length + 1;
  while (findShape(sheet.shapes, `${stem} ${number}`, true) !== undefined) number += 1;
  return `${stem} ${number}`;
}

function stemOf(content: ShapeContent, isFrench: boolean): string {
  if (content.type === "Line") return isFrench ? "Connecteur" : "Connector";
  if (content.type === "Image") return isFrench ? "Image" : "Picture";
  if (content.type === "Group") return isFrench ? "Groupe" : "Group";
  if (content.isTextBox) return isFrench ? "ZoneTexte" : "TextBox";
  return content.form;
}
