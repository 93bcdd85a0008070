import {
  Dropdown,
  Field,
  Option,
  SearchBox,
  Switch,
  makeStyles,
  tokens,
} from "@fluentui/react-components";

import type { CheckReport, Severity } from "../../domain/checks/finding";
import { useWords } from "../../ui/services";
import { type Grouping, type ListOptions, groupings, isSettled } from "./arrangeFindings";

const levels = ["all", "blocking", "major", "minor"] as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
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
    <div className={styles.form}>
      <div className={styles.pair}>
        <Field label={words.filter}>
          <Dropdown
            className={styles.narrow}
            value={labelOf(options.severity)}
            selectedOptions={[options.severity]}
            onOptionSelect={(_event, { optionValue }) => {
              const severity = levels.find((level) => level === optionValue) ?? "all";
              onChange({ ...options, severity });
            }}
          >
            {levels.map((level) => (
              <Option key={level} value={level} text={labelOf(level)}>
                {labelOf(level)} ({countOf(level)})
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={words.groupBy}>
          <Dropdown
            className={styles.narrow}
            value={words.groupings[options.groupBy]}
            selectedOptions={[options.groupBy]}
            onOptionSelect={(_event, { optionValue }) => {
              const groupBy: Grouping =
                groupings.find((each) => each === optionValue) ?? "severity";
              onChange({ ...options, groupBy });
            }}
          >
            {groupings.map((each) => (
              <Option key={each} value={each}>
                {words.groupings[each]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <SearchBox
        aria-label={words.search}
        placeholder={words.search}
        value={options.search}
        onChange={(_event, { value }) => {
          onChange({ ...options, search: value });
        }}
      />
      {settled > 0 && (
        <Switch
          checked={options.withSettled}
          label={words.withSettled(settled)}
          onChange={(_event, { checked }) => {
            onChange({ ...options, withSettled: checked });
          }}
        />
      )}
    </div>
  );
}
