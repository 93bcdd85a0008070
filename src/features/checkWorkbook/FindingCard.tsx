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
  CheckmarkRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

import type { Decision, Finding, Fix, Severity } from "../../domain/checks/finding";
import { choiceWord } from "../../domain/schema/choices";
import { sayFinding, sayFix } from "../../i18n/sayFinding";
import { useWords } from "../../ui/services";
import { CellButtons } from "./CellButtons";
import { Claims } from "./Claims";
import { DecisionForm, type Taken } from "./DecisionForm";

const looks: Readonly<
  Record<Severity, { color: "danger" | "warning" | "informative"; icon: React.JSX.Element }>
> = {
  blocking: { color: "danger", icon: <ErrorCircleRegular aria-hidden /> },
  major: { color: "warning", icon: <WarningRegular aria-hidden /> },
  minor: { color: "informative", icon: <InfoRegular aria-hidden /> },
};

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  summary: { cursor: "pointer" },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalS,
  },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});

/**
 * One finding, folded to its rule and what is at stake so that several are in sight: unfolded, its sentence with its figures,
 * both claims where money is asked twice, what to do, why, and the decision.
 */
export function FindingCard({
  finding,
  unfolded,
  current,
  author,
  onGoTo,
  onDecide,
  onFix,
}: {
  readonly finding: Finding;
  /** Where there are few, each shows at once what it says. */
  readonly unfolded: boolean;
  readonly current: boolean;
  readonly author: string;
  readonly onGoTo: (cell: string) => void;
  readonly onDecide: (taken: Taken) => void;
  readonly onFix: (fix: Fix) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.check;
  const look = looks[finding.severity];
  const said = sayFinding(finding, language);
  const item = useRef<HTMLLIElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!current) return;
    if (details.current !== null) details.current.open = true;
    item.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={item} aria-current={current ? "true" : undefined}>
      <Card className={mergeClasses(current && styles.current)} size="small">
        <details ref={details} open={unfolded}>
          <summary className={styles.summary}>
            <Badge size="small" appearance="tint" color={look.color} icon={look.icon}>
              {words.severity[finding.severity]}
            </Badge>{" "}
            <Text weight="semibold">
              {finding.rule} – {said.title}
            </Text>
            {finding.amountCents !== null && (
              <Text>. {words.stake(formats.money(finding.amountCents))}</Text>
            )}
          </summary>
          <div className={styles.content}>
            <Text>{said.message}</Text>
            {finding.claims !== undefined && finding.claims.length > 0 ? (
              <Claims claims={finding.claims} onGoTo={onGoTo} />
            ) : (
              <CellButtons cells={finding.cells} onGoTo={onGoTo} />
            )}
            {finding.fix !== undefined && <CertainFix fix={finding.fix} onFix={onFix} />}
            <details>
              <summary>{words.todo}</summary>
              <Text block>{said.todo}</Text>
              <Text block weight="semibold">
                {words.why}
              </Text>
              <Text block>{said.why}</Text>
            </details>
            <details>
              <summary>
                {words.decision}
                {finding.decision !== undefined && <Standing decision={finding.decision} />}
              </summary>
              <DecisionForm
                key={finding.decision?.on ?? "new"}
                standing={finding.decision}
                author={author}
                onDecide={onDecide}
              />
            </details>
          </div>
        </details>
      </Card>
    </li>
  );
}

/** The correction as it would be made, and the button that makes it. */
function CertainFix({
  fix,
  onFix,
}: {
  readonly fix: Fix;
  readonly onFix: (fix: Fix) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = messages.pane.check;
  return (
    <div className={styles.head}>
      <Text>
        {words.fixIntro} {sayFix(fix, language)}
      </Text>
      <Button
        size="small"
        icon={<CheckmarkRegular aria-hidden />}
        onClick={() => {
          onFix(fix);
        }}
      >
        {words.fix}
      </Button>
    </div>
  );
}

/** « : Accepté, Jeanne, 3 mars 2025, déjà vu avec la DDETS » */
function Standing({ decision }: { readonly decision: Decision }): React.JSX.Element {
  const { formats, language } = useWords();
  const facts = [
    choiceWord(decision.kind, language),
    decision.by,
    decision.on === null ? null : formats.date(decision.on),
    decision.reason,
  ].filter((fact) => fact !== null);
  return <> : {facts.join(", ")}</>;
}
