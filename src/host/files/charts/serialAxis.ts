import { chartKind } from "../../model/chartKinds";

/** Surfaces and 3-D lines have a third axis. */
export function hasSerialAxis(type: string): boolean {
  const { family, threeD } = chartKind(type);
  return family === "surface" || (family === "line" && threeD);
}
