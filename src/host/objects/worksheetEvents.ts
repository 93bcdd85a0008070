import type { Since } from "../protocol/members";

/** Events a sheet and the list of sheets share: registration name → requirement set and message type (W-13). */
export const worksheetEvents = {
  DataChangedEvent: { since: "1.7", type: 10 },
  ActivatedEvent: { since: "1.7", type: 11 },
  DeactivatedEvent: { since: "1.7", type: 12 },
  SelectionChangedEvent: { since: "1.7", type: 14 },
  CalculatedEvent: { since: "1.8", type: 16 },
  FormatChangedEvent: { since: "1.9", type: 18 },
  RowSortedEvent: { since: "1.10", type: 19 },
  ColumnSortedEvent: { since: "1.10", type: 20 },
  // Only a click of the user raises it.
  SingleClickedEvent: { since: "1.10", type: 21 },
  RowHiddenChangedEvent: { since: "1.11", type: 22 },
  FormulaChangedEvent: { since: "1.13", type: 23 },
  ProtectionChangedEvent: { since: "1.14", type: 24 },
  EventNameChanged: { since: "1.17", type: 25 },
  EventVisibilityChanged: { since: "1.17", type: 26 },
} as const satisfies Readonly<Record<string, { since: Since; type: number }>>;
