import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { sentWordsFor } from "../../i18n/sentWords";
import { Choice } from "../../ui/Choice";
import { useWords } from "../../ui/services";
import type { WrittenBalance } from "./sentBalances";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Which written balance was sent, and by whom. */
export function MarkForm({
  written,
  busy,
  onMark,
}: {
  readonly written: readonly WrittenBalance[];
  readonly busy: boolean;
  readonly onMark: (balance: WrittenBalance, by: string | null) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = sentWordsFor(useWords().language);
  const [chosen, setChosen] = useState(written[0]);
  const [by, setBy] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) onMark(chosen, by.trim() === "" ? null : by.trim());
      }}
    >
      <Choice
        label={words.which}
        options={written.map(({ sheet }) => ({ value: sheet, label: sheet }))}
        selected={chosen?.sheet}
        onSelect={(chosenSheet) => {
          setChosen(written.find(({ sheet }) => sheet === chosenSheet));
        }}
      />
      <Field label={words.by}>
        <Input
          value={by}
          onChange={(_event, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Button type="submit" disabled={busy}>
        {words.mark}
      </Button>
    </form>
  );
}
