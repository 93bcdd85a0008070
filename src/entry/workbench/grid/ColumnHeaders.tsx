import { useState, type PointerEvent } from "react";
import { columnLetters } from "../../../host/model/box";
import type { Layout } from "./Quadrants";

interface Props {
  readonly layout: Layout;
  readonly isSelected: (column: number) => boolean;
  /** Asked when a column's edge was dragged; pixels on screen. */
  readonly onResize: (column: number, width: number) => void;
  readonly onFit: (column: number) => void;
}

/** The strip of letters. */
export function ColumnHeaders(props: Props): React.JSX.Element {
  const { layout } = props;
  const { axes, window, frozen, headWidth, headHeight } = layout;
  const frozenWidth = axes.columns.start(frozen.columns + 1);
  const heads = (from: number, to: number): React.JSX.Element[] => {
    const list: React.JSX.Element[] = [];
    for (let column = from; column <= to; column++) {
      if (!axes.columns.isHidden(column)) {
        list.push(<ColumnHeader key={column} column={column} {...props} />);
      }
    }
    return list;
  };
  return (
    <div role="row" className="column-headers" style={{ height: headHeight }}>
      {frozen.columns > 0 && (
        <div
          role="presentation"
          className="heads"
          style={{ left: headWidth, width: frozenWidth, height: headHeight }}
        >
          {heads(1, frozen.columns)}
        </div>
      )}
      <div
        role="presentation"
        className="heads"
        style={{ left: headWidth + frozenWidth, right: 0, height: headHeight }}
      >
        <div role="presentation" className="heads-shift">
          {heads(window.firstColumn, window.lastColumn)}
        </div>
      </div>
    </div>
  );
}

function ColumnHeader({
  column,
  layout,
  isSelected,
  onResize,
  onFit,
}: Props & { readonly column: number }): React.JSX.Element {
  const { columns } = layout.axes;
  const [drag, setDrag] = useState<{ readonly from: number; readonly width: number } | null>(null);
  const start = (event: PointerEvent): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, width: columns.size(column) });
  };
  const widthAt = (event: PointerEvent): number =>
    Math.max(4, (drag?.width ?? 0) + event.clientX - (drag?.from ?? 0));
  return (
    <div
      role="columnheader"
      aria-colindex={column}
      className="column-header"
      data-selected={isSelected(column) || undefined}
      style={{ left: columns.start(column), width: columns.size(column) }}
    >
      {columnLetters(column)}
      <span
        className="column-edge"
        role="presentation"
        onPointerDown={start}
        onPointerUp={(event) => {
          if (drag !== null && event.clientX !== drag.from) onResize(column, widthAt(event));
          setDrag(null);
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onFit(column);
        }}
      />
    </div>
  );
}
