import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { tableAt } from "../../domain/intake/corrections";
import { correctWordsFor } from "../../i18n/correctWords";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { meet } from "./correct";
import { selectedCells, usedBox } from "./selectionIn";
import type { SheetView } from "./useSheetView";
import type { Understanding } from "./understand";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** The selected cells are a table that was not found. */
export function MissingTable({
  door,
  understanding,
  view,
}: {
  readonly door: WorkbookDoor;
  readonly understanding: Understanding;
  readonly view: SheetView;
}): React.JSX.Element {
  const styles = useStyles();
  const words = correctWordsFor(useWords().language);
  const [refused, setRefused] = useState(false);
  const take = async (): Promise<void> => {
    const selection = await door.selection();
    const reading = understanding.readings.find(
      ({ grid }) => selection.ok && grid.sheet === selection.value.sheet,
    );
    const cells =
      selection.ok && reading !== undefined
        ? selectedCells(selection.value, usedBox(reading.grid))
        : null;
    const isFree =
      cells !== null && reading?.tables.every(({ box }) => !meet(box, cells.box)) === true;
    if (cells?.isArea !== true || reading === undefined || !isFree) {
      setRefused(true);
      return;
    }
    setRefused(false);
    view.correct({ sheet: reading.grid.sheet, box: cells.box }, tableAt(cells.box));
  };
  return (
    <section className={styles.section} aria-labelledby="missing-table">
      <Subtitle2 as="h2" id="missing-table">
        {words.missing}
      </Subtitle2>
      <Text>{words.missingIntro}</Text>
      <Button size="small" onClick={() => void take()}>
        {words.tableHere}
      </Button>
      {refused && <Notice intent="info">{words.missingNothing}</Notice>}
    </section>
  );
}
