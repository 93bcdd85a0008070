import { Button, Dropdown, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { useWords } from "../../ui/services";
import type { AgreementChoice } from "./funderBalance";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Which agreement, which form, which year. */
export function BalanceChoice({
  choices,
  onCompute,
}: {
  readonly choices: readonly AgreementChoice[];
  readonly onCompute: (choice: {
    readonly agreement: string;
    readonly template: string;
    readonly year: number;
  }) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = useWords().messages.pane.balance;
  const [chosen, setChosen] = useState(choices[0]);
  const [template, setTemplate] = useState(choices[0]?.templates[0]);
  const [year, setYear] = useState(choices[0]?.years.at(0) ?? 0);
  const label = ({ ref, label: purpose }: AgreementChoice): string => `${ref} – ${purpose}`;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === undefined || template === undefined) return;
        onCompute({ agreement: chosen.ref, template: template.id, year });
      }}
    >
      <Field label={words.agreement}>
        <Dropdown
          value={chosen === undefined ? "" : label(chosen)}
          selectedOptions={chosen === undefined ? [] : [chosen.ref]}
          onOptionSelect={(_event, { optionValue }) => {
            const next = choices.find(({ ref }) => ref === optionValue);
            setChosen(next);
            setTemplate(
              next?.templates.find(({ id }) => id === template?.id) ?? next?.templates[0],
            );
            setYear(next?.years.includes(year) === true ? year : (next?.years.at(0) ?? 0));
          }}
        >
          {choices.map((choice) => (
            <Option key={choice.ref} value={choice.ref}>
              {label(choice)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.template}>
        <Dropdown
          value={template?.label ?? ""}
          selectedOptions={template === undefined ? [] : [template.id]}
          onOptionSelect={(_event, { optionValue }) => {
            setTemplate(chosen?.templates.find(({ id }) => id === optionValue));
          }}
        >
          {(chosen?.templates ?? []).map(({ id, label: name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.year}>
        <Dropdown
          value={String(year)}
          selectedOptions={[String(year)]}
          onOptionSelect={(_event, { optionValue }) => {
            setYear(Number(optionValue));
          }}
        >
          {(chosen?.years ?? []).map((each) => (
            <Option key={each} value={String(each)}>
              {String(each)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Button appearance="primary" type="submit">
        {words.compute}
      </Button>
    </form>
  );
}
