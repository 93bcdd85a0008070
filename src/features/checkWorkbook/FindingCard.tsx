import {
  Badge,
  Button,
  Card,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  ErrorCircleRegular,
  InfoRegular,
  LocationRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

import type { Finding, Severity } from "../../domain/checks/finding";
import { useWords } from "../../ui/services";
import { sayFinding } from "../../i18n/sayFinding";

const looks: Readonly<
  Record<Severity, { color: "danger" | "warning" | "informative"; icon: React.JSX.Element }>
> = {
  blocking: { color: "danger", icon: <ErrorCircleRegular aria-hidden /> },
  major: { color: "warning", icon: <WarningRegular aria-hidden /> },
  minor: { color: "informative", icon: <InfoRegular aria-hidden /> },
};

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  cells: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** One finding: rule, sentence with its figures, what to do, why, and a button per cell. */
export function FindingCard({
  finding,
  current,
  onGoTo,
}: {
  readonly finding: Finding;
  readonly current: boolean;
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.check;
  const look = looks[finding.severity];
  const said = sayFinding(finding, language);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={item} aria-current={current ? "true" : undefined}>
      <Card className={mergeClasses(current && styles.current)} size="small">
        <span className={styles.head}>
          <Badge appearance="tint" color={look.color} icon={look.icon}>
            {words.severity[finding.severity]}
          </Badge>
          <Text weight="semibold">
            {finding.rule} – {said.title}
          </Text>
        </span>
        <Text>{said.message}</Text>
        {finding.amountCents !== null && (
          <Text>{words.stake(formats.money(finding.amountCents))}</Text>
        )}
        <div className={styles.cells}>
          {finding.cells.slice(0, 6).map((cell) => (
            <Button
              key={cell}
              size="small"
              icon={<LocationRegular aria-hidden />}
              onClick={() => {
                onGoTo(cell);
              }}
            >
              {messages.pane.goTo(cell)}
            </Button>
          ))}
        </div>
        <details>
          <summary>{words.todo}</summary>
          <Text block>{said.todo}</Text>
          <Text block weight="semibold">
            {words.why}
          </Text>
          <Text block>{said.why}</Text>
        </details>
      </Card>
    </li>
  );
}
