import { makeStyles, tokens } from "@fluentui/react-components";

import {
  type Form,
  type FormColumn,
  formMeasures,
  formPayers,
} from "../../domain/balances/ownForm/form";
import type { ColumnChoice, FormMapping } from "../../domain/balances/ownForm/formMapping";
import { formWordsFor } from "../../i18n/formWords";
import { Choice } from "../../ui/Choice";
import { Pair } from "../../ui/Pair";
import { useWords } from "../../ui/services";

const useStyles = makeStyles({
  columns: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** What each column of the form shows, and whose money. */
export function ColumnChoices({
  form,
  mapping,
  onChange,
}: {
  readonly form: Form;
  readonly mapping: FormMapping;
  readonly onChange: (mapping: FormMapping) => void;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      {form.columns.map((column) => (
        <Column
          key={column.key}
          column={column}
          choice={mapping.columns[column.key] ?? column.meaning}
          onChange={(choice) => {
            onChange({ ...mapping, columns: { ...mapping.columns, [column.key]: choice } });
          }}
        />
      ))}
    </div>
  );
}

/** Stands for « none » in a list, whose values are texts. */
const none = "–";

function Column({
  column: { header },
  choice: { measure, payer },
  onChange,
}: {
  readonly column: FormColumn;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}): React.JSX.Element {
  const words = formWordsFor(useWords().language).pane;
  return (
    <Pair>
      <Choice
        label={words.measureOf(header)}
        options={[
          { value: none, label: words.noMeasure },
          ...formMeasures.map((id) => ({ value: id, label: words.measures[id] })),
        ]}
        selected={measure ?? none}
        onSelect={(chosen) => {
          onChange({ measure: chosen === none ? null : chosen, payer });
        }}
      />
      <Choice
        label={words.payerOf(header)}
        options={[
          { value: none, label: words.anyPayer },
          ...formPayers.map((id) => ({ value: id, label: words.payers[id] })),
        ]}
        selected={payer ?? none}
        onSelect={(chosen) => {
          onChange({ measure, payer: chosen === none ? null : chosen });
        }}
      />
    </Pair>
  );
}
