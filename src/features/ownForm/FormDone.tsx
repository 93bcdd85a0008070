import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";

import { formWordsFor } from "../../i18n/formWords";
import { Notice } from "../../ui/Notice";
import { UndoButton } from "../../ui/UndoButton";
import { downloadText } from "../../ui/download";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import type { PreparedForm, WrittenForm } from "./ownForm";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What was filled, what was kept, and the form's own totals beside ours. */
export function FormDone({
  written: { filled, kept, totals, noTotal, applied },
  prepared,
  door,
}: {
  readonly written: WrittenForm;
  readonly prepared: PreparedForm;
  readonly door: WorkbookDoor;
}): React.JSX.Element {
  const styles = useStyles();
  const { language, formats } = useWords();
  const words = formWordsFor(language).pane;
  const { form, mapping } = prepared.open;
  const differs = totals.filter(({ agrees }) => !agrees);
  const shown = (value: unknown): string =>
    typeof value === "number" ? formats.number(value) : String(value);
  return (
    <>
      <Notice intent="success" title={words.done(filled.length, form.sheet)}>
        {kept.length > 0 ? words.kept(kept.length) : null}
      </Notice>
      {totals.length > 0 && (
        <section aria-label={words.totals}>
          <Subtitle2 as="h3">{words.totals}</Subtitle2>
          {differs.length === 0 ? (
            <p className={styles.text}>{words.agree(totals.length)}</p>
          ) : (
            <ul className={styles.list}>
              {differs.map(({ row, column, label, header, theirs, ours }) => (
                <li key={`${row}:${column}`}>
                  {words.differs(
                    [label, header].filter((each) => each !== "").join(", "),
                    shown(theirs),
                    shown(ours),
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {noTotal.map((side) => (
        <Notice key={side} intent="warning">
          {words.noTotal[side]}
        </Notice>
      ))}
      <Button onClick={() => void door.goTo(`'${form.sheet.replaceAll("'", "''")}'!A1`)}>
        {words.show}
      </Button>
      <Button
        onClick={() => {
          downloadText(words.fileName, JSON.stringify(mapping, null, 2), "application/json");
        }}
      >
        {words.save}
      </Button>
      <UndoButton undo={() => door.undo(applied)} />
    </>
  );
}
