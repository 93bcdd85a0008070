import { Text, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";

import { catalogueLine } from "../../domain/balances/catalogue";
import { useWords } from "../../ui/services";
import { type ProposedYear, type Unfunded, unfundedByLine } from "./allocateCosts";

const useStyles = makeStyles({
  totals: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  amount: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What agreements pay, what is to be given back, what the association pays itself; and whether more could be paid. */
export function Totals({ proposed }: { readonly proposed: ProposedYear }): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.allocations;
  const rows = [
    [words.funded, proposed.funded],
    [words.ownFunds, proposed.ownFunds],
    [words.toRepay, proposed.toRepay],
  ] as const;
  return (
    <section aria-label={words.totals}>
      <Subtitle2 as="h2">{`${words.totals} ${proposed.year}`}</Subtitle2>
      <dl className={styles.totals}>
        {rows.map(([label, amount]) => (
          <Amount key={label} label={label} amount={formats.money(amount)} />
        ))}
      </dl>
      <Text>{proposed.optimal ? words.best : words.notProved}</Text>
      {proposed.notOptimised.length > 0 && (
        <ul className={styles.list}>
          {proposed.notOptimised.map(({ agreement, what }) => (
            <li key={`${agreement} ${what}`}>
              {words.ofAgreement(agreement, words.notOptimised[what])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Amount({
  label,
  amount,
}: {
  readonly label: string;
  readonly amount: string;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.amount}>{amount}</dd>
    </>
  );
}

/** What nobody pays, by project, line and the reason that binds; the largest first. */
export function UnfundedList({
  unfunded,
}: {
  readonly unfunded: readonly Unfunded[];
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.allocations;
  const groups = unfundedByLine(unfunded);
  return (
    <section aria-label={words.unfunded}>
      <Subtitle2 as="h2">{words.unfunded}</Subtitle2>
      {groups.length === 0 && <Text>{words.nothingUnfunded}</Text>}
      <ul className={styles.list}>
        {groups.map(({ project, line, binding, cents }) => (
          <li key={`${project} ${line} ${binding}`}>
            {words.unfundedOf(
              `${project} – ${catalogueLine(line)?.label ?? line}, ${formats.money(cents)}`,
              words.binding[binding],
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
