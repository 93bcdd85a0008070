import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";

import { workbookHealth } from "../../domain/intake/health/workbookHealth";
import { correctWordsFor } from "../../i18n/correctWords";
import { useWords } from "../../ui/services";
import type { Understanding } from "./understand";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Cells of one note that get a link of their own. */
const mostCells = 4;

/** What makes the user's workbook fragile, each with a jump to its cells. */
export function WorkbookHealth({
  understanding: { readings },
  onGoTo,
}: {
  readonly understanding: Understanding;
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, formats, language } = useWords();
  const words = correctWordsFor(language);
  const notes = useMemo(() => workbookHealth(readings), [readings]);
  return (
    <Accordion collapsible>
      <AccordionItem value="health">
        <AccordionHeader as="h2">{`${words.health} (${formats.number(notes.length)})`}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Text>{notes.length === 0 ? words.healthFine : words.healthIntro}</Text>
          <ul className={styles.list}>
            {notes.map(({ sheet, code, cells, facts }, index) => (
              <li key={`${sheet} ${code} ${index}`}>
                {`${sheet} – ${messages.health[code](facts)} `}
                {cells.slice(0, mostCells).map((cell) => (
                  <span key={cell}>
                    <Link
                      as="button"
                      inline
                      onClick={() => {
                        onGoTo(`'${sheet.replaceAll("'", "''")}'!${cell}`);
                      }}
                    >
                      {messages.pane.goTo(cell)}
                    </Link>{" "}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
