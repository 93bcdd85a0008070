import { Button, Dropdown, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import { formWordsFor } from "../../i18n/formWords";
import { useWords } from "../../ui/services";
import { parseFormMapping } from "../../workbook/formMemory";
import type { FormChoices } from "./listForms";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface FormAsked {
  readonly sheet: string;
  readonly agreement: string;
  readonly year: number;
}

/** Which sheet, for which agreement and year; a mapping saved elsewhere may be given. */
export function FormChoice({
  choices: { sheets, agreements },
  onOpen,
}: {
  readonly choices: FormChoices;
  readonly onOpen: (asked: FormAsked, given: FormMapping | null) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = formWordsFor(useWords().language).pane;
  const [sheet, setSheet] = useState(sheets.at(-1) ?? "");
  const [agreement, setAgreement] = useState(agreements[0]);
  const [year, setYear] = useState(agreements[0]?.years[0] ?? 0);
  const [given, setGiven] = useState<FormMapping | null>(null);
  const [bad, setBad] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    const mapping = file === undefined ? null : parseFormMapping(jsonOf(await file.text()));
    setGiven(mapping);
    setBad(file !== undefined && mapping === null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (agreement === undefined) return;
        onOpen({ sheet, agreement: agreement.ref, year }, given);
      }}
    >
      <Field label={words.sheet}>
        <Dropdown
          value={sheet}
          selectedOptions={[sheet]}
          onOptionSelect={(_event, { optionValue }) => {
            setSheet(optionValue ?? sheet);
          }}
        >
          {sheets.map((name) => (
            <Option key={name} value={name}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.agreement}>
        <Dropdown
          value={agreement === undefined ? "" : `${agreement.ref} – ${agreement.label}`}
          selectedOptions={agreement === undefined ? [] : [agreement.ref]}
          onOptionSelect={(_event, { optionValue }) => {
            const next = agreements.find(({ ref }) => ref === optionValue);
            setAgreement(next);
            setYear(next?.years.includes(year) === true ? year : (next?.years[0] ?? 0));
          }}
        >
          {agreements.map(({ ref, label }) => (
            <Option key={ref} value={ref} text={`${ref} – ${label}`}>
              {`${ref} – ${label}`}
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
          {(agreement?.years ?? []).map((each) => (
            <Option key={each} value={String(each)}>
              {String(each)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field
        label={words.file}
        {...(bad ? { validationState: "error", validationMessage: words.badFile } : {})}
      >
        <input
          type="file"
          accept=".json"
          aria-label={words.file}
          onChange={(event) => {
            void take(event.target.files?.[0]);
          }}
        />
      </Field>
      <Button appearance="primary" type="submit">
        {words.open}
      </Button>
    </form>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
