import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";

import type { CheckReport, Fix, Severity } from "../../domain/checks/finding";
import { sayClosedChange, saySkipped } from "../../i18n/sayFinding";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { CellButtons } from "./CellButtons";
import type { Taken } from "./DecisionForm";
import { FindingsList } from "./FindingsList";
import { WriteFindings } from "./WriteFindings";
import { countsOf } from "./checkWorkbook";

const severities: readonly Severity[] = ["blocking", "major", "minor"];

const useStyles = makeStyles({
  plainList: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What a check found, what it could not look at, what changed in closed periods, and what to do next. */
export function FindingsView({
  report,
  door,
  author,
  onRerun,
  onNext,
  onDecide,
  onFix,
  onExport,
}: {
  readonly report: CheckReport;
  readonly door: WorkbookDoor;
  /** Who decided last in this pane. */
  readonly author: string;
  readonly onRerun: () => void;
  readonly onNext: () => void;
  readonly onDecide: (mark: string, taken: Taken) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onExport: () => void;
}): React.JSX.Element {
  const { messages } = useWords();
  const words = messages.pane.check;
  const goTo = (cell: string): void => void door.goTo(cell);
  return (
    <>
      <Summary report={report} />
      <ClosedChanges report={report} onGoTo={goTo} />
      {report.findings.length > 0 && (
        <FindingsList
          report={report}
          author={author}
          onGoTo={goTo}
          onDecide={onDecide}
          onFix={onFix}
        />
      )}
      <Skipped report={report} />
      <Actions
        main={
          <Button appearance="primary" onClick={onNext}>
            {words.produce}
          </Button>
        }
      >
        <Button onClick={onRerun}>{words.rerun}</Button>
        <WriteFindings report={report} door={door} />
        <Button icon={<ArrowDownloadRegular aria-hidden />} onClick={onExport}>
          {words.export}
        </Button>
      </Actions>
    </>
  );
}

function Summary({ report }: { readonly report: CheckReport }): React.JSX.Element {
  const { messages, formats } = useWords();
  const words = messages.pane.check;
  const looked = formats.plural(report.rulesRun.length, words.rule, words.rules);
  const idle = report.skipped.length;
  const rules = idle === 0 ? looked : words.ofAll(looked, report.rulesRun.length + idle, idle);
  if (report.findings.length === 0) {
    return (
      <Notice intent="success" title={words.clean}>
        {words.cleanDetail(rules)}
      </Notice>
    );
  }
  const counts = countsOf(report.findings);
  return (
    <Notice intent={counts.blocking > 0 ? "error" : "warning"}>
      {severities
        .filter((level) => counts[level] > 0)
        .map((level) => {
          const { one, other } = words.severities[level];
          return formats.plural(counts[level], one, other);
        })
        .join(", ")}{" "}
      – {rules}
    </Notice>
  );
}

function ClosedChanges({
  report,
  onGoTo,
}: {
  readonly report: CheckReport;
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages, language } = useWords();
  const changes = report.closedChanges ?? [];
  if (changes.length === 0) return null;
  return (
    <Notice intent="warning" title={messages.pane.check.closedChanges(changes.length)}>
      <ul className={styles.plainList}>
        {changes.map((change) => (
          <li key={`${change.scope} ${change.table} ${change.record}`}>
            {sayClosedChange(change, language)}
            <CellButtons cells={change.cells} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Skipped({ report }: { readonly report: CheckReport }): React.JSX.Element | null {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = messages.pane.check;
  if (report.skipped.length === 0) return null;
  return (
    <details>
      <summary>
        <Subtitle2 as="span">
          {words.skipped} ({report.skipped.length})
        </Subtitle2>
      </summary>
      <Text>{words.skippedIntro}</Text>
      <ul className={styles.plainList}>
        {report.skipped.map((skipped) => (
          <li key={skipped.rule}>
            {skipped.rule} – {saySkipped(skipped, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
