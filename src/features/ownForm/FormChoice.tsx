import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import { formWordsFor } from "../../i18n/formWords";
import { Choice } from "../../ui/Choice";
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
      <Choice
        label={words.sheet}
        options={sheets.map((name) => ({ value: name, label: name }))}
        selected={sheet}
        onSelect={setSheet}
      />
      <Choice
        label={words.agreement}
        options={agreements.map(({ ref, label }) => ({ value: ref, label: `${ref} – ${label}` }))}
        selected={agreement?.ref}
        onSelect={(chosen) => {
          const next = agreements.find(({ ref }) => ref === chosen);
          setAgreement(next);
          setYear(next?.years.includes(year) === true ? year : (next?.years[0] ?? 0));
        }}
      />
      <Choice
        label={words.year}
        options={(agreement?.years ?? []).map((each) => ({
          value: String(each),
          label: String(each),
        }))}
        selected={String(year)}
        onSelect={(text) => {
          setYear(Number(text));
        }}
      />
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
