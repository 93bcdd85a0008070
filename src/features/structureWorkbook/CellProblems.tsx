import { Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";

import type { Question, Rejected } from "../../domain/intake/reading";
import { useWords } from "../../ui/services";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const mostShown = 50;

/** Questions or unreadable cells, each with a link to its cell; the first fifty, then how many more. */
export function CellProblems({
  title,
  intro,
  items,
  onGoTo,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly items: readonly (Question | Rejected)[];
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages } = useWords();
  if (items.length === 0) return null;
  const shown = items.slice(0, mostShown);
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {intro !== undefined && <Text>{intro}</Text>}
      <ul className={styles.list}>
        {shown.map((item, index) => (
          <li key={`${item.sheet}!${item.cell}-${index}`}>
            {messages.questions[item.code](item.facts)}{" "}
            <Link
              as="button"
              inline
              onClick={() => {
                onGoTo(`'${item.sheet.replaceAll("'", "''")}'!${item.cell}`);
              }}
            >
              {messages.pane.goTo(item.cell)}
            </Link>
          </li>
        ))}
      </ul>
      {items.length > shown.length && <Text>+ {items.length - shown.length}</Text>}
    </section>
  );
}
