import { SearchBox, Switch, makeStyles, tokens } from "@fluentui/react-components";

import type { CheckReport, Severity } from "../../domain/checks/finding";
import { Choice } from "../../ui/Choice";
import { Pair } from "../../ui/Pair";
import { useWords } from "../../ui/services";
import { type ListOptions, groupings, isSettled } from "./arrangeFindings";

const levels = ["all", "blocking", "major", "minor"] as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

type Shown = Omit<ListOptions, "language">;

/** Which findings to see, and cut by what. */
export function ListOptionsForm({
  report,
  options,
  onChange,
}: {
  readonly report: CheckReport;
  readonly options: Shown;
  readonly onChange: (options: Shown) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages } = useWords();
  const words = messages.pane.check;
  const labelOf = (level: Severity | "all"): string =>
    level === "all" ? words.all : words.severity[level];
  const countOf = (level: Severity | "all"): number =>
    report.findings.filter(({ severity }) => level === "all" || severity === level).length;
  const settled = report.findings.filter(isSettled).length;
  return (
    <>
      <details>
        <summary>{words.choose}</summary>
        <div className={styles.form}>
          <Pair>
            <Choice
              label={words.filter}
              options={levels.map((level) => ({
                value: level,
                label: labelOf(level),
                inList: `${labelOf(level)} (${countOf(level)})`,
              }))}
              selected={options.severity}
              onSelect={(severity) => {
                onChange({ ...options, severity });
              }}
            />
            <Choice
              label={words.groupBy}
              options={groupings.map((each) => ({ value: each, label: words.groupings[each] }))}
              selected={options.groupBy}
              onSelect={(groupBy) => {
                onChange({ ...options, groupBy });
              }}
            />
          </Pair>
          <SearchBox
            aria-label={words.search}
            placeholder={words.search}
            value={options.search}
            onChange={(_event, { value }) => {
              onChange({ ...options, search: value });
            }}
          />
        </div>
      </details>
      {settled > 0 && (
        <Switch
          checked={options.withSettled}
          label={words.withSettled(settled)}
          onChange={(_event, { checked }) => {
            onChange({ ...options, withSettled: checked });
          }}
        />
      )}
    </>
  );
}
