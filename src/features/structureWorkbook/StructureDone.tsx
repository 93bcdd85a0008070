import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { HeldBackNotice } from "./HeldBackNotice";
import { RenumberedNotice } from "./RenumberedNotice";
import { SecondRunNotice } from "./SecondRunNotice";
import { Actions } from "../../ui/Actions";
import { Notice } from "../../ui/Notice";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import type { StructureReport } from "./structureWorkbook";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What was done, table by table, the proof that sources did not change, and the way back. */
export function StructureDone({
  report,
  door,
  onNext,
  onReadAgain,
}: {
  readonly report: StructureReport;
  readonly door: WorkbookDoor;
  readonly onNext: () => void;
  readonly onReadAgain: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.structure;
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
  const untouched = report.sourceHashBefore === report.sourceHashAfter;
  return (
    <>
      <Notice intent="success" title={words.done}>
        {words.doneDetail(
          formats.plural(report.tables.length, words.table, words.tables),
          formats.plural(rows, words.row, words.rowsMany),
        )}
        <ul className={styles.list}>
          {report.tables.map((table) => (
            <li key={table.name}>
              {table.name} – {formats.plural(table.rows, words.row, words.rowsMany)}
            </li>
          ))}
        </ul>
      </Notice>
      <HeldBackNotice items={report.heldBack} />
      <RenumberedNotice tables={report.renumbered} />
      {report.secondRun !== null && <SecondRunNotice report={report} door={door} />}
      <Notice intent={untouched ? "info" : "warning"}>
        {untouched ? words.untouched : words.touched}
      </Notice>
      <Actions
        main={
          <Button appearance="primary" onClick={onNext}>
            {words.next}
          </Button>
        }
      >
        <UndoButton undo={() => door.undo(report.applied)} />
        <Button onClick={onReadAgain}>{messages.pane.again}</Button>
      </Actions>
    </>
  );
}
