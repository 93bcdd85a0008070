import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { attachPage, paneAddress, type PageHost } from "../../host/page";
import type { HostWorkbook } from "../../host/model/workbook";
import { declaredFunctions, type FunctionHelp } from "./formula/functionHelp";
import type { FunctionsPlace } from "./manifest";

/** Keys that office.js passes on to Excel when they leave the pane (OSF.AgaveHostAction). */
const leaving = { next: [5, 13, 17], back: [6, 14, 18], toSheet: [15, 16], shortcut: 39 } as const;

export interface PaneEvents {
  readonly onShow: (isShown: boolean) => void;
  /** The focus leaves the pane: forwards or back to a neighbour, or to the sheet. */
  readonly onLeave: (to: "next" | "back" | "sheet") => void;
  readonly onShortcut: (key: KeyboardEventInit & { readonly keyCode: number }) => void;
}

/** Plays Excel for the add-in's page in a frame. One workbook, one runtime: another workbook loads the page anew. */
export function useHost(
  frame: RefObject<HTMLIFrameElement | null>,
  workbook: HostWorkbook,
  culture: string,
  page: string,
  functions: FunctionsPlace | null,
  events: PaneEvents,
): {
  readonly run: (functionName: string, controlId: string) => Promise<void>;
  readonly setEditing: (on: boolean) => void;
  /** What the add-in declares of its functions, once it is read. */
  readonly functionHelp: readonly FunctionHelp[];
  /** The focus comes into the pane from before it, or from behind. */
  readonly enterPane: (direction: 1 | -1) => void;
} {
  const [host, setHost] = useState<PageHost | null>(null);
  const [functionHelp, setFunctionHelp] = useState<readonly FunctionHelp[]>([]);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element?.contentWindow) return undefined;
    const attached = attachPage(element.contentWindow, workbook, {
      profile: "W",
      culture,
      language: culture,
      documentUrl: `https://localhost/${encodeURIComponent(workbook.name)}`,
      onPaneState: (state) => {
        latest.current.onShow(state === "Visible");
      },
      onNotice: (action, detail) => {
        passOn(action, detail, latest.current);
      },
      onFault: (error) => {
        reportError(error);
      },
    });
    element.src = paneAddress(page, culture, location.href);
    setHost(attached);
    if (functions !== null) void declareFunctions(attached, functions).then(setFunctionHelp);
    return () => {
      attached.dispose();
    };
  }, [frame, workbook, culture, page, functions]);
  const run = useCallback(
    async (functionName: string, controlId: string): Promise<void> =>
      host?.invokeCommand(functionName, controlId),
    [host],
  );
  const setEditing = useCallback(
    (on: boolean): void => {
      host?.host.setEditing(on);
    },
    [host],
  );
  const enterPane = useCallback(
    (direction: 1 | -1): void => {
      host?.focusPane(direction);
    },
    [host],
  );
  return { run, setEditing, enterPane, functionHelp };
}

/** As Excel does at the start of an add-in: its formulas can be typed once their metadata is read (officejs F-01). */
async function declareFunctions(
  { host }: PageHost,
  { namespace, metadata }: FunctionsPlace,
): Promise<readonly FunctionHelp[]> {
  const answer = await fetch(metadata);
  if (!answer.ok) return [];
  const declared = (await answer.json()) as unknown;
  host.registerFunctions(namespace, declared);
  return declaredFunctions(namespace, declared);
}

function passOn(action: number, detail: unknown, events: PaneEvents): void {
  const is = (actions: readonly number[]): boolean => actions.includes(action);
  if (is(leaving.next)) events.onLeave("next");
  else if (is(leaving.back)) events.onLeave("back");
  else if (is(leaving.toSheet)) events.onLeave("sheet");
  else if (action === leaving.shortcut && isShortcut(detail)) events.onShortcut(detail);
}

function isShortcut(detail: unknown): detail is KeyboardEventInit & { keyCode: number } {
  return typeof detail === "object" && detail !== null && "keyCode" in detail;
}
