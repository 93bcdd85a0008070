import type { Box } from "../domain/intake/grid";
import type { Format, WorkbookChange } from "./plan";

type Of<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { kind: Kind }>;
type Look = Of<"format"> | Of<"merge"> | Of<"rowHeights">;

/** One format over boxes of a sheet that need not touch each other. */
export interface FormatAreas {
  readonly kind: "formatAreas";
  readonly sheet: string;
  readonly boxes: readonly Box[];
  readonly format: Format;
}

/** A change as it is performed. */
export type Gathered = WorkbookChange | FormatAreas;

/**
 * The same changes in fewer calls: along a stretch that only dresses one sheet, formats come first, then merges, then
 * heights, and neighbours that say the same become one; heights travel together. A row at a time, a balance would weigh twice as much.
 */
export function gathered(changes: readonly WorkbookChange[]): Gathered[] {
  const done: Gathered[] = [];
  let stretch: Look[] = [];
  const end = (): void => {
    done.push(...dressed(stretch));
    stretch = [];
  };
  for (const change of changes) {
    if (isLook(change)) {
      if (stretch[0] !== undefined && stretch[0].sheet !== change.sheet) end();
      stretch.push(change);
    } else {
      end();
      done.push(change);
    }
  }
  end();
  return done;
}

function isLook(change: WorkbookChange): change is Look {
  return change.kind === "format" || change.kind === "merge" || change.kind === "rowHeights";
}

function dressed(stretch: readonly Look[]): Gathered[] {
  return [...areasOf(formatsOf(stretch)), ...mergesOf(stretch), ...heightsOf(stretch)];
}

/** Boxes of one call: their address stays short. */
const mostAreas = 40;

/** Formats that say the same in several places, in one call where nothing between them touches their cells. */
function areasOf(formats: readonly Of<"format">[]): Gathered[] {
  const groups: Of<"format">[][] = [];
  const latest = new Map<string, number>();
  for (const change of formats) {
    const key = canShare(change) ? JSON.stringify(change.format) : null;
    const place = key === null ? undefined : latest.get(key);
    const group = place === undefined ? undefined : groups[place];
    const isFree =
      place !== undefined &&
      !groups
        .slice(place + 1)
        .flat()
        .some((each) => touches(each, change));
    if (group !== undefined && group.length < mostAreas && isFree) group.push(change);
    else {
      groups.push([change]);
      if (key !== null) latest.set(key, groups.length - 1);
    }
  }
  return groups.map(asOneCall);
}

function asOneCall(group: readonly Of<"format">[]): Gathered {
  const [first] = group;
  if (first === undefined) throw new Error("a group of formats has one at least");
  if (group.length === 1) return first;
  const { sheet, format } = first;
  return { kind: "formatAreas", sheet, format, boxes: group.map(({ box }) => box) };
}

/** Areas have no number format, and lines inside one are those inside all. */
function canShare({ format }: Of<"format">): boolean {
  return format.numberFormat === undefined && format.borders === undefined;
}

/** How far back a neighbour is looked for: the halves of a row, and its groups, alternate. */
const lookBack = 12;

function formatsOf(stretch: readonly Look[]): Of<"format">[] {
  const formats: Of<"format">[] = [];
  for (const change of stretch) {
    if (change.kind !== "format") continue;
    const joined = joinedPlace(formats, change);
    if (joined === null) formats.push(change);
    else formats[joined.place] = { ...change, box: joined.box };
  }
  return formats;
}

/** The earlier format that this one only makes longer, provided that nothing between them touches its cells. */
function joinedPlace(
  formats: readonly Of<"format">[],
  change: Of<"format">,
): { readonly place: number; readonly box: Box } | null {
  const first = Math.max(0, formats.length - lookBack);
  for (let place = formats.length - 1; place >= first; place -= 1) {
    const earlier = formats[place];
    if (earlier === undefined) return null;
    const box = isSame(earlier, change) ? under(earlier.box, change.box) : null;
    if (box !== null) return { place, box };
    if (touches(earlier, change)) return null;
  }
  return null;
}

/** Cells in common; side by side where one draws lines: a line between two cells belongs to both. */
function touches(
  { box: a, format: first }: Of<"format">,
  { box: b, format }: Of<"format">,
): boolean {
  const near = first.borders === undefined && format.borders === undefined ? 0 : 1;
  const beside = a.left <= b.right + near && b.left <= a.right + near;
  return beside && a.top <= b.bottom + near && b.top <= a.bottom + near;
}

/** Lines around one box are not those around two. */
const wholeBorders = new Set([undefined, "all", "none"]);

function isSame({ format: a }: Of<"format">, { format: b }: Of<"format">): boolean {
  return wholeBorders.has(a.borders) && JSON.stringify(a) === JSON.stringify(b);
}

/** Both as one box when the second stands right under the first, as wide as it. */
function under(first: Box, second: Box): Box | null {
  const isUnder =
    first.left === second.left && first.right === second.right && second.top === first.bottom + 1;
  return isUnder ? { ...first, bottom: second.bottom } : null;
}

function mergesOf(stretch: readonly Look[]): Of<"merge">[] {
  const merges: Of<"merge">[] = [];
  // The last merge of the same columns: two spans of a row alternate.
  const lastOf = new Map<string, number>();
  for (const change of stretch) {
    if (change.kind !== "merge") continue;
    const isRow = change.box.top === change.box.bottom || change.eachRow === true;
    const columns = `${change.box.left}-${change.box.right}`;
    const place = lastOf.get(columns);
    const last = place === undefined ? undefined : merges[place];
    const joined = !isRow || last === undefined ? null : under(last.box, change.box);
    if (joined === null || place === undefined) {
      merges.push(change);
      if (isRow) lastOf.set(columns, merges.length - 1);
      else lastOf.delete(columns);
    } else merges[place] = { ...change, box: joined, eachRow: true };
  }
  return merges;
}

/** Rows without a height of their own that one call may run over. */
const longestGap = 20;

/** The last height of each row, from the first to the last that has one. */
function heightsOf(stretch: readonly Look[]): Of<"rowHeights">[] {
  const points = new Map<number, number>();
  let sheet = "";
  for (const change of stretch) {
    sheet = change.sheet;
    if (change.kind !== "rowHeights") continue;
    for (const [place, each] of change.points.entries())
      if (each !== null) points.set(change.top + place, each);
  }
  const heights: { top: number; points: (number | null)[] }[] = [];
  for (const [row, each] of [...points].sort(([a], [b]) => a - b)) {
    const last = heights.at(-1);
    const gap = last === undefined ? Infinity : row - last.top - last.points.length;
    if (last === undefined || gap > longestGap) heights.push({ top: row, points: [each] });
    else last.points.push(...Array<null>(gap).fill(null), each);
  }
  return heights.map((each) => ({ kind: "rowHeights", sheet, ...each }));
}
