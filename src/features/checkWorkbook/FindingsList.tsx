import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";

import type { CheckReport, Fix } from "../../domain/checks/finding";
import { useWords } from "../../ui/services";
import type { Taken } from "./DecisionForm";
import { FindingCard } from "./FindingCard";
import { ListOptionsForm } from "./ListOptionsForm";
import {
  type FindingGroup,
  type ListOptions,
  arrangeFindings,
  groupFamily,
} from "./arrangeFindings";

/** Cards are heavy: so many at first, and so many more on demand. */
const pageSize = 40;

/** So few findings are shown unfolded. */
const few = 2;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  // Beside the fold of filters, on its line: the list begins as high as it can.
  options: { position: "relative", "& > details > summary": { lineHeight: "24px" } },
  bar: {
    position: "absolute",
    insetInlineEnd: 0,
    top: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The findings, filtered and in groups; the arrows go from one to the next, in the pane and in the sheet. */
export function FindingsList({
  report,
  author,
  onGoTo,
  onDecide,
  onFix,
}: {
  readonly report: CheckReport;
  readonly author: string;
  readonly onGoTo: (cell: string) => void;
  readonly onDecide: (mark: string, taken: Taken) => void;
  readonly onFix: (fix: Fix) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.check;
  const [options, setOptions] = useState<Omit<ListOptions, "language">>({
    groupBy: "severity",
    severity: "all",
    search: "",
    withSettled: false,
  });
  const [current, setCurrent] = useState<string | null>(null);
  const [most, setMost] = useState(pageSize);
  const groups = useMemo(
    () => arrangeFindings(report.findings, { ...options, language }),
    [report, options, language],
  );
  const listed = groups.flatMap(({ findings }) => findings);
  const place = listed.findIndex(({ mark }) => mark === current);
  const step = (by: 1 | -1): void => {
    const to = place < 0 ? 0 : (place + by + listed.length) % listed.length;
    const next = listed[to];
    if (next === undefined) return;
    setCurrent(next.mark);
    setMost((shown) => Math.max(shown, to + 1));
    const [cell] = next.finding.cells;
    if (cell !== undefined) onGoTo(cell);
  };
  return (
    <>
      <div className={styles.options}>
        <ListOptionsForm report={report} options={options} onChange={setOptions} />
        {listed.length > 0 && (
          <div className={styles.bar}>
            <Text aria-live="polite">
              {place < 0
                ? formats.plural(listed.length, words.finding, words.findings)
                : words.position(place + 1, listed.length)}
            </Text>
            <Button
              size="small"
              icon={<ChevronLeftRegular />}
              aria-label={words.previous}
              onClick={() => {
                step(-1);
              }}
            />
            <Button
              size="small"
              icon={<ChevronRightRegular />}
              aria-label={words.next}
              onClick={() => {
                step(1);
              }}
            />
          </div>
        )}
      </div>
      {listed.length === 0 && <Text>{words.noneInFilter}</Text>}
      {firstOf(groups, most).map((group) => (
        <section key={group.key ?? ""} className={styles.group} aria-label={titleOf(group)}>
          <Subtitle2 as="h2">
            {titleOf(group)} ({sizeOf(group)})
          </Subtitle2>
          <ol className={styles.list}>
            {group.findings.map(({ finding, mark }) => (
              <FindingCard
                key={mark}
                finding={finding}
                unfolded={report.findings.length <= few}
                current={mark === current}
                severityIsSaid={group.by === "severity"}
                author={author}
                onGoTo={onGoTo}
                onDecide={(taken) => {
                  onDecide(mark, taken);
                }}
                onFix={onFix}
              />
            ))}
          </ol>
        </section>
      ))}
      {listed.length > most && (
        <Button
          onClick={() => {
            setMost(most + pageSize);
          }}
        >
          {words.more(listed.length - most)}
        </Button>
      )}
    </>
  );

  function titleOf(group: FindingGroup): string {
    const family = groupFamily(group);
    if (family !== null) return messages.findings.families[family];
    if (group.key === null) return words.noGroup;
    return group.by === "severity"
      ? words.severityGroups[group.key as keyof typeof words.severityGroups]
      : group.key;
  }

  function sizeOf({ key }: FindingGroup): number {
    return groups.find((group) => group.key === key)?.findings.length ?? 0;
  }
}

/** The first findings, over all groups. */
function firstOf(groups: readonly FindingGroup[], most: number): FindingGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, left);
    left -= findings.length;
    return findings.length === 0 ? [] : [{ ...group, findings }];
  });
}
