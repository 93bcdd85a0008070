import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import { columnLetters } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import { type PrintedTotal, printedTotals } from "../../domain/intake/records/printedTotals";
import { cents } from "../../domain/quantities/money";
import { type CorrectWords } from "../../i18n/fr/correct";
import { correctWordsFor } from "../../i18n/correctWords";
import { type Words, useWords } from "../../ui/services";
import { fieldLabel } from "./fieldChoices";
import { firstRecords } from "./firstRecords";
import type { Understanding } from "./understand";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What a table gives: its first records, and its sums beside the totals that the sheet writes itself. */
export function TablePreview({
  table,
  understanding,
  onGoTo,
}: {
  readonly table: TakenTable;
  readonly understanding: Understanding;
  readonly onGoTo: (cell: string) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const said = correctWordsFor(words.language);
  const { intake, readings } = understanding;
  const { reading, sheet } = table;
  const grid = readings.find((each) => each.grid.sheet === sheet)?.grid;
  const records = useMemo(() => firstRecords(table, intake.records, words), [table, intake, words]);
  const totals = useMemo(
    () => (grid === undefined ? [] : printedTotals(grid, reading, table.sums)),
    [grid, reading, table],
  );
  if (reading.target === null) return null;
  return (
    <div className={styles.preview}>
      <Text weight="semibold">{said.preview}</Text>
      {records.length === 0 && <Text>{said.noRecords}</Text>}
      <ul className={styles.list}>
        {records.map(({ source, text }, index) => (
          <li key={`${source} ${index}`}>
            {text}{" "}
            <Link
              as="button"
              inline
              onClick={() => {
                onGoTo(source);
              }}
            >
              {words.messages.pane.goTo(source)}
            </Link>
          </li>
        ))}
      </ul>
      {totals.length > 0 && <Text weight="semibold">{said.sums}</Text>}
      <ul className={styles.list}>
        {totals.map((total) => (
          <li key={total.field}>{sumLine(total, table, words, said)}</li>
        ))}
      </ul>
    </div>
  );
}

function sumLine(
  { field, sum, printed, row }: PrintedTotal,
  { reading, takenSums }: TakenTable,
  { language, formats }: Words,
  said: CorrectWords,
): string {
  const amount = (text: string): string => amountText(field, text, formats);
  const label = fieldLabel(field, reading.target, language) ?? field;
  const column = [...reading.columns].find(([, each]) => each === field)?.[0];
  const cell = `${column === undefined ? "" : columnLetters(column)}${row ?? ""}`;
  const compared =
    printed === null
      ? said.noTotal
      : printed !== sum
        ? said.differs(amount(printed), cell)
        : row === null
          ? said.subtotals
          : said.equal(cell);
  const taken = takenSums[field] ?? sum;
  return [
    `${label} : ${amount(sum)} – ${compared}`,
    ...(taken === sum ? [] : [said.takenSum(amount(taken))]),
  ].join(", ");
}

function amountText(field: string, decimal: string, formats: Words["formats"]): string {
  const value = Number(decimal);
  if (field === "time.days") return formats.number(value);
  if (field.startsWith("time.")) return formats.hours(Math.round(value * 60));
  return formats.money(cents(Math.round(value * 100)));
}
