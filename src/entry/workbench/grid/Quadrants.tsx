import type { CSSProperties } from "react";
import { intersection } from "../../../host/model/box";
import type { Box } from "../../../host/model/workbook";
import type { Axes, Position } from "./selection";
import type { Window } from "./window";

/** What the four parts of a sheet with frozen panes share; without frozen panes only the last one has a size. */
export interface Layout {
  readonly axes: Axes;
  readonly window: Window;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly headWidth: number;
  readonly headHeight: number;
}

export interface Quadrant {
  readonly key: string;
  readonly place: CSSProperties;
  readonly transform: string;
  /** It follows the rows that scroll: `useView` moves it. */
  readonly movesDown: boolean;
  /** Rows and columns drawn in it. */
  readonly box: Box;
  readonly baseRow: number;
}

/** The parts of the sheet that show: one, or up to four around frozen panes. */
export function quadrantsOf({ axes, window, frozen, headWidth, headHeight }: Layout): Quadrant[] {
  const width = axes.columns.start(frozen.columns + 1);
  const height = axes.rows.start(frozen.rows + 1);
  const quadrants: Quadrant[] = [];
  for (const isRowFrozen of [true, false]) {
    for (const isColumnFrozen of [true, false]) {
      if ((isRowFrozen && frozen.rows === 0) || (isColumnFrozen && frozen.columns === 0)) continue;
      quadrants.push({
        key: `${isRowFrozen}-${isColumnFrozen}`,
        place: {
          ...(isColumnFrozen ? { left: headWidth, width } : { left: headWidth + width, right: 0 }),
          ...(isRowFrozen ? { top: headHeight, height } : { top: headHeight + height, bottom: 0 }),
        },
        transform: isColumnFrozen ? "none" : "translateX(var(--columns-x))",
        movesDown: !isRowFrozen,
        box: {
          top: isRowFrozen ? 1 : window.firstRow,
          bottom: isRowFrozen ? frozen.rows : window.lastRow,
          left: isColumnFrozen ? 1 : window.firstColumn,
          right: isColumnFrozen ? frozen.columns : window.lastColumn,
        },
        baseRow: isRowFrozen ? 1 : window.baseRow,
      });
    }
  }
  return quadrants;
}

export function Gridlines({ layout }: { readonly layout: Layout }): React.JSX.Element {
  return (
    <>
      {quadrantsOf(layout).map((quadrant) => (
        <div key={quadrant.key} className="lines" role="presentation" style={quadrant.place}>
          <div style={{ transform: quadrant.transform }} data-moves-down={quadrant.movesDown}>
            <Lines quadrant={quadrant} axes={layout.axes} />
          </div>
        </div>
      ))}
    </>
  );
}

function Lines({
  quadrant: { box, baseRow },
  axes: { rows, columns },
}: {
  readonly quadrant: Quadrant;
  readonly axes: Axes;
}): React.JSX.Element {
  const base = rows.start(baseRow);
  const left = columns.start(box.left);
  const top = rows.start(box.top) - base;
  const width = columns.start(box.right + 1) - left;
  const height = rows.start(box.bottom + 1) - base - top;
  return (
    <>
      {range(box.top, box.bottom).map((row) => (
        <div
          key={`r${row}`}
          className="gridline-row"
          style={{ top: rows.start(row + 1) - base - 1, left, width }}
        />
      ))}
      {range(box.left, box.right).map((column) => (
        <div
          key={`c${column}`}
          className="gridline-column"
          style={{ left: columns.start(column + 1) - 1, top, height }}
        />
      ))}
    </>
  );
}

/** The lines under and beside what stays in place. */
export function FrozenEdges({ layout }: { readonly layout: Layout }): React.JSX.Element {
  const { axes, frozen, headWidth, headHeight } = layout;
  const left = headWidth + axes.columns.start(frozen.columns + 1) - 1;
  const top = headHeight + axes.rows.start(frozen.rows + 1) - 1;
  return (
    <>
      {frozen.columns > 0 && (
        <div className="frozen-edge" style={{ left, top: 0, bottom: 0, width: 1 }} />
      )}
      {frozen.rows > 0 && (
        <div className="frozen-edge" style={{ top, left: 0, right: 0, height: 1 }} />
      )}
    </>
  );
}

export interface Mark {
  readonly key: string;
  readonly box: Box;
  readonly className: string;
  /** Left clear inside the box: the active cell of a larger selection. */
  readonly hole?: Box;
}

/** Rectangles over the cells: the selection, what was copied. */
export function Marks({
  layout,
  marks,
}: {
  readonly layout: Layout;
  readonly marks: readonly Mark[];
}): React.JSX.Element {
  return (
    <>
      {quadrantsOf(layout).map((quadrant) => (
        <div key={quadrant.key} className="marks" role="presentation" style={quadrant.place}>
          <div style={{ transform: quadrant.transform }} data-moves-down={quadrant.movesDown}>
            {marks.map((mark) => (
              <MarkBox key={mark.key} mark={mark} quadrant={quadrant} axes={layout.axes} />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

function MarkBox({
  mark,
  quadrant,
  axes,
}: {
  readonly mark: Mark;
  readonly quadrant: Quadrant;
  readonly axes: Axes;
}): React.JSX.Element | null {
  const around = grown(quadrant.box);
  const box = intersection(mark.box, around);
  if (box === null) return null;
  const base = axes.rows.start(quadrant.baseRow);
  const rect = rectOf(box, axes, base);
  const hole = mark.hole === undefined ? null : intersection(mark.hole, around);
  const clip = hole === null ? null : rectOf(hole, axes, base);
  return (
    <div
      className={`mark ${mark.className}`}
      style={{
        ...rect,
        ...(clip === null ? {} : { clipPath: frame(rect, clip) }),
      }}
    />
  );
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** On the gridlines: one pixel before the first cell, to the line after the last. */
function rectOf(box: Box, { rows, columns }: Axes, base: number): Rect {
  const left = columns.start(box.left) - 1;
  const top = rows.start(box.top) - base - 1;
  return {
    left,
    top,
    width: columns.start(box.right + 1) - left,
    height: rows.start(box.bottom + 1) - base - top,
  };
}

function frame(outer: Rect, inner: Rect): string {
  const x = inner.left - outer.left;
  const y = inner.top - outer.top;
  return `path(evenodd, "M0 0H${outer.width}V${outer.height}H0Z M${x} ${y}H${x + inner.width}V${y + inner.height}H${x}Z")`;
}

/** Marks of whole columns are cut two rows outside of what is drawn, so that their ends stay out of sight. */
function grown(box: Box): Box {
  return { top: box.top - 2, bottom: box.bottom + 2, left: box.left - 2, right: box.right + 2 };
}

/** Which cell lies under a point of the viewport; 0 stands for the strip of numbers or letters. */
export function positionAt(
  layout: Layout,
  x: number,
  y: number,
  scroll: { readonly left: number; readonly top: number },
): Position {
  const { axes, frozen, headWidth, headHeight } = layout;
  const inFrozenColumns = x - headWidth < axes.columns.start(frozen.columns + 1);
  const inFrozenRows = y - headHeight < axes.rows.start(frozen.rows + 1);
  return {
    row: y < headHeight ? 0 : axes.rows.at(y - headHeight + (inFrozenRows ? 0 : scroll.top)),
    column:
      x < headWidth ? 0 : axes.columns.at(x - headWidth + (inFrozenColumns ? 0 : scroll.left)),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, rank) => from + rank);
}
