import { useEffect, useRef, type KeyboardEvent } from "react";
import type { HostSheet } from "../../host/model/workbook";
import { AddIcon } from "./icons";
import type { WorkbenchWords } from "./words";

interface Props {
  readonly sheets: readonly HostSheet[];
  readonly active: string;
  readonly words: WorkbenchWords;
  readonly onShow: (sheet: HostSheet) => void;
  readonly onAdd: () => void;
}

/** The tabs of the sheets that show; arrow keys move between them. */
export function SheetTabs({ sheets, active, words, onShow, onAdd }: Props): React.JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const shown = sheets.filter(({ visibility }) => visibility === "Visible");

  useEffect(() => {
    const tab = list.current?.querySelector(`[data-sheet="${active}"]`);
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const rank = shown.findIndex(({ id }) => id === active);
    const target =
      event.key === "ArrowRight"
        ? shown[rank + 1]
        : event.key === "ArrowLeft"
          ? shown[rank - 1]
          : event.key === "Home"
            ? shown[0]
            : event.key === "End"
              ? shown.at(-1)
              : undefined;
    if (target === undefined) return;
    event.preventDefault();
    onShow(target);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${target.id}"]`)?.focus();
  };

  return (
    <div className="sheet-tabs">
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={words.sheets}
        className="sheet-list"
        onKeyDown={onKeyDown}
      >
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            data-sheet={sheet.id}
            aria-selected={sheet.id === active}
            tabIndex={sheet.id === active ? 0 : -1}
            className="sheet-tab"
            style={
              sheet.tabColor === "" ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }
            }
            onClick={() => {
              onShow(sheet);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <button type="button" className="icon-button" title={words.addSheet} onClick={onAdd}>
        <AddIcon />
        <span className="sr-only">{words.addSheet}</span>
      </button>
    </div>
  );
}
