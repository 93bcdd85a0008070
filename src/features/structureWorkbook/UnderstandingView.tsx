import {
  Button,
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
import { correctWordsFor } from "../../i18n/correctWords";
import type { WorkbookDoor } from "../../workbook/door";
import { CellProblems } from "./CellProblems";
import { HeldBackNotice } from "./HeldBackNotice";
import { heldBack } from "./heldBack";
import { MissingTable } from "./MissingTable";
import { RenumberedNotice } from "./RenumberedNotice";
import { renumbered } from "./renumbered";
import { TablePreview } from "./TablePreview";
import { TableTools } from "./TableTools";
import { TakenTables } from "./TakenTables";
import { VocabularyFiles } from "./VocabularyFiles";
import { WorkbookHealth } from "./WorkbookHealth";
import { problemsIn } from "./overlayOf";
import { planStructure } from "./planStructure";
import { useSheetView } from "./useSheetView";
import type { Understanding } from "./understand";

export type Accept = "all" | "confident";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The preview: every table found, what needs the user's eye, and exactly what writing would change. */
export function UnderstandingView({
  door,
  understanding,
  onRevised,
  accept,
  onAccept,
  onGoTo,
  onReadAgain,
  onWrite,
}: {
  readonly door: WorkbookDoor;
  readonly understanding: Understanding;
  /** The user corrected something: this is what is understood now. */
  readonly onRevised: (understanding: Understanding) => void;
  readonly accept: Accept;
  readonly onAccept: (accept: Accept) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onReadAgain: () => void;
  readonly onWrite: (understanding: Understanding) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.structure;
  const said = correctWordsFor(language);
  const { intake } = understanding;
  const view = useSheetView(door, understanding, onRevised);
  if (intake.tables.length === 0) {
    return (
      <>
        <Notice intent="warning">{words.nothing}</Notice>
        <MissingTable {...{ door, understanding, view }} />
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
        <TakenTables
          tables={intake.tables}
          onGoTo={onGoTo}
          renderTools={(table) => (
            <>
              <TableTools {...{ door, table, understanding, view }} />
              <CellProblems
                title={said.problems}
                items={[...table.questions, ...problemsIn(table, intake.rejected)]}
                onGoTo={onGoTo}
              />
              <TablePreview {...{ table, understanding, onGoTo }} />
            </>
          )}
        />
      </section>
      <MissingTable {...{ door, understanding, view }} />
      <CellProblems
        title={`${words.questionsTitle} (${formats.number(intake.questions.length)})`}
        items={intake.questions}
        onGoTo={onGoTo}
      />
      <CellProblems
        title={`${words.rejectedTitle} (${formats.number(intake.rejected.length)})`}
        intro={words.rejectedIntro}
        items={intake.rejected}
        onGoTo={onGoTo}
      />
      <WorkbookHealth {...{ understanding, onGoTo }} />
      <VocabularyFiles
        {...{ door, understanding }}
        onRevised={(next) => {
          if (view.shown !== null) view.clear();
          onRevised(next);
        }}
      />
      <WhatWillBeWritten understanding={understanding} accept={accept} onAccept={onAccept} />
      <Actions
        main={
          <Button
            appearance="primary"
            onClick={() => {
              onWrite(understanding);
            }}
          >
            {words.write}
          </Button>
        }
      >
        <Button onClick={onReadAgain}>{messages.pane.again}</Button>
      </Actions>
    </>
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
      <HeldBackNotice items={heldBack(understanding.intake.tables, accept)} />
      <RenumberedNotice tables={renumbered(understanding.intake.tables, accept)} />
      <Text>{words.willTouch(formats.plural(sheets.size, words.newSheet, words.newSheets))}</Text>
    </section>
  );
}
