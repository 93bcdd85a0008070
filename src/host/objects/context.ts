import type { HostSheet, HostWorkbook } from "../model/workbook";
import type { PlatformFaultName } from "../protocol/platformFaults";
import type { Platform } from "../protocol/profiles";
import type { HostObject } from "../protocol/members";
import type { EventSubscriptions } from "../protocol/subscriptions";

/** What members work on, beside their own target. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  readonly platform: Platform;
  /** System culture: separators, default names (`fr-FR`). */
  readonly culture: string;
  readonly events: EventsPort;
  /** Makes a PNG in base64 of an SVG, that many pixels wide; ApiNotFound where nothing can. */
  readonly rasterize: (svg: string, width: number) => string;
  /** Whether the platform does that wrong now. */
  readonly suffers: (fault: PlatformFaultName) => boolean;
  /** Passwords that the model does not hold. */
  readonly passwords: { workbook: string | null };
  /** Makes a sheet the one the user sees. */
  readonly show: (sheet: HostSheet) => void;
  /**
   * To be called before the change: the action empties the undo stack where this member (`Worksheet.name`) cannot be
   * undone on the platform, and is refused inside a merged undo group.
   */
  readonly breaksUndo: (member: string) => void;
  /** Recalculates what edits made stale, or everything. */
  readonly calculate: (kind: "Recalculate" | "Full" | "FullRebuild") => void;
  /** Changed since it was opened or saved. */
  readonly isDirty: () => boolean;
  readonly saved: () => void;
  /** The workbook of a file in base64 that came with the batch; null when it is none. */
  readonly openedFile: (base64: string) => HostWorkbook | null;
  /** The add-in closes the workbook, or opens another one beside it. */
  readonly closed: () => void;
  readonly opened: () => void;
}

/** The events side of the host, as members need it. */
export interface EventsPort {
  readonly subscriptions: EventSubscriptions;
  /** Turned off by `context.runtime.enableEvents = false`. */
  isEnabled: boolean;
  /** The range an event told about, for `event.getRange(context)`; null when it is gone. */
  readonly rangeOf: (id: string) => HostObject | null;
}
