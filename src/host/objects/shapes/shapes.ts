import type { Frame } from "../../model/anchor";
import { around, findShape, isAnchor, putShapes, shapeFrame } from "../../model/editShapes";
import { anchorAt } from "../../model/anchorFrames";
import { newGuid } from "../../model/create";
import { geometricTypes } from "../../model/geometricTypes";
import { asGroup } from "../../model/journal";
import { withoutSource, type GroupContent, type HostShape } from "../../model/shape";
import { geometricContent, lineContent, newShape, textBoxContent } from "../../model/shapeDefaults";
import type { HostSheet } from "../../model/workbook";
import { HostError } from "../../protocol/errors";
import type { AnyClass, HostObject } from "../../protocol/members";
import { integer, list, number, objectOf, oneOf, optional, text } from "../args";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { checkSheetWritable } from "../guards";
import { the } from "../targets";
import { addShape, freeName } from "./addShape";
import { readPicture } from "../../model/pictures";
import { contentPart, shapeOf } from "./shapePart";
import type { ShapesTarget, ShapeTarget } from "./shapeTargets";

/** Points: a shape that is given no place. */
const usualFrame: Frame = { left: 0, top: 0, width: 72, height: 72 };

function listOf({ sheet, group }: ShapesTarget): readonly HostShape[] {
  return group === null ? sheet.shapes : contentPart(group, "Group").get().shapes;
}

function find(target: ShapesTarget, key: unknown): HostObject | null {
  const shape = findShape(listOf(target), text(key), false);
  return shape === undefined ? null : the("Shape", shapeOf(target.sheet, shape.id));
}

function found(target: ShapesTarget, key: unknown): HostObject {
  const shape = find(target, key);
  if (shape === null) throw new HostError("ItemNotFound");
  return shape;
}

const reading: Members<ShapesTarget> = {
  getCount: method("1.9", (target) => listOf(target).length),
  getItem: method("1.9", (target, [key]) => found(target, key)),
  getItemAt: method("1.9", (target, [index]) => {
    const shape = listOf(target)[integer(index)];
    if (shape === undefined) throw new HostError("InvalidArgument", "no shape at this index");
    return the("Shape", shapeOf(target.sheet, shape.id));
  }),
  getItemOrNullObject: method("1.14", (target, [key]) => find(target, key)),
};

const collection = {
  items: (target: ShapesTarget): HostObject[] =>
    listOf(target).map(({ id }) => the("Shape", shapeOf(target.sheet, id))),
  item: found,
};

const adding: Members<ShapesTarget> = {
  addGeometricShape: method("1.9", ({ sheet }, [type], context) =>
    addShape(context, sheet, geometricContent(oneOf(type, geometricTypes)), usualFrame),
  ),
  addTextBox: method("1.9", ({ sheet }, [value], context) =>
    addShape(context, sheet, textBoxContent(optional(value, text) ?? ""), usualFrame),
  ),
  addLine: method("1.9", ({ sheet }, [left, top, right, bottom, type], context) => {
    const [x, y, endX, endY] = [number(left), number(top), number(right), number(bottom)];
    if (Math.min(x, y, endX, endY) < 0) throw new HostError("InvalidArgument", "outside the sheet");
    const connector =
      optional(type, (value) => oneOf(value, ["Straight", "Elbow", "Curve"] as const)) ??
      "Straight";
    return addShape(context, sheet, lineContent(connector, endX < x, endY < y), {
      left: Math.min(x, endX),
      top: Math.min(y, endY),
      width: Math.abs(endX - x),
      height: Math.abs(endY - y),
    });
  }),
  addImage: method("1.9", ({ sheet }, [base64], context) => {
    const picture = readPicture(text(base64));
    if (picture === null) throw new HostError("InvalidArgument", "not a picture");
    const { width, height, format } = picture;
    const content = { type: "Image", format, base64: picture.base64 } as const;
    return addShape(context, sheet, content, { left: 0, top: 0, width, height });
  }),
  addGroup: method("1.9", ({ sheet }, [values], context) => addGroup(context, sheet, values)),
};

/** Members of a group leave the sheet's own list; the group stands where the front one stood. */
function addGroup(context: HostContext, sheet: HostSheet, values: unknown): HostObject {
  checkSheetWritable(context, sheet, "allowEditObjects");
  const wanted = new Set(
    list(values).map((value) => objectOf(value, "Shape")?.get() ?? shapeNamed(sheet, value)),
  );
  const members = sheet.shapes.filter((shape) => wanted.has(shape));
  if (members.length < 2 || members.length < wanted.size)
    throw new HostError("InvalidArgument", "a group takes two shapes or more of the sheet");
  const space = around(members.map((shape) => shapeFrame(sheet, shape)));
  const inner = members.map((shape) => ({
    ...withoutSource(shape),
    place: shapeFrame(sheet, shape),
  }));
  const content: GroupContent = { type: "Group", space, shapes: inner };
  const { width, height } = space;
  const group = newShape({
    id: newGuid(),
    name: freeName(sheet, content, context.culture),
    place: anchorAt(sheet, space),
    original: { width, height },
    content,
  });
  const front = members[members.length - 1];
  const shapes = sheet.shapes.flatMap((shape) =>
    shape === front ? [group] : wanted.has(shape) ? [] : [shape],
  );
  putShapes(context.workbook, sheet, shapes, group.id);
  return the("Shape", shapeOf(sheet, group.id));
}

function shapeNamed(sheet: HostSheet, value: unknown): HostShape {
  const shape = findShape(sheet.shapes, text(value), false);
  if (shape === undefined) throw new HostError("ItemNotFound");
  return shape;
}

function ungroup(context: HostContext, target: ShapeTarget): void {
  const { sheet } = target;
  const group = target.get();
  const { shapes } = contentPart(target, "Group").get();
  if (!isAnchor(group.place)) throw new HostError("InvalidOperation", "a group inside a group");
  checkSheetWritable(context, sheet, "allowEditObjects");
  const freed = shapes.map((shape) => ({
    ...shape,
    place: anchorAt(sheet, shapeFrame(sheet, shape)),
  }));
  asGroup(context.workbook, () => {
    const all = sheet.shapes.flatMap((shape) => (shape.id === group.id ? freed : [shape]));
    putShapes(context.workbook, sheet, all, group.id);
  });
}

const self = {
  id: property<ShapeTarget>("1.9", (shape) => shape.id),
  shape: navigation<ShapeTarget>("1.9", (shape) => the("Shape", shape)),
};

export const shapeListClasses: readonly AnyClass<HostContext>[] = [
  classTable("ShapeCollection", { ...reading, ...adding }, { collection }),
  classTable("GroupShapeCollection", reading, { collection }),
  classTable("GeometricShape", self),
  classTable("Image", {
    ...self,
    format: property("1.9", (shape) => contentPart(shape, "Image").get().format),
  }),
  classTable("ShapeGroup", {
    ...self,
    shapes: navigation("1.9", (group) =>
      the("GroupShapeCollection", { sheet: group.sheet, group }),
    ),
    ungroup: method("1.9", (group, _args, context) => {
      ungroup(context, group);
    }),
  }),
];
