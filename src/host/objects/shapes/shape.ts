import type { Frame } from "../../model/anchor";
import { changeShape, groupOf, isAnchor, putShapes } from "../../model/editShapes";
import { geometricTypes } from "../../model/geometricTypes";
import type { HostShape } from "../../model/shape";
import { HostError } from "../../protocol/errors";
import { flag, number, oneOf, optional, text } from "../args";
import { change, field, inside } from "../charts/chartPart";
import type { HostContext } from "../context";
import { classTable, method, navigation, property, type Members } from "../define";
import { checkSheetWritable } from "../guards";
import { the } from "../targets";
import { addCopy } from "./addShape";
import { contentPart, frameOfShape, moveShape, shapeOf } from "./shapePart";
import type { ShapeTarget } from "./shapeTargets";

function edge(key: keyof Frame): Members<ShapeTarget>[string] {
  return property<ShapeTarget>(
    "1.9",
    (shape) => frameOfShape(shape)[key],
    (shape, value, context) => {
      const points = number(value);
      const isSize = key === "width" || key === "height";
      if (points < 0 || (isSize && points === 0))
        throw new HostError("InvalidArgument", "outside the sheet");
      const now = frameOfShape(shape);
      const next = { ...now, [key]: points };
      const other = key === "width" ? "height" : "width";
      // The other side follows.
      if (isSize && shape.get().lockAspectRatio && now[key] > 0)
        next[other] = (now[other] * points) / now[key];
      moveShape(context, shape, next);
    },
  );
}

const turned = (degrees: number): number => ((degrees % 360) + 360) % 360;

const state: Members<ShapeTarget> = {
  id: property("1.9", (shape) => shape.id),
  name: field("1.9", "name", text),
  altTextTitle: field("1.9", "altTextTitle", text),
  altTextDescription: field("1.9", "altTextDescription", text),
  lockAspectRatio: field("1.9", "lockAspectRatio", flag),
  visible: field("1.9", "visible", flag),
  left: edge("left"),
  top: edge("top"),
  width: edge("width"),
  height: edge("height"),
  rotation: field("1.9", "rotation", (value) => turned(number(value))),
  type: property("1.9", (shape) => shape.get().content.type),
  level: property("1.9", (shape) => levelOf(shape)),
  zOrderPosition: property("1.9", (shape) =>
    siblings(shape).findIndex(({ id }) => id === shape.id),
  ),
  geometricShapeType: property(
    "1.9",
    (shape) => {
      const { content } = shape.get();
      return content.type === "GeometricShape" ? content.form : null;
    },
    (shape, value, context) => {
      const form = oneOf(value, geometricTypes);
      change(context, contentPart(shape, "GeometricShape"), { form });
    },
  ),
  placement: property(
    "1.10",
    (shape) => {
      const { place } = shape.get();
      return isAnchor(place) ? place.placement : "TwoCell";
    },
    (shape, value, context) => {
      const placement = oneOf(value, ["TwoCell", "OneCell", "Absolute"] as const);
      const { place } = shape.get();
      if (!isAnchor(place)) throw new HostError("InvalidOperation", "it moves with its group");
      change(context, shape, { place: { ...place, placement } });
    },
  ),
};

function levelOf(shape: ShapeTarget): number {
  const group = groupOf(shape.sheet.shapes, shape.id);
  return group === null ? 0 : 1 + levelOf(shapeOf(shape.sheet, group.id));
}

function siblings(shape: ShapeTarget): readonly HostShape[] {
  const group = groupOf(shape.sheet.shapes, shape.get().id);
  return group?.content.type === "Group" ? group.content.shapes : shape.sheet.shapes;
}

const pieces: Members<ShapeTarget> = {
  fill: navigation("1.9", (shape) =>
    the("ShapeFill", inside(contentPart(shape, "GeometricShape"), "fill")),
  ),
  lineFormat: navigation("1.9", (shape) =>
    the(
      "ShapeLineFormat",
      shape.get().content.type === "Line"
        ? inside(contentPart(shape, "Line"), "line")
        : inside(contentPart(shape, "GeometricShape"), "line"),
    ),
  ),
  textFrame: navigation("1.9", (shape) =>
    the("TextFrame", inside(contentPart(shape, "GeometricShape"), "text")),
  ),
  geometricShape: navigation("1.9", (shape) => typed(shape, "GeometricShape", "GeometricShape")),
  image: navigation("1.9", (shape) => typed(shape, "Image", "Image")),
  group: navigation("1.9", (shape) => typed(shape, "Group", "ShapeGroup")),
  line: navigation("1.9", (shape) => {
    const part = contentPart(shape, "Line");
    part.get();
    return the("Line", { ...part, shape });
  }),
  parentGroup: navigation("1.9", (shape) => {
    const group = groupOf(shape.sheet.shapes, shape.get().id);
    if (group === null) throw new HostError("ItemNotFound", "in no group");
    return the("Shape", shapeOf(shape.sheet, group.id));
  }),
};

function typed(
  shape: ShapeTarget,
  type: HostShape["content"]["type"],
  name: "GeometricShape" | "Image" | "ShapeGroup",
): ReturnType<typeof the> {
  contentPart(shape, type).get();
  return the(name, shape);
}

/** Grows or shrinks one side, keeping the corner or middle asked for. */
function scale(
  side: "width" | "height",
  shape: ShapeTarget,
  [factor, type, from]: readonly unknown[],
  context: HostContext,
): void {
  const now = frameOfShape(shape);
  const by = number(factor);
  if (by <= 0) throw new HostError("InvalidArgument", "a factor above 0");
  const isOriginal = oneOf(type, ["CurrentSize", "OriginalSize"] as const) === "OriginalSize";
  if (isOriginal && shape.get().content.type !== "Image")
    throw new HostError("InvalidArgument", "only images know their original size");
  const base = isOriginal ? shape.get().original[side] : now[side];
  const corner =
    optional(from, (value) =>
      oneOf(value, ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"] as const),
    ) ?? "ScaleFromTopLeft";
  const kept = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[corner];
  const other = side === "width" ? "height" : "width";
  const next = { ...now, [side]: base * by };
  if (shape.get().lockAspectRatio && now[side] > 0)
    next[other] = (now[other] * next[side]) / now[side];
  next.left -= (next.width - now.width) * kept;
  next.top -= (next.height - now.height) * kept;
  moveShape(context, shape, next);
}

function setOrder(shape: ShapeTarget, position: unknown, context: HostContext): void {
  const how = oneOf(position, [
    "BringToFront",
    "BringForward",
    "SendToBack",
    "SendBackward",
  ] as const);
  checkSheetWritable(context, shape.sheet, "allowEditObjects");
  const now = siblings(shape);
  const at = now.findIndex(({ id }) => id === shape.id);
  const last = now.length - 1;
  const to = {
    BringToFront: last,
    BringForward: Math.min(last, at + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, at - 1),
  }[how];
  const next = now.filter(({ id }) => id !== shape.id);
  next.splice(to, 0, shape.get());
  const group = groupOf(shape.sheet.shapes, shape.id);
  if (group === null) putShapes(context.workbook, shape.sheet, next, shape.id);
  else change(context, contentPart(shapeOf(shape.sheet, group.id), "Group"), { shapes: next });
}

const actions: Members<ShapeTarget> = {
  incrementLeft: method("1.9", (shape, [by], context) => {
    const now = frameOfShape(shape);
    moveShape(context, shape, { ...now, left: now.left + number(by) });
  }),
  incrementTop: method("1.9", (shape, [by], context) => {
    const now = frameOfShape(shape);
    moveShape(context, shape, { ...now, top: now.top + number(by) });
  }),
  incrementRotation: method("1.9", (shape, [by], context) => {
    change(context, shape, { rotation: turned(shape.get().rotation + number(by)) });
  }),
  scaleHeight: method("1.9", (shape, args, context) => {
    scale("height", shape, args, context);
  }),
  scaleWidth: method("1.9", (shape, args, context) => {
    scale("width", shape, args, context);
  }),
  setZOrder: method("1.9", (shape, [position], context) => {
    setOrder(shape, position, context);
  }),
  copyTo: method("1.10", (shape, [sheet], context) => addCopy(context, shape, sheet)),
  getAsImage: method("1.9", (shape, [format]) => {
    const { content, rotation } = shape.get();
    // Nothing is drawn here: only a picture as it came can be given back.
    if (content.type !== "Image" || content.format !== format || rotation !== 0)
      throw new HostError("ApiNotFound", "shapes are not drawn");
    return content.base64;
  }),
  delete: method("1.9", (shape, _args, context) => {
    shape.get();
    checkSheetWritable(context, shape.sheet, "allowEditObjects");
    const group = groupOf(shape.sheet.shapes, shape.id);
    const isLast = group?.content.type === "Group" && group.content.shapes.length === 1;
    removeFrom(context, isLast ? shapeOf(shape.sheet, group.id) : shape);
  }),
};

function removeFrom(context: HostContext, shape: ShapeTarget): void {
  changeShape(context.workbook, shape.sheet, shape.id, null);
}

/** Excel.Shape. */
export const shapeClass = classTable(
  "Shape",
  { ...state, ...pieces, ...actions },
  { identity: (shape) => ({ Id: shape.id }) },
);
