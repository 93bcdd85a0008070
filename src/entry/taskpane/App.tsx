import { FluentProvider, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";

import type { PlainDate } from "../../domain/quantities/plainDate";
import { CheckPage } from "../../features/checkWorkbook/CheckPage";
import { ExplainAmount } from "../../features/explainAmount/ExplainAmount";
import { BalancePage } from "../../features/funderBalance/BalancePage";
import { balanceSheetName } from "../../features/funderBalance/balanceSheetName";
import { HelpPage } from "../../features/help/HelpPage";
import { LiveFormulas } from "../../features/liveFormulas/LiveFormulas";
import { StructurePage } from "../../features/structureWorkbook/StructurePage";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { Notice } from "../../ui/Notice";
import { type Words, WordsProvider } from "../../ui/services";
import { themeFor } from "../../ui/theme";
import type { WorkbookDoor } from "../../workbook/door";
import { log } from "../log";
import { diagnostics, version } from "./diagnostics";
import { type PageId, type PageRequests, pageIds } from "./pages";

const useStyles = makeStyles({
  // The host's own menu covers the top right corner of the pane (officejs R-25).
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineEnd: "34px",
    overflowX: "auto",
  },
  app: { minHeight: "100vh" },
  message: { padding: tokens.spacingHorizontalM },
});

/** The whole pane: which page, in which language and theme, and the edge where bugs stop. */
export function App({
  words,
  door,
  tooOld,
  pageRequests,
}: {
  readonly words: Words;
  /** Null when there is no Excel, or one that is too old. */
  readonly door: WorkbookDoor | null;
  readonly tooOld: boolean;
  readonly pageRequests: PageRequests;
}): React.JSX.Element {
  const styles = useStyles();
  const [dark] = useState(isDark);
  return (
    // No class on the provider: Fluent gives it to its portals too, and an open list would cover the pane.
    <FluentProvider theme={themeFor(dark)}>
      <div className={styles.app}>
        <WordsProvider value={words}>
          {door === null ? (
            <div className={styles.message}>
              <Notice intent="warning">
                {tooOld ? words.messages.pane.tooOld : words.messages.pane.notInExcel}
              </Notice>
            </div>
          ) : (
            <ErrorBoundary
              onBug={log.bug}
              fallback={(id) => (
                <div className={styles.message}>
                  <Notice intent="error" title={words.messages.pane.bugTitle}>
                    {words.messages.pane.bug(id)}
                  </Notice>
                </div>
              )}
            >
              <Pages words={words} door={door} pageRequests={pageRequests} />
            </ErrorBoundary>
          )}
        </WordsProvider>
      </div>
    </FluentProvider>
  );
}

function Pages({
  words,
  door,
  pageRequests,
}: {
  readonly words: Words;
  readonly door: WorkbookDoor;
  readonly pageRequests: PageRequests;
}): React.JSX.Element {
  const styles = useStyles();
  const page = useSyncExternalStore(pageRequests.listen, pageRequests.current);
  const explanations = useSyncExternalStore(pageRequests.listen, pageRequests.explanations);
  const { tabs, navigation } = words.messages.pane;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // A button of the page before may hold the focus still: hidden, it would take the keyboard with it.
    const hidden = document.activeElement?.closest("[hidden]") !== null;
    if (document.hasFocus() && (hidden || document.activeElement === document.body)) {
      list.current?.querySelectorAll<HTMLElement>("[role='tab']")[pageIds.indexOf(page)]?.focus();
    }
  }, [page]);
  return (
    <>
      <nav ref={list} className={styles.tabs} aria-label={navigation}>
        <TabList
          size="small"
          selectedValue={page}
          onTabSelect={(_event, { value }) => {
            pageRequests.request(value as PageId);
          }}
        >
          {pageIds.map((id) => (
            <Tab key={id} value={id}>
              {tabs[id]}
            </Tab>
          ))}
        </TabList>
      </nav>
      {/* Every page stays mounted, so that coming back finds it as it was left. */}
      <div hidden={page !== "structure"}>
        <StructurePage
          door={door}
          onNext={() => {
            pageRequests.request("check");
          }}
        />
      </div>
      <div hidden={page !== "check"}>
        <CheckPage
          door={door}
          today={today}
          onNext={() => {
            pageRequests.request("produce");
          }}
        />
      </div>
      {page === "check" && (
        <ExplainAmount door={door} asked={explanations} sheetNameOf={balanceSheetName} />
      )}
      {page === "produce" && <BalancePage door={door} today={today} />}
      {page === "help" && (
        <HelpPage version={version} diagnostics={diagnostics}>
          <LiveFormulas door={door} />
        </HelpPage>
      )}
    </>
  );
}

/** The user's calendar day: the one place where the clock is read. */
function today(): PlainDate {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as PlainDate;
}

function isDark(): boolean {
  // officeTheme is documented for Excel but may be missing (officejs R-26).
  const theme = (Office.context as Office.Context | undefined)?.officeTheme;
  return theme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
}
