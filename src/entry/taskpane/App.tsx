import { FluentProvider, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useRef, useState, useSyncExternalStore } from "react";

import type { SourceSheet } from "../../domain/intake/reading";
import type { PlainDate } from "../../domain/quantities/plainDate";
import type { BalanceAsked } from "../../features/funderBalance/BalanceChoice";
import { balanceSheetName } from "../../features/funderBalance/balanceSheetName";
import { ErrorBoundary } from "../../ui/ErrorBoundary";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Words, WordsProvider, useWords } from "../../ui/services";
import { themeFor } from "../../ui/theme";
import type { WorkbookDoor } from "../../workbook/door";
import { log } from "../log";
import { diagnostics, version } from "./diagnostics";
import { type PageId, type PageRequests, pageIds } from "./pages";

// A page is loaded when it is first shown: the pane must open at once on a slow line.
const StructurePage = lazy(async () => ({
  default: (
    await import(
      /* webpackChunkName: "structure" */ "../../features/structureWorkbook/StructurePage"
    )
  ).StructurePage,
}));
const ImportFile = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "structure" */ "../../features/importFile/ImportFile")
  ).ImportFile,
}));
const CheckPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "check" */ "../../features/checkWorkbook/CheckPage"))
    .CheckPage,
}));
const AllocatePage = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "allocate" */ "../../features/allocateCosts/AllocatePage")
  ).AllocatePage,
}));
const ExplainAmount = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "explain" */ "../../features/explainAmount/ExplainAmount")
  ).ExplainAmount,
}));
const BalancePage = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "balance" */ "../../features/funderBalance/BalancePage")
  ).BalancePage,
}));
const OwnForm = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ownForm" */ "../../features/ownForm/OwnForm"))
    .OwnForm,
}));
const OwnTemplates = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "ownForm" */ "../../features/ownTemplate/OwnTemplates")
  ).OwnTemplates,
}));
const SentPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sent" */ "./SentPart")).SentPart,
}));
const HelpPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "help" */ "../../features/help/HelpPage")).HelpPage,
}));
const LiveFormulas = lazy(async () => ({
  default: (await import(/* webpackChunkName: "help" */ "../../features/liveFormulas/LiveFormulas"))
    .LiveFormulas,
}));

const useStyles = makeStyles({
  // The host's own menu covers the top right corner of the pane: 12 px on Windows, 34 on a Mac, whose pane is narrower.
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineEnd: "14px",
    // All five in sight in the panes that Excel opens by itself, beside a scrollbar; on two lines in a narrower one.
    "& [role='tablist']": { flexWrap: "wrap" },
    "@media (max-width: 370px)": { "& [role='tab']": { paddingInline: "3px" } },
    "@media (max-width: 340px)": {
      "& [role='tab'] .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
    },
    "@media (max-width: 300px)": { paddingInlineEnd: "34px" },
  },
  // Parts keep their own distance from their heading; the browser's would come on top.
  app: { minHeight: "100vh", "& :is(h2, h3)": { margin: "0 0 4px" } },
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
  const [checksAsked, setChecksAsked] = useState(0);
  const [elsewhere, setElsewhere] = useState<readonly SourceSheet[]>([]);
  const [asked, setAsked] = useState<BalanceAsked | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<PageId>>(new Set([page]));
  if (!seen.has(page)) setSeen(new Set([...seen, page]));
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
      {/* A page that was shown stays mounted, so that coming back finds it as it was left. */}
      <Suspense fallback={<Loading page="structure" />}>
        {seen.has("structure") && (
          <div hidden={page !== "structure"}>
            <StructurePage
              door={door}
              elsewhere={elsewhere}
              onNext={() => {
                setChecksAsked(checksAsked + 1);
                pageRequests.request("check");
              }}
            />
            <ImportFile onRead={setElsewhere} />
          </div>
        )}
      </Suspense>
      <Suspense fallback={<Loading page="check" />}>
        {seen.has("check") && (
          <div hidden={page !== "check"}>
            <CheckPage
              door={door}
              today={today}
              asked={checksAsked}
              onNext={() => {
                pageRequests.request("produce");
              }}
            />
          </div>
        )}
      </Suspense>
      {/* A part of the page above: it has no title of its own while it loads. */}
      <Suspense fallback={null}>
        {page === "check" && (
          <ExplainAmount door={door} asked={explanations} sheetNameOf={balanceSheetName} />
        )}
      </Suspense>
      <Suspense fallback={<Loading page={page} />}>
        {page === "allocate" && <AllocatePage door={door} />}
        {page === "produce" && (
          <BalancePage
            door={door}
            today={today}
            version={version}
            asked={asked}
            onChoose={setAsked}
            readAccounts={async (file, progress) =>
              await (
                await import(/* webpackChunkName: "balance" */ "./readAccounts")
              ).readAccounts(file, progress)
            }
          />
        )}
        {page === "help" && (
          <HelpPage version={version} diagnostics={diagnostics}>
            <LiveFormulas door={door} />
          </HelpPage>
        )}
      </Suspense>
      <Suspense fallback={null}>
        {page === "produce" && (
          <OwnForm door={door} today={today} agreement={asked?.agreement ?? null} />
        )}
        {page === "produce" && <OwnTemplates door={door} />}
        {page === "produce" && <SentPart door={door} today={today} />}
      </Suspense>
    </>
  );
}

/** Already a page with its title, so that whoever comes to it by keyboard or screen reader knows where they are. */
function Loading({ page }: { readonly page: PageId }): React.JSX.Element {
  const { tabs, loading } = useWords().messages.pane;
  return (
    <Page title={tabs[page]} intro={loading}>
      {null}
    </Page>
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
