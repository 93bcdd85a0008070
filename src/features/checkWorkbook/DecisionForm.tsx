import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";

import { type Decision, type DecisionKind, decisionKinds } from "../../domain/checks/finding";
import { choiceWord } from "../../domain/schema/choices";
import { useWords } from "../../ui/services";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export type Taken = Omit<Decision, "on">;

/** What a person decides about a finding. Leaving it aside needs a reason: an auditor will ask for it. */
export function DecisionForm({
  standing,
  author,
  onDecide,
}: {
  readonly standing: Decision | undefined;
  /** Who decided last in this pane. */
  readonly author: string;
  readonly onDecide: (taken: Taken) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = messages.pane.check;
  const [kind, setKind] = useState<DecisionKind>(standing?.kind ?? "toFix");
  const [reason, setReason] = useState(standing?.reason ?? "");
  const [by, setBy] = useState(standing?.by ?? author);
  const [isAsked, setAsked] = useState(false);
  const isMissing = kind !== "toFix" && reason.trim() === "";
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) onDecide({ kind, reason: textOrNull(reason), by: textOrNull(by) });
      }}
    >
      <RadioGroup
        value={kind}
        aria-label={words.decision}
        onChange={(_event, { value }) => {
          setKind(decisionKinds.find((each) => each === value) ?? "toFix");
        }}
      >
        {decisionKinds.map((each) => (
          <Radio key={each} value={each} label={choiceWord(each, language)} />
        ))}
      </RadioGroup>
      <Field
        label={words.reason}
        required={kind !== "toFix"}
        {...(isAsked && isMissing ? { validationMessage: words.reasonMissing } : {})}
      >
        <Textarea
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field label={words.author}>
        <Input
          value={by}
          onChange={(_event, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Button type="submit">{words.decide}</Button>
    </form>
  );
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
