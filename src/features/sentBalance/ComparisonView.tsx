import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";

import { type SentChange, groupedCauses } from "../../domain/balances/sent/compareSent";
import { tableOf } from "../../domain/schema/tables";
import { sentWordsFor } from "../../i18n/sentWords";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { ComparedWithSent } from "./compareWithSent";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  amounts: { fontVariantNumeric: "tabular-nums" },
});

/** Lines up to which every cause is shown at once. */
const openLines = 5;

/** What changed since a balance was sent: each line with its amounts, and its causes one click further. */
export function ComparisonView({
  compared,
}: {
  readonly compared: ComparedWithSent;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const words = sentWordsFor(language);
  const { altered, mark, changes, context } = compared;
  const totals = changes.filter(isTotal);
  const lines = changes.filter((change) => !isTotal(change));
  const isOpen = lines.length <= openLines;
  // What has a cause comes before what merely follows.
  const byCause = [
    ...lines.filter(({ causes }) => causes.length > 0),
    ...lines.filter(({ causes }) => causes.length === 0),
  ];
  return (
    <>
      <Notice intent={altered ? "error" : "info"}>
        {altered ? words.altered : words.intact(mark.fingerprint.slice(0, 12))}
      </Notice>
      <Text role="status">{changes.length === 0 ? words.same : words.changes(changes.length)}</Text>
      {byCause.map((change) => (
        <ChangedLine key={keyOf(change)} change={change} isOpen={isOpen} />
      ))}
      {totals.length > 0 && (
        <section aria-label={words.totals}>
          <Subtitle2 as="h3">{words.totals}</Subtitle2>
          {totals.map((change) => (
            <ChangedLine key={keyOf(change)} change={change} isOpen={isOpen} />
          ))}
        </section>
      )}
      {context.length > 0 && (
        <details>
          <summary>{words.context}</summary>
          <ul className={styles.list}>
            {context.map(({ kind, table, record, differences }) => (
              <li key={`${table} ${record}`}>
                {`${tableOf(table).name[language]} ${record} : ${words.kinds[kind]}. `}
                {differences
                  .map(({ name, before, after }) => words.difference(name, before, after))
                  .join(" ; ")}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function isTotal({ kind }: SentChange): boolean {
  return kind === "group" || kind === "total";
}

function keyOf({ side, line, column }: SentChange): string {
  return `${side} ${line} ${column}`;
}

function ChangedLine({
  change,
  isOpen,
}: {
  readonly change: SentChange;
  readonly isOpen: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = sentWordsFor(language);
  const { own, shares } = groupedCauses(change.causes);
  const label = change.label === "" ? change.line : change.label;
  const name = change.kind === "total" ? words.ofSide(label, change.side) : label;
  const title = `${name} (${words.columns[change.column]})`;
  const amounts = words.moved(
    formats.money(change.sent),
    formats.money(change.now),
    formats.money(change.gap),
  );
  if (own.length === 0 && shares === null) {
    return (
      <Text block>
        {title}
        <br />
        <span className={styles.amounts}>{amounts}</span>
      </Text>
    );
  }
  return (
    <details open={isOpen}>
      <summary>
        {title}
        <br />
        <span className={styles.amounts}>{amounts}</span>
      </summary>
      <ul className={styles.list} aria-label={words.causes}>
        {own.map(({ kind, record, label, gap, differences }) => (
          <li key={record}>
            {words.cause(words.kinds[kind], record, label, formats.money(gap))}
            {differences.map(({ name, before, after }) => (
              <div key={name}>{words.difference(name, before, after)}</div>
            ))}
          </li>
        ))}
        {shares !== null && <li>{words.shares(shares.count, formats.money(shares.gap))}</li>}
      </ul>
    </details>
  );
}
