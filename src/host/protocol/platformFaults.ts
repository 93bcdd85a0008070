import type { Profile } from "./profiles";

/** Something a platform was reported to do wrong. The stand-in does it right until the switch is thrown. */
export interface PlatformFault {
  /** Number of the dossier, and of the report where one is known. */
  readonly fact: string;
  /** Where it was seen. */
  readonly on: readonly Profile[];
  readonly says: string;
}

const everywhere = ["W", "D", "L21", "L24", "M"] as const;
const windows = ["D", "L21", "L24"] as const;
const desktop = [...windows, "M"] as const;

/** One switch each: `host.setPlatformFault("otherWorkbookInFront", true)`. */
export const platformFaults = {
  otherWorkbookInFront: {
    fact: "A-09",
    on: desktop,
    says: "while another workbook is in front, what depends on the active one fails",
  },
  emptyLoadSpoilsLocalDates: {
    fact: "A-11 #6628",
    on: ["M"],
    says: "after a load() without names, dates written through formulasLocal stay text",
  },
  eventsIgnoreSwitch: {
    fact: "A-13 #1786",
    on: everywhere,
    says: "handlers fire although enableEvents is false",
  },
  spacedFormatsIgnored: {
    fact: "A-25 #6055",
    on: ["D"],
    says: "with French settings a number format that types a space is not applied",
  },
  clearFiltersForgetsSort: {
    fact: "A-47 #1000",
    on: everywhere,
    says: "clearFilters also forgets the sort of the table",
  },
  protectedTableNeverSorts: {
    fact: "A-61 #2135",
    on: everywhere,
    says: "a table on a protected sheet refuses to sort, even with allowSort and unlocked cells",
  },
  protectionOptionsWithNulls: {
    fact: "A-61 #1931",
    on: everywhere,
    says: "options of a protection read with nulls, which protect() refuses",
  },
  listChoiceIsSilent: {
    fact: "A-74 #3888",
    on: ["W"],
    says: "a choice from the list of a validated cell raises no onChanged",
  },
  quickTypingSkips: {
    fact: "A-74 #1760",
    on: everywhere,
    says: "of cells typed one right after the other only the last raises onChanged",
  },
  selectionIsSilent: {
    fact: "A-74 #6311",
    on: desktop,
    says: "onSelectionChanged never comes",
  },
  busyForever: {
    fact: "F-28 #6662",
    on: everywhere,
    says: "results of custom functions get lost: their cells stay at #BUSY!",
  },
  functionsRunAtOpening: {
    fact: "F-41 ECF#368",
    on: everywhere,
    says: "all custom functions are called when the workbook opens",
  },
  dialogHoldsFunctions: {
    fact: "F-45 #6920",
    on: ["D"],
    says: "while an Office dialog is open no custom function is called",
  },
  functionsNotRegistered: {
    fact: "F-56 #6126",
    on: desktop,
    says: "the functions of the add-in fail to register: their cells show #NAME?",
  },
} as const satisfies Readonly<Record<string, PlatformFault>>;

export type PlatformFaultName = keyof typeof platformFaults;

/** What fails while another workbook is in front; selections have a code of their own. */
export const needsFront: ReadonlyMap<string, "GeneralException" | "InvalidSelection"> = new Map([
  ["Range.select", "InvalidSelection"],
  ["Workbook.getSelectedRange", "InvalidSelection"],
  ["Workbook.getSelectedRanges", "InvalidSelection"],
  ["Workbook.getActiveCell", "GeneralException"],
  ["Worksheet.activate", "GeneralException"],
  ["Worksheet.delete", "GeneralException"],
  ["Worksheet.gridlines", "GeneralException"],
  ["WorksheetCollection.add", "GeneralException"],
  ["WorksheetFreezePanes.freezeAt", "GeneralException"],
  ["WorksheetFreezePanes.freezeColumns", "GeneralException"],
  ["WorksheetFreezePanes.freezeRows", "GeneralException"],
  ["WorksheetFreezePanes.unfreeze", "GeneralException"],
]);
