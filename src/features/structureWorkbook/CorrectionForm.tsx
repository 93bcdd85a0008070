import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

import {
  type RowRole,
  type TableCorrection,
  correctionOf,
  tableAt,
  withColumns,
  withRows,
  withTarget,
} from "../../domain/intake/corrections";
import { type Grid, boxToAddress } from "../../domain/intake/grid";
import type { TakenTable } from "../../domain/intake/records/intake";
import { type TableId, resultTables, tableIds, tableOf } from "../../domain/schema/tables";
import { correctWordsFor } from "../../i18n/correctWords";
import { Choice } from "../../ui/Choice";
import { useWords } from "../../ui/services";
import type { WorkbookDoor } from "../../workbook/door";
import { FieldChoice } from "./FieldChoice";
import { type TablePlace, meet } from "./correct";
import { type SelectedCells, lettersOf, selectedCells, usedBox } from "./selectionIn";
import { useSelection } from "./useSelection";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly door: WorkbookDoor;
  readonly table: TakenTable;
  readonly grid: Grid;
  readonly onCorrect: (place: TablePlace, correction: TableCorrection | null) => void;
}

/** What the user can say of the rows, the columns or the cells that they select in the sheet. */
export function CorrectionForm(props: Props): React.JSX.Element {
  const { door, table, grid, onCorrect } = props;
  const styles = useStyles();
  const words = correctWordsFor(useWords().language);
  const { selection, read } = useSelection(door);
  const isHere = selection?.sheet === table.sheet;
  const cells = isHere ? selectedCells(selection, usedBox(grid)) : null;
  const place = { sheet: table.sheet, box: table.reading.box };
  return (
    <section className={styles.form} aria-label={words.title}>
      <Text weight="semibold">{words.title}</Text>
      <TargetChoice {...props} />
      <Text>{isHere ? words.pick : words.elsewhere(table.sheet)}</Text>
      {cells !== null && <Offers {...props} cells={cells} />}
      <div className={styles.buttons}>
        <Button size="small" onClick={read}>
          {words.useSelection}
        </Button>
        {/* Always there: the keyboard keeps its place when nothing is left to forget. */}
        <Button
          size="small"
          disabledFocusable={table.reading.correction === undefined}
          onClick={() => {
            onCorrect(place, null);
          }}
        >
          {words.forget}
        </Button>
      </div>
    </section>
  );
}

const roles: readonly RowRole[] = ["header", "total", "section", "ignored", "data"];

function Offers({
  table,
  onCorrect,
  cells,
}: Props & { readonly cells: SelectedCells }): React.JSX.Element {
  const styles = useStyles();
  const words = correctWordsFor(useWords().language);
  const { sheet, reading } = table;
  const place = { sheet, box: reading.box };
  const said = correctionOf(reading);
  const { rows, isArea, box } = cells;
  const columns = cells.columns.filter(
    (column) => column >= reading.box.left && column <= reading.box.right,
  );
  const [first, last] = lettersOf(columns);
  return (
    <>
      <Text>{words.selected(boxToAddress(box))}</Text>
      {rows.length > 0 && (
        <div role="group" aria-label={rowsLabel(rows, words)}>
          <Text>{rowsLabel(rows, words)}</Text>
          <div className={styles.buttons}>
            {roles.map((role) => (
              <Button
                key={role}
                size="small"
                onClick={() => {
                  onCorrect(place, withRows(said, rows, role));
                }}
              >
                {words.rowIs[role]}
              </Button>
            ))}
          </div>
        </div>
      )}
      {columns.length > 0 && (
        <FieldChoice
          key={columns.join()}
          label={columns.length === 1 ? words.column(first) : words.columns(first, last)}
          target={reading.target}
          current={reading.columns.get(columns[0] ?? 0) ?? null}
          onChoose={(field) => {
            onCorrect(place, withColumns(said, columns, field));
          }}
        />
      )}
      {isArea && (
        <Button
          size="small"
          onClick={() => {
            // Away from this table it is another one, which was not found.
            onCorrect(meet(box, reading.box) ? place : { sheet, box }, tableAt(box));
          }}
        >
          {words.tableHere}
        </Button>
      )}
    </>
  );
}

function rowsLabel(rows: readonly number[], words: ReturnType<typeof correctWordsFor>): string {
  const [first = 0] = rows;
  return rows.length === 1
    ? words.row(String(first))
    : words.rows(String(first), String(rows.at(-1)));
}

const found = "found";
const aside = "aside";

function TargetChoice({ table, onCorrect }: Props): React.JSX.Element {
  const { language } = useWords();
  const words = correctWordsFor(language);
  const { reading, sheet } = table;
  const said = reading.correction?.target;
  const nameOf = (id: TableId): string => tableOf(id).sheet[language];
  const options = [
    { value: found, label: words.asFound },
    ...tableIds
      .filter((id) => !resultTables.has(id))
      .map((id) => ({ value: id, label: nameOf(id) })),
    { value: aside, label: words.aside },
  ];
  return (
    <Choice
      label={words.target}
      size="small"
      options={options}
      selected={said === undefined ? found : (said ?? aside)}
      onSelect={(value) => {
        const correction = correctionOf(reading);
        const id = tableIds.find((each) => each === value) ?? null;
        onCorrect(
          { sheet, box: reading.box },
          value === found ? { ...correction, target: undefined } : withTarget(correction, id),
        );
      }}
    />
  );
}
