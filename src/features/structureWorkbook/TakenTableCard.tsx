import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";

import { boxToAddress, columnLetters } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import { type TableId, tableOf } from "../../domain/schema/tables";
import { useWords } from "../../ui/services";
import { correctWordsFor } from "../../i18n/correctWords";
import { doubtOf } from "./heldBack";
import { fedLabel, fieldLabel } from "./fieldChoices";

export const useCardStyles = makeStyles({
  // The badges stand under each other, whatever the length of the names beside them.
  header: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    paddingBlock: tokens.spacingVerticalXS,
  },
  doubt: { gridColumn: "1 / -1" },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** One table of the user's as it was understood: where, what it becomes, how sure, column by column. */
export function TakenTableCard({
  table,
  value,
  onGoTo,
  renderTools,
}: {
  readonly table: TakenTable;
  readonly value: string;
  readonly onGoTo: (cell: string) => void;
  /** What can be done with the table, under its description. */
  readonly renderTools: (table: TakenTable) => React.ReactNode;
}): React.JSX.Element {
  const styles = useCardStyles();
  const { messages, formats, language } = useWords();
  const words = messages.pane.structure;
  const said = correctWordsFor(language);
  const { reading } = table;
  const rows = formats.plural(table.rows, words.row, words.rowsMany);
  const taken = table.rows - table.waiting;
  const address = boxToAddress(reading.box);
  const target = useTargetLabel(reading.target);
  return (
    <AccordionItem value={value}>
      <AccordionHeader>
        <span className={styles.header}>
          <Text>
            <Text weight="semibold">{words.tableLine(table.sheet, address)}</Text> {target}
          </Text>
          <TableState table={table} />
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Link
          as="button"
          onClick={() => {
            onGoTo(quoted(table.sheet, address));
          }}
        >
          {messages.pane.goTo(address)}
        </Link>
        <Text>{table.waiting === 0 ? rows : said.rowsTaken(rows, formats.number(taken))}</Text>
        <Text>{words.confidence(formats.percent(reading.confidence))}</Text>
        {reading.headerRows.length > 0 && <Text>{words.headerRows(reading.headerRows)}</Text>}
        {reading.totalRows.length > 0 && <Text>{words.totalRows(reading.totalRows)}</Text>}
        {reading.ofWhichRows.length > 0 && (
          <Text>{said.ofWhichRows(reading.ofWhichRows.join(", "))}</Text>
        )}
        {reading.groupRows.length > 0 && <Text>{words.groupRows(reading.groupRows)}</Text>}
        <Text weight="semibold">{words.columns}</Text>
        <ul className={styles.list}>
          {[...reading.columns].map(([column, field]) => {
            const fed = table.feeds.get(column);
            const label =
              fed === undefined
                ? fieldLabel(field, reading.target, language)
                : fedLabel(fed, reading.target, language);
            return (
              <li key={column} className={label === null ? styles.muted : undefined}>
                {columnLetters(column)} – {reading.headers.get(column) ?? "…"} →{" "}
                {label ?? words.unknownColumn}
              </li>
            );
          })}
        </ul>
        {renderTools(table)}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** What a table becomes: the sheet of ours, or that it is left aside. */
export function useTargetLabel(target: TableId | null): string {
  const { messages, language } = useWords();
  const words = messages.pane.structure;
  return target === null ? words.noTarget : words.target(tableOf(target).sheet[language]);
}

export function TableState({ table }: { readonly table: TakenTable }): React.JSX.Element {
  const styles = useCardStyles();
  const { messages, language } = useWords();
  const words = messages.pane.structure;
  if (table.reading.target === null) {
    return <Badge appearance="tint">{words.ignored}</Badge>;
  }
  return table.accepted ? (
    <Badge appearance="tint" color="success">
      {words.sure}
    </Badge>
  ) : (
    <>
      <Badge appearance="tint" color="warning">
        {words.toConfirm}
      </Badge>
      <Text size={200} className={styles.doubt}>
        {doubtOf(table, correctWordsFor(language).held)}
      </Text>
    </>
  );
}

function quoted(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}
