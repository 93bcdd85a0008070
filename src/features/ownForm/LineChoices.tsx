import { Text, makeStyles, tokens } from "@fluentui/react-components";

import type { FormValue, LeftCell } from "../../domain/balances/ownForm/fillForm";
import type { Form, FormRow } from "../../domain/balances/ownForm/form";
import { formLine, formLines } from "../../domain/balances/ownForm/formLines";
import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import { columnLetters } from "../../domain/intake/grid";
import { formWordsFor } from "../../i18n/formWords";
import { Choice } from "../../ui/Choice";
import { useWords } from "../../ui/services";
import type { PreparedForm } from "./ownForm";
import { shownValue } from "./shownValue";

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  cells: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Stands for « none » in a list, whose values are texts. */
const none = "–";

/** One list of our lines for every label of the form, with what goes into its cells. */
export function LineChoices({
  prepared: { open, filling, alreadyIn },
  onChange,
}: {
  readonly prepared: PreparedForm;
  readonly onChange: (mapping: FormMapping) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const { form, mapping } = open;
  const beside = new Map(form.cells.map(({ row, column, rowKey }) => [`${row}:${column}`, rowKey]));
  const keyOf = ({ row, column }: FormValue | LeftCell): string =>
    beside.get(`${row}:${column}`) ?? "";
  return (
    <ul className={styles.rows}>
      {form.rows
        .filter(({ isHeading }) => !isHeading)
        .map((row) => (
          <li key={row.key}>
            <Line
              form={form}
              row={row}
              line={mapping.rows[row.key] ?? null}
              alreadyIn={alreadyIn.get(row.key) ?? null}
              confidence={open.confidence.get(row.key) ?? null}
              values={filling.values.filter((value) => keyOf(value) === row.key)}
              left={filling.left.filter((cell) => keyOf(cell) === row.key)}
              language={language}
              onChange={(line) => {
                const others = Object.entries(mapping.rows).filter(([key]) => key !== row.key);
                const chosen = line === null ? [] : [[row.key, line] as const];
                onChange({ ...mapping, rows: Object.fromEntries([...others, ...chosen]) });
              }}
            />
          </li>
        ))}
    </ul>
  );
}

function Line({
  form,
  row: { label, section },
  line,
  alreadyIn,
  confidence,
  values,
  left,
  language,
  onChange,
}: {
  readonly form: Form;
  readonly row: FormRow;
  readonly line: string | null;
  /** The label that holds its money already, when that is why nothing is proposed. */
  readonly alreadyIn: string | null;
  readonly confidence: number | null;
  readonly values: readonly FormValue[];
  readonly left: readonly LeftCell[];
  readonly language: "fr" | "en";
  readonly onChange: (line: string | null) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { formats } = useWords();
  const words = formWordsFor(language).pane;
  const nameOf = (id: string): string => formLine(id)?.words[language][0] ?? id;
  const at = ({ row, column }: FormValue | LeftCell): string => `${columnLetters(column)}${row}`;
  const sure = confidence === null ? null : words.sure(`${Math.round(confidence * 100)} %`);
  const placed = alreadyIn === null ? null : words.alreadyIn(alreadyIn);
  return (
    <>
      <Choice
        label={section === null ? label : `${section} – ${label}`}
        hint={line === null ? placed : sure}
        options={[
          { value: none, label: words.noLine },
          ...formLines.map(({ id }) => ({ value: id, label: nameOf(id) })),
        ]}
        selected={line ?? none}
        onSelect={(value) => {
          onChange(value === none ? null : value);
        }}
      />
      {values
        .filter(({ byFormula }) => !byFormula)
        .map((value) => (
          <Text key={at(value)} size={200} className={styles.cells}>
            {words.cell(at(value), value.header, shownValue(value.value, value, form, formats))}
          </Text>
        ))}
      {left.map((cell) => (
        <Text key={at(cell)} size={200} className={styles.cells}>
          {words.cell(at(cell), cell.header, words.left[cell.why])}
        </Text>
      ))}
    </>
  );
}
