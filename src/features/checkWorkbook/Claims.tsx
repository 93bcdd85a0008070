import { Text, makeStyles, tokens } from "@fluentui/react-components";

import type { Claim } from "../../domain/checks/finding";
import { useWords } from "../../ui/services";
import { CellButtons } from "./CellButtons";

const useStyles = makeStyles({
  claims: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  claim: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

/** What each funder was told, side by side, each with its cells. */
export function Claims({
  claims,
  onGoTo,
}: {
  readonly claims: readonly Claim[];
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  return (
    <ul className={styles.claims} aria-label={messages.pane.check.claims}>
      {claims.map(({ agreement, source, cents, minutes, from, to, cells }, index) => (
        <li key={`${agreement} ${source} ${index}`} className={styles.claim}>
          <Text weight="semibold">{agreement}</Text>
          <Text>{source}</Text>
          {cents !== null && <Text>{formats.money(cents)}</Text>}
          {minutes !== null && <Text>{formats.hours(minutes)}</Text>}
          {from !== null && to !== null && (
            <Text>{messages.pane.check.period(formats.date(from), formats.date(to))}</Text>
          )}
          <CellButtons cells={cells} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  );
}
