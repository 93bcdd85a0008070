import type { Box } from "../domain/intake/grid";
import type { WorkbookChange } from "./plan";

type Of<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { kind: Kind }>;
type Look = Of<"format"> | Of<"merge"> | Of<"rowHeight">;

/**
 * The same changes in fewer calls: along a stretch that only dresses one sheet, formats come first, then merges, then
 * heights, and neighbours that say the same become one. A row at a time, a balance would weigh twice as much.
 */
export function gathered(changes: readonly WorkbookChange[]): WorkbookChange[] {
  const done: WorkbookChange[] = [];
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
  return change.kind === "format" || change.kind === "merge" || change.kind === "rowHeight";
}

function dressed(stretch: readonly Look[]): WorkbookChange[] {
  return [...formatsOf(stretch), ...mergesOf(stretch), ...heightsOf(stretch)];
}

function formatsOf(stretch: readonly Look[]): Of<"format">[] {
  const formats: Of<"format">[] = [];
  for (const change of stretch) {
    if (change.kind !== "format") continue;
    const last = formats.at(-1);
    const joined = last === undefined || !isSame(last, change) ? null : under(last.box, change.box);
    if (joined === null) formats.push(change);
    else formats[formats.length - 1] = { ...change, box: joined };
  }
  return formats;
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

/** The last height of each row, neighbours of one height together. */
function heightsOf(stretch: readonly Look[]): Of<"rowHeight">[] {
  const points = new Map<number, number>();
  let sheet = "";
  for (const change of stretch) {
    sheet = change.sheet;
    if (change.kind !== "rowHeight") continue;
    for (let row = change.top; row <= change.bottom; row += 1) points.set(row, change.points);
  }
  const heights: Of<"rowHeight">[] = [];
  for (const [row, each] of [...points].sort(([a], [b]) => a - b)) {
    const last = heights.at(-1);
    if (last?.points === each && last.bottom === row - 1) {
      heights[heights.length - 1] = { ...last, bottom: row };
    } else heights.push({ kind: "rowHeight", sheet, top: row, bottom: row, points: each });
  }
  return heights;
}
