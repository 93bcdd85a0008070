import { memo, type CSSProperties } from "react";
import { columnLetters } from "../../../host/model/box";
import { rowItems, type RowContext, type RowItem } from "./rowItems";

interface Props {
  readonly context: RowContext;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly frozenColumns: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column of the active cell when it is on this row. */
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** One row of the sheet: its number, the cells of the frozen columns, and those that scroll sideways. */
export const GridRow = memo(function GridRow(props: Props): React.JSX.Element {
  const { context, row, top, height, frozenColumns, firstColumn, lastColumn, activeColumn } = props;
  // A cell id may appear once: what begins in the frozen part, or before the window, is an echo in the other part.
  const items = (from: number, to: number): React.JSX.Element[] =>
    rowItems(context, row, from, to, activeColumn).map((item) => (
      <GridCell
        key={item.column}
        row={row}
        item={item}
        isActive={item.column === activeColumn}
        isEcho={item.column < from}
      />
    ));
  return (
    <div role="row" aria-rowindex={row} className="grid-row" style={{ top, height }}>
      <div role="rowheader" className="row-header" data-selected={props.isSelected || undefined}>
        {row}
      </div>
      {frozenColumns > 0 && (
        <div role="presentation" className="row-frozen">
          {items(1, frozenColumns)}
        </div>
      )}
      <div role="presentation" className="row-scrolled">
        <div role="presentation" className="row-shift">
          {items(firstColumn, lastColumn)}
        </div>
      </div>
    </div>
  );
});

function GridCell({
  row,
  item,
  isActive,
  isEcho,
}: {
  readonly row: number;
  readonly item: RowItem;
  readonly isActive: boolean;
  /** The rest of a cell that begins before this part of the row: seen, but no second cell. */
  readonly isEcho: boolean;
}): React.JSX.Element {
  const { left, width, height, css, overflow } = item;
  return (
    <div
      {...(isEcho ? { "aria-hidden": true } : cellRole(row, item, isActive))}
      className={overflow === null ? "cell" : "cell cell-spreads"}
      // One pixel more to the left and above: borders and fills lie on the gridlines, as in Excel.
      style={{ left: left - 1, width: width + 1, height: height + 1, ...css }}
    >
      {item.covered.map((at) => (
        <span key={at} className="covered-line" style={{ left: at }} />
      ))}
      {item.text !== "" && (
        <span
          className={item.isLink ? "cell-text cell-link" : "cell-text"}
          data-align={item.align}
          data-wraps={item.wraps || undefined}
          style={textStyle(item)}
        >
          {item.text}
        </span>
      )}
      {item.hasFilterButton && <span className="filter-mark" aria-hidden="true" />}
    </div>
  );
}

function cellRole(
  row: number,
  { column, columnSpan, rowSpan, text }: RowItem,
  isActive: boolean,
): React.HTMLAttributes<HTMLDivElement> {
  return {
    role: "gridcell",
    id: cellId(row, column),
    "aria-colindex": column,
    "aria-selected": isActive,
    ...(columnSpan > 1 ? { "aria-colspan": columnSpan } : {}),
    ...(rowSpan > 1 ? { "aria-rowspan": rowSpan } : {}),
    // The active cell says where it is: there are no column titles to tell.
    ...(isActive ? { "aria-label": `${columnLetters(column)}${row} ${text}`.trim() } : {}),
  };
}

function textStyle({ align, indent, overflow, rotation }: RowItem): CSSProperties | undefined {
  const style: CSSProperties = {};
  if (indent > 0) style[align === "right" ? "paddingRight" : "paddingLeft"] = 3 + indent;
  if (overflow !== null) {
    style.marginLeft = -overflow.left;
    style.marginRight = -overflow.right;
  }
  if (rotation === 90 || rotation === -90) {
    style.writingMode = "vertical-rl";
    if (rotation === 90) style.rotate = "180deg";
  } else if (rotation !== 0 && Math.abs(rotation) < 90) style.rotate = `${-rotation}deg`;
  return indent > 0 || overflow !== null || rotation !== 0 ? style : undefined;
}
