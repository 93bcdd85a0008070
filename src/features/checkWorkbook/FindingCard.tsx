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
  type FluentIcon,
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
  Record<Severity, { color: "danger" | "warning" | "informative"; Icon: FluentIcon }>
> = {
  blocking: { color: "danger", Icon: ErrorCircleRegular },
  major: { color: "warning", Icon: WarningRegular },
  minor: { color: "informative", Icon: InfoRegular },
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
 * One finding, folded to its rule and its sentence so that several are in sight and none looks like another: unfolded, what
 * is at stake, both claims where money is asked twice, what to do, why, and the decision.
 */
export function FindingCard({
  finding,
  unfolded,
  current,
  severityIsSaid,
  author,
  onGoTo,
  onDecide,
  onFix,
}: {
  readonly finding: Finding;
  /** Where there are few, each shows at once what it says. */
  readonly unfolded: boolean;
  readonly current: boolean;
  /** By the heading above: the sign is enough then. */
  readonly severityIsSaid: boolean;
  readonly author: string;
  readonly onGoTo: (cell: string) => void;
  readonly onDecide: (taken: Taken) => void;
  readonly onFix: (fix: Fix) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.check;
  const look = looks[finding.severity];
  const severity = words.severity[finding.severity];
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
            {severityIsSaid ? (
              <Badge
                appearance="ghost"
                color={look.color}
                icon={<look.Icon aria-label={severity} />}
              />
            ) : (
              <Badge
                size="small"
                appearance="tint"
                color={look.color}
                icon={<look.Icon aria-hidden />}
              >
                {severity}
              </Badge>
            )}{" "}
            <Text weight="semibold">{finding.rule}</Text> <Text>{said.message}</Text>
          </summary>
          <div className={styles.content}>
            <Text>
              <Text weight="semibold">{said.title}</Text>
              {finding.amountCents !== null && (
                <> – {words.stake(formats.money(finding.amountCents))}</>
              )}
            </Text>
            {finding.claims !== undefined && finding.claims.length > 0 ? (
              <Claims claims={finding.claims} onGoTo={onGoTo} />
            ) : (
              <CellButtons cells={finding.cells} onGoTo={onGoTo} />
            )}
            {finding.fix !== undefined && <CertainFix fix={finding.fix} onFix={onFix} />}
            <Text>{words.toDo(said.todo)}</Text>
            <details>
              <summary>{words.why}</summary>
              <Text block>{said.why}</Text>
            </details>
            <details>
              <summary>
                {finding.decision === undefined ? (
                  words.decision
                ) : (
                  <Standing decision={finding.decision} />
                )}
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

/** « Décision : Accepté, Jeanne, 03/03/2025, déjà vu avec la DDETS » */
function Standing({ decision }: { readonly decision: Decision }): React.JSX.Element {
  const { messages, formats, language } = useWords();
  const facts = [
    choiceWord(decision.kind, language),
    decision.by,
    decision.on === null ? null : formats.date(decision.on),
    decision.reason,
  ].filter((fact) => fact !== null);
  return <>{messages.pane.check.decisionTaken(facts.join(", "))}</>;
}
