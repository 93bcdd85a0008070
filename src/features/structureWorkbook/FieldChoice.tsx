import { Combobox, Field, Option } from "@fluentui/react-components";
import { useMemo, useState } from "react";

import type { TableId } from "../../domain/schema/tables";
import { correctWordsFor } from "../../i18n/correctWords";
import { useWords } from "../../ui/services";
import { fieldChoices } from "./fieldChoices";

/** More choices than this are found by typing. */
const mostShown = 20;
const nothing = "nothing";

/** What a column holds, found by typing a part of its name; or nothing. */
export function FieldChoice({
  label,
  target,
  current,
  onChoose,
}: {
  readonly label: string;
  readonly target: TableId | null;
  readonly current: string | null;
  readonly onChoose: (field: string | null) => void;
}): React.JSX.Element {
  const { language } = useWords();
  const words = correctWordsFor(language);
  const choices = useMemo(() => fieldChoices(target, language), [target, language]);
  const chosen = choices.find(({ field }) => field === current)?.label ?? words.nothing;
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = plain(typed ?? "");
  const shown = choices.filter((choice) => plain(choice.label).includes(wanted));
  return (
    <Field label={label}>
      <Combobox
        value={typed ?? chosen}
        selectedOptions={[current ?? nothing]}
        placeholder={words.search}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onOpenChange={(_event, { open }) => {
          // Typing opens the list: what was typed stays.
          setTyped((already) => (open ? (already ?? "") : null));
        }}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined) onChoose(optionValue === nothing ? null : optionValue);
        }}
      >
        <Option value={nothing} text={words.nothing}>
          {words.nothing}
        </Option>
        {shown.slice(0, mostShown).map((choice) => (
          <Option key={choice.field} value={choice.field} text={choice.label}>
            {choice.label}
          </Option>
        ))}
        {shown.length === 0 && (
          <Option disabled value="none" text={words.noField}>
            {words.noField}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}
