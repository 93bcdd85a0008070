import { Button, Field, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import { formWordsFor } from "../../i18n/formWords";
import { Choice } from "../../ui/Choice";
import { FileButton } from "../../ui/FileButton";
import { useWords } from "../../ui/services";
import { parseFormMapping } from "../../workbook/formMemory";
import type { FormChoices } from "./listForms";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export interface FormAsked {
  readonly sheet: string;
  readonly agreement: string;
  readonly year: number;
}

/** Which sheet, for which agreement and year; a mapping saved elsewhere may be given. */
export function FormChoice({
  choices: { sheets, agreements },
  asked,
  onOpen,
}: {
  readonly choices: FormChoices;
  /** Ref of the agreement chosen for the balance; null when none was. */
  readonly asked: string | null;
  readonly onOpen: (asked: FormAsked, given: FormMapping | null) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = formWordsFor(useWords().language).pane;
  const first = agreements.find(({ ref }) => ref === asked) ?? agreements[0];
  const [sheet, setSheet] = useState(sheets.filter(({ isForm }) => isForm).at(-1)?.name);
  const [agreement, setAgreement] = useState(first);
  const [year, setYear] = useState(first?.years[0] ?? 0);
  const [given, setGiven] = useState<FormMapping | null>(null);
  const [fileName, setFileName] = useState("");
  const [bad, setBad] = useState(false);
  const take = async (file: File): Promise<void> => {
    const mapping = parseFormMapping(jsonOf(await file.text()));
    setFileName(file.name);
    setGiven(mapping);
    setBad(mapping === null);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (agreement === undefined || sheet === undefined) return;
        onOpen({ sheet, agreement: agreement.ref, year }, given);
      }}
    >
      <Choice
        label={words.sheet}
        options={sheets.map(({ name }) => ({ value: name, label: name }))}
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
        <div className={styles.file}>
          <FileButton
            label={words.chooseFile}
            accept=".json"
            onFile={(file) => {
              void take(file);
            }}
          />
          {fileName !== "" && <Text>{fileName}</Text>}
        </div>
      </Field>
      <Button appearance="primary" type="submit" disabled={sheet === undefined}>
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
