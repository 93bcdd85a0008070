import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { HostSheet } from "../../../host/model/workbook";
import { headerHeight } from "./geometry";
import type { Axes, Position } from "./selection";
import { sameWindow, windowOf, type Viewport, type Window } from "./window";

export interface View {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly window: Window;
  readonly size: { readonly width: number; readonly height: number };
  readonly onScroll: () => void;
  /** Scrolls as little as needed to show the whole cell. */
  readonly reveal: (position: Position) => void;
  /** Rows that fit on one screen, for PageUp and PageDown. */
  readonly rowsPerPage: number;
}

/**
 * Follows scrolling and size. Scrolling moves what is drawn at once; React is asked only when other rows or columns come
 * into the window. Downwards a few elements are moved by hand: a CSS variable would give every cell its style anew at
 * each step. Sideways it is a variable, for each row has a part that moves.
 */
export function useView(sheet: HostSheet, axes: Axes, headWidth: number): View {
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const drawn = useRef<Window | null>(null);

  const viewOf = useCallback(
    (left: number, top: number): Viewport => ({
      width: Math.max(0, size.width - headWidth),
      height: Math.max(0, size.height - headerHeight),
      scrollLeft: left,
      scrollTop: top,
    }),
    [size, headWidth],
  );
  const window = windowOf(sheet, axes, viewOf(scroll.left, scroll.top));

  const place = useCallback(
    (left: number, top: number, { baseRow }: Window): void => {
      const element = viewport.current;
      if (element === null) return;
      const { frozen } = sheet;
      const y = axes.rows.start(baseRow) - axes.rows.start(frozen.rows + 1) - top;
      for (const moved of element.querySelectorAll<HTMLElement>("[data-moves-down]"))
        moved.style.translate = moved.dataset["movesDown"] === "true" ? `0 ${y}px` : "none";
      const x = `${-axes.columns.start(frozen.columns + 1) - left}px`;
      if (element.style.getPropertyValue("--columns-x") !== x)
        element.style.setProperty("--columns-x", x);
    },
    [sheet, axes],
  );

  const onScroll = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollLeft, scrollTop } = element;
    const next = windowOf(sheet, axes, viewOf(scrollLeft, scrollTop));
    if (drawn.current !== null && sameWindow(drawn.current, next)) {
      place(scrollLeft, scrollTop, next);
    } else setScroll({ left: scrollLeft, top: scrollTop });
  }, [sheet, axes, viewOf, place]);

  useLayoutEffect(() => {
    drawn.current = window;
    place(scroller.current?.scrollLeft ?? 0, scroller.current?.scrollTop ?? 0, window);
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const reveal = useCallback(
    ({ row, column }: Position): void => {
      const element = scroller.current;
      if (element === null) return;
      const { width, height } = viewOf(0, 0);
      const { frozen } = sheet;
      if (row > frozen.rows) {
        const start = axes.rows.start(row) - axes.rows.start(frozen.rows + 1);
        const room = height - axes.rows.start(frozen.rows + 1);
        element.scrollTop = nearest(element.scrollTop, start, axes.rows.size(row), room);
      }
      if (column > frozen.columns) {
        const start = axes.columns.start(column) - axes.columns.start(frozen.columns + 1);
        const room = width - axes.columns.start(frozen.columns + 1);
        element.scrollLeft = nearest(element.scrollLeft, start, axes.columns.size(column), room);
      }
    },
    [sheet, axes, viewOf],
  );

  const rowsPerPage = Math.max(1, Math.floor((size.height - headerHeight) / axes.rows.size(1)) - 1);
  return { scroller, viewport, window, size, onScroll, reveal, rowsPerPage };
}

function nearest(scroll: number, start: number, length: number, room: number): number {
  if (start < scroll) return start;
  // A cell larger than the screen shows its beginning.
  return start + length > scroll + room ? Math.min(start, start + length - room) : scroll;
}
