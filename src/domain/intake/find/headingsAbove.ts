import { type Line, isEmptyLine } from "./lines";
import { type Region, isKeyAndValue, leftOf } from "./region";

/**
 * Header lines above the one found: group headings that leave the first column free, and the heading of the first
 * column when no line below has one.
 */
export function headingsAbove(
  region: Region,
  header: number,
  body: number,
  from: number,
): number[] {
  const found: number[] = [];
  const left = Math.min(leftOf(region, body), region.lines[header]?.cells[0] ?? Infinity);
  let named = region.lines[header]?.cells[0] === left;
  let gap = 0;
  for (let at = header - 1; at >= from && gap <= widestGap; at--) {
    const line = region.lines[at];
    if (!line || region.isBody(line) || isKeyAndValue(region, line)) break;
    if (isEmptyLine(line)) {
      gap++;
      continue;
    }
    const atLeft = (line.cells[0] ?? 0) <= left;
    if (atLeft && !line.ruler) {
      if (named || (line.cells.length === 1 && !isStub(region, at, left, gap))) break;
      named = true;
    } else if (
      line.cells.length === 1 &&
      (gap > reachOfLone(region) || isTitle(region, line, left))
    ) {
      break;
    }
    found.unshift(at);
    gap = 0;
  }
  return found;
}

const widestGap = 4;

/** A short heading of the first column alone on its line, apart from the titles above. */
function isStub(region: Region, at: number, left: number, gap: number): boolean {
  const line = region.lines[at];
  if (!line || region.view.text(line.row, line.cells[0] ?? 0).length > 40) return false;
  if (region.view.mergeAt(line.row, line.cells[0] ?? 0) !== null) return false;
  const above = region.lines[at - 1];
  if (!above) return false;
  if (isEmptyLine(above))
    return gap === 0 && region.lines.slice(0, at).some((other) => !isEmptyLine(other));
  return gap <= 1 && above.cells.length > 1 && (above.cells[0] ?? 0) > left;
}

/** A workbook puts titles where a printed table in a text file puts group headings. */
function reachOfLone(region: Region): number {
  return region.view.grid.styles ? 0 : 2;
}

function isLong(region: Region, line: Line): boolean {
  return region.view.text(line.row, line.cells[0] ?? 0).length > 60;
}

/** Words over the whole table, not over some of its columns. */
function isTitle(region: Region, line: Line, left: number): boolean {
  const column = line.cells[0] ?? 0;
  const merge = region.view.mergeAt(line.row, column);
  return merge ? merge.left <= left : isLong(region, line);
}
