import type { AnyClass } from "../../protocol/members";
import type { HostContext } from "../context";
import { shapeClass } from "./shape";
import { shapeLineClass } from "./shapeLine";
import { shapeLookClasses } from "./shapeLook";
import { shapeListClasses } from "./shapes";
import { shapeTextClasses } from "./shapeText";

/** Every class of shapes. */
export const shapeClasses: readonly AnyClass<HostContext>[] = [
  shapeClass,
  shapeLineClass,
  ...shapeListClasses,
  ...shapeLookClasses,
  ...shapeTextClasses,
];
