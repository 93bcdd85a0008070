import {
  Button,
  Dropdown,
  Field,
  Option,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";

import type { CheckReport, Finding, Severity } from "../../domain/checks/finding";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { FindingCard } from "./FindingCard";
import { WriteFindings } from "./WriteFindings";

const severities: readonly Severity[] = ["blocking", "major", "minor"];

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  plainList: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Findings by severity, one by one or all together, each with its cells. */
export function FindingsView({
  report,
  door,
  onRerun,
  onNext,
}: {
  readonly report: CheckReport;
  readonly door: WorkbookDoor;
  readonly onRerun: () => void;
  readonly onNext: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages } = useWords();
  const words = messages.pane.check;
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const [current, setCurrent] = useState(-1);
  const shown = severities
    .flatMap((level) => report.findings.filter((finding) => finding.severity === level))
    .filter((finding) => severity === "all" || finding.severity === severity);
  const goTo = (cell: string): void => void door.goTo(cell);
  const step = (by: number): void => {
    const next = (current + by + shown.length) % shown.length;
    setCurrent(next);
    const cell = shown[next]?.cells[0];
    if (cell !== undefined) goTo(cell);
  };
  return (
    <>
      <Summary report={report} />
      {report.findings.length > 0 && (
        <>
          <SeverityFilter
            report={report}
            value={severity}
            onChange={(chosen) => {
              setSeverity(chosen);
              setCurrent(-1);
            }}
          />
          {shown.length === 0 ? (
            <Text>{words.noneInFilter}</Text>
          ) : (
            <>
              <div className={styles.bar}>
                <Button
                  icon={<ChevronLeftRegular />}
                  aria-label={words.previous}
                  onClick={() => {
                    step(current < 0 ? 0 : -1);
                  }}
                />
                <Button
                  icon={<ChevronRightRegular />}
                  aria-label={words.next}
                  onClick={() => {
                    step(1);
                  }}
                />
                <Text aria-live="polite">
                  {words.position(Math.max(current, 0) + 1, shown.length)}
                </Text>
              </div>
              <ol className={styles.list}>
                {shown.map((finding, index) => (
                  <FindingCard
                    key={keyOf(finding)}
                    finding={finding}
                    current={index === current}
                    onGoTo={goTo}
                  />
                ))}
              </ol>
            </>
          )}
        </>
      )}
      <Skipped report={report} />
      <Actions>
        <Button appearance="primary" onClick={onNext}>
          {words.produce}
        </Button>
        <Button onClick={onRerun}>{words.rerun}</Button>
        <WriteFindings report={report} door={door} />
      </Actions>
    </>
  );
}

function keyOf(finding: Finding): string {
  return `${finding.rule} ${finding.cells.join(" ")} ${finding.records.join(" ")}`;
}

function Summary({ report }: { readonly report: CheckReport }): React.JSX.Element {
  const { messages, formats } = useWords();
  const words = messages.pane.check;
  const rules = formats.plural(report.rulesRun.length, words.rule, words.rules);
  if (report.findings.length === 0) {
    return (
      <Notice intent="success" title={words.clean}>
        {words.cleanDetail(rules)}
      </Notice>
    );
  }
  const counts = severities.map((level) => ({
    level,
    count: report.findings.filter((finding) => finding.severity === level).length,
  }));
  return (
    <Notice
      intent={
        counts.some(({ level, count }) => level === "blocking" && count > 0) ? "error" : "warning"
      }
    >
      {counts.map(({ level, count }) => `${count} ${words.severities[level]}`).join(", ")} – {rules}
    </Notice>
  );
}

function SeverityFilter({
  report,
  value,
  onChange,
}: {
  readonly report: CheckReport;
  readonly value: Severity | "all";
  readonly onChange: (value: Severity | "all") => void;
}): React.JSX.Element {
  const { messages } = useWords();
  const words = messages.pane.check;
  const label = (level: Severity | "all"): string =>
    level === "all" ? words.all : words.severity[level];
  return (
    <Field label={words.filter}>
      <Dropdown
        value={label(value)}
        selectedOptions={[value]}
        onOptionSelect={(_event, { optionValue }) => {
          onChange(severities.find((level) => level === optionValue) ?? "all");
        }}
      >
        {(["all", ...severities] as const).map((level) => (
          <Option key={level} value={level} text={label(level)}>
            {label(level)} (
            {level === "all"
              ? report.findings.length
              : report.findings.filter((finding) => finding.severity === level).length}
            )
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Skipped({ report }: { readonly report: CheckReport }): React.JSX.Element | null {
  const styles = useStyles();
  const { messages } = useWords();
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
        {report.skipped.map(({ rule, why }) => (
          <li key={rule}>
            {rule} – {messages.findings.skipped[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}
