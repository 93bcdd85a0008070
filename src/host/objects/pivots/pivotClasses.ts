import { pivotFieldClasses } from "./pivotFields";
import { pivotHierarchyClasses } from "./pivotHierarchies";
import { pivotLayoutClass } from "./pivotLayout";
import { pivotTableClasses } from "./pivotTables";
import { slicerClasses } from "./slicers";

/** The classes of pivot tables and of the slicers that filter them, and tables. */
export const pivotClasses = [
  ...pivotTableClasses,
  pivotLayoutClass,
  ...pivotHierarchyClasses,
  ...pivotFieldClasses,
  ...slicerClasses,
] as const;
