import type { Anchor, Frame } from "./anchor";
import { frameOf } from "./anchorFrames";
import { put } from "./change";
import { newGuid } from "./create";
import { asGroup, emit } from "./journal";
import type { HostShape } from "./shape";
import type { HostSheet, HostWorkbook } from "./workbook";

export function isAnchor(place: HostShape["place"]): place is Anchor {
  return "placement" in place;
}

/** A shape of the list or of its groups, by name (any case) or id; undefined when there is none. */
export function findShape(
  shapes: readonly HostShape[],
  nameOrId: string,
  deep: boolean,
): HostShape | undefined {
  const wanted = nameOrId.toLowerCase();
  const all = deep ? allShapes(shapes) : shapes;
  return (
    all.find(({ id }) => id.toLowerCase() === wanted) ??
    all.find(({ name }) => name.toLowerCase() === wanted)
  );
}

export function allShapes(shapes: readonly HostShape[]): HostShape[] {
  return shapes.flatMap((shape) => [
    shape,
    ...(shape.content.type === "Group" ? allShapes(shape.content.shapes) : []),
  ]);
}

/** The group a shape is a direct member of, null for one that stands alone. */
export function groupOf(shapes: readonly HostShape[], id: string): HostShape | null {
  return (
    allShapes(shapes).find(
      ({ content }) => content.type === "Group" && content.shapes.some((inner) => inner.id === id),
    ) ?? null
  );
}

/** Replaces the shapes of a sheet, from back to front. One undo step. */
export function putShapes(
  workbook: HostWorkbook,
  sheet: HostSheet,
  shapes: HostShape[],
  subject: string,
): void {
  asGroup(workbook, () => {
    put(workbook, sheet, "shapes", shapes);
    emit(workbook, { sheet: sheet.id, box: null, kind: "DrawingChanged", subject });
  });
}

/** Replaces the shape of the same id, wherever it stands; null takes it away. */
export function changeShape(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
  shape: HostShape | null,
): void {
  asGroup(workbook, () => {
    noteLoss(workbook, sheet, id, shape);
    putShapes(workbook, sheet, replaced(sheet.shapes, id, shape), id);
  });
}

function replaced(shapes: readonly HostShape[], id: string, next: HostShape | null): HostShape[] {
  return shapes.flatMap((shape) => {
    if (shape.id === id) return next === null ? [] : [next];
    if (shape.content.type !== "Group") return [shape];
    return [
      {
        ...shape,
        content: { ...shape.content, shapes: replaced(shape.content.shapes, id, next) },
      },
    ];
  });
}

/** A shape of a file that is changed is written anew: what is not modelled of it is left out. */
function noteLoss(
  workbook: HostWorkbook,
  sheet: HostSheet,
  id: string,
  next: HostShape | null,
): void {
  const top = sheet.shapes.find(
    (shape) => shape.id === id || findShape([shape], id, true) !== undefined,
  );
  if (top?.source === undefined || (top.id === id && next === null)) return;
  if (!workbook.losses.includes("drawings"))
    put(workbook, workbook, "losses", [...workbook.losses, "drawings"]);
}

/** Where a shape stands on the sheet, in points, inside groups too. */
export function shapeFrame(sheet: HostSheet, shape: HostShape): Frame {
  if (isAnchor(shape.place)) return frameOf(sheet, shape.place);
  const group = groupOf(sheet.shapes, shape.id);
  if (group === null) return shape.place;
  return throughGroup(sheet, group, shape.place, "out");
}

/** Between a group's own space and the sheet. */
export function throughGroup(
  sheet: HostSheet,
  group: HostShape,
  frame: Frame,
  way: "in" | "out",
): Frame {
  if (group.content.type !== "Group") return frame;
  const [from, to] =
    way === "out"
      ? [group.content.space, shapeFrame(sheet, group)]
      : [shapeFrame(sheet, group), group.content.space];
  const across = from.width === 0 ? 1 : to.width / from.width;
  const down = from.height === 0 ? 1 : to.height / from.height;
  return {
    left: to.left + (frame.left - from.left) * across,
    top: to.top + (frame.top - from.top) * down,
    width: frame.width * across,
    height: frame.height * down,
  };
}

/** The same shape with ids of its own, for a copied sheet. */
export function copiedShape(shape: HostShape): HostShape {
  const { content } = shape;
  return {
    ...shape,
    id: newGuid(),
    content:
      content.type === "Group" ? { ...content, shapes: content.shapes.map(copiedShape) } : content,
  };
}

/** The smallest frame around frames; there is at least one. */
export function around(frames: readonly Frame[]): Frame {
  const left = Math.min(...frames.map((frame) => frame.left));
  const top = Math.min(...frames.map((frame) => frame.top));
  const right = Math.max(...frames.map((frame) => frame.left + frame.width));
  const bottom = Math.max(...frames.map((frame) => frame.top + frame.height));
  return { left, top, width: right - left, height: bottom - top };
}
