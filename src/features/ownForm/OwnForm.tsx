import { Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FormMapping } from "../../domain/balances/ownForm/formMapping";
import type { Failure } from "../../domain/failure";
import type { PlainDate } from "../../domain/quantities/plainDate";
import { ok } from "../../domain/result";
import { formWordsFor } from "../../i18n/formWords";
import { FailureView } from "../../ui/FailureView";
import { Notice } from "../../ui/Notice";
import { Running } from "../../ui/Running";
import { Step } from "../../ui/Step";
import { useWords } from "../../ui/services";
import { useTask } from "../../ui/useTask";
import type { WorkbookDoor } from "../../workbook/door";
import { type FormAsked, FormChoice } from "./FormChoice";
import { FormDone } from "./FormDone";
import { FormPreview } from "./FormPreview";
import { type FormChoices, listForms } from "./listForms";
import { type PreparedForm, type WrittenForm, openForm, prepareForm, writeForm } from "./ownForm";

const useStyles = makeStyles({
  // As the page above it.
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** « Le formulaire du financeur »: choose its sheet → confirm what its labels mean → fill its blank cells. */
export function OwnForm({
  door,
  today,
  agreement = null,
}: {
  readonly door: WorkbookDoor;
  readonly today: () => PlainDate;
  /** Chosen for the balance above: the form is for the same one until the user says otherwise. */
  readonly agreement?: string | null;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useWords();
  const words = formWordsFor(language).pane;
  const choices = useTask<FormChoices, Failure>();
  const opening = useTask<PreparedForm, Failure>();
  const writing = useTask<WrittenForm, Failure>();
  const [prepared, setPrepared] = useState<PreparedForm | null>(null);
  const load = (): void => {
    opening.reset();
    writing.reset();
    setPrepared(null);
    choices.run(() => listForms(door));
  };
  const open = (asked: FormAsked, given: FormMapping | null): void => {
    writing.reset();
    setPrepared(null);
    opening.run(async () => {
      const form = await openForm(door, asked.sheet, given);
      if (!form.ok) return form;
      const { agreement, year } = asked;
      const done = await prepareForm(door, form.value, { agreement, year, today: today() });
      if (!done.ok) return done;
      setPrepared(done.value);
      return ok(done.value);
    });
  };
  const write = (form: PreparedForm, replace: boolean): void => {
    const how = { language, replace, remember: true };
    writing.run((progress) => writeForm(door, form, how, progress));
  };
  return (
    <section className={styles.section} aria-label={words.title}>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <span>{words.intro}</span>
      <Button onClick={load} disabled={choices.state.step === "running"}>
        {words.load}
      </Button>
      {choices.state.step === "running" && (
        <Running label={words.loading} share={choices.state.share} onCancel={choices.cancel} />
      )}
      {choices.state.step === "failed" && (
        <FailureView failure={choices.state.failure} onRetry={load} />
      )}
      {choices.state.step === "done" &&
        (choices.state.value.sheets.length === 0 || choices.state.value.agreements.length === 0 ? (
          <Notice intent="warning">{words.none}</Notice>
        ) : (
          <FormChoice
            key={agreement ?? ""}
            choices={choices.state.value}
            asked={agreement}
            onOpen={open}
          />
        ))}
      {opening.state.step === "running" && (
        <Running label={words.opening} share={opening.state.share} onCancel={opening.cancel} />
      )}
      {opening.state.step === "failed" && (
        <FailureView failure={opening.state.failure} onRetry={load} />
      )}
      {opening.state.step === "done" && prepared !== null && (
        <Step key={writing.state.step} label={words.preview}>
          {writing.state.step === "idle" && (
            <FormPreview prepared={prepared} onChange={setPrepared} onWrite={write} />
          )}
          {writing.state.step === "running" && (
            <Running label={words.writing} share={writing.state.share} onCancel={writing.cancel} />
          )}
          {writing.state.step === "failed" && (
            <FailureView failure={writing.state.failure} onRetry={load} />
          )}
          {writing.state.step === "done" && (
            <FormDone written={writing.state.value} prepared={prepared} door={door} />
          )}
        </Step>
      )}
    </section>
  );
}
