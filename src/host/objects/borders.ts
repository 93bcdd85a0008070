import { changeStyle, styleAt } from "../model/edit";
import type { Border, BorderSide } from "../model/style";
import { maxColumn, maxRow, type Box } from "../model/workbook";
import { HostError } from "../protocol/errors";
import { oneOf } from "./args";
import { color } from "./color";
import type { HostContext } from "./context";
import { classTable, method, property } from "./define";
import { checkFormatsWritable, isReadable } from "./guards";
import { overAreas } from "./overAreas";
import { the, type BorderTarget, type RangeTarget } from "./targets";

export const borderIndexes = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type BorderIndex = (typeof borderIndexes)[number];

const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** The cells whose border a border of a range is, and which side of theirs. */
interface Strip {
  readonly box: Box;
  readonly side: BorderSide;
}

function strips(box: Box, index: BorderIndex): Strip[] {
  switch (index) {
    case "EdgeTop":
      return [{ box: { ...box, bottom: box.top }, side: "top" }];
    case "EdgeBottom":
      return [{ box: { ...box, top: box.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ box: { ...box, right: box.left }, side: "left" }];
    case "EdgeRight":
      return [{ box: { ...box, left: box.right }, side: "right" }];
    case "InsideVertical":
      return box.left === box.right ? [] : [{ box: { ...box, left: box.left + 1 }, side: "left" }];
    case "InsideHorizontal":
      return box.top === box.bottom ? [] : [{ box: { ...box, top: box.top + 1 }, side: "top" }];
    case "DiagonalDown":
      return [{ box, side: "diagonalDown" }];
    case "DiagonalUp":
      return [{ box, side: "diagonalUp" }];
  }
}

const opposite: Partial<Record<BorderSide, { side: BorderSide; row: number; column: number }>> = {
  top: { side: "bottom", row: -1, column: 0 },
  bottom: { side: "top", row: 1, column: 0 },
  left: { side: "right", row: 0, column: -1 },
  right: { side: "left", row: 0, column: 1 },
};

/** The border on a side of a cell: its own, or the one its neighbour has there. */
export function borderAt(
  { sheet }: RangeTarget,
  row: number,
  column: number,
  side: BorderSide,
): Border | null {
  const own = styleAt(sheet, row, column).borders[side];
  const next = opposite[side];
  if (own !== undefined || next === undefined) return own ?? null;
  const [r, c] = [row + next.row, column + next.column];
  if (r < 1 || c < 1 || r > maxRow || c > maxColumn) return null;
  return styleAt(sheet, r, c).borders[next.side] ?? null;
}

function commonBorder(
  target: BorderTarget,
  key: keyof Border,
  absent: string | null,
): string | null {
  let answer: string | null | undefined;
  for (const { box, side } of strips(target.box, target.index as BorderIndex)) {
    if (!isReadable(box)) return null;
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const border = borderAt(target, row, column, side);
        const value = border === null ? absent : border[key];
        if (answer === undefined) answer = value;
        else if (answer !== value) return null;
      }
  }
  return answer === undefined ? absent : answer;
}

/** Draws (or, with null, takes off) one border of a range; used for whole borders and by setCellProperties. */
export function drawBorder(
  context: HostContext,
  range: RangeTarget,
  index: BorderIndex,
  change: ((border: Border | null) => Border) | null,
): void {
  checkFormatsWritable(context, range);
  for (const { box, side } of strips(range.box, index)) {
    changeStyle(context.workbook, range.sheet, box, (style) => {
      const { [side]: old, ...others } = style.borders;
      if (change === null) return old === undefined ? style : { ...style, borders: others };
      return { ...style, borders: { ...others, [side]: change(old ?? null) } };
    });
    if (change === null) removeFromNeighbours(context, range, box, side);
  }
}

function removeFromNeighbours(
  context: HostContext,
  { sheet }: RangeTarget,
  box: Box,
  side: BorderSide,
): void {
  const next = opposite[side];
  if (next === undefined) return;
  const beside = {
    top: box.top + next.row,
    bottom: box.bottom + next.row,
    left: box.left + next.column,
    right: box.right + next.column,
  };
  if (beside.top < 1 || beside.left < 1 || beside.bottom > maxRow || beside.right > maxColumn)
    return;
  changeStyle(context.workbook, sheet, beside, (style) => {
    const { [next.side]: old, ...others } = style.borders;
    return old === undefined ? style : { ...style, borders: others };
  });
}

const plain: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

export function borderIndex(value: unknown): BorderIndex {
  return oneOf(value, borderIndexes);
}

export function changedBorder(border: Border | null, change: Partial<Border>): Border {
  return { ...(border ?? plain), ...change };
}

/** Excel.RangeBorder. */
export const borderClass = classTable(
  "RangeBorder",
  overAreas<BorderTarget>({
    sideIndex: property("1.1", (target) => target.index),
    style: property(
      "1.1",
      (target) => commonBorder(target, "style", "None"),
      (target, value, context) => {
        const style = oneOf(value, styles);
        drawBorder(
          context,
          target,
          borderIndex(target.index),
          style === "None" ? null : (border) => changedBorder(border, { style }),
        );
      },
    ),
    weight: property(
      "1.1",
      (target) => commonBorder(target, "weight", "Thin"),
      (target, value, context) => {
        const weight = oneOf(value, weights);
        drawBorder(context, target, borderIndex(target.index), (border) =>
          changedBorder(border, { weight }),
        );
      },
    ),
    color: property(
      "1.1",
      (target) => commonBorder(target, "color", "") ?? "",
      (target, value, context) => {
        const chosen = color(value);
        drawBorder(context, target, borderIndex(target.index), (border) =>
          changedBorder(border, { color: chosen }),
        );
      },
    ),
  }),
  { identity: (target) => ({ SideIndex: target.index }) },
);

function bordersOf(range: RangeTarget): ReturnType<typeof the>[] {
  return borderIndexes.map((index) => the("RangeBorder", { ...range, index }));
}

/** Excel.RangeBorderCollection. */
export const rangeBorderCollectionClass = classTable(
  "RangeBorderCollection",
  {
    count: property("1.1", () => borderIndexes.length),
    getItemAt: method("1.1", (range, [at]) => {
      const index = typeof at === "number" ? borderIndexes[at] : undefined;
      if (index === undefined) throw new HostError("InvalidArgument");
      return the("RangeBorder", { ...range, index });
    }),
  },
  {
    collection: {
      items: bordersOf,
      item: (range, key) => the("RangeBorder", { ...range, index: borderIndex(key) }),
    },
  },
);
