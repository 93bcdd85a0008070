import { Dropdown, Field, Option, makeStyles, tokens } from "@fluentui/react-components";

import {
  type Form,
  type FormColumn,
  formMeasures,
  formPayers,
} from "../../domain/balances/ownForm/form";
import type { ColumnChoice, FormMapping } from "../../domain/balances/ownForm/formMapping";
import { formWordsFor } from "../../i18n/formWords";
import { useWords } from "../../ui/services";

const useStyles = makeStyles({
  columns: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  // Two lists beside each other in a narrow pane.
  list: { minWidth: 0 },
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
  const styles = useStyles();
  const words = formWordsFor(useWords().language).pane;
  return (
    <div className={styles.pair}>
      <Field label={words.measureOf(header)}>
        <Dropdown
          className={styles.list}
          value={measure === null ? words.noMeasure : words.measures[measure]}
          selectedOptions={[measure ?? none]}
          onOptionSelect={(_event, { optionValue }) => {
            onChange({ measure: formMeasures.find((id) => id === optionValue) ?? null, payer });
          }}
        >
          <Option value={none}>{words.noMeasure}</Option>
          {formMeasures.map((id) => (
            <Option key={id} value={id}>
              {words.measures[id]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.payerOf(header)}>
        <Dropdown
          className={styles.list}
          value={payer === null ? words.anyPayer : words.payers[payer]}
          selectedOptions={[payer ?? none]}
          onOptionSelect={(_event, { optionValue }) => {
            onChange({ measure, payer: formPayers.find((id) => id === optionValue) ?? null });
          }}
        >
          <Option value={none}>{words.anyPayer}</Option>
          {formPayers.map((id) => (
            <Option key={id} value={id}>
              {words.payers[id]}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </div>
  );
}
