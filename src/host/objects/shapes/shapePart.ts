import { anchorAt } from "../../model/anchorFrames";
import type { Frame } from "../../model/anchor";
import {
  changeShape,
  findShape,
  groupOf,
  isAnchor,
  shapeFrame,
  throughGroup,
} from "../../model/editShapes";
import type { HostShape, ShapeContent } from "../../model/shape";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { Part } from "../charts/part";
import type { HostContext } from "../context";
import { checkSheetWritable } from "../guards";
import type { ShapeTarget } from "./shapeTargets";

/** A shape of a sheet, or in one of its groups, found again by its id. */
export function shapeOf(sheet: HostSheet, id: string): ShapeTarget {
  return {
    sheet,
    id,
    get: () => {
      const found = findShape(sheet.shapes, id, true);
      if (found === undefined) throw new HostError("ItemNotFound");
      return found;
    },
    set: (context, shape) => {
      checkSheetWritable(context, sheet, "allowEditObjects");
      changeShape(context.workbook, sheet, id, shape);
    },
  };
}

/** What a shape of this type is made of; other types refuse to be read this way. */
export function contentPart<T extends ShapeContent["type"]>(
  shape: ShapeTarget,
  type: T,
): Part<Extract<ShapeContent, { type: T }>> {
  return {
    get: () => {
      const { content } = shape.get();
      if (content.type !== type) throw new HostError("InvalidArgument", `not a shape ${type}`);
      return content as Extract<ShapeContent, { type: T }>;
    },
    set: (context, content) => {
      shape.set(context, { ...shape.get(), content });
    },
  };
}

/** Where the shape stands on the sheet, in points. */
export function frameOfShape(shape: ShapeTarget): Frame {
  return shapeFrame(shape.sheet, shape.get());
}

/** Puts a shape in a frame of the sheet; nothing stands left of or above its first cell. */
export function moveShape(context: HostContext, shape: ShapeTarget, frame: Frame): void {
  const now = shape.get();
  const inside = { ...frame, left: Math.max(0, frame.left), top: Math.max(0, frame.top) };
  shape.set(context, { ...now, place: placeFor(shape.sheet, now, inside) });
}

function placeFor(sheet: HostSheet, shape: HostShape, frame: Frame): HostShape["place"] {
  if (isAnchor(shape.place)) return anchorAt(sheet, frame, shape.place.placement);
  const group = groupOf(sheet.shapes, shape.id);
  return group === null ? frame : throughGroup(sheet, group, frame, "in");
}
