import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { EyeOffRegular, EyeRegular } from "@fluentui/react-icons";
import { useMemo } from "react";

import type { TakenTable } from "../../domain/intake/records/intake";
import { correctWordsFor } from "../../i18n/correctWords";
import { Notice } from "../../ui/Notice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { CorrectionForm } from "./CorrectionForm";
import { Legend } from "./Legend";
import { overlayOf } from "./overlayOf";
import type { SheetView } from "./useSheetView";
import type { Understanding } from "./understand";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** Shows one table in the user's own sheet and takes their corrections; clears it again. */
export function TableTools({
  table,
  understanding,
  view,
  door,
}: {
  readonly table: TakenTable;
  readonly understanding: Understanding;
  readonly view: SheetView;
  readonly door: WorkbookDoor;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = correctWordsFor(language);
  const isShown = view.shown === table;
  const grid = understanding.readings.find((sheet) => sheet.grid.sheet === table.sheet)?.grid;
  // A sheet of another file cannot be shown here.
  if (grid === undefined || !understanding.sourceSheets.includes(table.sheet)) return null;
  return (
    <div className={styles.tools}>
      <Button
        icon={isShown ? <EyeOffRegular aria-hidden /> : <EyeRegular aria-hidden />}
        onClick={() => {
          if (isShown) view.clear();
          else view.show(table);
        }}
      >
        {isShown ? words.clear : words.show}
      </Button>
      {isShown && view.failure !== null && (
        <Notice intent="warning">
          {view.failure.code === "workbook.sheetProtected"
            ? words.protectedSheet
            : messages.failures.say(view.failure).what}
        </Notice>
      )}
      {isShown && view.failure === null && (
        <ShownLegend table={table} understanding={understanding} />
      )}
      {isShown && <CorrectionForm door={door} table={table} grid={grid} onCorrect={view.correct} />}
      {isShown && view.isReading && <Text role="status">{messages.pane.structure.reading}</Text>}
      {isShown && view.remembered !== null && (
        <Notice intent={view.remembered ? "success" : "info"}>
          {view.remembered ? words.remembered : words.notRemembered}
        </Notice>
      )}
    </div>
  );
}

function ShownLegend({
  table,
  understanding: { intake },
}: {
  readonly table: TakenTable;
  readonly understanding: Understanding;
}): React.JSX.Element {
  const overlay = useMemo(() => overlayOf(table, intake.rejected), [table, intake]);
  return <Legend overlay={overlay} />;
}
