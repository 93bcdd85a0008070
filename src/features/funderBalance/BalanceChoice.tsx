import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { Choice } from "../../ui/Choice";
import { useWords } from "../../ui/services";
import type { AgreementChoice } from "./funderBalance";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What a balance is asked for. */
export interface BalanceAsked {
  readonly agreement: string;
  readonly template: string;
  readonly year: number;
}

/** Which agreement, which form, which year. */
export function BalanceChoice({
  choices,
  asked,
  isComputed,
  onChoose,
  onCompute,
}: {
  readonly choices: readonly AgreementChoice[];
  /** What was chosen before the page was left; null the first time. */
  readonly asked: BalanceAsked | null;
  /** The balance of this choice is in sight: writing it comes first then. */
  readonly isComputed: boolean;
  readonly onChoose: (asked: BalanceAsked) => void;
  readonly onCompute: (asked: BalanceAsked) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = useWords().messages.pane.balance;
  const before = choices.find(({ ref }) => ref === asked?.agreement);
  const first = before ?? choices[0];
  const [chosen, setChosen] = useState(first);
  const [template, setTemplate] = useState(
    first?.templates.find(({ id }) => id === asked?.template) ?? first?.templates[0],
  );
  const [year, setYear] = useState(
    before !== undefined && asked !== null && before.years.includes(asked.year)
      ? asked.year
      : (first?.years.at(0) ?? 0),
  );
  const agreement = chosen?.ref;
  const templateId = template?.id;
  useEffect(() => {
    if (agreement !== undefined && templateId !== undefined) {
      onChoose({ agreement, template: templateId, year });
    }
  }, [agreement, templateId, year, onChoose]);
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
      <Choice
        label={words.agreement}
        options={choices.map((choice) => ({ value: choice.ref, label: label(choice) }))}
        selected={chosen?.ref}
        onSelect={(chosenRef) => {
          const next = choices.find(({ ref }) => ref === chosenRef);
          setChosen(next);
          setTemplate(next?.templates.find(({ id }) => id === template?.id) ?? next?.templates[0]);
          setYear(next?.years.includes(year) === true ? year : (next?.years.at(0) ?? 0));
        }}
      />
      <Choice
        label={words.template}
        options={(chosen?.templates ?? []).map(({ id, label: name }) => ({
          value: id,
          label: name,
        }))}
        selected={template?.id}
        onSelect={(chosenId) => {
          setTemplate(chosen?.templates.find(({ id }) => id === chosenId));
        }}
      />
      <Choice
        label={words.year}
        options={(chosen?.years ?? []).map((each) => ({
          value: String(each),
          label: String(each),
        }))}
        selected={String(year)}
        onSelect={(text) => {
          setYear(Number(text));
        }}
      />
      <Button appearance={isComputed ? "secondary" : "primary"} type="submit">
        {words.compute}
      </Button>
    </form>
  );
}
