import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Failure } from "../../domain/failure";
import { type PlainDate, type PlainMonth, monthOf } from "../../domain/quantities/plainDate";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Step } from "../../ui/Step";
import { UndoButton } from "../../ui/UndoButton";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { Applied, WorkbookDoor } from "../../workbook/door";
import { closePeriod } from "./closePeriod";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Marks a month closed, so that later changes to its rows are told with before and after. */
export function ClosePeriodForm({
  door,
  today,
  author,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  readonly author: string;
}): React.JSX.Element {
  const styles = useStyles();
  const { messages, language } = useWords();
  const words = messages.pane.check;
  const task = useTask<Applied, Failure>();
  const [month, setMonth] = useState<string>(monthOf(today()));
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  const close = (): void => {
    task.run((progress) =>
      closePeriod(
        door,
        { kind: "month", month: month as PlainMonth },
        { language, on: today(), by: author === "" ? null : author },
        progress,
      ),
    );
  };
  const applied = task.state.step === "done" ? task.state.value : null;
  return (
    <details>
      <summary>{words.closeTitle}</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isMonth) close();
        }}
      >
        <Text>{words.closeIntro}</Text>
        <Field label={words.closeMonth} {...(isMonth ? {} : { validationMessage: words.closeBad })}>
          <Input
            value={month}
            onChange={(_event, { value }) => {
              setMonth(value);
            }}
          />
        </Field>
        <Button type="submit" disabled={task.state.step === "running"}>
          {words.close}
        </Button>
        {task.state.step === "failed" && (
          <FailureView failure={task.state.failure} onRetry={close} />
        )}
      </form>
      {applied !== null && (
        <Step label={words.closeTitle}>
          <Notice intent="success">{words.closed(month)}</Notice>
          <UndoButton undo={() => door.undo(applied)} />
        </Step>
      )}
    </details>
  );
}
