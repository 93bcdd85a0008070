import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
} from "@fluentui/react-components";

import type { TakenTable } from "../../domain/intake/records/intake";
import { useWords } from "../../ui/services";
import { TableState, TakenTableCard, useCardStyles, useTargetLabel } from "./TakenTableCard";

/** Every table that was found, those of one sheet and one purpose under one line: a year of timesheets is not twelve lines. */
export function TakenTables({
  tables,
  onGoTo,
  renderTools,
}: {
  readonly tables: readonly TakenTable[];
  readonly onGoTo: (cell: string) => void;
  readonly renderTools: (table: TakenTable) => React.ReactNode;
}): React.JSX.Element {
  return (
    <Accordion multiple collapsible>
      {grouped(tables).map((group, index) => {
        const [only] = group;
        return only !== undefined && group.length === 1 ? (
          <TakenTableCard
            key={index}
            table={only}
            value={String(index)}
            {...{ onGoTo, renderTools }}
          />
        ) : (
          <TableGroup
            key={index}
            tables={group}
            value={String(index)}
            {...{ onGoTo, renderTools }}
          />
        );
      })}
    </Accordion>
  );
}

function TableGroup({
  tables,
  value,
  onGoTo,
  renderTools,
}: {
  readonly tables: readonly TakenTable[];
  readonly value: string;
  readonly onGoTo: (cell: string) => void;
  readonly renderTools: (table: TakenTable) => React.ReactNode;
}): React.JSX.Element | null {
  const styles = useCardStyles();
  const { messages, formats } = useWords();
  const words = messages.pane.structure;
  const [first] = tables;
  const target = useTargetLabel(first?.reading.target ?? null);
  if (first === undefined) return null;
  // The state of the group is that of its least certain table.
  const telling = tables.find(({ accepted }) => !accepted) ?? first;
  return (
    <AccordionItem value={value}>
      <AccordionHeader>
        <span className={styles.header}>
          <Text>
            <Text weight="semibold">
              {words.tableLine(
                first.sheet,
                formats.plural(tables.length, words.table, words.tables),
              )}
            </Text>{" "}
            {target}
          </Text>
          <TableState table={telling} />
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <Accordion multiple collapsible>
          {tables.map((table, index) => (
            <TakenTableCard
              key={index}
              table={table}
              value={String(index)}
              {...{ onGoTo, renderTools }}
            />
          ))}
        </Accordion>
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Neighbours of the same sheet that become the same table of ours. */
function grouped(tables: readonly TakenTable[]): TakenTable[][] {
  const groups: TakenTable[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (
      group !== undefined &&
      before?.sheet === table.sheet &&
      before.reading.target === table.reading.target
    )
      group.push(table);
    else groups.push([table]);
  }
  return groups;
}
