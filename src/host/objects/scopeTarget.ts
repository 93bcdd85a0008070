import type { HostSheet } from "../model/workbook";

/** Names or tables of one sheet, or of the whole workbook. */
export interface ScopeTarget {
  readonly sheet: HostSheet | null;
}
