import { useRef, type PointerEvent, type RefObject } from "react";
import { contains } from "../../../host/model/box";
import { maxColumn, maxRow } from "../../../host/model/workbook";
import { positionAt, type Layout } from "./Quadrants";
import {
  extendTo,
  mergeAt,
  selectCell,
  selectedBox,
  type Position,
  type Selection,
} from "./selection";

type Kind = "cells" | "rows" | "columns";

interface Props {
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly selection: Selection;
  readonly merges: Parameters<typeof mergeAt>[0];
  readonly onSelect: (selection: Selection) => void;
  /** A cell was pressed and released without a drag. */
  readonly onClick: (position: Position, event: PointerEvent) => void;
}

interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** Selects with the mouse: cells, whole rows and columns by their heads, everything by the corner; drags scroll at the edges. */
export function usePointer(props: Props): PointerHandlers {
  const { layout, scroller, selection, merges, onSelect } = props;
  const drag = useRef<{ kind: Kind; from: Selection; moved: boolean } | null>(null);

  const positionOf = (event: PointerEvent<HTMLElement>): Position => {
    const frame = event.currentTarget.getBoundingClientRect();
    const { scrollLeft: left = 0, scrollTop: top = 0 } = scroller.current ?? {};
    return positionAt(layout, event.clientX - frame.left, event.clientY - frame.top, { left, top });
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const position = positionOf(event);
    if (event.button !== 0) {
      // A menu is about the cell under the mouse, or about the selection it is in.
      if (event.button === 2 && !isInside(position, selection, merges)) {
        onSelect(begin(position, null, merges).from);
      }
      return;
    }
    const begun = begin(position, event.shiftKey ? selection : null, merges);
    drag.current = { ...begun, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    onSelect(begun.from);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const current = drag.current;
    if (current === null) return;
    scrollAtEdges(event, scroller.current, layout);
    const { row, column } = positionOf(event);
    const end = {
      row: current.kind === "columns" ? maxRow : Math.max(1, row),
      column: current.kind === "rows" ? maxColumn : Math.max(1, column),
    };
    if (end.row === selection.end.row && end.column === selection.end.column) return;
    current.moved = true;
    onSelect(extendTo(current.from, end));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const current = drag.current;
    drag.current = null;
    if (current?.kind === "cells" && !current.moved) props.onClick(selection.active, event);
  };
  return { onPointerDown, onPointerMove, onPointerUp };
}

function isInside(
  { row, column }: Position,
  selection: Selection,
  merges: Parameters<typeof mergeAt>[0],
): boolean {
  return contains(selectedBox(selection, merges), row, column);
}

function begin(
  { row, column }: Position,
  extended: Selection | null,
  merges: Parameters<typeof mergeAt>[0],
): { kind: Kind; from: Selection } {
  if (row === 0 || column === 0) {
    const kind = row === 0 ? "columns" : "rows";
    const first = { row: Math.max(1, row), column: Math.max(1, column) };
    const active = extended?.active ?? first;
    const anchor = {
      row: row === 0 ? 1 : (extended?.anchor.row ?? row),
      column: column === 0 ? 1 : (extended?.anchor.column ?? column),
    };
    const end = { row: row === 0 ? maxRow : row, column: column === 0 ? maxColumn : column };
    return { kind, from: { active, anchor, end } };
  }
  if (extended !== null) return { kind: "cells", from: extendTo(extended, { row, column }) };
  const merge = mergeAt(merges, { row, column });
  return {
    kind: "cells",
    from: selectCell(merge === null ? { row, column } : { row: merge.top, column: merge.left }),
  };
}

function scrollAtEdges(
  event: PointerEvent<HTMLElement>,
  scroller: HTMLDivElement | null,
  { headWidth, headHeight }: Layout,
): void {
  if (scroller === null) return;
  const frame = event.currentTarget.getBoundingClientRect();
  const step = 24;
  if (event.clientY > frame.bottom) scroller.scrollTop += step;
  else if (event.clientY < frame.top + headHeight) scroller.scrollTop -= step;
  if (event.clientX > frame.right) scroller.scrollLeft += step;
  else if (event.clientX < frame.left + headWidth) scroller.scrollLeft -= step;
}
