import { sameBox } from "../model/box";
import type { Box } from "../model/workbook";

/** Boxes one under the other become one, then boxes one beside the other; a box given twice is there once. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const columns = merged(
    boxes,
    (a, b) => (a.left === b.left ? a.top - b.top : a.left - b.left),
    (last, box) =>
      last.left === box.left && last.right === box.right && last.bottom === box.top - 1,
  );
  return merged(
    columns,
    (a, b) => (a.top === b.top ? a.left - b.left : a.top - b.top),
    (last, box) =>
      last.top === box.top && last.bottom === box.bottom && last.right === box.left - 1,
  );
}

function merged(
  boxes: readonly Box[],
  order: (a: Box, b: Box) => number,
  follows: (last: Box, box: Box) => boolean,
): Box[] {
  const result: Box[] = [];
  for (const box of [...boxes].sort(order)) {
    const last = result.at(-1);
    if (last !== undefined && sameBox(last, box)) continue;
    if (last !== undefined && follows(last, box))
      result[result.length - 1] = { ...last, bottom: box.bottom, right: box.right };
    else result.push(box);
  }
  return result;
}
