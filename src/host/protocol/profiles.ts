import type { Since } from "./members";

/** The hosts a French non-profit may have (officejs § 4, V-05): web, desktop 365, LTSC 2021, LTSC 2024, Mac. */
export type Profile = "W" | "D" | "L21" | "L24" | "M";

export interface Platform {
  /** As `Office.context.platform` says it. */
  readonly platform: "OfficeOnline" | "PC" | "Mac";
  readonly sets: Readonly<Record<string, string>>;
  /** Bytes of one request or response body; null where no limit is documented. */
  readonly payloadLimit: number | null;
  /** Members whose use empties the undo stack on this platform only, as `Worksheet.name`. */
  readonly undoBreakers: ReadonlySet<string>;
}

const desktopBreakers = new Set(["Worksheet.name", "Worksheet.position", "Worksheet.visibility"]);
const webBreakers = new Set([
  "Worksheet.standardWidth",
  "NamedItem.comment",
  "Style",
  "DocumentProperties",
]);

const current = {
  ExcelApi: "1.21",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  RibbonApi: "1.3",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  // Not documented: the client library asks for it before it lets a batch wait for the end of an edit.
  DelayForCellEdit: "1.1",
};

export const platforms: Readonly<Record<Profile, Platform>> = {
  W: {
    platform: "OfficeOnline",
    sets: { ...current, ExcelApiOnline: "1.1" },
    payloadLimit: 5 * 1024 * 1024,
    undoBreakers: webBreakers,
  },
  D: {
    platform: "PC",
    sets: { ...current, ExcelApiDesktop: "1.1" },
    payloadLimit: null,
    undoBreakers: desktopBreakers,
  },
  L21: {
    platform: "PC",
    sets: {
      ExcelApi: "1.14",
      CustomFunctionsRuntime: "1.3",
      SharedRuntime: "1.1",
      RibbonApi: "1.2",
      DialogApi: "1.2",
      DelayForCellEdit: "1.1",
    },
    payloadLimit: null,
    undoBreakers: desktopBreakers,
  },
  L24: {
    platform: "PC",
    sets: {
      ExcelApi: "1.17",
      CustomFunctionsRuntime: "1.3",
      SharedRuntime: "1.1",
      RibbonApi: "1.2",
      DialogApi: "1.2",
      DelayForCellEdit: "1.1",
    },
    payloadLimit: null,
    undoBreakers: desktopBreakers,
  },
  M: {
    platform: "Mac",
    sets: { ...current, ExcelApiDesktop: "1.1" },
    payloadLimit: null,
    undoBreakers: desktopBreakers,
  },
};

/** `isSetSupported` of Office.js: version parts compare as numbers, so 1.10 is newer than 1.9 (V-07); it also takes a number, 1.2. */
export function isSetSupported(
  platform: Platform,
  set: string,
  version: string | number = "1.1",
): boolean {
  const name = Object.keys(platform.sets).find((key) => key.toLowerCase() === set.toLowerCase());
  const held = name === undefined ? undefined : platform.sets[name];
  return held !== undefined && compareVersions(held, String(version)) >= 0;
}

export function supports(platform: Platform, since: Since): boolean {
  if (since === "internal") return true;
  const [first, second] = since.split(" ");
  return second === undefined
    ? isSetSupported(platform, "ExcelApi", first)
    : isSetSupported(platform, `ExcelApi${first ?? ""}`, second);
}

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor === bMajor ? aMinor - bMinor : aMajor - bMajor;
}
