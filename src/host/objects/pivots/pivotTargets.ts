import type { HostPivot, PivotData, PivotField } from "../../model/pivot";
import type { HostSlicer } from "../../model/slicer";
import type { HostSheet } from "../../model/workbook";
import type { HostContext } from "../context";
import type { ScopeTarget } from "../scopeTarget";

/** A pivot of a sheet, found again by its id at every use. */
export interface PivotTarget {
  readonly sheet: HostSheet;
  readonly id: string;
  readonly get: () => HostPivot;
  /** Draws the pivot anew. */
  readonly set: (context: HostContext, pivot: HostPivot) => void;
}

/** One of the lists of fields of a pivot. */
export type PivotAxisName = "rows" | "columns" | "filters";

export interface PivotFieldTarget {
  readonly pivot: PivotTarget;
  /** Name of the field in the source. */
  readonly field: string;
}

export interface PivotAxisTarget {
  readonly pivot: PivotTarget;
  readonly axis: PivotAxisName;
}

export interface PivotOnAxisTarget extends PivotFieldTarget {
  readonly axis: PivotAxisName;
}

export interface PivotDataTarget {
  readonly pivot: PivotTarget;
  readonly id: string;
}

export interface PivotItemTarget extends PivotFieldTarget {
  readonly item: string;
}

/** Items of one field: all of them, or those of one place of a pivot. */
export interface PivotItemsTarget {
  readonly pivot: PivotTarget;
  readonly items: readonly PivotItemTarget[];
}

export interface SlicerTarget {
  readonly sheet: HostSheet;
  readonly id: string;
  readonly get: () => HostSlicer;
  readonly set: (context: HostContext, change: Partial<HostSlicer>) => void;
}

export interface SlicerItemTarget {
  readonly slicer: SlicerTarget;
  readonly key: string;
}

export interface PivotTargets {
  PivotTable: PivotTarget;
  PivotTableCollection: ScopeTarget;
  PivotTableScopedCollection: { readonly pivots: readonly PivotTarget[] };
  PivotLayout: PivotTarget;
  PivotHierarchyCollection: PivotTarget;
  PivotHierarchy: PivotFieldTarget;
  RowColumnPivotHierarchyCollection: PivotAxisTarget;
  RowColumnPivotHierarchy: PivotOnAxisTarget;
  FilterPivotHierarchyCollection: PivotAxisTarget;
  FilterPivotHierarchy: PivotOnAxisTarget;
  DataPivotHierarchyCollection: PivotTarget;
  DataPivotHierarchy: PivotDataTarget;
  PivotFieldCollection: PivotFieldTarget;
  PivotField: PivotFieldTarget;
  PivotItemCollection: PivotItemsTarget;
  PivotItem: PivotItemTarget;
  Slicer: SlicerTarget;
  SlicerCollection: ScopeTarget;
  SlicerItem: SlicerItemTarget;
  SlicerItemCollection: SlicerTarget;
}

/** The pivot with other settings of one of its fields. */
export function withField(pivot: HostPivot, field: string, change: PivotField): HostPivot {
  const fields = new Map(pivot.fields);
  fields.set(field, { ...fields.get(field), ...change });
  return { ...pivot, fields };
}

/** The pivot with one of its measures changed. */
export function withData(pivot: HostPivot, id: string, change: Partial<PivotData>): HostPivot {
  return { ...pivot, data: pivot.data.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
