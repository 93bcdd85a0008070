import {
  Button,
  Link,
  Radio,
  RadioGroup,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";

import { Actions } from "../../ui/Actions";
import { useWords } from "../../ui/services";
import { Notice } from "../../ui/Notice";
import { planStructure } from "./planStructure";
import type { Understanding } from "./understand";
import { TakenTables } from "./TakenTables";

export type Accept = "all" | "confident";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The preview: every table found, what needs the user's eye, and exactly what writing would change. */
export function UnderstandingView({
  understanding,
  accept,
  onAccept,
  onGoTo,
  onReadAgain,
  onWrite,
}: {
  readonly understanding: Understanding;
  readonly accept: Accept;
  readonly onAccept: (accept: Accept) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onReadAgain: () => void;
  readonly onWrite: (understanding: Understanding) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.structure;
  const { intake } = understanding;
  if (intake.tables.length === 0) {
    return (
      <>
        <Notice intent="warning">{words.nothing}</Notice>
        <Button onClick={onReadAgain}>{messages.pane.again}</Button>
      </>
    );
  }
  return (
    <>
      <section className={styles.section} aria-labelledby="understood">
        <Subtitle2 as="h2" id="understood">
          {words.understood}
        </Subtitle2>
        <TakenTables tables={intake.tables} onGoTo={onGoTo} />
      </section>
      <Cells
        title={`${words.questionsTitle} (${formats.number(intake.questions.length)})`}
        items={intake.questions}
        onGoTo={onGoTo}
      />
      <Cells
        title={`${words.rejectedTitle} (${formats.number(intake.rejected.length)})`}
        intro={words.rejectedIntro}
        items={intake.rejected}
        onGoTo={onGoTo}
      />
      <WhatWillBeWritten understanding={understanding} accept={accept} onAccept={onAccept} />
      <Actions>
        <Button
          appearance="primary"
          onClick={() => {
            onWrite(understanding);
          }}
        >
          {words.write}
        </Button>
        <Button onClick={onReadAgain}>{messages.pane.again}</Button>
      </Actions>
    </>
  );
}

/** Questions or unreadable cells, each with a link to its cell; the first fifty, then how many more. */
function Cells({
  title,
  intro,
  items,
  onGoTo,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly items: Understanding["intake"]["questions"];
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages } = useWords();
  if (items.length === 0) return null;
  const shown = items.slice(0, 50);
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

function WhatWillBeWritten({
  understanding,
  accept,
  onAccept,
}: {
  readonly understanding: Understanding;
  readonly accept: Accept;
  readonly onAccept: (accept: Accept) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.structure;
  const plan = useMemo(
    () => planStructure(understanding, { language, accept }),
    [understanding, language, accept],
  );
  const tables = plan.changes.flatMap((change) => (change.kind === "table" ? [change] : []));
  const sheets = new Set(
    plan.changes.flatMap((change) =>
      change.kind === "addSheet" || change.kind === "clearSheet" ? [change.sheet] : [],
    ),
  );
  return (
    <section className={styles.section} aria-labelledby="will-write">
      <Subtitle2 as="h2" id="will-write">
        {words.writeTitle}
      </Subtitle2>
      <RadioGroup
        value={accept}
        layout="vertical"
        aria-label={words.acceptLabel}
        onChange={(_event, data) => {
          onAccept(data.value === "all" ? "all" : "confident");
        }}
      >
        <Radio value="confident" label={words.acceptConfident} />
        <Radio value="all" label={words.acceptAll} />
      </RadioGroup>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.name}>
            {words.willWrite(
              table.name,
              formats.plural(table.box.bottom - table.box.top, words.row, words.rowsMany),
              table.sheet,
            )}
          </li>
        ))}
      </ul>
      <Text>{words.willTouch(formats.plural(sheets.size, words.newSheet, words.newSheets))}</Text>
    </section>
  );
}
