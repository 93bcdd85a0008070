import { activateSheet } from "../model/edit";
import type { HostWorkbook } from "../model/workbook";
import { HostError } from "../protocol/errors";
import type { Runtime } from "../protocol/memberAccess";
import { supports, type Platform } from "../protocol/profiles";
import type { References } from "../protocol/references";
import { servicesFor } from "./addIn";
import type { AddInPort } from "./addInPort";
import { catalogue } from "./catalogue";
import type { HostContext } from "./context";
import type { EventOutbox } from "./eventOutbox";
import type { Faults } from "./faults";
import type { Recalculation } from "./recalculation";
import { refusal } from "./refusals";
import { the } from "./targets";
import type { UndoSteps } from "./undoSteps";

/** What happened to a workbook since it was opened, as far as the add-in can ask. */
interface Session {
  /** Makes a PNG in base64 of an SVG, that many pixels wide; null where nothing can (in a page). */
  rasterize: HostContext["rasterize"] | null;
  isDirty: boolean;
  /** The add-in closed the workbook. */
  isClosed: boolean;
  /** The add-in once loaded an object without naming members. */
  hasLoadedAll: boolean;
  /** Workbooks that the add-in opened beside this one. */
  openedBeside: number;
  /** Files of the running batch, opened before it: batches themselves do not wait. */
  files: ReadonlyMap<string, HostWorkbook>;
}

/** A workbook that was just opened. */
export function newSession(): Session {
  return {
    rasterize: null,
    isDirty: false,
    isClosed: false,
    hasLoadedAll: false,
    openedBeside: 0,
    files: new Map(),
  };
}

/** The parts of a host that batches reach. */
interface HostParts {
  readonly workbook: HostWorkbook;
  readonly platform: Platform;
  readonly culture: string;
  readonly events: EventOutbox;
  readonly faults: Faults;
  readonly undo: UndoSteps;
  readonly recalculation: Recalculation;
  readonly session: Session;
  readonly references: References;
  readonly addIn: AddInPort;
}

/** What runs the batches of one add-in. */
export function runtimeOf(parts: HostParts): Runtime<HostContext> {
  return {
    catalogue,
    context: contextOf(parts),
    root: the("Workbook", parts.workbook),
    services: servicesFor(parts.addIn),
    supports: (since) => supports(parts.platform, since),
    references: parts.references,
    culture: parts.culture,
    refusal,
    checkMember: (object, name) => {
      parts.faults.checkMember(object, name);
    },
    emptyLoad: () => {
      parts.session.hasLoadedAll = true;
    },
    beforeRead: () => {
      parts.recalculation.settle();
    },
  };
}

/** What members see of their host. */
function contextOf(parts: HostParts): HostContext {
  const { workbook, platform, culture, events, faults, undo, recalculation, session } = parts;
  return {
    workbook,
    platform,
    culture,
    events,
    rasterize: (svg, width) => {
      if (session.rasterize === null) throw new HostError("ApiNotFound", "no pictures in a page");
      return session.rasterize(svg, width);
    },
    suffers: (fault) =>
      faults.has(fault) && (fault !== "emptyLoadSpoilsLocalDates" || session.hasLoadedAll),
    passwords: { workbook: null },
    show: (sheet) => {
      activateSheet(workbook, sheet);
    },
    breaksUndo: (member) => {
      undo.use(member);
    },
    calculate: (kind) => {
      recalculation.run(kind);
    },
    isDirty: () => session.isDirty,
    saved: () => {
      session.isDirty = false;
    },
    openedFile: (base64) => session.files.get(base64) ?? null,
    closed: () => {
      session.isClosed = true;
    },
    opened: () => {
      session.openedBeside += 1;
    },
  };
}
