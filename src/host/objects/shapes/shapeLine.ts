import type { LineEnd } from "../../model/shape";
import { findShape } from "../../model/editShapes";
import { HostError } from "../../protocol/errors";
import type { HostObject } from "../../protocol/members";
import { integer, objectOf, oneOf } from "../args";
import { change, inside } from "../charts/chartPart";
import { classTable, method, navigation, property, type Members } from "../define";
import { the } from "../targets";
import { shapeOf } from "./shapePart";
import type { LineShapeTarget } from "./shapeTargets";

type Side = "begin" | "end";

function arrow<K extends "length" | "style" | "width">(
  side: Side,
  key: K,
  allowed: readonly LineEnd[K][],
): Members<LineShapeTarget>[string] {
  return property<LineShapeTarget>(
    "1.9",
    (line) => line.get()[side][key],
    (line, value, context) => {
      change(context, inside(line, side), { [key]: oneOf<LineEnd[K]>(value, allowed) });
    },
  );
}

function connected(line: LineShapeTarget, side: Side): HostObject | null {
  const to = line.get()[side].connected;
  if (to === null) return null;
  const { sheet } = line.shape;
  return findShape(sheet.shapes, to.shape, true) === undefined
    ? null
    : the("Shape", shapeOf(sheet, to.shape));
}

/** One end of a line: `beginArrowheadStyle`, `connectBeginShape` and so on. */
function endMembers(side: Side, name: "Begin" | "End"): Members<LineShapeTarget> {
  return {
    [`${side}ArrowheadLength`]: arrow(side, "length", ["Short", "Medium", "Long"]),
    [`${side}ArrowheadStyle`]: arrow(side, "style", [
      "None",
      "Triangle",
      "Stealth",
      "Diamond",
      "Oval",
      "Open",
    ]),
    [`${side}ArrowheadWidth`]: arrow(side, "width", ["Narrow", "Medium", "Wide"]),
    [`${side}ConnectedShape`]: navigation("1.9", (line) => connected(line, side)),
    [`${side}ConnectedSite`]: property("1.9", (line) => line.get()[side].connected?.site ?? null),
    [`is${name}Connected`]: property("1.9", (line) => line.get()[side].connected !== null),
    [`connect${name}Shape`]: method("1.9", (line, [shape, site], context) => {
      const to = objectOf(shape, "Shape");
      if (to === null) throw new HostError("InvalidArgument", "expected a shape");
      const type = to.get().content.type;
      if (type === "Line" || type === "Group")
        throw new HostError("InvalidArgument", "lines tie to shapes with sites");
      const place = integer(site);
      if (place < 0) throw new HostError("InvalidArgument", "sites count from 0");
      change(context, inside(line, side), { connected: { shape: to.id, site: place } });
    }),
    [`disconnect${name}Shape`]: method("1.9", (line, _args, context) => {
      change(context, inside(line, side), { connected: null });
    }),
  };
}

/** Excel.Line. An end that is tied stays where it was drawn: Excel moves it to the site. */
export const shapeLineClass = classTable("Line", {
  id: property("1.9", (line) => line.shape.id),
  shape: navigation("1.9", (line) => the("Shape", line.shape)),
  connectorType: property(
    "1.9",
    (line) => line.get().connector,
    (line, value, context) => {
      change(context, line, {
        connector: oneOf(value, ["Straight", "Elbow", "Curve"] as const),
      });
    },
  ),
  ...endMembers("begin", "Begin"),
  ...endMembers("end", "End"),
});
